"""Nouns into rows of the library and back.

Text goes in as ASCII JSON or with lone surrogates written out, since file names may hold bytes
that are no UTF-8 and SQLite's text may not.
"""

import json
from collections.abc import Sequence
from typing import Any

from storydiff.model import (
    Anchor,
    Collation,
    Decision,
    Kind,
    Record,
    Span,
    Story,
    StoryPage,
    Subject,
)
from storydiff.store.anchors import digest
from storydiff.store.known import whole_path

Row = Sequence[Any]  # as sqlite3 gives it


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


def pages_of(collation: Collation) -> tuple[StoryPage, ...]:
    """The pages of a collation, as they are kept."""
    names = {article.page.id: article.name for article in reversed(collation.articles)}
    return tuple(
        StoryPage(page.id, whole_path(page.source), digest(page.text), names[page.id])
        for page in collation.pages
    )


def stored_pages(pages: Sequence[StoryPage]) -> str:
    """Pages as JSON."""
    return json.dumps([page._asdict() for page in pages])


def title(collation: Collation) -> str:
    """What to call a story: the first headline of its columns, else the first id."""
    heads = (a.headline.of(a.page.text) for a in collation.columns if a.headline)
    names = (a.id for a in collation.articles)
    return " ".join(next(heads, next(names, "")).split())
