"""Numbers that count something: which of two tellings belong together, and what each comes to."""

from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction

from storydiff.compare.likeness import is_content
from storydiff.compare.outcomes import levels, patients
from storydiff.compare.small_words import auxiliaries
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.language.numbers import Number, NumberKind
from storydiff.language.stems import stem

_NO_COUNT = frozenset([NumberKind.ARTICLE, NumberKind.ORDINAL])
_LARGEST_PART = 20  # of which parts are told as fractions


def counts(telling: Telling) -> list[Number]:
    """The numbers of a telling that count, measure or share something."""
    return list(filter(is_count, telling.numbers))


def is_count(number: Number) -> bool:
    """Whether a number counts, measures or shares something."""
    return number.kind not in _NO_COUNT


def size(number: Number) -> tuple[object, ...]:
    """What a number comes to, without its bound."""
    return number.value, number.high, number.word, number.unit


MOST_TIMES = 20
"""How many times larger one of two numbers of one thing may be: a wrong report, no other thing."""


def are_far(one: Number, two: Number) -> bool:
    """Whether two numbers are too far apart to be told of one thing."""
    sizes = sorted((one.value or 1.0, two.value or 1.0))
    return sizes[1] > MOST_TIMES * sizes[0]


def told(number: Number) -> str:
    """A number in short: at least 7, about 2/3, several, $50."""
    amount = number.word or _figure(number.value or 0.0)
    if number.high:
        amount = f"{amount}–{number.high:,.10g}"
    if number.unit:
        amount = f"{amount} %" if number.unit == "%" else f"{number.unit}{amount}"
    return f"{number.bound} {amount}" if number.bound else amount


def _figure(value: float) -> str:
    if 0 < value < 1:
        part = Fraction(value).limit_denominator(_LARGEST_PART)
        return f"{part.numerator}/{part.denominator}"
    return f"{value:,.0f}" if value.is_integer() else f"{value:,.10g}"


def of_one_noun(a: Telling, b: Telling) -> Iterator[Stretch]:
    """Numbers of the same noun that come to different values, where each has one of that noun.

    So are the numbers of people to whom the same was done, where one telling calls them no more
    than people: *about a dozen passengers were hurt*, *injuring at least 14 people*.
    """
    mine = _by_noun(a)
    theirs = _by_noun(b) if mine else {}
    pairs = [(mine[noun], theirs[noun]) for noun in sorted(mine.keys() & theirs.keys())]
    hurt_a, hurt_b = _by_outcome(a, mine), _by_outcome(b, theirs)
    for outcome in sorted(hurt_a.keys() & hurt_b.keys()):
        one, two = hurt_a[outcome], hurt_b[outcome]
        if one.noun != two.noun and "person" in (one.noun, two.noun):
            pairs.append((one, two))
    for one, two in pairs:
        differ = (size(one), one.bound) != (size(two), two.bound)
        common = one.noun == two.noun and one.noun in _COMMON
        if common and len(_near(a, one) & _near(b, two)) < _MIN_NEAR:
            continue  # each counts the days to something else, or other people
        if differ and _is_possible(a, one) == _is_possible(b, two):
            yield one.start, one.end, two.start, two.end


_COMMON = frozenset(map(stem, [
    "people", "second", "minute", "hour", "day", "night", "week", "month", "year", "decade",
]))  # fmt: skip
"""Stems of nouns of which a story counts more than one lot."""
_REACH, _MIN_NEAR = 6, 2  # tokens around a span of time, and words that both tellings have there


def _near(telling: Telling, number: Number) -> set[str]:
    keys = telling.keys[max(number.start - _REACH, 0) : number.end + _REACH]
    return {stem(key) for key in keys if is_content(key)} - {number.noun}


def _by_noun(telling: Telling) -> dict[str, Number]:
    """The number of each noun that one number counts; in *two of the six gates* it is the two."""
    found: list[Number] = []
    for number in counts(telling):
        if number.noun and (not found or found[-1].noun_at != number.noun_at):
            found.append(number)
    often = Counter(number.noun for number in found)
    return {n.noun: n for n in found if n.noun and often[n.noun] == 1}


def _by_outcome(telling: Telling, by_noun: Mapping[str, Number]) -> dict[int, Number]:
    """For each outcome that one number of people came to, that number."""
    told = [
        (level, number)
        for noun, number in by_noun.items()
        if noun in patients() and (level := _outcome(telling, number)) is not None
    ]
    often = Counter(level for level, _ in told)
    return {level: number for level, number in told if often[level] == 1}


def _outcome(telling: Telling, number: Number) -> int | None:
    """What became of those counted: *injuring 14 people*, *14 people were hurt*."""
    keys = telling.keys
    first = number.bound_at[0] if number.bound_at else number.start
    behind = (number.noun_at or number.start) + 1
    while behind < len(keys) and keys[behind] in auxiliaries():
        behind += 1
    for at in (min(first, number.start) - 1, behind):
        if 0 <= at < len(keys) and stem(keys[at]) in levels():
            return levels()[stem(keys[at])]
    return None


def _is_possible(telling: Telling, number: Number) -> bool:
    """Whether a verb of what may be stands behind the noun: one of its gates could open."""
    behind = (number.noun_at or number.start) + 1
    return any(key in _MODALS for key in telling.keys[behind : behind + 1])


_MODALS = frozenset(["can", "could", "may", "might", "must", "should", "would"])
