"""Where the lines of a list lead in the text, and where a place is in another table."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from storydiff.language.safe import one_line
from storydiff.model import ArticleId, Form, Mention, Reading, Span
from storydiff_tui.render.table import Table


class Stand(NamedTuple):
    """Words of an article that a line of a list speaks of."""

    article: ArticleId
    span: Span


Told = Form | Mention | Reading | Stand
"""Whatever is told by an article at a place."""


def words_at(table: Table, told: Told) -> str:
    """The words of what is told, on one line; empty where an outlet is silent."""
    if told.span is None:
        return ""
    return one_line(table.columns[table.positions[told.article]].words(*told.span))


class Place(NamedTuple):
    """Where a reader goes: a band and an outlet, and the difference there where one is meant."""

    band: int
    column: int
    difference: int | None = None


def place_of(table: Table, stands: Sequence[Stand], focus: int) -> Place | None:
    """Where a line leads: to the outlet in focus where it tells the thing, else to the first."""
    told = [(table.positions[stand.article], stand.span) for stand in stands]
    chosen = next((one for one in told if one[0] == focus), told[0] if told else None)
    if chosen is None:
        return None
    column, span = chosen
    return Place(table.columns[column].places.nearest(span), column)


def nearest_line(table: Table, lines: Iterable[Sequence[Stand]], band: int) -> int:
    """The line whose words stand nearest to a band, the first of several."""
    best, found = table.bands + 1, 0
    for number, stands in enumerate(lines):
        for stand in stands:
            column = table.columns[table.positions[stand.article]]
            away = abs(column.places.nearest(stand.span) - band)
            if away < best:
                best, found = away, number
    return found


def same_place(old: Table, band: int, new: Table) -> int:
    """The band in which another table of the same story tells what the old one tells here."""
    columns = {column.article.id: column for column in new.columns}
    for before in old.columns:
        after = columns.get(before.article.id)
        if after and before.cells[band]:
            return after.places.nearest(before.cells[band][0])
    return 0
