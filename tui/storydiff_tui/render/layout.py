"""Where everything stands at one width: columns across, and the lines of each band down.

Only heights are kept, with their running sums, so that four thousand rows cost as much memory as
four; the text of a band is wrapped again when it is painted.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from storydiff_tui.render.table import Column, Table
from storydiff_tui.state import View, in_turn, shown

NARROW = 60
"""Cells; below it two columns would be too thin to read, and outlets go one under the other."""
COLUMN = 34
"""Cells of a comfortable column: five or six words to a line."""
SEPARATOR = 3
"""Cells between columns: a space, a line, a space."""
SIGNS = 3
"""Signs side by side in the margin."""
FOLD = 2
"""Lines of a run of bands that is folded away: one that says so, and the blank one after it."""


class Frame(NamedTuple):
    """Which outlets stand where at one width."""

    width: int
    margin: int
    """Cells left of the text: cursor, row number, signs."""
    stacked: bool
    shown: tuple[int, ...]
    """Columns left to right, or top to bottom where stacked."""
    widths: tuple[int, ...]
    """Cells of each of them."""


class Item(NamedTuple):
    """One band, or a run of bands folded into one line."""

    first: int
    last: int
    """Exclusive."""
    folded: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """The table laid out in a frame."""

    width: int
    margin: int
    stacked: bool
    shown: tuple[int, ...]
    widths: tuple[int, ...]
    """As in the frame, like those before it."""
    firsts: Sequence[int]
    """The first band of each item, and after the last one how many bands there are."""
    quiet: bytes
    """Of each band: whether it is folded away."""
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

    @property
    def count(self) -> int:
        """How many items there are."""
        return len(self.firsts) - 1

    def item(self, number: int) -> Item:
        """An item by its number."""
        first = self.firsts[number]
        return Item(first, self.firsts[number + 1], bool(self.quiet[first]))

    def at(self, line: int) -> tuple[int, int]:
        """The item on a line, and which of its own lines that is."""
        item = min(bisect_right(self.tops, line) - 1, self.count - 1)
        return item, line - self.tops[item]

    def item_of(self, band: int) -> int:
        """The item that shows a band."""
        return bisect_right(self.firsts, band, hi=self.count) - 1


def room(width: int) -> int:
    """How many columns are comfortable side by side; two as soon as they are legible."""
    return max(2, (width - 8 + SEPARATOR) // (COLUMN + SEPARATOR))


def margin(table: Table) -> int:
    """Cells for the cursor, the widest row number, the signs and a space."""
    return 1 + len(str(len(table.collation.rows))) + 1 + SIGNS + 1


def frame(table: Table, view: View, width: int) -> Frame:
    """Where the outlets stand when a table is looked at in `width` cells."""
    stacked = view.stacked or width < NARROW
    left = margin(table)
    columns = in_turn(view) if stacked else shown(view, room(width))
    if stacked:
        widths = [max(1, width - left)] * len(columns)
    else:
        widths = _widths(width - left, len(columns))
    return Frame(width, left, stacked, columns, tuple(widths))


def lay_out(placed: Frame, heights: Sequence[int], quiet: bytes) -> Layout:
    """The bands in order down a frame, runs of quiet ones as one item.

    Args:
        placed: Where the outlets stand.
        heights: Lines of each band.
        quiet: Of each band, 1 if it is folded away, else 0.
    """
    bands = len(heights)
    if 1 not in quiet:
        return Layout(*placed, range(bands + 1), quiet, list(accumulate(heights, initial=0)))
    before = b"\0" + quiet
    firsts = [band for band in range(bands) if not (quiet[band] and before[band])]
    sizes = (FOLD if quiet[band] else heights[band] for band in firsts)
    return Layout(*placed, [*firsts, bands], quiet, list(accumulate(sizes, initial=0)))


def _widths(room: int, count: int) -> list[int]:
    free = max(count, room - SEPARATOR * (count - 1))
    return [free // count + (k < free % count) for k in range(count)]


def label(column: Column, number: int) -> str:
    """What an outlet's text is announced with where outlets stand one under the other."""
    return f"{number + 1} {column.short}  "
