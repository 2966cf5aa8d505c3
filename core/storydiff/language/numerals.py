"""The value of a number, in digits or in words: `1,200`, `3.5 million`, `one hundred and five`."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from storydiff.language.lexicon import lexicon

_DIGITS = re.compile(
    r"(\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,15})(\.\d{1,15})?(?:(st|nd|rd|th)|(m|bn|k))?(%)?"
)


def cardinal(keys: Sequence[str], at: int) -> tuple[float, int] | None:
    """The value of the cardinal number that begins at a token, and the token behind it.

    >>> cardinal(["one", "hundred", "and", "five", "vans"], 0)
    (105.0, 4)
    """
    digits = _digits(keys[at])
    if digits is not None:
        return _scaled(keys, at, digits)
    if keys[at] == "half" and _get(keys, at + 1) == "a" and _get(keys, at + 2) in scales():
        return scales()[keys[at + 2]] / 2, at + 3
    return _in_words(keys, at)


def ordinal(key: str) -> float | None:
    """The value of an ordinal number: `third`, `21st`; None where a word is none."""
    digits = _DIGITS.fullmatch(key)
    if digits and digits[3]:
        return float(digits[1].replace(",", ""))
    return table("ordinals").get(key)


def share(keys: Sequence[str], at: int) -> tuple[float, int] | None:
    """The value of a part of a whole that begins at a token, and the token behind it.

    >>> share(["two", "-", "thirds", "of"], 0)
    (0.6666666666666666, 3)

    A lone ordinal is a part only with *of* behind it: *a third of them*, but *a third exploded*.
    """
    parts = table("parts")
    first = keys[at]
    if first == "half":
        return (0.5, at + 1) if _get(keys, at + 1) != "-" else None
    if first in ("a", "an", "one") and _get(keys, at + 1) != "-":
        part = parts.get(_get(keys, at + 1), 0)
        return (1 / part, at + 2) if part and _get(keys, at + 2) == "of" else None
    count = table("cardinals").get(first)
    behind = at + 2 if _get(keys, at + 1) == "-" else at + 1
    part = parts.get(_get(keys, behind), 0)
    if count and part and (count == 1 or keys[behind].endswith("s")):
        return count / part, behind + 1
    return None


def in_weight(keys: Sequence[str], at: int, end: int) -> bool:
    """Whether the pounds before `end` are no money: *200 pounds of sugar*, *lost 20 pounds*."""
    if keys[end - 1] not in _POUNDS:
        return False
    around = (*keys[max(at - _NEAR_WEIGHT, 0) : at], *keys[end : end + 1])
    return keys[end : end + 1] == ["of"] or not _weighing().isdisjoint(around)


_POUNDS = frozenset(["pound", "pounds"])
_NEAR_WEIGHT = 3  # tokens from a verb to its number: weighs no less than 200 pounds


@cache
def _weighing() -> frozenset[str]:
    return frozenset(lexicon("numbers")["weighing"].words())


def in_metres(keys: Sequence[str], at: int, end: int) -> bool:
    """Whether the `m` of a number, tokens `[at, end)`, is metres and no million.

    >>> in_metres(["200m", "away"], 0, 1), in_metres(["200m", "votes"], 0, 1)
    (True, False)
    """
    is_sum = at > 0 and keys[at - 1] in _signs()
    if is_sum or not _is_marked(keys[end - 1]):
        return False
    if _get(keys, end) in ("-", "to") and _is_marked(_get(keys, end + 1)):
        end += 2
    end += _get(keys, end) == "-"
    is_from = _get(keys, end) == "from" and not _get(keys, end + 1)[:1].isdigit()
    length = next((n for n in (2, 1) if " ".join(keys[end : end + n]) in _behind_metres()), 0)
    return is_from or (length > 0 and _get(keys, end + length) != "-")


def _is_marked(key: str) -> bool:
    return key == "m" or (key[-1:] == "m" and key[:1].isdigit() and _digits(key) is not None)


@cache
def _signs() -> frozenset[str]:
    return frozenset(sign for sign, _ in lexicon("numbers")["currencies"].groups())


@cache
def _behind_metres() -> frozenset[str]:
    return frozenset(
        phrase for _, phrases in lexicon("numbers")["metres"].groups() for phrase in phrases
    )


def is_percentage(key: str) -> bool:
    """Whether a token of digits carries its own percent sign: `40%`."""
    return key[-1] == "%" and key[0].isdigit()


def is_number(key: str) -> bool:
    """Whether a word is a cardinal number: digits, a word below a hundred, or a scale."""
    return key in table("cardinals") or key in scales() or _digits(key) is not None


@cache
def table(family: str) -> Mapping[str, float]:
    """A family of number words by word: `cardinals`, `ordinals`, `parts`, `scales`."""
    groups = lexicon("numbers")[family].groups()
    return {word: float(value) for value, words in groups for word in words}


def scales() -> Mapping[str, float]:
    """What a number may be counted in: `dozen`, `hundred`, `million`."""
    return table("scales")


def _digits(key: str) -> float | None:
    match = _DIGITS.fullmatch(key) if key[0].isdigit() else None
    if match is None or match[3]:
        return None
    value = float(match[1].replace(",", "") + (match[2] or ""))
    return value * scales()[match[4]] if match[4] else value


def _scaled(keys: Sequence[str], at: int, value: float) -> tuple[float, int]:
    """A number in digits with the scale behind it: `3.5 million`; metres are none."""
    if in_metres(keys, at, at + 1):
        return _digits(keys[at].removesuffix("m")) or 0.0, at + 1
    scale = scales().get(_get(keys, at + 1), 0)
    if not scale or not keys[at + 1].isalpha():
        return value, at + 1
    return value * (1 if in_metres(keys, at, at + 2) else scale), at + 2


def _in_words(keys: Sequence[str], at: int) -> tuple[float, int] | None:
    total, limit, end = 0.0, float("inf"), at
    part = _below_hundred(keys, at) or _one_of_a_scale(keys, at)
    while part:
        value, end = part
        part = None
        value, end = _hundreds(keys, value, end)
        scale = scales().get(_get(keys, end), 0)
        if 100 < scale < limit or (scale == 12 and limit > 100):
            value, limit, end = value * scale, scale, end + 1
            part = _continued(keys, end)
        total += value
    return (total, end) if end > at else None


def _below_hundred(keys: Sequence[str], at: int) -> tuple[float, int] | None:
    words = table("cardinals")
    value = words.get(_get(keys, at))
    if value is None:
        return None
    if value >= 20:
        unit_at = at + 2 if _get(keys, at + 1) == "-" else at + 1
        unit = words.get(_get(keys, unit_at), 0)
        if 0 < unit < 10:
            return value + unit, unit_at + 1
    return value, at + 1


def _one_of_a_scale(keys: Sequence[str], at: int) -> tuple[float, int] | None:
    """`a hundred`, `a dozen`: the article counts one."""
    is_one = keys[at] in ("a", "an") and _get(keys, at + 1) in scales()
    return (1.0, at + 1) if is_one and len(keys[at + 1]) > 2 else None


def _hundreds(keys: Sequence[str], value: float, end: int) -> tuple[float, int]:
    if _get(keys, end) != "hundred":
        return value, end
    rest = _continued(keys, end + 1)
    return (value * 100 + rest[0], rest[1]) if rest else (value * 100, end + 1)


def _continued(keys: Sequence[str], at: int) -> tuple[float, int] | None:
    """What follows a hundred or a thousand: `and five`, `two hundred`."""
    return _below_hundred(keys, at + 1 if _get(keys, at) == "and" else at)


def _get(keys: Sequence[str], at: int) -> str:
    return keys[at] if at < len(keys) else ""
