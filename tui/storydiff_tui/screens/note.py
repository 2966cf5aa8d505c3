"""Asks for the words of a note, in a line at the foot of the screen."""

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Input

from storydiff_tui.keys import NOTE, bindings

HINT = "a note; enter keeps it, an empty one is taken away, esc leaves it"


class NoteScreen(ModalScreen[str | None]):
    """Gives back the words, empty to take the note away, or None to leave it as it was."""

    CSS_PATH = "note.tcss"
    BINDINGS = bindings(NOTE)

    def __init__(self, before: str, hint: str = HINT) -> None:
        super().__init__()
        self.before, self.hint = before, hint

    def compose(self) -> ComposeResult:
        """One line to type in."""
        yield Input(self.before, placeholder=self.hint, compact=True)

    def on_input_submitted(self, message: Input.Submitted) -> None:
        """Give the words back."""
        self.dismiss(message.value.strip())

    def action_leave(self) -> None:
        """Leave the note as it was."""
        self.dismiss(None)
