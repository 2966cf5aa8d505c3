"""Nouns into rows of the library and back.

Text goes in as ASCII JSON or with lone surrogates written out, since file names may hold bytes
that are no UTF-8 and SQLite's text may not.
"""

import json
import os.path
from collections.abc import Sequence
from typing import Any

from storydiff.model import (
    Anchor,
    Collation,
    Decision,
    Kind,
    Page,
    Record,
    Span,
    Story,
    StoryPage,
    Subject,
)
from storydiff.store.anchors import digest

Row = Sequence[Any]  # as sqlite3 gives it
STANDARD_INPUT = "-"


def stored_text(text: str) -> str:
    """Text as SQLite takes it."""
    return text.encode("utf-8", "backslashreplace").decode()


def stored_subject(subject: Subject) -> str:
    """A subject as JSON."""
    anchors = [kept._asdict() for kept in subject.anchors]
    return json.dumps(subject._asdict() | {"anchors": anchors})


def record_from(row: Row) -> Record:
    """The record of a row of id, decision, subject, text, at."""
    number, decision, subject, text, at = row
    return Record(number, Decision(decision), _subject(json.loads(subject)), text, at)


def _subject(stored: dict[str, Any]) -> Subject:
    return Subject(
        anchors=tuple(
            Anchor(**{**kept, "span": Span(*kept["span"])}) for kept in stored["anchors"]
        ),
        silent=tuple(stored["silent"]),
        kinds=tuple(Kind(kind) for kind in stored["kinds"]),
        rule=stored["rule"],
    )


def story_from(row: Row) -> Story:
    """The story of a row of id, title, pages, rows, variants, queries, open, first, last."""
    number, title, pages, *figures = row
    return Story(number, title, tuple(StoryPage(**page) for page in json.loads(pages)), *figures)


def stored_pages(collation: Collation) -> str:
    """The pages of a collation as JSON."""
    names = {article.page.id: article.name for article in reversed(collation.articles)}
    told = [
        StoryPage(page.id, _whole_path(page.source), digest(page.text), names[page.id])
        for page in collation.pages
    ]
    return json.dumps([page._asdict() for page in told])


def title(collation: Collation) -> str:
    """What to call a story: the first headline of its columns, else the first id."""
    heads = (a.headline.of(a.page.text) for a in collation.columns if a.headline)
    names = (a.id for a in collation.articles)
    return " ".join(next(heads, next(names, "")).split())


def known_by(page: Page) -> tuple[str, ...]:
    """What a page is known by when it is opened again: its text, and its file."""
    text = f"text {digest(page.text)}"
    if page.source == STANDARD_INPUT:
        return (text,)
    return text, stored_text(f"file {_whole_path(page.source)}")


def _whole_path(source: str) -> str:
    return source if source == STANDARD_INPUT else os.path.abspath(source)  # noqa: PTH100
