"""Asks for the words to find, in a line at the foot of the screen."""

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from storydiff_tui.keys import FIND, bindings


class FindScreen(ModalScreen[str | None]):
    """Gives back the words, or None."""

    CSS_PATH = "find.tcss"
    BINDINGS = bindings(FIND)

    def compose(self) -> ComposeResult:
        """One line to type in."""
        yield Input(placeholder="find in every outlet; enter finds, esc leaves", compact=True)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Give the words back."""
        self.dismiss(message.value)

    def action_leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
