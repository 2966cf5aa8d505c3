"""How a story is known when pages of it are opened again.

    the same text, or the same file         surely a page of the story
    most of the words, under another name   a page of it, where another page surely is

Two pages make a story known, one of them surely. One alone would make one story of two where a
page tells of two events; likeness alone would, where two outlets print much beside each story.
"""

import os.path
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from storydiff.model import Page
from storydiff.store.anchors import digest

if TYPE_CHECKING:
    from sqlite3 import Connection

COMMON_PAGES = 2
"""Pages that two openings must have in common to be of one story."""
ALIKE = 0.45
"""Share of its sketch that an edited page has in common with a story. A changed word takes three
runs away: where one word in eight was changed, 0.5 to 0.7 are left. Independent reports of one
event share up to 0.35; those that print an agency's copy may share more, and are of one story."""
RUN = 3
"""Words of a run: two often stand together in any text of the language."""
SKETCH = 32
"""Runs by which a page is known: those with the smallest hashes, so that two texts with much in
common choose much the same ones (bottom-k sketches: Broder, "On the resemblance and containment
of documents", 1997)."""
READ = 2000
"""Words of a page that the sketch is taken from."""
STANDARD_INPUT = "-"


def whole_path(source: str) -> str:
    """What a page's file is called wherever one is; standard input is called what it was."""
    return source if source == STANDARD_INPUT else os.path.abspath(source)  # noqa: PTH100


def stored_text(text: str) -> str:
    """Text as SQLite takes it."""
    return text.encode("utf-8", "backslashreplace").decode()


def keys(page: Page) -> tuple[str, ...]:
    """All that a page is known by when it is opened again."""
    return *_sure(page), *_sketch(page.text)


def story_of(connection: "Connection", pages: Iterable[Page]) -> int | None:
    """The id of the story with most of the pages; of equals, the one that was opened last."""
    sure: Counter[tuple[str, int]] = Counter()
    alike: Counter[tuple[str, int]] = Counter()
    for page in pages:
        known = _having(connection, _sure(page))
        sure.update(known.keys())
        sketch = _sketch(page.text)
        having = _having(connection, sketch) if sketch else {}
        alike.update(
            story
            for story, count in having.items()
            if story not in known and count >= ALIKE * len(sketch)
        )
    common = {story: count + alike[story] for story, count in sure.items()}
    most = max(common.items(), key=lambda item: (item[1], item[0]), default=None)
    return most[0][1] if most and most[1] >= COMMON_PAGES else None


def _having(connection: "Connection", known_by: tuple[str, ...]) -> dict[tuple[str, int], int]:
    """How many of some keys each story has, the stories by when they were opened and their ids."""
    marks = ", ".join("?" * len(known_by))
    found = connection.execute(
        "SELECT last, id, count(*) FROM page JOIN story ON id = story"
        f" WHERE known_by IN ({marks}) GROUP BY id",
        known_by,
    )
    return {(last, story): count for last, story, count in found}


def _sure(page: Page) -> tuple[str, ...]:
    """A page's text, and its file where it has one."""
    text = f"text {digest(page.text)}"
    if page.source == STANDARD_INPUT:
        return (text,)
    return text, stored_text(f"file {whole_path(page.source)}")


@lru_cache(maxsize=64)
def _sketch(text: str) -> tuple[str, ...]:
    """The runs of words by which a text is known again when it has been edited."""
    words = text.casefold().encode("utf-8", "surrogatepass").split(maxsplit=READ)[:READ]
    runs = {crc32(b" ".join(words[at : at + RUN])) for at in range(len(words) - RUN + 1)}
    return tuple(f"words {run:08x}" for run in sorted(runs)[:SKETCH])
