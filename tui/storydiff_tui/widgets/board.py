"""The table of the story, as lines painted on demand."""

from collections import OrderedDict
from collections.abc import Sequence

from rich.segment import Segment
from textual.events import MouseDown, MouseEvent, MouseMove, MouseUp, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from storydiff_tui.render.filters import passing
from storydiff_tui.render.layout import Item, Layout, cell_heights, lay_out
from storydiff_tui.render.paint import Painter
from storydiff_tui.render.palette import Colours
from storydiff_tui.render.pointing import Pointed, pointed
from storydiff_tui.render.table import Table
from storydiff_tui.state import View
from storydiff_tui.widgets.painted import Painted
from storydiff_tui.widgets.pinned import Pinned

KEPT = 96
"""Painted bands that are kept; more than any screen shows, little enough to forget."""


class Board(ScrollView, Painted, can_focus=True, inherit_bindings=False):
    """Paints a table as it is looked at; scrolls by itself, changes nothing."""

    ALLOW_SELECT = False

    class Moved(Message):
        """Another part of the table is in sight."""

    class Resized(Message):
        """The table was laid out anew."""

    class Chosen(Message):
        """A cell was clicked."""

        def __init__(self, band: int, column: int) -> None:
            super().__init__()
            self.band, self.column = band, column

    class Drawn(Message):
        """Words of a column were drawn over with the pointer, from start to end on its page."""

        def __init__(self, column: int, start: int, end: int, *, done: bool) -> None:
            super().__init__()
            self.column, self.start, self.end, self.done = column, start, end, done

    def __init__(self, table: Table, view: View, colours: Colours) -> None:
        super().__init__()
        self.table, self.view, self.colours = table, view, colours
        self.passes = passing(table, view.lens)
        self._heights: dict[tuple[int, int, str], Sequence[int]] = {}
        self._painted: OrderedDict[tuple[int, bool, int | None], list[Strip]] = OrderedDict()
        self._drawn_from: Pointed | None = None
        self.plan: Layout = self._laid_out(80)
        self._painter = self._new_painter()

    # ---- what is shown

    def show(self, view: View) -> None:
        """Look at the table in another way."""
        old, self.view = self.view, view
        if old.lens != view.lens:
            self.passes = passing(self.table, view.lens)
        if _arranged(old, self.plan.stacked) != _arranged(view, self.plan.stacked):
            self._arrange()
        elif _overlaid(old) != _overlaid(view):
            self._painted.clear()
        else:
            self._painter = self._new_painter()
            self._refresh_bands(old.cursor, view.cursor)
            return
        self._painter = self._new_painter()
        self.refresh()

    def _refresh_bands(self, *bands: int) -> None:
        """Paint only some bands again."""
        for item in {self.plan.item_of(band) for band in bands}:
            top, bottom = self.plan.tops[item], self.plan.tops[item + 1]
            self.refresh_lines(top, bottom - top)

    def show_table(self, table: Table, view: View) -> None:
        """Show another table, such as the same story in another order."""
        self.table, self.view = table, view
        self.passes = passing(table, view.lens)
        self._heights.clear()
        self._arrange()
        self.refresh()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self.colours = colours
        self._painted.clear()
        self._painter = self._new_painter()
        self.refresh()

    # ---- where things are

    @property
    def line(self) -> int:
        """The line of the table at the top of the screen."""
        return self.scroll_offset.y

    def band_in_sight(self, band: int) -> int:
        """The band itself if any of it is on the screen, else the nearest one that is."""
        items, tops = self.plan.items, self.plan.tops
        here = self.plan.item_of(band)
        first = self.plan.at(self.line)[0]
        last = self.plan.at(max(self.line, self.line + self.size.height - 2))[0]
        if self.line >= tops[first + 1] - 1 and first < last:
            first += 1
        if first <= here <= last:
            return band
        return items[first if here < first else last].first

    def items_in_sight(self) -> Sequence[Item]:
        """What is on the screen, from the top down."""
        first = self.plan.at(self.line)[0]
        last = self.plan.at(max(self.line, self.line + self.size.height - 2))[0]
        return self.plan.items[first : last + 1]

    def reveal(self, band: int) -> None:
        """Scroll as little as shows the band, with a line or two of what surrounds it."""
        item = self.plan.item_of(band)
        top, bottom = self.plan.tops[item], self.plan.tops[item + 1]
        height = self.size.height
        if top < self.line:
            self.to_line(top - 1)
        elif bottom > self.line + height:
            self.to_line(min(top, max(bottom + 1 - height, top - height // 3)))

    def to_line(self, line: int) -> None:
        """Scroll at once to a line of the table."""
        self.scroll_to(y=max(0, line), animate=False, immediate=True)

    # ---- painting

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        line = y + self.line
        if line >= self.plan.height:
            return Strip.blank(self.size.width, self.colours.page.ground)
        item, within = self.plan.at(line)
        return self._strips(item)[within]

    def _strips(self, number: int) -> list[Strip]:
        item = self.plan.items[number]
        here = item.first <= self.view.cursor < item.last
        current = self.view.current
        if current is not None and current not in self.table.within[item.first]:
            current = None
        key = (number, here, current)
        strips = self._painted.get(key)
        if strips is None:
            strips = [self._strip(line) for line in self._painter.item(item)]
            self._painted[key] = strips
            if len(self._painted) > KEPT:
                self._painted.popitem(last=False)
        else:
            self._painted.move_to_end(key)
        return strips

    def _strip(self, line: list[Segment]) -> Strip:
        odd = self.table.odd
        if odd and any(not odd.isdisjoint(segment.text) for segment in line):
            return Pinned(line, self.plan.width, self.plan.starts, self.colours.page.ground)
        return Strip(line, self.plan.width)

    def _new_painter(self) -> Painter:
        return Painter(self.table, self.view, self.plan, self.colours, self.passes)

    # ---- layout

    def _measured(self, column: int, width: int, label: str) -> Sequence[int]:
        key = (column, width, label)
        if key not in self._heights:
            self._heights[key] = cell_heights(self.table.columns[column], width, label)
        return self._heights[key]

    def _laid_out(self, width: int) -> Layout:
        return lay_out(self.table, self.view, width, self._measured)

    def _arrange(self) -> None:
        """Lay everything out anew, the reader's band staying where it was on the screen."""
        before = self.plan
        held = self.band_in_sight(min(self.view.cursor, before.items[-1].last - 1))
        offset = before.tops[before.item_of(held)] - self.line
        width = self.size.width or before.width
        if width != before.width:
            self._heights.clear()
        self.plan = self._laid_out(width)
        self._painted.clear()
        self._painter = self._new_painter()
        self.virtual_size = Size(width, self.plan.height)
        band = min(held, self.table.bands - 1)
        self.to_line(self.plan.tops[self.plan.item_of(band)] - offset)

    def on_resize(self, event: Resize) -> None:
        """Wrap to the new width."""
        if event.size.width:
            self._arrange()
            self.refresh()
            self.post_message(self.Resized())

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell the screen, whatever it was that scrolled."""
        super().watch_scroll_y(old_value, new_value)
        if round(old_value) != round(new_value):
            self.post_message(self.Moved())

    def on_mouse_down(self, event: MouseDown) -> None:
        """Begin to draw over words."""
        self._drawn_from = self._under(event)
        self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Draw over words, those of one column only: the one that it began in."""
        if self._drawn_from and event.button:
            self._draw(self._under(event), done=False)

    def on_mouse_up(self, event: MouseUp) -> None:
        """End drawing over words; where there are none, choose the band under the pointer."""
        self.release_mouse()
        self._draw(self._under(event), done=True)
        self._drawn_from = None

    def _under(self, event: MouseEvent) -> Pointed | None:
        return pointed(self.table, self.plan, event.x, max(0, event.y) + self.line)

    def _draw(self, to: Pointed | None, *, done: bool) -> None:
        start = self._drawn_from
        if start is None:
            return
        same = to is not None and to.column == start.column
        if not same or to is None or to == start:
            if done:
                self.post_message(self.Chosen(start.band, start.column))
        elif start.position is not None and to.position is not None:
            low, high = sorted((start.position, to.position))
            self.post_message(self.Drawn(start.column, low, high, done=done))


def _overlaid(view: View) -> tuple[object, ...]:
    """The part of a view that is painted over the words of any band."""
    return view.lens, view.matches, view.jumps, view.selected


def _arranged(view: View, stacked: bool) -> tuple[object, ...]:
    """The part of a view that decides where things stand."""
    return (
        view.base, view.start, view.hidden, view.stacked, view.folded,
        view.focus if stacked else None, view.lens if view.folded else None,
    )  # fmt: skip
