"""The tellings of a row joined to their closest likenesses, and places carried from one to all.

Tellings that rewrite one text hang on a tree (a maximum spanning tree, Prim 1957; equal
likenesses are settled by the articles' names, so that the order of articles changes nothing).
Along each of its joints the two tellings are equal except where they differ, so that a stretch of
one has its place in all.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from storydiff.compare.telling import Telling
from storydiff.compare.units import Unit, rewritten
from storydiff.model import ArticleId

MIN_LIKENESS = 0.55
"""Share of words kept in order (2·kept / both) below which two tellings are not one text
rewritten: a script of edits between them would mark nearly every word."""

Range = tuple[int, int]
"""Tokens `[start, end)` of a telling; empty where it has no words at a place."""
Ranges = dict[ArticleId, Range]
"""A place: where it is in each article that is compared there."""


def likenesses(tellings: Sequence[Telling]) -> dict[tuple[ArticleId, ArticleId], float]:
    """For each two tellings, in both orders, the share of stems that both have in order."""
    from rapidfuzz.distance import Indel

    stems = {telling.article: telling.stems for telling in tellings}
    found: dict[tuple[ArticleId, ArticleId], float] = {}
    for a, b in combinations(stems, 2):
        found[a, b] = found[b, a] = Indel.normalized_similarity(stems[a], stems[b])
    return found


class _Way(NamedTuple):
    """How a telling differs from the next one on its tree."""

    to: ArticleId
    differing: tuple[Unit, ...]
    ranges: tuple[Range, ...]
    """Each difference as it is here."""
    ends: tuple[int, ...]
    """Where each ends, for finding the first that matters."""


@dataclass(frozen=True, slots=True)
class Tree:
    """Tellings that rewrite one text."""

    tellings: Mapping[ArticleId, Telling]
    ways: Mapping[ArticleId, tuple[_Way, ...]]
    """From each telling to its neighbours, both ways."""

    def places(self) -> Iterator[Ranges]:
        """Each difference between two of the tellings, for all that tell it."""
        for here, ways in self.ways.items():
            for way in ways:
                for (a0, a1, b0, b1), told in way.differing if here < way.to else ():
                    if told:
                        yield self.grown({here: (a0, a1), way.to: (b0, b1)})

    def grown(self, start: Mapping[ArticleId, Range]) -> Ranges:
        """A place carried to every telling, until it holds no part of a difference only.

        A telling in which the words around it are rewritten beyond telling is left out.
        """
        ranges = {name: at for name, at in start.items() if name in self.tellings}
        changed = list(ranges)
        while changed:
            here = changed.pop()
            for way in self.ways[here]:
                carried = _carried(ranges[here], way)
                if not carried:
                    continue
                known = ranges.get(way.to)
                there = _spanning(known, carried[1]) if known else carried[1]
                if there != known:
                    ranges[way.to] = there
                    changed.append(way.to)
                if carried[0] != ranges[here]:
                    ranges[here] = carried[0]
                    changed.append(here)
        return ranges


def trees(
    tellings: Sequence[Telling], alike: Mapping[tuple[ArticleId, ArticleId], float]
) -> Iterator[Tree]:
    """The tellings by the text that they rewrite."""
    waiting = sorted(tellings, key=lambda telling: telling.article)
    while waiting:
        joined = [waiting.pop(0)]
        ways: defaultdict[ArticleId, list[_Way]] = defaultdict(list)
        while waiting:
            pairs = [(alike[a.article, b.article], a, b) for a in joined for b in waiting]
            closest, a, b = max(pairs, key=lambda pair: pair[0])
            if closest < MIN_LIKENESS:
                break
            waiting.remove(b)
            joined.append(b)
            _join(a, b, ways)
        named = {telling.article: telling for telling in joined}
        yield Tree(named, {name: tuple(ways[name]) for name in sorted(named)})


def _join(a: Telling, b: Telling, ways: defaultdict[ArticleId, list[_Way]]) -> None:
    forward = rewritten(a, b)
    backward = tuple(Unit((b0, b1, a0, a1), told) for (a0, a1, b0, b1), told in forward)
    for here, there, differing in ((a, b, forward), (b, a, backward)):
        ranges = tuple([unit.at[:2] for unit in differing])
        ends = tuple([end for _, end in ranges])
        ways[here.article].append(_Way(there.article, differing, ranges, ends))


def paired(a: Telling, b: Telling) -> Tree:
    """Two tellings as rewrites of one text, however alike they are."""
    ways: defaultdict[ArticleId, list[_Way]] = defaultdict(list)
    _join(a, b, ways)
    told = {telling.article: telling for telling in (a, b)}
    return Tree(told, {name: tuple(ways[name]) for name in told})


def settled(found: Sequence[Ranges], known: Sequence[Tree]) -> list[Ranges]:
    """The places, of which those that meet in any article are one."""
    places = list(found)
    while len(places) > 1:
        leaders = _meetings(places)
        if all(leader == n for n, leader in enumerate(leaders)):
            return places
        whole: dict[int, Ranges] = {}
        for place, leader in zip(places, leaders, strict=True):
            whole[leader] = _hull(whole.get(leader, {}), place)
        places = [_grown(place, known) for place in whole.values()]
    return places


def _grown(place: Ranges, known: Sequence[Tree]) -> Ranges:
    return {name: at for tree in known for name, at in tree.grown(place).items()}


def _meetings(places: Sequence[Ranges]) -> list[int]:
    """For each place the first of those that it meets, directly or by way of others."""
    leaders = list(range(len(places)))

    def leader(n: int) -> int:
        while leaders[n] != n:
            n = leaders[n]
        return n

    for name in sorted({name for place in places for name in place}):
        here = sorted((place[name], n) for n, place in enumerate(places) if name in place)
        reach, last, previous = (-1, -1), (-1, -1), 0
        for at, n in here:
            if overlap(reach, at) or overlap(last, at):
                one, two = sorted((leader(n), leader(previous)))
                leaders[two] = one
                reach = (min(reach[0], at[0]), max(reach[1], at[1]))
            else:
                reach = at
            last, previous = at, n
    return [leader(n) for n in range(len(places))]


def meets(one: Ranges, two: Ranges) -> bool:
    """Whether two places share a word of any article."""
    return any(name in two and overlap(at, two[name]) for name, at in one.items())


def overlap(one: Range, two: Range) -> bool:
    """Whether two ranges share a token, or are empty at one point; edges that touch do not."""
    return one == two or (one[0] < two[1] and two[0] < one[1])


def _hull(one: Mapping[ArticleId, Range], two: Mapping[ArticleId, Range]) -> Ranges:
    ranges = dict(one)
    for name, at in two.items():
        ranges[name] = _spanning(ranges.get(name, at), at)
    return ranges


def _spanning(one: Range, two: Range) -> Range:
    return min(one[0], two[0]), max(one[1], two[1])


def _carried(at: Range, way: _Way) -> tuple[Range, Range] | None:
    """A range widened to the whole of what differs in it, and the same on the other side.

    None where words around it are rewritten beyond telling.
    """
    differing, ranges = way.differing, way.ranges
    first = bisect_left(way.ends, at[0])
    while first < len(ranges) and ranges[first][0] < at[1]:
        if overlap(at, ranges[first]):
            break
        first += 1
    last = first
    while last < len(ranges) and overlap(at, ranges[last]):
        if not differing[last].told:
            return None
        last += 1
    shift = _shift(differing[first - 1]) if first else 0
    if first == last:
        return at, (at[0] + shift, at[1] + shift)
    start = min(at[0], ranges[first][0])
    end = max(at[1], ranges[last - 1][1])
    return (start, end), (start + shift, end + _shift(differing[last - 1]))


def _shift(unit: Unit) -> int:
    """How much further on the other telling is behind a difference."""
    return unit.at[3] - unit.at[1]
