"""Counts: a number in the headline that the body gives otherwise, or never without a bound.

Three killed in fire       |  Two people were killed, and one was hurt
Ten dead in quake          |  … killing at least 10 people
Militia fired on the port  |  At least one militia fired on the port
More than 100 hurt         |  112 were hurt      not ours: it says itself that it is round
"""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import combinations, islice
from typing import NamedTuple

from storydiff.compare.articles.headlines.promise import Body, Broken
from storydiff.compare.counts import counts, size, told
from storydiff.compare.likeness import is_content
from storydiff.compare.outcomes import levels, patients
from storydiff.compare.telling import Telling, Words
from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.numbers import Number, NumberKind
from storydiff.language.stems import stem
from storydiff.model import Kind

REACH = 3
"""Words between those counted and what became of them: two boys *have been* hurt."""


class Counted(NamedTuple):
    """A number that counts something, with its bound and noun."""

    number: Number
    words: Words
    whats: frozenset[str | int]
    """What it counts: the stem of its noun, and what became of the people it counts."""


def counted(telling: Telling) -> list[Counted]:
    """The numbers of a telling that count things or people."""
    return [
        Counted(n, _words(telling, n), whats)
        for n in counts(telling)
        if n.kind in _COUNTING and (whats := _whats(telling, n))
    ]


_COUNTING = frozenset([NumberKind.COUNT, NumberKind.VAGUE])


def number(head: Telling, under: Body) -> Iterator[Broken]:
    """A number that the body gives otherwise, or never without a bound."""
    for count in counted(head):
        if count.number.noun in _durations():
            continue
        rivals = [n for t in under.sentences for n in counted(t) if n.whats & count.whats]
        equal = [n for n in rivals if size(n.number) == size(count.number)]
        if not rivals or count.number.value is None or count.number.bound:
            continue
        other = (equal or rivals)[0]
        if equal and all(n.number.bound for n in equal):
            reason = f"The body never says it without “{other.number.bound}”"
            yield Broken(Kind.BOUND, count.words, other.words, reason)
        elif not equal and not _is_said(count.number, under):
            reason = f"{told(count.number)} on display, {told(other.number)} in the body"
            yield Broken(Kind.NUMBER, count.words, other.words, reason)


@cache
def _durations() -> frozenset[str]:
    """Nouns whose numbers everybody rounds."""
    return frozenset(map(stem, ("second", "minute", "hour", "day", "week", "month", "year")))


def _whats(telling: Telling, number: Number) -> frozenset[str | int]:
    """The noun that a number counts, and what became of those counted, where they are people."""
    noun = number.noun
    outcome = None
    if noun is None or noun in patients() or noun in levels():
        outcome = _outcome(telling, number)
    return frozenset(what for what in (noun, outcome) if what is not None)


def _outcome(telling: Telling, number: Number) -> int | None:
    """What became of those counted: *Three dead*, *injures 2*, *two boys were hurt*."""
    keys = telling.keys
    first = min(number.start, number.bound_at[0] if number.bound_at else number.start)
    last = number.end if number.noun_at is None else number.noun_at
    near = [first - 1, *range(last, last + REACH)]
    for at in near:
        if 0 <= at < len(keys) and stem(keys[at]) in levels():
            return levels()[stem(keys[at])]
        if at >= last and at < len(keys) and not _joins(keys[at], at == last):
            break
    return None


def _joins(key: str, is_noun: bool) -> bool:
    """Whether a word may stand between those counted and what became of them."""
    return is_noun or key in _auxiliaries() or key in ("others", "people")


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(lexicon("wording")["auxiliaries"].words())


def _is_said(count: Number, under: Body) -> bool:
    """Whether a number stands anywhere in the body, for whatever, or two there add up to it."""
    for telling in under.sentences:
        values = [n.value for n in telling.numbers if n.value is not None]
        values += [n.high for n in telling.numbers if n.high is not None]
        if count.value in values or count.value in [sum(pair) for pair in combinations(values, 2)]:
            return True
    return False


def _words(telling: Telling, number: Number) -> Words:
    """A number with its bound and the noun it counts."""
    bound = number.bound_at or (number.start, number.end)
    end = max(number.end, bound[1], (number.noun_at or 0) + 1)
    return Words(telling, min(number.start, bound[0]), end)


def at_least_one(head: Telling, under: Body) -> Iterator[Broken]:
    """A thing in the singular of which the body says that there was at least one."""
    for at, key in enumerate(head.keys):
        if not is_content(key) or is_plural(key):
            continue
        told = [telling for telling, _ in under.stems.get(stem(key), ())]
        if all(_ONE.isdisjoint(telling.keys) for telling in told):
            continue
        numbers = ((telling, number) for telling in told for number in telling.numbers)
        ones = [(t, n) for t, n in numbers if n.noun == stem(key) and n.value == 1]
        if ones and all(number.bound == "at least" for _, number in ones):
            said = _words(*ones[0])
            reason = "One on display, at least one in the body"
            yield Broken(Kind.BOUND, _with_shared(head, at, said), said, reason)


_ONE = frozenset(["one", "1"])


def _with_shared(head: Telling, at: int, said: Words) -> Words:
    """A word of the headline with those before it that the body has there too."""
    start = at
    while start and head.keys[start - 1] in said.keys:
        start -= 1
    return Words(head, start, at + 1)


def elsewhere(broken: Broken, others: Sequence[Body]) -> Iterator[Words]:
    """The first words by which each of some other articles counts the same as a headline."""
    told = counted(broken.body.telling)
    mine = next((count for count in told if count.words.start == broken.body.start), None)
    if mine is None:
        return
    last = stem(broken.head.keys[-1])
    for other in others:
        counts = (count for telling in other.sentences for count in counted(telling))
        same = (
            count.words
            for count in counts
            if count.whats & mine.whats
            or (count.number.value == 1 and last in map(stem, count.words.keys))
        )
        yield from islice(same, 1)
