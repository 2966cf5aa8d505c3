"""Who goes with whom: what every two columns share, and what each takes from the others."""

from collections.abc import Iterator
from itertools import combinations
from typing import NamedTuple

from storydiff.report.columns import Words
from storydiff.report.content import Content

REWORDED = "linked but worded otherwise"
"""What stands in linked sentences and is not in common: independent reports have it too."""


class Pair(NamedTuple):
    """Two columns beside each other."""

    one: int
    other: int
    """Columns, counted from 0; `one < other`."""
    rows: int
    """Rows that both tell."""
    tau: float | None
    """How far they tell them in the same order, -1 to 1."""
    claims: int
    """Lines of the board on which both speak."""
    agreed: int
    """Those on which they say the same."""


class Taken(NamedTuple):
    """What a column has in common with the one it has most in common with."""

    column: int
    source: int
    alike: float
    """Share of its words that stand there too, as printed or but for house style, 0 to 1."""
    rewritten: float
    """Share of its words that is `REWORDED`."""
    new: float
    runs: int
    credited: bool

    @property
    def credit(self) -> str:
        """Whether the other is credited; empty where it need not be, as no run stands in both."""
        return "credited" if self.credited else "not credited" if self.runs else ""


def pairs(content: Content) -> tuple[Pair, ...]:
    """Every two columns, in the order of the columns."""
    ids = [column.article.id for column in content.columns]
    orders = {frozenset((o.a, o.b)): o for o in content.collation.survey.orders}
    found = []
    for one, other in combinations(range(len(ids)), 2):
        order = orders.get(frozenset((ids[one], ids[other])))
        both = [line.cells for line in content.board if line.cells[one] and line.cells[other]]
        agreed = sum(_same(cells[one], cells[other]) for cells in both)
        rows, tau = (order.rows, order.tau) if order else (0, None)
        found.append(Pair(one, other, rows, tau, len(both), agreed))
    return tuple(found)


def _same(here: tuple[Words, ...], there: tuple[Words, ...]) -> bool:
    return bool(set(_values(here)) & set(_values(there)))


def _values(cell: tuple[Words, ...]) -> Iterator[str]:
    return (words.value or (words.text or "").casefold() for words in cell)


def taken(content: Content) -> tuple[Taken, ...]:
    """For each column the one that it shares most words with, where the survey says so."""
    at = {column.article.id: column.number - 1 for column in content.columns}
    nearest: dict[int, Taken] = {}
    for reuse in content.collation.survey.reuses:
        column, source = at[reuse.article], at[reuse.source]
        found = Taken(
            column, source, reuse.verbatim + reuse.restyled, reuse.rewritten, reuse.new,
            len(reuse.runs), reuse.credited,
        )  # fmt: skip
        if column not in nearest or found.alike > nearest[column].alike:
            nearest[column] = found
    return tuple(nearest[column] for column in sorted(nearest))
