"""The filter: a line for each mark; its sign hides it or shows it again."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key as KeyEvent
from textual.screen import ModalScreen

from storydiff_tui.keys import FILTER, bindings
from storydiff_tui.render.filters import counts
from storydiff_tui.render.keyline import key_line
from storydiff_tui.render.marks import ALL
from storydiff_tui.state import muted
from storydiff_tui.widgets.bar import Bar

if TYPE_CHECKING:
    from rich.segment import Segment

    from storydiff_tui.screens.actions import Actions


class FilterScreen(ModalScreen[None]):
    """Mutes kinds of difference while the story stays in sight."""

    CSS_PATH = "filter.tcss"
    BINDINGS = bindings(FILTER)

    def __init__(self, reading: "Actions") -> None:
        super().__init__()
        self.reading = reading
        self.found = counts(reading.table)

    def compose(self) -> ComposeResult:
        """The marks, and how to leave."""
        with Vertical():
            ground = self.reading.colours.panel.ground
            yield Bar(id="marks", ground=ground, height=len(ALL))
            yield Bar(id="filter-keys", ground=ground)

    def on_mount(self) -> None:
        """Say what is shown now."""
        keys = self.query_one("#filter-keys", Bar)
        keys.show([key_line(FILTER, self.reading.colours.panel, self.app.size.width)])
        self.query_one(Vertical).border_title = "press a sign to hide or show it"
        self._show()

    def on_key(self, event: KeyEvent) -> None:
        """A sign toggles its kinds."""
        for mark in ALL:
            if event.character == mark.key:
                event.stop()
                self.reading.look(muted(self.reading.view, mark.sign))
                self._show()

    def action_all(self) -> None:
        """Show every kind again."""
        view = self.reading.view
        for sign in view.muted:
            view = muted(view, sign)
        self.reading.look(view)
        self._show()

    def _show(self) -> None:
        self.query_one("#marks", Bar).show([self._line(k) for k in range(len(ALL))])

    def _line(self, k: int) -> "list[Segment]":
        from rich.segment import Segment

        mark, colours = ALL[k], self.reading.colours.panel
        hidden = mark.sign in self.reading.view.muted
        state = "hidden" if hidden else "shown "
        count = self.found.get(mark, 0)
        return [
            Segment(f" {mark.key} ", colours.key),
            Segment(f"{state} ", colours.dim if hidden else colours.strong),
            Segment(f"{count:6,}  ", colours.dim),
            Segment(mark.name, colours.dim if hidden else colours.signs[mark.sign]),
        ]
