"""Where everything stands at one width: columns across, and the lines of each band down.

Only heights are kept, with their running sums, so that four thousand rows cost as much memory as
four; the text of a band is wrapped again when it is painted.
"""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from storydiff.language.safe import one_line
from storydiff_tui.render.cell import words
from storydiff_tui.render.filters import passing, quiet
from storydiff_tui.render.table import Column, Table
from storydiff_tui.render.wrap import wrap
from storydiff_tui.state import View, in_turn, shown

NARROW = 60
"""Cells; below it two columns would be too thin to read, and outlets go one under the other."""
COLUMN = 34
"""Cells of a comfortable column: five or six words to a line."""
SEPARATOR = 3
"""Cells between columns: a space, a line, a space."""
SIGNS = 3
"""Signs side by side in the margin."""


class Item(NamedTuple):
    """One band, or a run of bands folded into one line."""

    first: int
    last: int
    """Exclusive."""
    folded: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The table laid out at one width."""

    width: int
    margin: int
    """Cells left of the text: cursor, row number, signs."""
    stacked: bool
    shown: tuple[int, ...]
    """Columns left to right, or top to bottom where stacked."""
    widths: tuple[int, ...]
    """Cells of each of them."""
    items: tuple[Item, ...]
    tops: Sequence[int]
    """Line on which each item begins, and after the last one the height of all."""

    @property
    def starts(self) -> frozenset[int]:
        """The cells at which a line, its columns and what parts them begin."""
        found, at = {0}, self.margin
        for width in () if self.stacked else self.widths:
            found |= {at, at + width}
            at += width + SEPARATOR
        return frozenset(found)

    @property
    def height(self) -> int:
        """Lines of the whole table."""
        return self.tops[-1]

    def at(self, line: int) -> tuple[int, int]:
        """The item on a line, and which of its own lines that is."""
        item = min(bisect_right(self.tops, line) - 1, len(self.items) - 1)
        return item, line - self.tops[item]

    def item_of(self, band: int) -> int:
        """The item that shows a band."""
        return bisect_right(self.items, band, key=lambda item: item.first) - 1


Heights = Callable[[int, int, str], Sequence[int]]
"""(column, width, label) → the height of its cell in each band."""


def room(width: int) -> int:
    """How many columns are comfortable side by side; two as soon as they are legible."""
    return max(2, (width - 8 + SEPARATOR) // (COLUMN + SEPARATOR))


def margin(table: Table) -> int:
    """Cells for the cursor, the widest row number, the signs and a space."""
    return 1 + len(str(len(table.collation.rows))) + 1 + SIGNS + 1


def lay_out(table: Table, view: View, width: int, heights: Heights) -> Layout:
    """The layout of a table as it is looked at, in `width` cells."""
    stacked = view.stacked or width < NARROW
    left = margin(table)
    columns = in_turn(view) if stacked else shown(view, room(width))
    if stacked:
        widths = [max(1, width - left)] * len(columns)
        labels = [label(table.columns[k], k) for k in columns]
    else:
        widths = _widths(width - left, len(columns))
        labels = [""] * len(columns)
    measured = [heights(k, w, text) for k, w, text in zip(columns, widths, labels, strict=True)]
    tall = _sums(measured) if stacked else _tallest(measured)
    items = tuple(_items(table, view))
    sizes = (2 if item.folded else tall[item.first] + 1 for item in items)
    tops = array("l", accumulate(sizes, initial=0))
    return Layout(width, left, stacked, columns, tuple(widths), items, tops)


def _widths(room: int, count: int) -> list[int]:
    free = max(count, room - SEPARATOR * (count - 1))
    return [free // count + (k < free % count) for k in range(count)]


def _tallest(measured: list[Sequence[int]]) -> list[int]:
    return list(map(max, *measured)) if len(measured) > 1 else list(measured[0])


def _sums(measured: list[Sequence[int]]) -> list[int]:
    return [sum(cells) for cells in zip(*measured, strict=True)]


def _items(table: Table, view: View) -> Iterator[Item]:
    """The bands in order, runs of quiet ones as one item where they are folded."""
    passes = passing(table, view.lens)
    first = 0
    while first < table.bands:
        last = first + 1
        folded = view.folded and quiet(table, passes, first)
        while folded and last < table.bands and quiet(table, passes, last):
            last += 1
        yield Item(first, last, folded)
        first = last


def label(column: Column, number: int) -> str:
    """What an outlet's text is announced with where outlets stand one under the other."""
    return f"{number + 1} {one_line(column.article.name)}  "


def cell_heights(column: Column, width: int, label: str) -> Sequence[int]:
    """Lines of each of a column's cells at a width; a silent cell takes one."""
    return array("l", (_height(column, band, width, label) for band in range(len(column.cells))))


def _height(column: Column, band: int, width: int, label: str) -> int:
    if not column.cells[band]:
        return 1
    lines = len(wrap(label + words(column, band), width, column.odd))
    if column.notes[band]:
        lines += len(wrap(column.notes[band], width))
    return lines
