"""Articles: what a page tells, cut into sentences and tokens."""

from array import array
from dataclasses import dataclass, field
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
    """A sentence of a paragraph block.

    Pickled, its tokens are packed, and stay so where it is loaded until they are asked for. Who
    gets a story from another process to show it never does.
    """

    id: str
    """`p3.s2`: the second sentence of the article's third paragraph."""
    span: Span
    paragraph: int
    """Counted from 1 within the article."""
    tokens: tuple[Token, ...]
    _packed: "Packed | None" = field(default=None, init=False, repr=False, compare=False)

    def __getattr__(self, name: str) -> tuple[Token, ...]:
        """The tokens, unpacked the first time: nothing else is ever looked for in vain."""
        if name != "tokens" or self._packed is None:
            raise AttributeError(name)
        object.__setattr__(self, "tokens", self._packed.tokens())
        return self.tokens

    def __reduce__(self) -> "tuple[object, ...]":
        packed = self._packed or Packed.of(self.tokens)
        return _packed_sentence, (self.id, self.span, self.paragraph, packed)


class Packed(NamedTuple):
    """Tokens in few bytes."""

    places: bytes
    """Where each of them starts and ends, as unsigned integers of the machine."""
    keys: str
    """Their keys, with a character between them that is in none."""

    @classmethod
    def of(cls, tokens: tuple[Token, ...]) -> "Packed":
        """The same tokens, packed."""
        places = array(_PLACE, [place for token in tokens for place in token[:2]])
        return cls(places.tobytes(), _BETWEEN.join([token.key for token in tokens]))

    def tokens(self) -> tuple[Token, ...]:
        """The tokens themselves."""
        places = array(_PLACE, self.places)
        keys = self.keys.split(_BETWEEN) if places else ()
        return tuple(map(Token, places[::2], places[1::2], keys))


_PLACE = "I"
_BETWEEN = "\n"


def _packed_sentence(name: str, span: Span, paragraph: int, packed: Packed) -> Sentence:
    sentence = object.__new__(Sentence)
    for key, value in (
        ("id", name),
        ("span", span),
        ("paragraph", paragraph),
        ("_packed", packed),
    ):
        object.__setattr__(sentence, key, value)
    return sentence


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
