"""The order of rows, and which passages break it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storydiff.model import ArticleId

START = -1
"""Stands for the place before the first row."""

Members = Mapping[ArticleId, Sequence[int]]
"""The sentence positions of a row, by article."""


def reading_order(
    rows: Sequence[Members], articles: Sequence[ArticleId], spine: ArticleId
) -> list[Members]:
    """The rows in the order in which `spine` tells them.

    A row that the spine does not tell follows the row that tells what stands before it in an
    article that has it, so that each silence stands where its neighbours are.
    """
    home = {(a, p): index for index, row in enumerate(rows) for a in row for p in row[a]}
    told = sorted((row[spine][0], index) for index, row in enumerate(rows) if spine in row)
    placed = {index for _, index in told}
    after: dict[int, list[int]] = defaultdict(list)
    for article in articles:
        before = START
        for position in range(sum(len(row.get(article, ())) for row in rows)):
            index = home[article, position]
            if index not in placed:
                after[before].append(index)
                placed.add(index)
            before = index
    return [rows[index] for index in _unfolded([START, *(index for _, index in told)], after)]


def _unfolded(spine: Sequence[int], after: Mapping[int, Sequence[int]]) -> Iterator[int]:
    """Each row of the spine, then what follows it: what was put there last comes first."""
    for first in spine:
        waiting = [first]
        while waiting:
            index = waiting.pop()
            if index != START:
                yield index
            waiting.extend(after.get(index, ()))


def moved(
    rows: Sequence[Members], articles: Sequence[ArticleId]
) -> frozenset[tuple[ArticleId, int]]:
    """Cells, as (article, row position), that stand out of the common order."""
    broken: set[tuple[ArticleId, int]] = set()
    for article in articles:
        told = [(row[article][0], index) for index, row in enumerate(rows) if article in row]
        stays = longest_run([position for position, _ in told])
        broken.update((article, index) for k, (_, index) in enumerate(told) if k not in stays)
    return frozenset(broken)


def longest_run(order: Sequence[int]) -> frozenset[int]:
    """Places of a longest increasing subsequence: what need not be carried back.

    >>> sorted(longest_run([0, 3, 1, 2]))
    [0, 2, 3]

    Patience sorting, O(n log n).
    """
    tails: list[int] = []
    ends: list[int] = []
    previous: list[int] = []
    for place, value in enumerate(order):
        pile = bisect_left(tails, value)
        previous.append(ends[pile - 1] if pile else -1)
        if pile == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[pile], ends[pile] = value, place
    run: set[int] = set()
    place = ends[-1] if ends else -1
    while place >= 0:
        run.add(place)
        place = previous[place]
    return frozenset(run)
