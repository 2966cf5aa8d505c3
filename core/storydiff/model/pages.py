"""Pages: the decoded text of a source, its lines and its blocks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias

PageId: TypeAlias = str
ArticleId: TypeAlias = str


class Span(NamedTuple):
    """A stretch of a page's text, `[start, end)` in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words this span covers, exactly as printed."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Stated:
    """Something that a page, its file or the user says, and where it was read."""

    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Markup:
    """What an HTML page's own markup says of one line."""

    tag: str
    """The nearest block element: p, h1, figcaption, li, …"""
    path: tuple[str, ...]
    """Every ancestor from the root down, as `tag#id.class.class`."""
    link_density: float
    """Share of the line's characters that lie inside links, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a page without its line end; never blank."""

    span: Span
    markup: Markup | None = None
    """None in plain text."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page's head says of its article; None where it says nothing."""

    outlet: Stated | None = None
    headline: Stated | None = None
    byline: Stated | None = None
    published: Stated | None = None


class BlockKind(StrEnum):
    """What a part of a page is there for."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    TIMESTAMP = "timestamp"
    SECTION = "section"
    CAPTION = "caption"
    CREDIT = "credit"
    PARAGRAPH = "paragraph"
    RELATED_LINK = "related_link"
    PROMO = "promo"
    COUNTER = "counter"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page with its kind, the article it belongs to, and why it was taken for that."""

    kind: BlockKind
    span: Span
    article: ArticleId | None
    """None for what belongs to the page and not to an article."""
    reason: str


@dataclass(frozen=True, slots=True)
class Page:
    """The decoded text of one source and its provenance."""

    id: PageId
    source: str
    """The path or address as the user gave it; `-` for standard input."""
    sha256: str
    """Of the source's bytes, in hexadecimal."""
    encoding: str
    text: str
    lines: tuple[Line, ...]
    host: Stated | None = None
    metadata: Metadata = Metadata()
    label: Stated | None = None
    """The outlet's name where the user gave one."""
    blocks: tuple[Block, ...] = ()
    """In order, without overlap, covering all that is not white space; empty until divided."""
