"""A row's cell as the words that are compared, and a stretch of it as a rule sees it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from storydiff.model import Article, ArticleId, Row, Span, Token


@dataclass(frozen=True, slots=True)
class Telling:
    """What one article says in one row: the tokens of its sentences, in the article's order."""

    article: ArticleId
    text: str
    """The text of the article's page."""
    tokens: tuple[Token, ...]

    @property
    def keys(self) -> list[str]:
        """The folded words, for comparing."""
        return [token.key for token in self.tokens]


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a telling: the tokens `[start, end)`, and by them all that stands around."""

    telling: Telling
    start: int
    end: int

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the stretch."""
        return self.telling.tokens[self.start : self.end]

    @property
    def keys(self) -> list[str]:
        """The folded words of the stretch."""
        return [token.key for token in self.tokens]

    @property
    def span(self) -> Span | None:
        """Where the words stand on the page; None where there are none."""
        if self.start == self.end:
            return None
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @property
    def printed(self) -> str:
        """The words as the outlet printed them."""
        return self.span.of(self.telling.text) if self.span else ""


class Tellings:
    """The tellings of rows: looks up the tokens of each article's sentences once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._tokens = {
            article.id: {sentence.span: sentence.tokens for sentence in article.sentences}
            for article in self._articles.values()
        }

    def of(self, row: Row) -> tuple[Telling, ...]:
        """The tellings of the articles that are not silent in a row, ordered by article."""
        return tuple(
            Telling(name, self._articles[name].page.text, self._words(name, row.cells[name]))
            for name in sorted(row.cells)
            if name in self._articles and row.cells[name]
        )

    def _words(self, article: ArticleId, spans: Sequence[Span]) -> tuple[Token, ...]:
        tokens = self._tokens[article]
        return tuple(token for span in spans for token in tokens.get(span, ()))
