"""Articles: what a page tells, cut into sentences and tokens."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from storydiff.model.pages import ArticleId, Block, Page, Span, Stated


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
    edition_of: ArticleId | None = None
    """The article, of no other outlet that is named, whose body is nearly the same text."""

    @property
    def name(self) -> str:
        """What a reader knows the article by: its outlet where one is named, else its id."""
        return self.outlet.value if self.outlet else self.id
