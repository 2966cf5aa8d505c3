"""Numbers of a sentence: their value, how they are bounded, and what they count.

    at least seven of his security guards    at least · 7 · guard
    dozens of security forces                dozens · force
    $3.5 million                             3,500,000 · $
    roughly two-thirds of their seats        about · 2/3 · seat
    Kim, 54,                                 54 · age

Years, dates, times of day and numbers that are part of a name (Article 5, F-16) count nothing and
are left out; `dates` reads the first three.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.language import numerals
from storydiff.language.bounds import age_end, bound, percent_end, range_end
from storydiff.language.counted import after_determiners, counted, is_noun
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.uncounted import counts_nothing
from storydiff.model import Token


class NumberKind(StrEnum):
    """What a number is used for."""

    COUNT = "count"
    ARTICLE = "article"
    """A or an before a noun: one of it."""
    VAGUE = "vague"
    """A number without a value: several, dozens."""
    ORDINAL = "ordinal"
    SHARE = "share"
    """A part of a whole: half, two-thirds."""
    PERCENT = "percent"
    MONEY = "money"
    AGE = "age"


class Number(NamedTuple):
    """A number of a sentence; positions are token indices."""

    start: int
    end: int
    """`[start, end)` are its own tokens, currency and percent sign included, bound excluded."""
    kind: NumberKind
    value: float | None
    """None for a vague number."""
    high: float | None = None
    """The upper end of a range: 15 for "10 to 15"."""
    word: str | None = None
    """For a vague number, its size: several, many, few, couple, dozens, hundreds, …"""
    bound: str | None = None
    """at least, more than, up to, at most, less than, nearly, about, only, exactly."""
    bound_at: tuple[int, int] | None = None
    """The tokens of the bound, `[start, end)`."""
    unit: str | None = None
    """The currency's sign, or %."""
    noun: str | None = None
    """The stem of the noun it counts, where the words around show it."""
    noun_at: int | None = None


_NOT_AN_ARTICLE = frozenset(["few", "lot", "bit", "little", "while", "great"])


@lru_cache(maxsize=8192)
def numbers(tokens: tuple[Token, ...], text: str) -> tuple[Number, ...]:
    """The numbers of a sentence, in order, without overlap.

    Args:
        tokens: those of one sentence.
        text: the page's text, which tells `May` from `may` and `Article 5` from `buy 5`.
    """
    keys = [token.key for token in tokens]
    openers = _openers()
    found: list[Number] = []
    at = 0
    while at < len(keys):
        key = keys[at]
        number = None
        if key in openers or key[0].isdigit():
            number = _number(tokens, keys, text, at)
        if number:
            found.append(_bounded(keys, number))
            at = number.end
        else:
            at += 1
    return tuple(found)


def _number(tokens: Sequence[Token], keys: Sequence[str], text: str, at: int) -> Number | None:
    return (
        _vague(tokens, keys, at)
        or _money(keys, at)
        or _share(tokens, keys, at)
        or _cardinal(tokens, keys, text, at)
        or _ordinal(tokens, keys, at)
        or _article(tokens, keys, at)
    )


def _vague(tokens: Sequence[Token], keys: Sequence[str], at: int) -> Number | None:
    phrases = _phrases("vague")
    if keys[at] not in _vague_openers():
        return None
    if at and keys[at - 1] in ("as", "so", "how", "too"):
        return None
    for length in (5, 4, 3, 2, 1):
        end = at + length
        word = phrases.get(" ".join(keys[at:end])) if end <= len(keys) else None
        if word:
            noun_at = counted(tokens, end - 1 if keys[end - 1] == "of" else end, many=True)
            return _counting(tokens, Number(at, end, NumberKind.VAGUE, None, word=word), noun_at)
    return None


def _money(keys: Sequence[str], at: int) -> Number | None:
    """An amount with its sign before it or its word behind it."""
    signs = _signs()
    sign = signs.get(keys[at]) if not keys[at].isalpha() else None
    start = at + 1 if sign else at
    read = numerals.cardinal(keys, start) if start < len(keys) else None
    if not read:
        return None
    value, end = read
    if not sign:
        sign = signs.get(keys[end]) if end < len(keys) and keys[end].isalpha() else None
        end += 1
        if sign and numerals.in_weight(keys, at, end):
            return None
    return Number(at, end, NumberKind.MONEY, value, unit=sign) if sign else None


def _share(tokens: Sequence[Token], keys: Sequence[str], at: int) -> Number | None:
    if keys[at] == "half" and (numerals.cardinal(keys, at) or _is_second_half(keys, at)):
        return None
    read = numerals.share(keys, at)
    if not read:
        return None
    value, end = read
    noun_at = _of_what(tokens, keys, end)
    return _counting(tokens, Number(at, end, NumberKind.SHARE, value), noun_at)


def _cardinal(tokens: Sequence[Token], keys: Sequence[str], text: str, at: int) -> Number | None:
    read = numerals.cardinal(keys, at)
    if not read:
        return None
    value, end = read
    percent = percent_end(keys, at, end)
    if percent:
        number = Number(at, percent, NumberKind.PERCENT, value, unit="%")
        return _counting(tokens, number, _of_what(tokens, keys, percent))
    age = age_end(tokens, keys, text, at, end)
    if age:
        return Number(at, age, NumberKind.AGE, value)
    if counts_nothing(tokens, keys, text, at, end):
        return None
    return _count(tokens, keys, at, value, end)


def _count(
    tokens: Sequence[Token], keys: Sequence[str], at: int, value: float, end: int
) -> Number:
    high = None
    upper = range_end(keys, value, end)
    if upper:
        high, end = upper
    number = Number(at, end, NumberKind.COUNT, value, high)
    if numerals.in_metres(keys, at, end):
        return number._replace(noun=stem("metre"))
    if keys[end : end + 1] == ["-"]:  # a three-day visit
        noun_at = end + 1 if end + 1 < len(keys) and is_noun(keys[end + 1]) else None
    else:
        noun_at = counted(tokens, end, many=value != 1)
    return _counting(tokens, number, noun_at)


def _ordinal(tokens: Sequence[Token], keys: Sequence[str], at: int) -> Number | None:
    value = numerals.ordinal(keys[at])
    if value is None:
        return None
    noun_at = counted(tokens, at + 1, many=False)
    return _counting(tokens, Number(at, at + 1, NumberKind.ORDINAL, value), noun_at)


def _article(tokens: Sequence[Token], keys: Sequence[str], at: int) -> Number | None:
    if keys[at] not in ("a", "an") or keys[at + 1 : at + 2] == ["-"]:
        return None
    noun_at = counted(tokens, at + 1, many=False)
    if noun_at is None or keys[at + 1] in _NOT_AN_ARTICLE or numerals.ordinal(keys[at + 1]):
        return None
    if any(numerals.is_number(key) for key in keys[at + 2 : noun_at + 2]):  # an estimated 40 vans
        return None
    return _counting(tokens, Number(at, at + 1, NumberKind.ARTICLE, 1.0), noun_at)


def _counting(tokens: Sequence[Token], number: Number, noun_at: int | None) -> Number:
    if noun_at is None:
        return number
    return number._replace(noun=stem(tokens[noun_at].key), noun_at=noun_at)


def _is_second_half(keys: Sequence[str], at: int) -> bool:
    return at > 0 and numerals.ordinal(keys[at - 1]) is not None


def _of_what(tokens: Sequence[Token], keys: Sequence[str], end: int) -> int | None:
    """The noun of which something is a part: `of their seats`, `of the vote`."""
    noun_at = counted(tokens, end, many=True)
    if noun_at is None and keys[end : end + 1] == ["of"]:
        return counted(tokens, after_determiners(tokens, end + 1), many=False)
    return noun_at


def _bounded(keys: Sequence[str], number: Number) -> Number:
    found = bound(keys, number.start, number.end)
    return number._replace(bound=found[0], bound_at=found[1]) if found else number


@cache
def _openers() -> frozenset[str]:
    words = {*_vague_openers()}
    words.update(_signs(), *map(numerals.table, ("cardinals", "ordinals", "parts")))
    return frozenset(words | {"a", "an"})


@cache
def _vague_openers() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _phrases("vague"))


@cache
def _phrases(family: str) -> Mapping[str, str]:
    groups = lexicon("numbers")[family].groups()
    return {phrase: head for head, phrases in groups for phrase in phrases}


def _signs() -> Mapping[str, str]:
    return _phrases("currencies")
