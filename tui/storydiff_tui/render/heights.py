"""How many lines each band takes in a frame.

To wrap every cell of a long story is slow, and a reader looks at a few rows of it. So a height is
guessed from the length of the text until its band comes near the screen; then it is measured.
"""

from array import array

from storydiff_tui.render.cell import words
from storydiff_tui.render.layout import Frame, label
from storydiff_tui.render.table import Column, Table
from storydiff_tui.render.wrap import wrap

LOST = 2
"""Cells at the end of a line that are left empty, on the average, since words are not cut."""


class Heights:
    """The lines of each band of a table, with the blank one that follows it."""

    def __init__(self, table: Table, placed: Frame) -> None:
        self._table, self._placed = table, placed
        self.lines = array("l", _guessed(table, placed))
        self._measured = bytearray(table.bands)
        """Of each band, 1 if its height is known and not guessed."""

    def measure(self, first: int, last: int) -> bool:
        """Wrap the bands from the first up to the last, exclusive; whether any guess was wrong."""
        wrong = False
        for band in range(max(0, first), min(last, self._table.bands)):
            if not self._measured[band]:
                self._measured[band] = 1
                height = band_height(self._table, self._placed, band)
                wrong |= height != self.lines[band]
                self.lines[band] = height
        return wrong


def band_height(table: Table, placed: Frame, band: int) -> int:
    """The lines of a band, with the blank one that follows it."""
    columns = [table.columns[k] for k in placed.shown]
    if placed.stacked:
        labels = [label(column, k) for column, k in zip(columns, placed.shown, strict=True)]
        told = zip(columns, placed.widths, labels, strict=True)
        return sum(cell_height(column, band, width, text) for column, width, text in told) + 1
    told_beside = zip(columns, placed.widths, strict=True)
    return max(cell_height(column, band, width) for column, width in told_beside) + 1


def cell_height(column: Column, band: int, width: int, lead: str = "") -> int:
    """Lines of a cell, announced by a lead; a silent one takes one."""
    if not column.cells[band]:
        return 1
    lines = len(wrap(lead + words(column, band), width, column.odd))
    if column.notes[band]:
        lines += len(wrap(column.notes[band], width))
    return lines


def _guessed(table: Table, placed: Frame) -> list[int]:
    lengths = [table.columns[k].lengths for k in placed.shown]
    width = max(1, min(placed.widths) - LOST)
    if placed.stacked:
        return [sum(n // width + 1 for n in band) + 1 for band in zip(*lengths, strict=True)]
    longest = map(max, *lengths) if len(lengths) > 1 else lengths[0]
    return [n // width + 2 for n in longest]
