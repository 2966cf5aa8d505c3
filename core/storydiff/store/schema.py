"""The file of a library: how it is made, known for ours, and opened.

It is an SQLite database with a rollback journal. Write-ahead logging would serve more writers,
but leaves files beside the library that a copy of it needs, cannot be read on a disk that is
write-protected, and does not work on network drives; decisions come one at a time and by hand.
`synchronous = EXTRA` has the disk hold every commit, and the journal's end too, before it returns.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from storydiff.errors import LibraryError

if TYPE_CHECKING:
    from sqlite3 import Connection, Error

APPLICATION = 0x53444C42
"""What SQLite's `application_id` says of a library of ours: the letters SDLB."""

PATIENCE = 5.0
"""Seconds to wait for another program that is writing; a commit takes some milliseconds."""
BETWEEN_LOOKS = 0.005
"""Seconds between two looks whether it still is."""

MIGRATIONS: Sequence[Sequence[str]] = (
    (
        """CREATE TABLE story (
               id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT NOT NULL, pages TEXT NOT NULL,
               "rows" INTEGER NOT NULL, variants INTEGER NOT NULL, queries INTEGER NOT NULL,
               open INTEGER NOT NULL, first TEXT NOT NULL, last TEXT NOT NULL)""",
        """CREATE TABLE page (
               story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
               known_by TEXT NOT NULL, PRIMARY KEY (known_by, story)) WITHOUT ROWID""",
        """CREATE TABLE record (
               id INTEGER PRIMARY KEY AUTOINCREMENT,
               story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
               decision TEXT NOT NULL, subject TEXT NOT NULL, text TEXT NOT NULL,
               at TEXT NOT NULL, kept INTEGER NOT NULL)""",
        "CREATE INDEX record_of_story ON record (story, kept)",
        """CREATE TABLE change (
               id INTEGER PRIMARY KEY AUTOINCREMENT,
               story INTEGER NOT NULL REFERENCES story ON DELETE CASCADE,
               added INTEGER REFERENCES record ON DELETE CASCADE,
               removed INTEGER REFERENCES record ON DELETE CASCADE,
               undone INTEGER NOT NULL DEFAULT 0)""",
        "CREATE INDEX change_of_story ON change (story, undone)",
    ),
    (
        "ALTER TABLE change ADD COLUMN step INTEGER NOT NULL DEFAULT 0",
        "UPDATE change SET step = id",
    ),
)
"""The statements that lead from each version of the file to the next; `user_version` counts them.
A version that has been released is never changed, only followed by another."""


@contextmanager
def reading(path: Path) -> "Iterator[Connection]":
    """A connection that does not write; to an empty library where there is none yet.

    Raises:
        LibraryError: the file is no library of ours, damaged, newer, or cannot be read.
    """
    with _told(path), closing(_begun(path if path.exists() else None, "BEGIN")) as connection:
        connection.execute("PRAGMA query_only = ON")
        if _version(connection, path) == len(MIGRATIONS):
            yield connection
        else:
            with _in_memory(connection) as current:
                yield current


@contextmanager
def writing(path: Path) -> "Iterator[Connection]":
    """A transaction that is on the disk when the block has ended, and void if it fails.

    The library is made where there is none, and brought up to date where it is older.

    Raises:
        LibraryError: the file is no library of ours, damaged, newer, or cannot be written.
    """
    with _told(path):
        if not path.exists():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
        with closing(_begun(path, "BEGIN IMMEDIATE")) as connection:
            try:
                migrate(connection, _version(connection, path), MIGRATIONS)
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()


def migrate(connection: "Connection", version: int, steps: Sequence[Sequence[str]]) -> None:
    """Bring a database from a version to the last; the caller's transaction holds all of it."""
    if version == len(steps):
        return
    for step in steps[version:]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {len(steps)}")


def _begun(path: Path | None, begin: str) -> "Connection":
    """A connection with a transaction begun; waits while another program writes.

    SQLite waits too, but up to a tenth of a second between two looks: beside an app that writes
    without a pause it may find the door shut at every one of them.
    """
    from sqlite3 import OperationalError

    latest = monotonic() + PATIENCE
    while True:
        connection = _connected(path)
        try:
            connection.execute("PRAGMA trusted_schema = OFF")  # a library may be handed over
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute(begin)
            connection.execute("PRAGMA user_version")  # a plain BEGIN locks nothing yet
        except OperationalError as error:
            connection.close()
            if monotonic() > latest or not _code(error).startswith("SQLITE_BUSY"):
                raise
            sleep(BETWEEN_LOOKS)
        except BaseException:
            connection.close()
            raise
        else:
            connection.execute(f"PRAGMA busy_timeout = {PATIENCE * 1000:.0f}")
            return connection


def _connected(path: Path | None) -> "Connection":
    """A connection to the file, without making one; to an empty database where there is none.

    It may write where the system lets it, also to read: what a crash left half written is put
    back first.
    """
    from sqlite3 import connect  # 2 ms that a command without a library need not pay

    address = "file::memory:" if path is None else f"{path.absolute().as_uri()}?mode=rw"
    return connect(address, uri=True, timeout=0, isolation_level=None)


@contextmanager
def _in_memory(connection: "Connection") -> "Iterator[Connection]":
    """An older library brought up to date in memory: to read changes nothing on the disk."""
    with closing(_connected(None)) as copy:
        connection.backup(copy)
        (version,) = copy.execute("PRAGMA user_version").fetchone()
        migrate(copy, version, MIGRATIONS)
        yield copy


def _version(connection: "Connection", path: Path) -> int:
    """How many migrations the file has had; 0 for an empty one."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if application != APPLICATION and (application or version or tables):
        raise LibraryError(path, FOREIGN)
    if version > len(MIGRATIONS):
        problem = f"was written by a newer storydiff (version {version} of the file); update"
        raise LibraryError(path, f"{problem} storydiff, or name another library with --library")
    return int(version)


FOREIGN = "is not a library of storydiff; name another file with --library"
DAMAGED = "is damaged; put back a copy of it, or name another with --library"
_PROBLEMS = {
    "SQLITE_NOTADB": FOREIGN,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_READONLY_ROLLBACK": "was cut off while it was written, and mends itself only where "
    "it and its folder are writable",
    "SQLITE_READONLY": "cannot be written, so nothing new is kept; make it writable, or name "
    "another with --library",
    "SQLITE_BUSY": "is held by another program; close that and try again",
    "SQLITE_FULL": "cannot be written, as the disk is full; make room and try again",
    "SQLITE_CANTOPEN": "cannot be opened; check that the file and its folder may be read and "
    "written",
}
"""What SQLite's errors mean for a user, by the code's name without its extension."""


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Say what a failure means and what can be done."""
    from sqlite3 import Error

    try:
        yield
    except Error as error:
        raise LibraryError(path, _problem(error)) from error
    except OSError as error:
        problem = f"cannot be used ({error.strerror}); name another file with --library"
        raise LibraryError(path, problem) from error


def _problem(error: "Error") -> str:
    code = _code(error)
    known = (problem for name, problem in _PROBLEMS.items() if code.startswith(name))
    return next(known, f"cannot be used ({error}); put back a copy, or name another file")


def _code(error: "Error") -> str:
    """The name of SQLite's code of an error, such as `SQLITE_BUSY`; empty where it has none."""
    return getattr(error, "sqlite_errorname", None) or ""
