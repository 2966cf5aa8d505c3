"""The table of the story, as lines painted on demand and a little ahead."""

from asyncio import sleep
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Sequence

from rich.segment import Segment
from textual.events import (
    MouseDown,
    MouseEvent,
    MouseMove,
    MouseScrollDown,
    MouseScrollUp,
    MouseUp,
    Resize,
)
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip

from storydiff_tui.render.filters import gravest, passing, quiet
from storydiff_tui.render.layout import Item, frame
from storydiff_tui.render.paint import Painter
from storydiff_tui.render.palette import Colours
from storydiff_tui.render.pointing import Pointed, difference_at, pointed
from storydiff_tui.render.table import Table
from storydiff_tui.state import Match, View
from storydiff_tui.widgets.encoded import Encoded
from storydiff_tui.widgets.ordering import reorders
from storydiff_tui.widgets.pinned import Pinned
from storydiff_tui.widgets.scrolled import Scrolled

NOTCH = 2
"""Lines to a notch of the wheel."""
KEPT = 6
"""Screens of lines that are kept painted: what surrounds the reader, in each of two frames."""
SOON = 0.025
"""Seconds without a frame after which what surrounds it is painted."""
Key = tuple[object, ...]
"""All that decides how an item looks, the colours aside."""


class Board(Scrolled, can_focus=True, inherit_bindings=False):
    """Paints a table as it is looked at; scrolls by itself, changes nothing."""

    ALLOW_SELECT = False

    class Moved(Message):
        """Another part of the table is in sight."""

    class Resized(Message):
        """The table was laid out anew."""

    class Chosen(Message):
        """A cell was clicked, and in it a difference where there is one."""

        def __init__(self, band: int, column: int, difference: int | None) -> None:
            super().__init__()
            self.band, self.column, self.difference = band, column, difference

    class Drawn(Message):
        """Words of a column were drawn over with the pointer, from start to end on its page."""

        def __init__(self, column: int, start: int, end: int, *, done: bool) -> None:
            super().__init__()
            self.column, self.start, self.end, self.done = column, start, end, done

    def __init__(self, table: Table, view: View, colours: Colours) -> None:
        super().__init__()
        self.table, self.view, self.colours = table, view, colours
        self._painted: OrderedDict[Key, list[Strip]] = OrderedDict()
        self._drawn_from: Pointed | None = None
        self._filter()
        self.lay_out(table, frame(table, view, 80), self._quiet(), view.cursor)

    # ---- what is shown

    def show(self, view: View) -> None:
        """Look at the table in another way."""
        old, before = self.view, self.strips(range(self.size.height))
        self.view = view
        if old.lens != view.lens:
            self._filter()
        placed = frame(self.table, view, self.frame.width)
        if placed != self.frame or self._quiet() != self.plan.quiet:
            self._arrange()
        else:
            self.refresh_changed(before)

    def show_table(self, table: Table, view: View) -> None:
        """Show another table, such as the same story in another order."""
        self.table, self.view = table, view
        self._painted.clear()
        self._filter()
        self._arrange()

    def recolour(self, colours: Colours) -> None:
        """Paint in other colours."""
        self.colours = colours
        self._painted.clear()
        self.refresh()

    # ---- painting

    def strips(self, lines: range) -> Sequence[Strip]:
        """Lines of the screen."""
        found: list[Strip] = []
        number, within = self.plan.at(self.line + lines.start)
        while len(found) < len(lines) and number < self.plan.count:
            found += self._painted_item(number)[within:]
            number, within = number + 1, 0
        empty = len(lines) - len(found)
        if empty > 0:
            found += [Strip.blank(self.size.width, self.colours.page.ground)] * empty
        return found[: len(lines)]

    def _painted_item(self, number: int) -> list[Strip]:
        item = self.plan.item(number)
        key = self._key(item)
        strips = self._painted.get(key)
        if strips is None:
            painter = Painter(
                self.table, self.view, self.plan, self.colours, self.passes, reorders(self)
            )
            strips = self._painted[key] = [self._strip(line) for line in painter.item(item)]
            while len(self._painted) > 1 and self._is_full():
                self._painted.popitem(last=False)
        else:
            self._painted.move_to_end(key)
        return strips

    def _is_full(self) -> bool:
        return sum(map(len, self._painted.values())) > KEPT * self.size.height

    def on_mount(self) -> None:
        """Paint ahead when nothing else is to be done."""
        self._ahead = self.set_interval(SOON, self._paint_ahead, pause=True)

    def render_lines(self, crop: Region) -> list[Strip]:
        """The finished lines of a region."""
        self._ahead.reset()
        return super().render_lines(crop)

    async def _paint_ahead(self) -> None:
        """Paint the next screen and the one before, item by item, so that no key waits for it."""
        self._ahead.pause()
        plan, line, height = self.plan, self.line, self.size.height
        for top in (line + height, max(0, line - height)):
            first, last = (plan.at(at)[0] for at in (top, top + height))
            for number in range(first, last + 1):
                await sleep(0)
                if self.plan is not plan or self.line != line:
                    return
                for strip in self._painted_item(number):
                    strip.render(self.app.console)

    def _key(self, item: Item) -> Key:
        view, band = self.view, item.first
        here = band <= view.cursor < item.last
        if item.folded:
            return self.frame, item, here
        own = self.table.within[band]
        return (
            self.frame, band, here, view.current if view.current in own else None,
            tuple(k for k in own if self.passes[k]),
            view.lens.muted & self._signs(own),
            _matches(view.matches, band), view.selected,
            tuple(letter for letter, to in view.jumps if to == band),
        )  # fmt: skip

    def _signs(self, differences: Sequence[int]) -> frozenset[str]:
        return frozenset[str]().union(*(self.table.signs[k] for k in differences))

    def _strip(self, line: list[Segment]) -> Strip:
        odd = self.table.odd
        if odd and any(not odd.isdisjoint(segment.text) for segment in line):
            return Pinned(line, self.plan.width, self.plan.starts, self.colours.page.ground)
        return Encoded(line, self.plan.width)

    # ---- layout

    def _filter(self) -> None:
        """Find what is seen through the lens."""
        self.passes = passing(self.table, self.view.lens)
        self.graves = gravest(self.table, self.passes)

    def _quiet(self) -> bytes:
        """Of each band: whether it is folded away."""
        return quiet(self.table, self.graves) if self.view.folded else bytes(self.table.bands)

    def _arrange(self) -> None:
        """Lay everything out anew, the reader's band staying where it was on the screen."""
        placed = frame(self.table, self.view, self.size.width or self.frame.width)
        self.lay_out(self.table, placed, self._quiet(), self.view.cursor)

    def on_resize(self, event: Resize) -> None:
        """Wrap to the new width."""
        if event.size.width:
            self._arrange()
            self.post_message(self.Resized())

    # ---- the pointer

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Scroll with the wheel, and tell the screen."""
        self._wheel(event, NOTCH)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Scroll with the wheel, and tell the screen."""
        self._wheel(event, -NOTCH)

    def _wheel(self, event: MouseEvent, lines: int) -> None:
        event.stop()
        if self.scroll(lines):
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
                difference = difference_at(self.table, start, self.passes)
                self.post_message(self.Chosen(start.band, start.column, difference))
        elif start.position is not None and to.position is not None:
            low, high = sorted((start.position, to.position))
            self.post_message(self.Drawn(start.column, low, high, done=done))


def _matches(matches: tuple[Match, ...], band: int) -> tuple[Match, ...]:
    """Those in a band."""
    first, last = (bisect_left(matches, (at,)) for at in (band, band + 1))
    return matches[first:last]
