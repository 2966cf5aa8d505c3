"""What stands around a number: its bound, the end of its range, a percent sign, years of age."""

from collections.abc import Mapping, Sequence
from functools import cache

from storydiff.language.lexicon import lexicon
from storydiff.language.numerals import cardinal, is_percentage
from storydiff.language.stems import is_irregular_past
from storydiff.model import Token

_LIMITS = frozenset(["only", "just"])
"""Bounds that may stand before the verb as well."""
_LONGEST = 4  # tokens of a bound: "in the region of"
_PERCENT = frozenset(["percent", "pct", "%"])
_OLDEST = 120
_YEARS_OLD = (["-", "year", "-", "old"], ["-", "years", "-", "old"], ["years", "old"],
              ["years", "of", "age"], ["year", "old"], ["-", "year", "old"])  # fmt: skip
_TIME = frozenset(
    ["second", "minute", "hour", "day", "night", "week", "weekend", "month", "year", "decade"]
)


def bound(keys: Sequence[str], start: int, end: int) -> tuple[str, tuple[int, int]] | None:
    """The bound of the number at tokens `[start, end)`, and the bound's own tokens.

    >>> bound(["no", "fewer", "than", "six", "vans"], 3, 4)
    ('at least', (0, 3))

    A lone preposition is one only where it cannot be a place or a while: not in *over two days*,
    *under two governments*.
    """
    for length in range(min(_LONGEST, start), 0, -1):
        name = _before().get(" ".join(keys[start - length : start]))
        if name and not (length == 1 and _is_preposition(keys, start, end)):
            return name, (start - length, start)
    if start > 1 and keys[start - 2] in _LIMITS and _is_past(keys[start - 1]):
        return _before()[keys[start - 2]], (start - 2, start - 1)  # only changed one word
    for length in (2, 1):
        name = _after().get(" ".join(keys[end : end + length]))
        if name:
            return name, (end, end + length)
    return None


def _is_past(key: str) -> bool:
    return (len(key) > len("need") and key.endswith("ed")) or is_irregular_past(key)


def range_end(keys: Sequence[str], value: float, end: int) -> tuple[float, int] | None:
    """The upper value of a range that goes on behind its lower value: `to 15`, `-15`."""
    if end + 1 < len(keys) and keys[end] in ("to", "-", "and", "or"):
        read = cardinal(keys, end + 1)
        if read and read[0] > value and (keys[end] != "and" or _is_between(keys, end)):
            return read
    return None


def percent_end(keys: Sequence[str], at: int, end: int) -> int | None:
    """The token behind a number's percent sign or word; None where it has none."""
    if is_percentage(keys[at]):
        return end
    if keys[end : end + 1] and keys[end] in _PERCENT:
        return end + 1
    return end + 2 if list(keys[end : end + 2]) == ["per", "cent"] else None


def age_end(
    tokens: Sequence[Token], keys: Sequence[str], text: str, at: int, end: int
) -> int | None:
    """The token behind an age: `54 years old`, `aged 54`, or `54` between commas after a name."""
    for words in _YEARS_OLD:
        if keys[end : end + len(words)] == words:
            return end + len(words)
    before = keys[at - 1] if at else ""
    if before in ("aged", "age"):
        return end
    if before == "," and at > 1 and text[tokens[at - 2].start].isupper() and keys[at].isdecimal():
        closes = end == len(keys) or keys[end] in (",", ".", ")", ";")
        return end if closes and 0 < int(keys[at]) < _OLDEST else None
    return None


def _is_preposition(keys: Sequence[str], start: int, end: int) -> bool:
    before = keys[start - 1]
    if before in ("under", "below", "above"):
        return keys[start].isalpha()
    return before == "over" and end < len(keys) and keys[end].removesuffix("s") in _TIME


def _is_between(keys: Sequence[str], end: int) -> bool:
    return "between" in keys[max(0, end - 4) : end]


@cache
def _before() -> Mapping[str, str]:
    return _by_phrase("bounds")


@cache
def _after() -> Mapping[str, str]:
    return _by_phrase("bounds_after")


def _by_phrase(family: str) -> Mapping[str, str]:
    groups = lexicon("numbers")[family].groups()
    return {phrase: name for name, phrases in groups for phrase in phrases}
