"""A table that is taller than the screen: how it is laid out, and what of it is in sight.

Heights far from the screen are guesses. They are measured before one can get there, and what is in
sight stays where it is meanwhile; so the line at the top is counted anew each time.
"""

from collections.abc import Sequence

from storydiff_tui.render.heights import Heights
from storydiff_tui.render.layout import Frame, Item, Layout, lay_out
from storydiff_tui.render.table import Table
from storydiff_tui.widgets.painted import Painted

AROUND = 64
"""Items above and below the screen's first line whose heights are measured, at the least."""
FRAMES = 4
"""Frames whose heights are kept: a reader goes to and fro between few."""


class Scrolled(Painted):
    """Shows a stretch of a layout, and moves it."""

    frame: Frame
    plan: Layout
    line = 0
    """The line of the table at the top of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self._laid: Table | None = None
        self._heights: dict[Frame, Heights] = {}

    @property
    def last_line(self) -> int:
        """The line at the top of the screen when the end of the table is at its bottom."""
        return max(0, self.plan.height - self.size.height)

    # ---- what is in sight

    def band_in_sight(self, band: int) -> int:
        """The band itself if any of it is on the screen, else the nearest one that is."""
        plan = self.plan
        here, numbers = plan.item_of(band), self._numbers()
        first, last = numbers[0], numbers[-1]
        if self.line >= plan.tops[first + 1] - 1 and first < last:
            first += 1
        if first <= here <= last:
            return band
        return plan.firsts[first if here < first else last]

    def items_in_sight(self) -> Sequence[Item]:
        """What is on the screen, from the top down."""
        return [self.plan.item(number) for number in self._numbers()]

    def _numbers(self) -> range:
        """The items on the screen; the last one is there with more than its blank line."""
        first, _ = self.plan.at(self.line)
        last, _ = self.plan.at(max(self.line, self.line + self.size.height - 2))
        return range(first, last + 1)

    # ---- moving

    def reveal(self, band: int) -> None:
        """Scroll as little as shows the band, with a line or two of what surrounds it."""
        item = self.plan.item_of(band)
        self._measure(item)
        top, bottom = self.plan.tops[item], self.plan.tops[item + 1]
        height = self.size.height
        if top < self.line:
            self.to_line(top - 1)
        elif bottom > self.line + height:
            self.to_line(min(top, max(bottom + 1 - height, top - height // 3)))

    def scroll(self, lines: int) -> bool:
        """Scroll by so many lines, or as far as there are any; whether there were."""
        to = max(0, min(self.last_line, self.line + lines))
        moved = to != self.line
        self.to_line(to)
        return moved

    def to_line(self, line: int) -> None:
        """Scroll at once to a line of the table."""
        item, within = self.plan.at(max(0, min(self.last_line, line)))
        if (item, within) != self.plan.at(self.line):
            self.refresh()
        self._measure(item)
        tall = self.plan.tops[item + 1] - self.plan.tops[item]
        self.line = min(self.last_line, self.plan.tops[item] + min(within, tall - 1))

    # ---- layout

    def lay_out(self, table: Table, placed: Frame, quiet: bytes, cursor: int) -> None:
        """Lay a table out in a frame, the band at the cursor staying where it was on the screen.

        Where it is out of sight, the nearest band that is in sight stays.
        """
        first_time = self._laid is None
        band, offset = (0, 0) if first_time else self._held(cursor)
        if table is not self._laid or len(self._heights) == FRAMES:
            self._heights.clear()
        if placed not in self._heights:
            self._heights[placed] = Heights(table, placed)
        self._laid, self.frame = table, placed
        self.plan = lay_out(placed, self._heights[placed].lines, quiet)
        item = self.plan.item_of(min(band, table.bands - 1))
        self.line = self.plan.tops[item]
        self._measure(item)
        self.to_line(self.line - offset)
        self.refresh()

    def _held(self, cursor: int) -> tuple[int, int]:
        """A band, and on which line of the screen it begins."""
        plan = self.plan
        band = self.band_in_sight(min(cursor, plan.firsts[-1] - 1))
        return band, plan.tops[plan.item_of(band)] - self.line

    def _measure(self, item: int) -> None:
        """See that the heights around an item are no guesses; what is in sight stays there."""
        reach = max(AROUND, self.size.height)
        heights, plan = self._heights[self.frame], self.plan
        first = plan.firsts[max(0, item - reach)]
        last = plan.firsts[min(plan.count, item + reach)]
        if heights.measure(first, last):
            top, within = plan.at(self.line)
            self.plan = lay_out(self.frame, heights.lines, plan.quiet)
            self.line = self.plan.tops[top] + within
