"""Which words of a sentence tell something, and which only say of whom or when it tells.

What a title, the day of a report or a comparison with other cases have in common with another
sentence speaks for no claim in both.

    Energy Minister Marsh denied on Monday …    a title goes with its name, a day with its report
    It was similar to raids of the past.        another raid than the one that is told elsewhere
    Two guards of Ada Marsh were hurt.          her guards were, and she was not
"""

from bisect import bisect
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from storydiff.align.clauses import split
from storydiff.align.known import Known, Lists
from storydiff.language.lexicon import lexicon
from storydiff.language.months import WEEKDAYS
from storydiff.model import Token

IN_A_NAME = frozenset([".", "-"])
"""Marks that may stand between a title and its name, or inside either."""


def owners(tokens: Sequence[Token]) -> frozenset[int]:
    """The ends of words that own what comes next: the premier's guards."""
    return frozenset([a.end for a, b in pairwise(tokens) if b.key == "'s"])


def titles(
    tokens: Sequence[Token],
    words: Sequence[Token],
    bearers: Sequence[int],
    known: Mapping[str, Known],
) -> Iterator[int]:
    """Places of words that say, just before a name, what its bearer is: Energy Minister Marsh.

    An article may print a name with its title or without, and tells the same. `bearers` are the
    places of names, or of roles that stand for one, among the `words`.
    """
    ends, inner = _titles()
    for place in bearers:
        wanted, at = ends, place - 1
        while at >= 0 and words[at].key in wanted:
            first = bisect(tokens, words[at].start, key=_start)
            last = bisect(tokens, words[at + 1].start, key=_start) - 1
            if not all(_in_a_name(token.key, known) for token in tokens[first:last]):
                break
            yield at
            wanted, at = inner, at - 1


def _start(token: Token) -> int:
    return token.start


def _in_a_name(key: str, known: Mapping[str, Known]) -> bool:
    return key in IN_A_NAME or known[key].is_particle or known[key].is_name


@cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    """The words that end a title, and all that titles are made of."""
    phrases = [p.replace("-", " ").split() for p in lexicon("names")["titles"].phrases()]
    return frozenset(p[-1] for p in phrases), frozenset(word for p in phrases for word in p)


def report_days(
    words: Sequence[Token], senses: Sequence[str], speech: frozenset[str], owning: frozenset[int]
) -> Iterator[int]:
    """Places of days on which something was said, and of the "on" before: said on Monday."""
    for at, word in enumerate(words):
        if word.key not in WEEKDAYS or word.end in owning:
            continue
        on = at > 0 and words[at - 1].key == "on"
        first = at - 1 if on else at
        beside = [*senses[max(0, first - 1) : first], *senses[at + 1 : at + 2]]
        if not speech.isdisjoint(beside):
            yield at
            if on:
                yield at - 1


def likened(tokens: tuple[Token, ...], lists: Lists) -> frozenset[int]:
    """Where words start of clauses that speak of other cases: similar to previous raids."""
    if lists.likened.isdisjoint([token.key for token in tokens]):
        return frozenset()
    clauses = [c for c in split(tokens) if not lists.likened.isdisjoint([t.key for t in c])]
    return frozenset([token.start for clause in clauses for token in clause])


def patients(
    words: Sequence[Token],
    senses: Sequence[str],
    owning: frozenset[int],
    lists: Lists,
    persons: frozenset[str],
) -> frozenset[str]:
    """People of whom a sentence says what became of them.

    The nearest before and after each word that says so, who own nothing there but their death or
    their wounds.
    """
    keys = [word.key for word in words]
    spots = [at for at, key in enumerate(keys) if key in lists.outcomes]
    if not spots:
        return frozenset()
    people = {
        at: lists.people.get(word.key, sense)
        for at, (word, sense) in enumerate(zip(words, senses, strict=True))
        if (word.key in lists.people or sense in persons)
        and (word.end not in owning or not lists.hurts.isdisjoint(keys[at + 1 : at + 2]))
    }
    places = list(people)
    near = [place for at in spots for place in _around(places, at)]
    return frozenset([people[place] for place in near])


def _around(places: Sequence[int], at: int) -> Sequence[int]:
    after = bisect(places, at)
    return places[max(0, after - 1) : after + 1]
