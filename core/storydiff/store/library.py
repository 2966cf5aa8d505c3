"""The library: one file in which decisions and stories are kept.

Every method is one transaction on a connection of its own: what it returns is on the disk, two
apps can use one library at once, and any thread may call it.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storydiff.errors import LibraryError
from storydiff.model import Collation, Decision, Page, Record, Story, Subject
from storydiff.store import codec
from storydiff.store.entering import STORY, enter, entered
from storydiff.store.known import stored_text, story_of
from storydiff.store.schema import DAMAGED, reading, writing

if TYPE_CHECKING:
    from sqlite3 import Connection

_RECORD = "id, decision, subject, text, at"


def _now() -> str:
    from datetime import UTC, datetime  # 1 ms that a command which keeps nothing need not pay

    return datetime.now(UTC).isoformat(timespec="seconds")


class Change(NamedTuple):
    """One step of a story's history: the records that came with it, and those that went."""

    added: tuple[Record, ...]
    removed: tuple[Record, ...]


class Draft(NamedTuple):
    """A decision that is to be kept."""

    decision: Decision
    subject: Subject
    text: str = ""


class Act(NamedTuple):
    """What one act of the reader keeps and takes out; it is taken back as one."""

    keep: tuple[Draft, ...] = ()
    drop: tuple[int, ...] = ()
    """Ids of records; those that are out already stay out."""


class Library:
    """The library in a file, which is made when something is first kept.

    Every method raises LibraryError where the file is not ours, damaged, newer than this
    storydiff, or cannot be read; those that write also where it cannot be written.
    """

    def __init__(self, path: Path, now: Callable[[], str] = _now) -> None:
        """`now` gives the time, as ISO 8601 in UTC."""
        self.path = path
        self.now = now

    @property
    def writable(self) -> bool:
        """Whether something can be kept: the file, or what its folder will be made in, is ours."""
        place = self.path
        while not place.exists() and place != place.parent:
            place = place.parent
        folder = place if place.is_dir() else place.parent
        return os.access(place, os.W_OK) and os.access(folder, os.W_OK)

    # ------------------------------------------------------------ stories

    def stories(self) -> tuple[Story, ...]:
        """Every story, the one opened last first."""
        with self._read() as connection:
            rows = connection.execute(f"SELECT {STORY} FROM story ORDER BY last DESC, id DESC")
            return tuple(codec.story_from(row) for row in rows)

    def story(self, pages: Sequence[Page]) -> Story | None:
        """The story that pages are of: the one with most of them, and with two at least.

        A page is known again by its text, or by its file where the text has changed; beside one
        that is, another also by most of its words.
        """
        with self._read() as connection:
            number = story_of(connection, pages)
            return None if number is None else entered(connection, number)

    def remember(self, collation: Collation) -> Story:
        """Enter that a story has been opened, and how far its review has come.

        Pages of the story that are not open now stay with it.
        """
        with self._write() as connection:
            return enter(connection, collation, self.now())

    # ------------------------------------------------------------ records

    def records(self, story: int) -> tuple[Record, ...]:
        """What is kept of a story, by the story's id, oldest first."""
        with self._read() as connection:
            return _records(connection, story)

    def recall(self, pages: Sequence[Page]) -> tuple[Record, ...]:
        """What is kept of the story that pages are of, oldest first."""
        with self._read() as connection:
            number = story_of(connection, pages)
            return () if number is None else _records(connection, number)

    def keep(self, story: int, decision: Decision, subject: Subject, text: str = "") -> Record:
        """Keep a decision on a story; when this returns, the record is on the disk."""
        change = self.act(story, lambda _: Act((Draft(decision, subject, text),)))
        return change.added[0]

    def drop(self, story: int, record: int) -> None:
        """Take a record out, by its id; where it is out already, nothing is done."""
        self.act(story, lambda _: Act(drop=(record,)))

    def act(self, story: int, decide: Callable[[tuple[Record, ...]], Act]) -> Change:
        """Do in one step what `decide` makes of the records that are kept at this moment.

        Nobody else can write between its looking and its deciding. When this returns, all of it
        is on the disk; if it fails, nothing is.
        """
        with self._write() as connection:
            _known(connection, self.path, story)
            act = decide(_records(connection, story))
            removed = [record for record in act.drop if _out(connection, story, record)]
            added = [self._in(connection, story, draft) for draft in act.keep]
            if added or removed:
                _enter_change(connection, story, added, removed)
            return Change(_some(connection, added), _some(connection, removed))

    def _in(self, connection: "Connection", story: int, draft: Draft) -> int:
        """Put a decision into what is kept; its id."""
        subject, text = codec.stored_subject(draft.subject), stored_text(draft.text)
        (number,) = connection.execute(
            "INSERT INTO record (story, decision, subject, text, at, kept)"
            " VALUES (?, ?, ?, ?, ?, 1) RETURNING id",
            (story, draft.decision, subject, text, self.now()),
        ).fetchone()
        return int(number)

    # ------------------------------------------------------------ history

    def undo(self, story: int) -> Change | None:
        """Take back the story's latest change, whoever made it; None where there is none left."""
        with self._write() as connection:
            return _step(connection, story, back=True)

    def redo(self, story: int) -> Change | None:
        """Make the change again that was taken back last; None where there is none.

        What was taken back is forgotten once something else is kept or dropped.
        """
        with self._write() as connection:
            return _step(connection, story, back=False)

    # ------------------------------------------------------------ connections

    @contextmanager
    def _read(self) -> "Iterator[Connection]":
        with reading(self.path) as connection, self._sound():
            yield connection

    @contextmanager
    def _write(self) -> "Iterator[Connection]":
        with writing(self.path) as connection, self._sound():
            yield connection

    @contextmanager
    def _sound(self) -> Iterator[None]:
        """Rows that are not as we write them are damage."""
        try:
            yield
        except (ValueError, TypeError, KeyError) as error:
            raise LibraryError(self.path, DAMAGED) from error


def _records(connection: "Connection", story: int) -> tuple[Record, ...]:
    query = f"SELECT {_RECORD} FROM record WHERE story = ? AND kept ORDER BY id"
    return tuple(codec.record_from(row) for row in connection.execute(query, (story,)))


def _known(connection: "Connection", path: Path, story: int) -> None:
    if not connection.execute("SELECT 1 FROM story WHERE id = ?", (story,)).fetchone():
        raise LibraryError(path, f"holds no story {story}; open its pages once more")


def _out(connection: "Connection", story: int, record: int) -> bool:
    """Take a record out of what is kept; whether it was in."""
    query = "UPDATE record SET kept = 0 WHERE id = ? AND story = ? AND kept RETURNING id"
    return connection.execute(query, (record, story)).fetchone() is not None


def _enter_change(
    connection: "Connection", story: int, added: Sequence[int], removed: Sequence[int]
) -> None:
    """Enter a step; what had been taken back can then no longer be made again."""
    forgotten = connection.execute(
        "DELETE FROM change WHERE story = ? AND undone RETURNING added", (story,)
    ).fetchall()
    connection.executemany("DELETE FROM record WHERE id = ?", forgotten)
    query = "SELECT coalesce(max(step), 0) + 1 FROM change WHERE story = ?"
    (step,) = connection.execute(query, (story,)).fetchone()
    connection.executemany(
        "INSERT INTO change (story, step, added, removed) VALUES (?, ?, ?, ?)",
        [(story, step, came, went) for came, went in zip_longest(added, removed)],
    )


def _step(connection: "Connection", story: int, *, back: bool) -> Change | None:
    query = f"SELECT {'max' if back else 'min'}(step) FROM change WHERE story = ? AND undone = ?"
    (step,) = connection.execute(query, (story, not back)).fetchone()
    if step is None:
        return None
    rows = connection.execute(
        "UPDATE change SET undone = ? WHERE story = ? AND step = ? RETURNING added, removed",
        (back, story, step),
    ).fetchall()
    added, removed = ([n for n in side if n is not None] for side in zip(*rows, strict=True))
    query = "UPDATE record SET kept = ? WHERE id = ?"
    connection.executemany(query, [(not back, number) for number in added])
    connection.executemany(query, [(back, number) for number in removed])
    return Change(_some(connection, added), _some(connection, removed))


def _some(connection: "Connection", numbers: Sequence[int]) -> tuple[Record, ...]:
    """Records by their ids, in the order in which they were made."""
    query = f"SELECT {_RECORD} FROM record WHERE id = ?"
    rows = (connection.execute(query, (number,)).fetchone() for number in sorted(numbers))
    return tuple(codec.record_from(row) for row in rows)
