"""Order: what each article tells first, and how far two tell their common rows alike."""

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from itertools import combinations

from storydiff.model import Article, ArticleId, Order, Row

Starts = Mapping[str, int]
"""Where on its page an article begins to tell each of its rows, by the row's id."""


def orders(articles: Sequence[Article], rows: Sequence[Row]) -> tuple[Order, ...]:
    """For each two articles how far they tell the rows that both tell in one order."""
    told = starts(articles, rows)
    return tuple(_order(a, b, told) for a, b in combinations(sorted(told), 2))


def leads(articles: Sequence[Article], rows: Sequence[Row]) -> Mapping[ArticleId, str]:
    """The row that each article tells first; articles that tell nothing have none."""
    told = starts(articles, rows)
    return {name: min(at, key=lambda row: at[row]) for name, at in told.items() if at}


def starts(articles: Sequence[Article], rows: Sequence[Row]) -> Mapping[ArticleId, Starts]:
    """For each article, by id, where it tells its rows."""
    return {
        name: {row.id: row.cells[name][0].start for row in rows if row.cells[name]}
        for name in sorted(article.id for article in articles)
    }


def _order(a: ArticleId, b: ArticleId, told: Mapping[ArticleId, Starts]) -> Order:
    common = sorted(told[a].keys() & told[b].keys(), key=lambda row: told[a][row])
    return Order(a, b, len(common), tau([told[b][row] for row in common]))


def tau(ranks: Sequence[int]) -> float | None:
    """Kendall's rank correlation of distinct numbers with their own positions.

    >>> tau([10, 20, 30]), tau([30, 20, 10]), tau([7])
    (1.0, -1.0, None)

    The share of pairs in order less that of pairs out of order (Kendall, "A new measure of rank
    correlation", 1938), counted by insertion into a sorted list.
    """
    if len(ranks) < 2:
        return None
    before: list[int] = []
    swapped = 0
    for rank in ranks:
        swapped += len(before) - bisect_left(before, rank)
        insort(before, rank)
    pairs = len(ranks) * (len(ranks) - 1) / 2
    return 1 - 2 * swapped / pairs
