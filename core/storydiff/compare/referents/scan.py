"""What each sentence of a story mentions: its names and its noun phrases, headlines included."""

from collections.abc import Sequence
from dataclasses import dataclass

from storydiff.compare.referents.phrases import Phrase, phrases
from storydiff.language.mentions import Name, mentions
from storydiff.language.name_parts import particles
from storydiff.language.tokens import is_glued, tokenize
from storydiff.model import Article, ArticleId, Span, Token

_ENDS = frozenset([".", "!", "?", "...", '"', "'", ")", "]", ":", ";", ","])


_COMPOUND = 3  # tokens: two words and a hyphen


@dataclass(frozen=True, slots=True)
class Scan:
    """One sentence, or the headline, of an article; positions are token indices."""

    article: ArticleId
    text: str
    """The text of the page."""
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    """The keys of the tokens."""
    names: tuple[Name, ...]
    phrases: tuple[Phrase, ...]
    is_headline: bool
    """Whether it is a line without a full stop, whose capitals may be no names."""

    def key(self, at: int) -> str:
        """The key of a token; empty outside the sentence."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def is_glued(self, at: int) -> bool:
        """Whether a token is a hyphen inside a word: `Drovia-backed`."""
        return self.key(at) == "-" and is_glued(self.tokens, at)

    def is_compound(self, name: Name) -> bool:
        """Whether two words joined by a hyphen are all of a name: `Tarn-Vail`, not `al-Tarn`."""
        joint = name.start + 1
        two = name.end - name.start == _COMPOUND and self.is_glued(joint)
        return two and self.words[name.start] not in particles()

    def keys(self, start: int, end: int) -> list[str]:
        """The keys of a stretch of tokens, marks left out."""
        return [key for key in self.words[max(start, 0) : end] if key[0].isalnum()]

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of tokens stands on the page."""
        return Span(self.tokens[start].start, self.tokens[end - 1].end)


def scan(articles: Sequence[Article]) -> tuple[Scan, ...]:
    """Every headline and sentence, article by article in the order of their ids."""
    return tuple(
        _scan(article, tokens)
        for article in sorted(articles, key=lambda a: a.id)
        for tokens in _told(article)
        if tokens
    )


def _told(article: Article) -> list[tuple[Token, ...]]:
    headline = article.headline
    first = [tokenize(article.page.text, headline)] if headline else []
    return first + [sentence.tokens for sentence in article.sentences]


def _scan(article: Article, tokens: tuple[Token, ...]) -> Scan:
    text = article.page.text
    names = mentions(tokens, text)
    words = tuple(token.key for token in tokens)
    is_headline = words[-1] not in _ENDS
    return Scan(article.id, text, tokens, words, names, phrases(tokens, names), is_headline)
