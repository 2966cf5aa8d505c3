"""A document that scrolls, and from which something may be chosen."""

from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable, Sequence
from itertools import accumulate

from rich.segment import Segment
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from storydiff_tui.render.document import (
    Document,
    DocumentLine,
    Paragraph,
    paint_line,
    part_lines,
)
from storydiff_tui.render.palette import Colours
from storydiff_tui.widgets.encoded import filled
from storydiff_tui.widgets.ordering import reorders
from storydiff_tui.widgets.painted import Painted

KEPT = 4
"""Screens of lines that are kept written and painted, or parts if each has one line."""
SOON = 0.025
"""Seconds until a frame that is wanted now has been painted."""


class Sheet(ScrollView, Painted, can_focus=True, inherit_bindings=False):
    """Shows a document; where it has choices, one of them is under the cursor.

    Sections are written when they come near the screen; until then they are taken to be as tall
    as those that are written are on the average.
    """

    class Taken(Message):
        """A choice was taken with the pointer."""

        def __init__(self, choice: int) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, document: Callable[[int], Document], colours: Colours) -> None:
        super().__init__()
        self._write, self.colours = document, colours
        self.document: Document = ()
        self._heights: list[int] = []
        """The lines of each part; 0 where it is not written yet."""
        self._lines: OrderedDict[int, list[DocumentLine]] = OrderedDict()
        """The lines of parts that were written last."""
        self._painted: OrderedDict[tuple[int, bool], list[Strip]] = OrderedDict()
        """The lines of parts, by part and whether the cursor is on it."""
        self._tops: Sequence[int] = (0,)
        """The line on which each part begins, and after the last one the height of all."""
        self._choices: list[int] = []
        """What may be chosen, in order, each once."""
        self._reach: dict[int, tuple[int, int]] = {}
        """The first part of each choice, and its last; in the order of the choices."""
        self._firsts: list[int] = []
        """The first part of each choice."""
        self._at = 0
        self._width = 0

    @property
    def choice(self) -> int | None:
        """What is under the cursor; None in a document without choices."""
        return self._choices[self._at] if self._choices else None

    # ---- writing

    def write(self, width: int) -> int:
        """Write the document for a width, unless it is written already; its height in lines."""
        if width != self._width:
            self._width = width
            self.document = self._write(self._inner)
            self._lines.clear()
            self._painted.clear()
            self._heights = [
                len(self._written(number)) if isinstance(part, Paragraph) else 0
                for number, part in enumerate(self.document)
            ]
            self._reach = {}
            for part, choice in enumerate(part.choice for part in self.document):
                if choice is not None:
                    self._reach[choice] = (self._reach.get(choice, (part, part))[0], part)
            self._choices = list(self._reach)
            self._firsts = [first for first, _ in self._reach.values()]
            self._at = min(self._at, max(0, len(self._choices) - 1))
            self._add_up()
            self._write_around(0)
        return self._tops[-1]

    @property
    def _inner(self) -> int:
        """The cells that text has, less the cursor and the scroll bar."""
        return max(8, self._width - 5)

    def on_unmount(self) -> None:
        """Forget what is written: a screen that was left may lie around for long."""
        self.document, self._choices, self._heights, self._tops = (), [], [], (0,)
        for kept in (self._reach, self._lines, self._painted):
            kept.clear()

    def rewrite(self) -> None:
        """Write the document anew for the width it has."""
        width, self._width = self._width, 0
        self.write(width)
        self.refresh()

    def _write_around(self, part: int) -> None:
        """Write what is within a screen of a part; what is in sight stays where it is."""
        reach = self.app.size.height
        near = range(max(0, part - reach), min(len(self.document), part + reach))
        missing = [number for number in near if not self._heights[number]]
        if missing:
            top, within = self._part_at(self.scroll_offset.y)
            for number in missing:
                self._heights[number] = len(self._written(number))
            self._add_up()
            self._to_line(self._tops[top] + within)
            self.set_timer(SOON, self._prepare)

    def _prepare(self) -> None:
        """Write and paint what the next page will show while the reader looks at this one."""
        top, height = self.scroll_offset.y, self.size.height
        here, end = (self._part_at(line)[0] for line in (top, top + 2 * height))
        for part in range(here, min(len(self.document), end + self.app.size.height)):
            self._written(part)
            if part <= end:
                self._part_strips(part)

    def _written(self, part: int) -> list[DocumentLine]:
        lines = self._lines.get(part)
        if lines is None:
            lines = self._lines[part] = part_lines(self.document[part], self._inner)
            if len(self._lines) > KEPT * self.app.size.height:
                self._lines.popitem(last=False)
        return lines

    def _add_up(self) -> None:
        known = len(self._heights) - self._heights.count(0)
        guess = round(sum(self._heights) / max(1, known))
        heights = [height or guess for height in self._heights]
        self._tops = array("l", accumulate(heights, initial=0))
        self.virtual_size = Size(self._width, self._tops[-1])

    def _part_at(self, line: int) -> tuple[int, int]:
        """The part on a line, and which of its own lines that is."""
        part = max(0, min(bisect_right(self._tops, line), len(self._tops) - 1) - 1)
        return part, line - self._tops[part]

    # ---- what is shown

    def choose(self, choice: int) -> None:
        """Put the cursor on a choice, where the document has it, and show it."""
        if choice in self._reach:
            self._at = self._choices.index(choice)
        self.move(0)

    def on_resize(self, event: Resize) -> None:
        """Write the document for the new width, and wrap it."""
        self.write(event.size.width)
        self._painted.clear()
        self.refresh()

    def strips(self, lines: range) -> Sequence[Strip]:
        """Lines of the screen."""
        found: list[Strip] = []
        part, within = self._part_at(lines.start + self.scroll_offset.y)
        while len(found) < len(lines) and part < len(self.document):
            found += self._part_strips(part)[within:]
            part, within = part + 1, 0
        blank = Strip.blank(self.size.width, self.colours.panel.ground)
        return [*found[: len(lines)], *[blank] * (len(lines) - len(found))]

    def _part_strips(self, part: int) -> list[Strip]:
        """The lines of a part, painted; those of a choice's first part with the cursor."""
        choice = self.document[part].choice
        here = choice is not None and choice == self.choice
        strips = self._painted.get((part, here))
        if strips is None:
            palette = self.colours.here if here else self.colours.panel
            first = choice is not None and here and self._reach[choice][0] == part
            strips = self._painted[part, here] = []
            width, reordered = self.size.width, reorders(self)
            for number, line in enumerate(self._written(part)):
                lead = Segment("▶ " if first and number == 0 else "  ", palette.strong)
                told = paint_line(line, palette, reordered)
                strips.append(filled([lead, *told], width, palette.ground))
            if len(self._painted) > KEPT * self.app.size.height:
                self._painted.popitem(last=False)
        return strips

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Write what comes near, whatever it was that scrolled."""
        super().watch_scroll_y(old_value, new_value)
        self._write_around(self._part_at(self.scroll_offset.y)[0])

    # ---- moving

    def move(self, lines: int) -> None:
        """Scroll; with choices, move the cursor by so many of them instead."""
        if not self._choices:
            self._to_line(self.scroll_offset.y + lines)
            return
        before = self.strips(range(self.size.height))
        self._at = max(0, min(len(self._choices) - 1, self._at + lines))
        begin, end = self._reach[self._choices[self._at]]
        self._write_around(begin)
        first, last = self._tops[begin], self._tops[end + 1]
        top, height = self.scroll_offset.y, self.size.height
        if first < top:
            self._to_line(0 if self._at == 0 else first)
        elif last > top + height:
            self._to_line(last - height)
        self.refresh_changed(before)

    def move_pages(self, pages: int) -> None:
        """Scroll by so many pages; with choices, move the cursor by what stands on them."""
        lines = pages * max(1, self.size.height - 1)
        if self._choices:
            begin, end = self._reach[self._choices[self._at]]
            edge = self._tops[begin] if pages < 0 else self._tops[end + 1] - 1
            part, _ = self._part_at(max(0, edge + lines))
            at = max(0, bisect_right(self._firsts, part) - 1)
            step = at - self._at
            lines = max(1, step) if pages > 0 else min(-1, step)
        self.move(lines)

    def move_to_edge(self, step: int) -> None:
        """Go to the top, or to the end."""
        self.move(step * self._tops[-1])

    def _to_line(self, line: int) -> None:
        self.scroll_to(y=max(0, line), animate=False, immediate=True)

    def on_click(self, event: Click) -> None:
        """Take the choice under the pointer."""
        line = event.y + self.scroll_offset.y
        if line < self._tops[-1]:
            choice = self.document[self._part_at(line)[0]].choice
            if choice is not None:
                self.post_message(self.Taken(choice))
