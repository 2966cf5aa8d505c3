"""Asks for a line of text at the foot of the screen: words to find, a note, a name, paths."""

from textual.app import ComposeResult
from textual.suggester import Suggester
from textual.widgets import Input

from storydiff_tui.keys import LINE, bindings
from storydiff_tui.screens.glass import Glass


class LineScreen(Glass[str | None]):
    """Gives back the line without the blanks around it, or None where the reader leaves.

    What the line holds `before` is replaced by what is typed; where a blank ends it, it goes on.
    """

    CSS_PATH = "line.tcss"
    BINDINGS = bindings(LINE)

    def __init__(self, hint: str, before: str = "", suggester: Suggester | None = None) -> None:
        super().__init__()
        self.hint, self.before, self.suggester = hint, before, suggester

    def compose(self) -> ComposeResult:
        """One line to type in."""
        yield Input(
            self.before, placeholder=self.hint, suggester=self.suggester, compact=True,
            select_on_focus=not self.before.endswith(" "),
        )  # fmt: skip

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Give the line back."""
        self.dismiss(message.value.strip())

    def action_leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
