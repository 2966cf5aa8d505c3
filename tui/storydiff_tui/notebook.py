"""What the reader decides, kept in the library at once and attached to the story on the screen.

Beside `work.py` the only module here that computes; the app calls it from a worker thread.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from storydiff.model import VERDICTS, Attached, Collation, Decision, Record

if TYPE_CHECKING:
    from storydiff.model import Subject
    from storydiff.store import Change, Library

SPOKEN = {
    Decision.ACCEPTED: "accepted",
    Decision.FALSE_ALARM: "false alarm",
    Decision.REVIEWED: "reviewed",
    Decision.NOTE: "note",
    Decision.BOOKMARK: "bookmark",
    Decision.LINKED: "linked by hand",
    Decision.UNLINKED: "unlinked by hand",
    Decision.FURNITURE: "marked as furniture",
    Decision.SPLIT: "paragraph split",
    Decision.JOINED: "paragraphs joined",
    Decision.OUTLET: "outlet named",
    Decision.BASE: "base chosen",
}
"""What each decision is called when a reader is told of it."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A decision that the reader has just made: on a variant, or else on a row."""

    decision: Decision
    variant: str | None
    """Id of the variant; None where it is about the row."""
    row: str | None
    text: str = ""
    """The words of a note; an empty note is taken away."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The story with its decisions as they are on the disk now, and what to tell the reader."""

    collation: Collation
    notice: str


class Notebook:
    """The decisions on one story; one change at a time, whichever thread asks."""

    def __init__(self, library: "Library", story: int) -> None:
        self._library, self._story = library, story
        self._lock = Lock()

    def keep(self, collation: Collation, wish: Wish) -> Kept:
        """Keep a decision; the same again takes it away, a verdict takes the place of another.

        Raises LibraryError where it cannot be kept.
        """
        with self._lock:
            before = _kept(collation, wish)
            said = SPOKEN[wish.decision]
            if before and before.decision is wish.decision and before.text == wish.text:
                self._library.drop(self._story, before.id)
                return self._now(collation, f"taken away: {said}")
            if wish.decision is Decision.NOTE and not wish.text:
                if before is None:
                    return Kept(collation, "")
                self._library.drop(self._story, before.id)
                return self._now(collation, f"taken away: {said}")
            self._library.keep(
                self._story,
                wish.decision,
                _subject(collation, wish),
                wish.text,
                before.id if before else None,
            )
            return self._now(collation, f"kept: {said}; u takes it back")

    def undo(self, collation: Collation) -> Kept:
        """Take the latest change back. Raises LibraryError where it cannot be."""
        return self._step(collation, self._library.undo, "taken back", "nothing to take back")

    def redo(self, collation: Collation) -> Kept:
        """Make the change again that was taken back. Raises LibraryError where it cannot be."""
        return self._step(collation, self._library.redo, "made again", "nothing to make again")

    def attached(self, collation: Collation) -> Collation:
        """The collation with all that is kept of it."""
        from storydiff.store import attach

        records = self._library.records(self._story)
        return replace(collation, decisions=attach(collation, records))

    def _step(
        self, collation: Collation, step: "Callable[[int], Change | None]", done: str, none: str
    ) -> Kept:
        with self._lock:
            change = step(self._story)
            record = (change.added or change.removed) if change else None
            told = f"{done}: {SPOKEN[record.decision]}" if record else none
            return self._now(collation, told)

    def _now(self, collation: Collation, notice: str) -> Kept:
        return Kept(self.attached(collation), notice)


def open_notebook(path: Path, collation: Collation) -> Notebook:
    """The notebook of a story in the library at a path; the story is entered there.

    Raises LibraryError where the library cannot be read or written.
    """
    from storydiff.store import Library

    library = Library(path)
    return Notebook(library, library.remember(collation).id)


def _kept(collation: Collation, wish: Wish) -> Record | None:
    """The record that a decision takes away or the place of: the same, or another verdict."""
    same = VERDICTS if wish.decision in VERDICTS else {wish.decision}
    held = [said for said in collation.decisions if said.record.decision in same]
    return next((said.record for said in reversed(held) if _about(said, wish)), None)


def _about(said: Attached, wish: Wish) -> bool:
    if wish.variant is not None:
        return said.variant == wish.variant
    return said.variant is None and not said.record.subject.kinds and said.row == wish.row


def _subject(collation: Collation, wish: Wish) -> "Subject":
    from storydiff.store import about_row, about_variant

    if wish.variant is not None:
        variant = next(v for v in collation.differences if v.id == wish.variant)
        return about_variant(collation, variant)
    row = next(row for row in collation.rows if row.id == wish.row)
    return about_row(collation, row)
