"""Links and rows: which passages tell the same thing."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from storydiff.model.pages import ArticleId, Span


class Level(StrEnum):
    """The grain of a link."""

    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    CLAUSE = "clause"


class Relation(StrEnum):
    """How two linked passages relate, from the same words to one shared claim."""

    IDENTICAL = "identical"
    NEAR = "near"
    PARAPHRASE = "paraphrase"
    PARTIAL = "partial"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of one article: one span or several, in order."""

    article: ArticleId
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """Two passages of different articles that tell the same thing; `a.article < b.article`."""

    a: Passage
    b: Passage
    level: Level
    relation: Relation
    score: float
    """Probability that the link is right, 0 to 1."""
    reasons: tuple[str, ...]
    moved: bool = False


class Hint(NamedTuple):
    """Words of another row that perhaps tell some of what a row tells."""

    row: str
    span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: for each article of the story the sentences that tell one thing."""

    id: str
    cells: Mapping[ArticleId, tuple[Span, ...]]
    """Sentence spans in the article's order; an empty tuple where the article is silent."""
    moved: tuple[ArticleId, ...] = ()
    """Articles that tell this at another place than the rows around it."""
    split: tuple[ArticleId, ...] = ()
    """Articles that use several sentences where another uses one."""
    merged: tuple[ArticleId, ...] = ()
    """Articles whose one sentence tells what another needs several for."""
    elsewhere: Mapping[ArticleId, str] = field(default_factory=dict)
    """Articles without a sentence here that tell this in another row, and that row's id."""
    hints: Mapping[ArticleId, Hint] = field(default_factory=dict)
    """Silent articles that perhaps tell this in another row, or a part of it, and where."""
