"""The order of rows, and which passages break it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storydiff.model import ArticleId

START = -1
"""Stands for the place before the first row."""

Place = tuple[ArticleId, int]
"""A sentence: its article and its position there, from 0."""

Members = Mapping[ArticleId, Sequence[int]]
"""The sentence positions of a row, by article."""


def reading_order(
    rows: Sequence[Members], paragraphs: Mapping[ArticleId, Sequence[int]], spine: ArticleId
) -> list[Members]:
    """The rows in the order in which `spine` tells them.

    `paragraphs` has the paragraph of each sentence of each article. A row that the spine does not
    tell follows the row that tells what stands before it in an article that has it, so that each
    silence stands where its neighbours are; what stands before all others follows the first row,
    so that the table opens with what leads it. What an article tells out of order leads only the
    rest of its own paragraph. An article that shares no row with those before it comes last.
    """
    lead = [k for _, k in sorted((row[spine][0], k) for k, row in enumerate(rows) if spine in row)]
    home = {(a, p): index for index, row in enumerate(rows) for a in row for p in row[a]}
    after: dict[int, list[int]] = defaultdict(list)
    order = lead
    told = {
        article: [home[article, position] for position in range(len(paragraphs[article]))]
        for article in sorted(paragraphs)
    }
    while told:
        known = set(order)
        article = next((a for a, own in told.items() if not known.isdisjoint(own)), min(told))
        own = told.pop(article)
        for index, before in _places(own, paragraphs[article], order):
            after[before].append(index)
        order = list(_unfolded([START, *lead], after))
    return [rows[index] for index in order]


def _places(
    own: Sequence[int], paragraphs: Sequence[int], order: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Each row of an article that has no place in `order` yet, with the row that it follows."""
    rank = {index: place for place, index in enumerate(order)}
    placed = [index for index in dict.fromkeys(own) if index in rank]
    stays = longest_run([rank[index] for index in placed])
    leading = {index for place, index in enumerate(placed) if place in stays}
    seen: set[int] = set()
    leader = before = _opening(own, order)
    last = 0
    for index, paragraph in zip(own, paragraphs, strict=True):
        if index in leading:
            leader = index
        elif index not in rank and index not in seen:
            anchor = before if paragraph == last else leader
            yield index, anchor
            seen.add(index)
            leader = index if anchor == leader else leader
        before, last = index, paragraph


def _opening(own: Sequence[int], order: Sequence[int]) -> int:
    """The row that an article's first rows follow: the first one, or all where it shares none."""
    if not order or order[0] in own:
        return START
    return order[0] if not set(order).isdisjoint(own) else order[-1]


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
    """Cells, as (article, row position), that stand out of the common order.

    A row that one article tells alone has no place in that order to stand out of.
    """
    broken: set[tuple[ArticleId, int]] = set()
    for article in articles:
        told = [
            (row[article][0], index)
            for index, row in enumerate(rows)
            if article in row and len(row) > 1
        ]
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
