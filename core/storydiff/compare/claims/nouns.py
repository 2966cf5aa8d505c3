"""What a number counts, and whether two numbers count the same sort of thing.

guards · people          kin: the guards are people
women · people           two sorts: the women are some of them
points, metres           measures: what has them stands elsewhere
"""

from collections.abc import Iterator
from functools import cache
from math import prod

from storydiff.compare.claims.count import Count, kind_of
from storydiff.compare.outcomes import patients
from storydiff.language.lexicon import lexicon
from storydiff.language.numbers import Number, NumberKind
from storydiff.language.numerals import scales
from storydiff.language.stems import stem


def kinds(count: Count) -> Iterator[str]:
    """What a count may be compared by: its noun, that it is of people, its unit."""
    if count.noun:
        yield count.noun
    if is_person(count) and not is_sort(count):
        yield "person"
    if count.noun is None and count.number.unit:
        yield count.number.unit


def are_same(x: Count, y: Count) -> bool:
    """Whether the same is counted: a noun, an amount of money, or those whom the same befell."""
    if x.noun is None:
        return y.noun is None and (x.number.unit is not None or bool(x.befell & y.befell))
    return x.noun == y.noun


def is_one(x: Count, y: Count) -> bool:
    """Whether one of two numbers is `a drone` or `one drone`: it may be one among others."""
    return any(
        c.number.kind is NumberKind.ARTICLE
        or (c.number.value == 1 and not c.number.bound and not is_person(c))
        for c in (x, y)
    )


def are_kin(x: Count, y: Count) -> bool:
    """Whether one counts guards and the other people, or one does not say whom it counts."""
    if None in (x.noun, y.noun):
        return bool(x.befell & y.befell)
    return "person" in (x.noun, y.noun) and all(is_person(c) and not is_sort(c) for c in (x, y))


def roughly(number: Number) -> float | None:
    """What a number comes to, several and dozens by the least that they mean."""
    if number.value is not None or number.word is None:
        return number.value / 100 if number.value and number.unit == "%" else number.value
    words = (scales().get(word.removesuffix("s")) for word in number.word.split())
    return prod(value for value in words if value) if number.word != "several" else _SEVERAL


_SEVERAL = 3.0


def is_person(count: Count) -> bool:
    """Whether people are counted."""
    return (count.noun is None and bool(count.befell)) or count.number.noun in patients()


def is_sort(count: Count) -> bool:
    """Whether a number is of men, women or children: of some of the people."""
    return count.number.noun in _sorts()


def says_little(count: Count) -> bool:
    """Whether a noun alone does not tell which of many things of its sort is counted."""
    return count.noun in _generic() or is_measure(count) or is_person(count)


def is_measure(count: Count) -> bool:
    """Whether a number measures something that its noun does not name."""
    return count.noun in _measures()


@cache
def _sorts() -> frozenset[str]:
    return frozenset(
        map(stem, ["man", "woman", "child", "boy", "girl", "baby", "son", "daughter"])
    )


@cache
def _measures() -> frozenset[str | None]:
    return frozenset(kind_of(stem(w)) for w in lexicon("claims")["measures"].words())


@cache
def _generic() -> frozenset[str | None]:
    return frozenset(kind_of(stem(w)) for w in lexicon("claims")["generic"].words())
