"""A panel over the story: a title, a document that scrolls, and how to leave."""

from collections.abc import Callable
from typing import TypeVar

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen

from storydiff_tui.keys import DETAIL, DIALOG, Key, bindings
from storydiff_tui.render.document import Document
from storydiff_tui.render.keyline import key_line
from storydiff_tui.render.palette import Colours
from storydiff_tui.render.wrap import fit
from storydiff_tui.widgets.bar import Bar
from storydiff_tui.widgets.sheet import Sheet

Result = TypeVar("Result")
WIDEST = 132
"""Cells; longer lines are hard to read."""


class Panel(ModalScreen[Result]):
    """Shows a document."""

    CSS_PATH = "panel.tcss"
    BINDINGS = bindings(DIALOG)
    AUTO_FOCUS = "Sheet"
    KEYS: tuple[Key, ...] = DIALOG

    def __init__(self, title: str, document: Callable[[int], Document], colours: Colours) -> None:
        super().__init__()
        self.panel_title, self.document, self.colours = title, document, colours

    def compose(self) -> ComposeResult:
        """The document in a frame."""
        with Vertical():
            yield Sheet(self.document, self.colours)
            yield Bar(id="panel-keys", ground=self.colours.panel.ground)

    def on_mount(self) -> None:
        """Put the title in the frame; it is text, not markup."""
        from textual.content import Content

        frame = self.query_one(Vertical)
        frame.border_title = Content(fit(self.panel_title, max(10, self.app.size.width - 12)))

    def on_resize(self) -> None:
        """Be as tall as the document, or as the screen."""
        inner = min(WIDEST, self.app.size.width - 4) - 2
        tall = self.sheet.write(inner) + 3
        self.query_one(Vertical).styles.height = min(tall, self.app.size.height - 2)
        keys = self.query_one("#panel-keys", Bar)
        keys.show([key_line(self.KEYS, self.colours.panel, inner)])

    @property
    def sheet(self) -> Sheet:
        """The document's widget."""
        return self.query_one(Sheet)

    def action_line(self, step: int) -> None:
        """Scroll by a line, or move to the next choice."""
        self.sheet.move(step)

    def action_page(self, step: int) -> None:
        """Scroll by a page."""
        self.sheet.move_pages(step)

    def action_edge(self, step: int) -> None:
        """Go to the top or to the end."""
        self.sheet.move_to_edge(step)


class DetailPanel(Panel[int | None]):
    """Shows a difference, and gives back how many differences further the reader wants to go."""

    BINDINGS = bindings(DETAIL)
    KEYS = (*DETAIL, *DIALOG)

    def action_leave(self, step: int) -> None:
        """Close, and go on."""
        self.dismiss(step)
