"""Noun groups around a verb, by simple patterns: who was hurt, what was lost.

    Seven of his security guards were wounded      before *were*: all of it
    injuring several of the premier's guards       behind *injuring*: several … guards
    The driver of the car, who …                   the driver of the car

A group is whoever or whatever the verb is told of, by name, noun or pronoun, with what hangs on
it; the noun phrases of `referents.phrases` are common nouns, wherever they stand. There is no
tagger here; where the patterns see nothing, nothing is claimed.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.claims.said import DASH
from storydiff.language.lexicon import lexicon
from storydiff.language.name_parts import titles
from storydiff.language.numerals import is_number
from storydiff.language.pronouns import OBJECTS_OF_OTHERS, OTHERS
from storydiff.language.stems import is_irregular_past
from storydiff.language.words import is_function_word

_BOUND = 4  # tokens of "at least one"
_REACH = 14  # tokens of a group with all that hangs on it
_PARTICLES = frozenset(["al", "el"])
_INSIDE = _PARTICLES | {"-", "'s", "'", '"', ".", "&"}
_LINKS = frozenset(["of", "in", "at", "on", "from", "near", "inside", "outside", "aboard", "with"])
_OPEN = frozenset(
    ["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "these", "those", "this",
     "that", "all", "other", "another", "both", "some", "any", "no", "every", "each", "more"]
)  # fmt: skip
_ASIDES = frozenset(["a", "an", "the", "aged", "whose", "now", "then", "also", "once", "both"])
_RELATIVES = frozenset(["who", "which", "that", "whom"])
_OPENING = _RELATIVES | _ASIDES
_PRONOUNS = OTHERS | OBJECTS_OF_OTHERS.keys() | {"who", "none", "nobody"}


class Group(NamedTuple):
    """A noun group: tokens `[start, end)`, and the last token of its own noun or name."""

    start: int
    end: int
    head: int


def before(keys: Sequence[str], at: int, floor: int = 0) -> Group | None:
    """The noun group that ends right before a token, with the groups it hangs on."""
    end = at
    start = _left(keys, end, floor)
    if start == end:
        return None
    head = end - 1
    while start - 1 > floor and keys[start - 1] in _LINKS:
        further = _left(keys, start - 1, floor)
        if further == start - 1:
            break
        head, start = start - 2, further
    return Group(start, end, head)


def behind(keys: Sequence[str], at: int) -> Group | None:
    """The noun group that begins at a token, with the *of* that may belong to it."""
    first = _behind_bound(keys, at)
    end = _right(keys, first)
    if end == first:
        return None
    head = end - 1
    if keys[end : end + 1] == ["of"] and _is_amount(keys, first, end):
        further = _right(keys, end + 1)
        if further > end + 1:
            return Group(at, further, further - 1)
    return Group(at, end, head)


def _behind_bound(keys: Sequence[str], at: int) -> int:
    """The number of `at least one`, where a bound begins; else the place itself."""
    ahead = range(at + 1, min(at + _BOUND, len(keys)))
    number = next((n for n in ahead if is_number(keys[n])), at)
    bounded = all(is_function_word(key) or key == "least" for key in keys[at:number])
    return number if bounded and not any(key in _OPEN for key in keys[at:number]) else at


def subject(keys: Sequence[str], at: int) -> Group | None:
    """Whom a verb belongs to: the group before it, or before *who* and the asides between them.

    Ada Marsh, 58, who had the watch, was slightly hurt      Ada Marsh
    """
    if at and keys[at - 1] in _RELATIVES:
        at -= 1
    while at and keys[at - 1] in (",", DASH):
        closing = at - 1
        near = range(closing - 1, max(closing - _REACH, 0), -1)
        opening = next((n for n in near if keys[n] == keys[closing]), None)
        aside = opening is not None and (keys[closing] == DASH or _opens_aside(keys[opening + 1]))
        if opening is None or not aside:
            return before(keys, closing)
        at = opening + 1
    return before(keys, at)


def _opens_aside(key: str) -> bool:
    return key in _OPENING or key.isdecimal() or key.endswith("ing")


def _left(keys: Sequence[str], end: int, floor: int) -> int:
    start = end
    while start > max(floor, end - _REACH):
        key = keys[start - 1]
        if key in _PRONOUNS and start == end:
            return start - 1
        if not (_belongs(keys, start - 1) or key in _OPEN):
            break
        start -= 1
        if key in _OPEN and keys[start - 1 : start] not in (["all"], ["both"]):
            break
    while start < end and keys[start] in _INSIDE and keys[start] not in _PARTICLES:
        start += 1
    return start


def _right(keys: Sequence[str], at: int) -> int:
    end = at
    if keys[at : at + 1] and keys[at] in _PRONOUNS:
        owns = keys[at] == "her" and at + 1 < len(keys) and _belongs(keys, at + 1)
        if not owns:
            return at + 1
    while end < len(keys) and keys[end] in _OPEN:
        end += 1
    begun = end
    while end < min(len(keys), at + _REACH) and _belongs(keys, end):
        if end > begun and _is_verb(keys, end):
            break
        end += 1
    while end > begun and keys[end - 1] in _INSIDE:
        end -= 1
    return end if end > begun else at


def _belongs(keys: Sequence[str], at: int) -> bool:
    key = keys[at]
    if key == ".":
        return at > 0 and (len(keys[at - 1]) == 1 or keys[at - 1] in titles())
    return key in _INSIDE or (key[0].isalnum() and not is_function_word(key)) or key == "us"


def _is_verb(keys: Sequence[str], at: int) -> bool:
    """Whether a word behind a noun is a verb that ends the group."""
    if keys[at - 1] == "-":
        return False
    plain = keys[at].endswith(("ed", "ly", "ing")) or is_irregular_past(keys[at])
    return plain and keys[at] not in ("building", "wedding", "morning", "evening", "king")


def _is_amount(keys: Sequence[str], start: int, end: int) -> bool:
    """Whether a group before *of* only says how many: several, dozens, two, members."""
    return end - start <= 3 and (keys[end - 1] in _amounts() or keys[end - 1].isdecimal())


@cache
def _amounts() -> frozenset[str]:
    families = lexicon("numbers")
    words = {w for name in ("cardinals", "scales", "vague") for _, ws in families[name].groups()
             for w in ws}  # fmt: skip
    last = {phrase.split()[-1] if not phrase.endswith(" of") else phrase.split()[-2]
            for phrase in words}  # fmt: skip
    return frozenset(last | {"dozens", "members", "some", "most", "one", "group", "number"})
