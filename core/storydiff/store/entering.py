"""How an opening is entered with its story: nothing that was entered before is lost by it.

kept        Post, Wire, Times, Echo, Star     figures of all five
open now    Wire, Times                       the list and the figures stay as they were
open now    all of them, and Mail             six pages, new figures
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from storydiff.model import Collation, Story, StoryPage
from storydiff.store import codec
from storydiff.store.known import keys, stored_text, story_of

if TYPE_CHECKING:
    from sqlite3 import Connection

STORY = 'id, title, pages, "rows", variants, queries, open, first, last'
"""The columns of a story, as `codec.story_from` takes them."""


def enter(connection: "Connection", collation: Collation, now: str) -> Story:
    """Enter that a story has been opened, for a new story or one that is known."""
    number = story_of(connection, collation.pages)
    story = None if number is None else entered(connection, number)
    told = _told(collation, story)
    if number is None:
        insert = f"INSERT INTO story VALUES (NULL{', ?' * len(told)}, ?, ?) RETURNING id"
        (row,) = connection.execute(insert, (*told, now, now)).fetchall()
        number = int(row[0])
    else:
        columns = 'title = ?, pages = ?, "rows" = ?, variants = ?, queries = ?, open = ?, last = ?'
        connection.execute(f"UPDATE story SET {columns} WHERE id = ?", (*told, now, number))
    known = [(number, key) for page in collation.pages for key in keys(page)]
    connection.executemany("INSERT OR IGNORE INTO page VALUES (?, ?)", known)
    return entered(connection, number)


def entered(connection: "Connection", number: int) -> Story:
    """The story with an id that the library has."""
    (row,) = connection.execute(f"SELECT {STORY} FROM story WHERE id = ?", (number,))
    return codec.story_from(row)


def _told(collation: Collation, story: Story | None) -> tuple[object, ...]:
    """Title, pages and figures of a story once it has been opened.

    The title is that of the reading with more pages. The figures are of all pages of the story: a
    reading of some leaves them as they were.
    """
    here = codec.pages_of(collation)
    title = stored_text(codec.title(collation))
    if story is None:
        return title, codec.stored_pages(here), *_figures(collation)
    pages = _united(here, story.pages)
    title = title if len(here) >= len(story.pages) else story.title
    whole = len(pages) == len(here)
    figures = (
        _figures(collation) if whole else (story.rows, story.variants, story.queries, story.open)
    )
    return title, codec.stored_pages(pages), *figures


def _figures(collation: Collation) -> tuple[int, int, int, int]:
    """Rows, variants, queries and queries without a verdict."""
    queries, verdicts = collation.survey.queries, collation.verdicts
    undecided = sum(query not in verdicts for query in queries)
    return len(collation.rows), len(collation.differences), len(queries), undecided


def _united(here: Sequence[StoryPage], kept: Sequence[StoryPage]) -> tuple[StoryPage, ...]:
    """The pages open now, and those of the story that are not, in the order of the larger reading.

    A page whose text or file is open now is the same page.
    """
    if len(here) >= len(kept):
        return *here, *(page for page in kept if not any(_same(page, now) for now in here))
    stay = [next((now for now in here if _same(page, now)), page) for page in kept]
    return tuple(dict.fromkeys((*stay, *here)))


def _same(one: StoryPage, other: StoryPage) -> bool:
    return one.digest == other.digest or one.source == other.source
