"""A document that scrolls, and from which something may be chosen."""

from collections.abc import Callable

from rich.segment import Segment
from textual.events import Click, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from storydiff_tui.render.document import Document, DocumentLine, document_lines, paint_line
from storydiff_tui.render.palette import Colours


class Sheet(ScrollView, can_focus=True, inherit_bindings=False):
    """Shows a document; where it has choices, one of them is under the cursor."""

    class Taken(Message):
        """A choice was taken with the pointer."""

        def __init__(self, choice: int) -> None:
            super().__init__()
            self.choice = choice

    def __init__(self, document: Callable[[int], Document], colours: Colours) -> None:
        super().__init__()
        self._write, self.colours = document, colours
        self.document: Document = ()
        self.lines: list[DocumentLine] = []
        self._choices: list[int] = []
        self._at = 0
        self._width = 0

    @property
    def choice(self) -> int | None:
        """What is under the cursor; None in a document without choices."""
        return self.document[self._choices[self._at]].choice if self._choices else None

    def write(self, width: int) -> int:
        """Write the document for a width, unless it is written already; its height in lines."""
        if width != self._width:
            self._width = width
            inner = max(8, width - 5)  # less the cursor and the scroll bar
            self.document = self._write(inner)
            self.lines = document_lines(self.document, inner)
            self._choices = [k for k, p in enumerate(self.document) if p.choice is not None]
        return len(self.lines)

    def on_resize(self, event: Resize) -> None:
        """Write the document for the new width, and wrap it."""
        self.virtual_size = Size(event.size.width, self.write(event.size.width))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the screen."""
        width, at = self.size.width, y + self.scroll_offset.y
        if at >= len(self.lines):
            return Strip.blank(width, self.colours.panel.ground)
        line = self.lines[at]
        part = self.document[line.paragraph]
        here = bool(self._choices) and line.paragraph == self._choices[self._at]
        palette = self.colours.here if here else self.colours.panel
        lead = Segment("▶ " if here and line.start == 0 else "  ", palette.strong)
        strip = Strip([lead, *paint_line(part, line, palette)])
        return strip.adjust_cell_length(width, palette.ground)

    def move(self, lines: int) -> None:
        """Scroll; with choices, move the cursor by so many of them instead."""
        if not self._choices:
            self._to_line(self.scroll_offset.y + lines)
            return
        self._at = max(0, min(len(self._choices) - 1, self._at + lines))
        place = self._choices[self._at]
        first = next((k for k, line in enumerate(self.lines) if line.paragraph == place), 0)
        last = first + sum(line.paragraph == place for line in self.lines[first:])
        top, height = self.scroll_offset.y, self.size.height
        if first < top:
            self._to_line(0 if self._at == 0 else first)
        elif last > top + height:
            self._to_line(last - height)
        self.refresh()

    def move_pages(self, pages: int) -> None:
        """Scroll by so many pages."""
        self.move(pages * max(1, self.size.height - 1))

    def move_to_edge(self, step: int) -> None:
        """Go to the top, or to the end."""
        self.move(step * len(self.lines))

    def _to_line(self, line: int) -> None:
        self.scroll_to(y=max(0, line), animate=False, immediate=True)

    def on_click(self, event: Click) -> None:
        """Take the choice under the pointer."""
        at = event.y + self.scroll_offset.y
        if at < len(self.lines):
            choice = self.document[self.lines[at].paragraph].choice
            if choice is not None:
                self.post_message(self.Taken(choice))
