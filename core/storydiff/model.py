"""The nouns of storydiff: frozen values that the stages hand to each other.

    sources ─read─▶ Page ─page─▶ Article ─align─▶ Link, Row ─compare─▶ Variant ─▶ Collation

Positions are code points into the text of a page; a word is never copied loose. `core/GLOSSARY.md`
says in plain words what each noun means.
"""

from collections.abc import Mapping
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


# ---------------------------------------------------------------- pages


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


# ---------------------------------------------------------------- articles


class Token(NamedTuple):
    """A word, number or punctuation mark; `key` is its folded form, for comparing."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph block."""

    id: str
    """`p3.s2`: the second sentence of the article's third paragraph."""
    span: Span
    paragraph: int
    """Counted from 1 within the article."""
    tokens: tuple[Token, ...]


class Role(StrEnum):
    """What an article is to the story that its page was opened for."""

    STORY = "story"
    DUPLICATE = "duplicate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a page: its blocks, what it says of itself, its sentences."""

    id: ArticleId
    """The page's id; further articles of the page have `#2`, `#3` … after it."""
    page: Page
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    headline: Span | None = None
    outlet: Stated | None = None
    credits: tuple[Stated, ...] = ()
    """Wire agencies that the article credits."""
    byline: Stated | None = None
    published: Stated | None = None
    dateline: Stated | None = None
    role: Role = Role.STORY
    same_as: ArticleId | None = None
    """For a duplicate: the article whose body is the same text."""

    @property
    def name(self) -> str:
        """What a reader knows the article by: its outlet where one is named, else its id."""
        return self.outlet.value if self.outlet else self.id


# ---------------------------------------------------------------- links and rows


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


# ---------------------------------------------------------------- variants


class Kind(StrEnum):
    """The kinds of difference, mildest first; `SEVERITY` says how much each weighs."""

    TYPOGRAPHY = "typography"
    HOUSE_STYLE = "house_style"
    HONORIFIC = "honorific"
    NAME_SPELLING = "name_spelling"
    NAME_FORM = "name_form"
    SYNONYM = "synonym"
    PHRASING = "phrasing"
    ORDER = "order"
    LABEL = "label"
    REPORTING_VERB = "reporting_verb"
    ONLY_IN = "only_in"
    HEDGE = "hedge"
    AGENCY = "agency"
    NUMBER = "number"
    BOUND = "bound"
    OUTCOME = "outcome"
    TIME = "time"
    PLACE = "place"
    QUOTATION_BOUNDS = "quotation_bounds"
    ATTRIBUTION = "attribution"
    ANONYMITY = "anonymity"
    REFERENCE = "reference"
    HEADLINE = "headline"
    REUSE = "reuse"
    NEGATION = "negation"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says about a variant's subject, in its own words."""

    article: ArticleId
    span: Span | None
    """Where the words stand on the page; None where the article is silent."""
    value: str | None = None
    """What the words come to, when a rule can tell ("seven" is 7); None otherwise."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One thing told differently, with a reading per article."""

    id: str
    about: str
    kinds: tuple[Kind, ...]
    severity: int
    """4 stop the page, 3 correct it, 2 query it, 1 house style, 0 mechanical."""
    rule: str
    reason: str
    row: str | None
    """The row inside which it was found; None when it was gathered across rows."""
    readings: tuple[Reading, ...]


# ---------------------------------------------------------------- quotations


class Wording(StrEnum):
    """Whether the outlets print one utterance in the same words."""

    SAME = "same"
    ALTERED = "altered"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Form:
    """One article's form of an utterance."""

    article: ArticleId
    span: Span
    direct: bool
    speaker: str | None = None
    verb: str | None = None
    relay: str | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance, in every form the articles give it."""

    id: str
    speaker: str | None
    wording: Wording
    forms: tuple[Form, ...]


# ---------------------------------------------------------------- the product


@dataclass(frozen=True, slots=True)
class Collation:
    """The finished, frozen product: exports, reports and the app only read it."""

    articles: tuple[Article, ...]
    """Every article of every page, in the order given: the story's, duplicates and others."""
    links: tuple[Link, ...]
    rows: tuple[Row, ...]
    variants: tuple[Variant, ...]
    quotations: tuple[Quotation, ...] = ()
    base: ArticleId | None = None
    """The article the user reads the others against; None until one is named."""
    options: tuple[tuple[str, int | float | str], ...] = ()
    """The thresholds it was made with, by name."""
    lexicons: str = ""
    """SHA-256 over the word lists it was made with, in hexadecimal."""

    @property
    def columns(self) -> tuple[Article, ...]:
        """The articles of the story, duplicates folded away, in the order given."""
        return tuple(a for a in self.articles if a.role is Role.STORY)

    def told_by(self, article: Article) -> tuple[Article, ...]:
        """An article of the story and those that print the same text, in the order given."""
        return tuple(a for a in self.articles if article.id in (a.id, a.same_as))

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page, once, in the order given."""
        return tuple({a.page.id: a.page for a in self.articles}.values())
