"""What the reader decides: verdicts, notes, bookmarks, and taking them back."""

from collections.abc import Mapping
from dataclasses import replace

from textual.app import SuspendNotSupported
from textual.message import Message

from storydiff.model import Collation, Decision, Passage
from storydiff_tui import state
from storydiff_tui.notebook import Wish
from storydiff_tui.screens.actions import Actions
from storydiff_tui.state import Listed

NOTE = "a note; enter keeps it, an empty one is taken away, esc leaves it"


class Decisions(Actions):
    """Turns keys into wishes, and shows what was kept; the reading screen mixes it in."""

    remapped: Mapping[str, str]
    lists: dict[str, Listed]
    """How each list was looked at last."""
    held: Passage | None = None
    """A passage that the reader means to link with another by hand."""

    class Wished(Message):
        """The reader has decided something, which is to be kept."""

        def __init__(self, *wishes: Wish) -> None:
            super().__init__()
            self.wishes = wishes

    class StepWanted(Message):
        """The reader wants the last decision taken back, or made again."""

        def __init__(self, *, back: bool) -> None:
            super().__init__()
            self.back = back

    def listed(self, name: str) -> Listed:
        """How a list was looked at last."""
        return self.lists.get(name, Listed())

    def action_decide(self, decision: str) -> None:
        """Decide on the difference at hand, or bookmark the row."""
        if decision == Decision.BOOKMARK:
            self.wish(Decision.BOOKMARK)
        elif self.view.current is None:
            self.say("go to a difference first: n, or v for the list")
        else:
            self.wish(Decision(decision), self.view.current)

    def wish(
        self,
        decision: Decision,
        difference: int | None = None,
        text: str = "",
        row: str | None = None,
    ) -> None:
        """Have a decision kept: on a difference by its place among all, or on a row by its id.

        Without either it is on the row at hand.
        """
        row = row or self._row
        if self._is_of_something(difference, row):
            variant = None if difference is None else self.table.differences[difference].id
            self.keep(Wish(decision, variant, None if variant else row, text=text))

    @property
    def _row(self) -> str | None:
        """The row at hand; None in the headlines."""
        return self.table.row_of(self.view.cursor)

    def _is_of_something(self, difference: int | None, row: str | None) -> bool:
        """Whether there is a difference or a row to decide on; if not, that is said."""
        found = difference is not None or row is not None
        if not found:
            self.say("the headlines are no row; go to one first")
        return found

    def keep(self, *wishes: Wish) -> None:
        """Have what is decided at once kept as one step."""
        self.post_message(self.Wished(*wishes))

    def action_correct(self) -> None:
        """Correct by hand what the outlet in focus tells here."""
        from storydiff_tui.screens.correct import CorrectScreen

        self.app.push_screen(CorrectScreen(self))

    def action_note(self) -> None:
        """Write a note on the difference at hand, or on the row."""
        self.ask_note(self.view.current)

    def ask_note(self, difference: int | None, row: str | None = None, about: str = "") -> None:
        """Ask for the words of a note on a difference or a row; without any, it is taken away.

        The note of a row may say of several things what each is; `about` is the one to begin with.
        """
        from storydiff_tui.screens.line import LineScreen

        row = row or self._row
        if not self._is_of_something(difference, row):
            return

        before = self._note(difference, row)
        if about and f"{about}:" not in before:
            before = f"{before}{'; ' if before else ''}{about}: "

        def keep(text: str | None) -> None:
            if text is not None and text != before.strip():
                self.wish(Decision.NOTE, difference, text, row)

        self.app.push_screen(LineScreen(NOTE, before), keep)

    def action_note_in_editor(self) -> None:
        """Write a note in the reader's own editor."""
        import click

        difference, row = self.view.current, self._row
        if not self._is_of_something(difference, row):
            return
        try:
            with self.app.suspend():
                text = click.edit(self._note(difference, row))
        except (click.ClickException, SuspendNotSupported) as error:
            self.say(f"the editor did not start ({error}); set EDITOR to another")
        else:
            if text is not None:
                self.wish(Decision.NOTE, difference, text.strip(), row)

    def _note(self, difference: int | None, row: str | None) -> str:
        of = row if difference is None else self.table.differences[difference].id
        return self.table.decided.notes.get(of or "", "")

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.post_message(self.StepWanted(back=True))

    def action_redo(self) -> None:
        """Make the decision again that was taken back."""
        self.post_message(self.StepWanted(back=False))

    def action_kept(self, step: int) -> None:
        """Go to the next band that has a decision, from where the reader is."""
        decided = self.table.decided
        bands = {
            self.table.homes[k]
            for k, variant in enumerate(self.table.differences)
            if decided.signs(variant.id)
        }
        bands |= {b for b in range(self.table.bands) if self.table.row_of(b) in decided.rows}
        here = self.view.cursor
        onward = [band for band in bands if (band > here if step > 0 else band < here)]
        if onward:
            self.go_to_band(min(onward) if step > 0 else max(onward))
        else:
            self.say("nothing kept further on" if step > 0 else "nothing kept before this")

    def show_decisions(self, collation: Collation, notice: str) -> None:
        """Show the decisions that are kept now, on a story that none of them corrects."""
        self.table = replace(self.table, collation=collation)
        self.board.show_table(self.table, self.view)
        current = self.view.current
        hidden = current is not None and not self.board.passes[current]
        view = replace(self.view, current=None) if hidden else self.view
        self.look(state.at_band(view, view.cursor), notice=notice)
