"""What the reader decides in a list: on the difference that a line tells, or on its first row."""

from abc import abstractmethod
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from storydiff.language.safe import one_line
from storydiff.model import Decision
from storydiff_tui.render.arrange import Entry, first_row
from storydiff_tui.render.places import Place
from storydiff_tui.screens.covered import Covered

if TYPE_CHECKING:
    from storydiff_tui.screens.decisions import Decisions

UNDECIDED = "no difference stands behind this line, so there is nothing to decide on"
ROWLESS = "no row stands behind this line, so there is nothing to note or to bookmark"


class Deciding(Covered[Place | None]):
    """Turns the keys of decisions into wishes; the screen of lists mixes it in."""

    reading: "Decisions"

    @property
    @abstractmethod
    def at_hand(self) -> Entry | None:
        """The line under the cursor."""

    @property
    @abstractmethod
    def names_lines(self) -> bool:
        """Whether a line is of somebody or something, which its note has to name."""

    @abstractmethod
    def say(self, text: str) -> None:
        """Say something where the keys are."""

    def action_decide(self, decision: str) -> None:
        """Decide on the difference under the cursor, or bookmark the row that tells it first."""
        if decision == Decision.BOOKMARK:
            self._on_row(partial(self.reading.wish, Decision.BOOKMARK))
        elif self._difference is None:
            self.say(UNDECIDED)
        else:
            self.reading.wish(Decision(decision), self._difference)

    def action_note(self) -> None:
        """Write a note on the difference under the cursor; where none is, on the first row."""
        if self._difference is None:
            about = one_line(self.at_hand.name) if self.at_hand and self.names_lines else ""
            self._on_row(partial(self.reading.ask_note, None, about=about))
        else:
            self.reading.ask_note(self._difference)

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.reading.action_undo()

    def action_redo(self) -> None:
        """Make the decision again that was taken back."""
        self.reading.action_redo()

    @property
    def _difference(self) -> int | None:
        """The difference under the cursor; in the other lists, the one the line leads to."""
        return self.at_hand.difference if self.at_hand else None

    def _on_row(self, decide: Callable[..., None]) -> None:
        """Decide on the row in which the line under the cursor is first told."""
        row = first_row(self.reading.table, self.at_hand) if self.at_hand else None
        if row is None:
            self.say(ROWLESS)
        else:
            decide(row=row)
