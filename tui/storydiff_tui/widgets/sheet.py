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
from storydiff_tui.widgets.ordering import reorders


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
        """What may be chosen, in order, each once."""
        self._reach: dict[int, tuple[int, int]] = {}
        """The first line of each choice, and the line after its last."""
        self._at = 0
        self._width = 0

    @property
    def choice(self) -> int | None:
        """What is under the cursor; None in a document without choices."""
        return self._choices[self._at] if self._choices else None

    def write(self, width: int) -> int:
        """Write the document for a width, unless it is written already; its height in lines."""
        if width != self._width:
            self._width = width
            inner = max(8, width - 5)  # less the cursor and the scroll bar
            self.document = self._write(inner)
            self.lines = document_lines(self.document, inner)
            self._reach = {}
            for at in range(len(self.lines)):
                choice = self._choice_on(at)
                if choice is not None:
                    self._reach[choice] = (self._reach.get(choice, (at, at))[0], at + 1)
            self._choices = list(self._reach)
            self._at = min(self._at, max(0, len(self._choices) - 1))
        return len(self.lines)

    def rewrite(self) -> None:
        """Write the document anew for the width it has."""
        width, self._width = self._width, 0
        self.virtual_size = Size(width, self.write(width))
        self.refresh()

    def choose(self, choice: int) -> None:
        """Put the cursor on a choice, where the document has it, and show it."""
        if choice in self._choices:
            self._at = self._choices.index(choice)
        self.move(0)

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
        here = part.choice is not None and part.choice == self.choice
        palette = self.colours.here if here else self.colours.panel
        first = at == 0 or self._choice_on(at - 1) != part.choice
        lead = Segment("▶ " if here and first else "  ", palette.strong)
        strip = Strip([lead, *paint_line(part, line, palette, reorders(self))])
        return strip.adjust_cell_length(width, palette.ground)

    def move(self, lines: int) -> None:
        """Scroll; with choices, move the cursor by so many of them instead."""
        if not self._choices:
            self._to_line(self.scroll_offset.y + lines)
            return
        self._at = max(0, min(len(self._choices) - 1, self._at + lines))
        first, last = self._reach[self._choices[self._at]]
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

    def _choice_on(self, line: int) -> int | None:
        return self.document[self.lines[line].paragraph].choice

    def _to_line(self, line: int) -> None:
        self.scroll_to(y=max(0, line), animate=False, immediate=True)

    def on_click(self, event: Click) -> None:
        """Take the choice under the pointer."""
        at = event.y + self.scroll_offset.y
        if at < len(self.lines):
            choice = self._choice_on(at)
            if choice is not None:
                self.post_message(self.Taken(choice))
