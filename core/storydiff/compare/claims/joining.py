"""Gathering what several articles tell of one thing, the surest pairs first."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, Protocol, TypeVar

from storydiff.compare.claims.said import Said

MOST = 120
"""Things that may be compared with each other all; of more, only those of one row are."""


class Found(Protocol):
    """Something that a sentence tells."""

    @property
    def said(self) -> Said:
        """The sentence."""


Thing = TypeVar("Thing", bound=Found)


class Pair(NamedTuple):
    """Two things, by their places in a sequence, and how sure it is that they belong together."""

    strength: float
    a: int
    b: int


def alike(
    things: Sequence[Found], keys: Iterable[Iterable[Hashable]]
) -> Iterator[tuple[int, int]]:
    """The places of every two things of different articles that have a key in common, once.

    Args:
        things: all of them.
        keys: for each thing what it may be compared by.
    """
    by_key: defaultdict[Hashable, list[int]] = defaultdict(list)
    for place, own in enumerate(keys):
        for key in own:
            by_key[key].append(place)
    met: set[tuple[int, int]] = set()
    for places in by_key.values():
        for group in [places] if len(places) <= MOST else _by_row(things, places):
            met.update(combinations(group, 2))
    for a, b in sorted(met):
        if things[a].said.article != things[b].said.article:
            yield a, b


def _by_row(things: Sequence[Found], places: Sequence[int]) -> Iterable[list[int]]:
    rows: defaultdict[str, list[int]] = defaultdict(list)
    for place in places:
        row = things[place].said.row
        if row:
            rows[row].append(place)
    return rows.values()


def gathered(
    things: Sequence[Thing], pairs: Iterable[Pair], clash: Callable[[Sequence[Thing]], bool]
) -> list[list[Thing]]:
    """The things joined pair by pair, in their order; no pair is joined that makes a clash.

    A thing is joined with the surest of each other article only.

    Args:
        things: all of them.
        pairs: those that may be joined; the surest are joined first.
        clash: whether things cannot all belong together.
    """
    group = list(range(len(things)))
    members = {n: [n] for n in group}
    for pair in _surest(things, pairs):
        a, b = group[pair.a], group[pair.b]
        if a == b or clash([things[n] for n in members[a] + members[b]]):
            continue
        for n in members[b]:
            group[n] = a
        members[a] += members.pop(b)
    return [[things[n] for n in sorted(inside)] for inside in members.values() if len(inside) > 1]


def _surest(things: Sequence[Found], pairs: Iterable[Pair]) -> Iterator[Pair]:
    """The pairs that are the surest of either thing with the other's article, surest first."""
    taken: dict[tuple[int, str], float] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.strength, pair.a, pair.b)):
        ends = (pair.a, things[pair.b].said.article), (pair.b, things[pair.a].said.article)
        if any(taken.setdefault(end, pair.strength) == pair.strength for end in ends):
            yield pair
