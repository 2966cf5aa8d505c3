"""What is under the pointer: the word of a page that is painted in a cell of the screen."""

from typing import NamedTuple

from rich.cells import split_graphemes

from storydiff_tui.render.cell import cell_text
from storydiff_tui.render.layout import SEPARATOR, Layout, label
from storydiff_tui.render.table import Table
from storydiff_tui.render.wrap import wrap


class Pointed(NamedTuple):
    """A place in the table."""

    band: int
    column: int
    position: int | None
    """Of the character on the column's page; None where none of its words are."""


def pointed(table: Table, layout: Layout, x: int, line: int) -> Pointed | None:
    """What stands at a cell of a line of the table; None below it and on folded rows."""
    if line >= layout.height:
        return None
    number, within = layout.at(line)
    item = layout.items[number]
    if item.folded:
        return None
    cells = max(0, x - layout.margin)
    if layout.stacked:
        return _stacked(table, layout, item.first, cells, within)
    for column, width in zip(layout.shown, layout.widths, strict=True):
        if cells < width + SEPARATOR or column == layout.shown[-1]:
            place = _position(table, column, item.first, width, min(cells, width), within, "")
            return Pointed(item.first, column, place)
        cells -= width + SEPARATOR
    return None


def _stacked(table: Table, layout: Layout, band: int, cells: int, within: int) -> Pointed | None:
    for column, width in zip(layout.shown, layout.widths, strict=True):
        own = table.columns[column]
        lead = label(own, column)
        told = cell_text(own, band)
        height = 1
        if own.cells[band]:
            height = len(wrap(lead + told.text, width, own.odd))
            height += len(wrap(own.notes[band], width)) if own.notes[band] else 0
        if within < height:
            place = _position(table, column, band, width, cells, within, lead)
            return Pointed(band, column, place)
        within -= height
    return None


def _position(
    table: Table, column: int, band: int, width: int, cells: int, within: int, lead: str
) -> int | None:
    """Where on the page the character is that is painted so many cells into a line of a cell."""
    own = table.columns[column]
    if not own.cells[band]:
        return None
    told = cell_text(own, band)
    text = lead + told.text
    lines = wrap(text, width, own.odd)
    start, end = lines[min(within, len(lines) - 1)]
    at = end if within >= len(lines) else start + _characters(text[start:end], cells)
    at -= len(lead)
    after = [piece for piece in told.pieces if piece.at <= at]
    piece = after[-1] if after else told.pieces[0]
    return max(piece.start, min(piece.end, piece.start + at - piece.at))


def _characters(text: str, cells: int) -> int:
    """How many characters of a text are painted in so many cells."""
    if text.isascii():
        return min(cells, len(text))
    used = 0
    for begin, _, wide in split_graphemes(text)[0]:
        if used + wide > cells:
            return begin
        used += wide
    return len(text)
