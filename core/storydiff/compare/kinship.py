"""How two readings of one place relate: what they come to, not what kind of difference it is.

two people  |  2                        equal
collapsed tunnel  |  tunnel             one says more
the mayor Ann Pell  |  Pell             equal: one bearer
six  |  eight                           akin: two of a sort
higher  |  lower                        contrary

The distinctions are those of interpretable similarity (E. Agirre and others, "SemEval-2016 task 2:
interpretable semantic textual similarity").
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache
from itertools import pairwise

from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.language.name_parts import particles
from storydiff.language.numbers import NumberKind
from storydiff.language.places import place
from storydiff.language.stems import stem
from storydiff.language.words import is_common

_PEOPLE = "person"
"""The stem of a noun that says nothing beside its number: 14 people, 14."""
_ALIKE = frozenset({
    Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SENSE, Likeness.SPELLING
})  # fmt: skip


class Kinship(StrEnum):
    """How what one reading says relates to what the other says."""

    EQUAL = "equal"
    CONTRARY = "contrary"
    MORE = "more"
    """The first says what the second says, and more."""
    LESS = "less"
    AKIN = "akin"
    """They share some words, or name two of a sort."""


def kinship(a: Words, b: Words) -> Kinship:
    """How the words of two readings relate; turned round, MORE and LESS change places."""
    if opposed(a, b):
        return Kinship.CONTRARY
    one, two = _said(a), _said(b)
    if "".join(one).casefold() == "".join(two).casefold():
        return Kinship.EQUAL if one or set(a.keys) & set(b.keys) else Kinship.AKIN
    more = [word for word in one if not any(_is_alike(word, other) for other in two)]
    less = [word for word in two if not any(_is_alike(word, other) for other in one)]
    if len(more) == len(one) or len(less) == len(two) or _are_two_numbers(more, less):
        return Kinship.AKIN
    if _is_of_name(one[-1]) and _is_alike(one[-1], two[-1]):
        return Kinship.EQUAL  # one bearer, whatever else is said of him
    if _is_rest_of_name(more, one) and _is_rest_of_name(less, two):
        return Kinship.EQUAL
    if bool(more) != bool(less):
        return Kinship.MORE if more else Kinship.LESS
    return _by_length(more, less)


def opposed(a: Words, b: Words) -> tuple[str, str] | None:
    """The words by which two readings say the contrary: rose, fell."""
    if _opposites().keys().isdisjoint(a.stems):
        return None
    one, two = (dict(zip(words.stems, words.keys, strict=True)) for words in (a, b))
    pairs = ((root, other) for root in one for other in _opposites().get(root, ()) if other in two)
    found = next(((x, y) for x, y in pairs if x not in two and y not in one), None)
    return (one[found[0]], two[found[1]]) if found else None


def _said(words: Words) -> list[str]:
    """The words that say something, as printed, and numbers by what they come to."""
    numbers = {number.start: number for number in words.telling.numbers}
    said: list[str] = []
    at = words.start
    while at < words.end:
        token, number = words.telling.tokens[at], numbers.get(at)
        if number and number.value is not None and number.kind is not NumberKind.ARTICLE:
            said.append(f"{number.value:g}")
            at = number.end + (number.noun == _PEOPLE and number.noun_at == number.end)
            continue
        printed = words.telling.text[token.start : token.end]
        named = printed.isupper() and len(printed) > 1
        if named or (is_content(token.key) and token.key not in particles()):
            said.append(printed.replace(".", ""))
        at += 1
    return said


def _are_two_numbers(more: Sequence[str], less: Sequence[str]) -> bool:
    return all(any(word[0].isdigit() for word in side) for side in (more, less))


def _is_alike(one: str, two: str) -> bool:
    if likeness(one.casefold(), two.casefold()) in _ALIKE:
        return True
    here, there = place(one), place(two)
    return bool(here and there and here.country == there.country)


def _is_rest_of_name(extra: Sequence[str], said: Sequence[str]) -> bool:
    """Whether what a reading says more is the rest of a name: *Ann* Pell."""
    behind = dict(pairwise(said))
    return all(_is_of_name(word) and _is_of_name(behind.get(word, "")) for word in extra)


def _is_of_name(word: str) -> bool:
    return word[:1].isupper() and not is_common(stem(word.casefold())) and not place(word)


def _by_length(more: Sequence[str], less: Sequence[str]) -> Kinship:
    """Both say something of their own: one says more where it needs more words for it."""
    if len(more) == len(less):
        return Kinship.AKIN
    return Kinship.MORE if len(more) > len(less) else Kinship.LESS


@cache
def _opposites() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for head, members in lexicon("kinds")["opposites"].groups():
        for member in members:
            found.setdefault(stem(head), set()).add(stem(member))
            found.setdefault(stem(member), set()).add(stem(head))
    return {root: frozenset(others) for root, others in found.items()}
