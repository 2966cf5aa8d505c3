"""What is under the pointer: the word of a page that is painted in a cell of the screen."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len, split_graphemes

from storydiff_tui.render.bidi import Way, ordered
from storydiff_tui.render.cell import cell_text
from storydiff_tui.render.layout import SEPARATOR, Layout, label
from storydiff_tui.render.table import Column, Table
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
    item = layout.item(number)
    if item.folded:
        return None
    cells = x - layout.margin
    if layout.stacked:
        return _stacked(table, layout, item.first, cells, within)
    following = [table.columns[k] for k in layout.shown[1:]]
    for column, width, after in zip_longest(layout.shown, layout.widths, following):
        if after is None or cells < width + _reach(after):
            place = _position(table, column, item.first, width, min(cells, width), within, "")
            return Pointed(item.first, column, place)
        cells -= width + SEPARATOR
    return None


def difference_at(table: Table, at: Pointed, passes: Sequence[bool]) -> int | None:
    """The difference whose words are pointed at, the one that shows where several overlap."""
    if at.position is None:
        return None
    column = table.columns[at.column]
    touches = (t for t in column.touches.get(at.band, ()) if t.start <= at.position < t.end)
    shown = [touch for touch in touches if passes[touch.difference]]
    if not shown:
        return None
    severities = {t: table.differences[t.difference].severity for t in shown}
    return max(shown, key=lambda t: (severities[t], t.start - t.end)).difference


def _reach(after: Column) -> int:
    """How far a column is pointed at beyond its edge; a line from the right ends in the rest."""
    return SEPARATOR - (after.way is Way.RIGHT)


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
    at = end if within >= len(lines) else _pointed_at(own, text, start, end, cells, width)
    at -= len(lead)
    after = [piece for piece in told.pieces if piece.at <= at]
    piece = after[-1] if after else told.pieces[0]
    return max(piece.start, min(piece.end, piece.start + at - piece.at))


def _pointed_at(own: Column, text: str, start: int, end: int, cells: int, width: int) -> int:
    """The character of a line that stands so many cells into it, as it is seen."""
    right = own.way is Way.RIGHT
    if right:
        cells -= width - cell_len(text[start:end])
    order = ordered(text, own.way)
    if order is None:
        return start + _characters(text[start:end], max(0, cells))
    line = order.line(start, end)
    if cells < 0:
        return end if right else start
    at = _characters(line.text, cells)
    if at < len(line.at):
        return line.at[at]
    return start if right else end


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
