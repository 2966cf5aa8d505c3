"""An utterance: words that one article gives as somebody's."""

from collections.abc import Sequence
from dataclasses import dataclass

from storydiff.compare.lazy import lazy
from storydiff.compare.likeness import is_content
from storydiff.compare.spoken import words_of
from storydiff.language.speech import Speech
from storydiff.language.stems import stem
from storydiff.model import Article, Span, Token


@dataclass(frozen=True)
class Utterance:
    """Words that an article gives as somebody's; as one of its sentences holds them."""

    article: Article
    span: Span
    """On the page, the quotation marks included."""
    sentence: int
    """The first of the article's sentences that it stands in, by index."""
    last: int
    """The last of them."""
    tokens: tuple[Token, ...]
    """Its words, without the marks."""
    direct: bool
    speech: Speech | None = None
    """The act of speech that gives it; None where nothing does."""
    source: Span | None = None
    """Who says it, where the words for that stand."""
    verb: str | None = None
    relay: Span | None = None
    """Who passes it on, where the words for that stand."""

    @lazy
    def keys(self) -> tuple[str, ...]:
        """Its words folded, without any mark."""
        return words_of(self.tokens)

    @lazy
    def said(self) -> frozenset[str]:
        """The stems of its words that say something."""
        return frozenset(stem(key) for key in self.keys if is_content(key))

    @property
    def text(self) -> str:
        """The text of the page that it stands on."""
        return self.article.page.text


def words_in(article: Article, span: Span, first: int, last: int) -> tuple[Token, ...]:
    """The tokens of a stretch of an article, from the first of its sentences to the last."""
    start, end = span
    told = article.sentences[first : last + 1]
    return tuple([t for s in told for t in s.tokens if start <= t.start and t.end <= end])


def count(tokens: Sequence[Token]) -> int:
    """How many words there are, marks left out."""
    return sum([token.key[0].isalnum() for token in tokens])
