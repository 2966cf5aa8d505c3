"""What each article says, its headline and its sentences: where claims are read."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from storydiff.compare.lazy import lazy
from storydiff.compare.likeness import is_content
from storydiff.compare.linked import Linked
from storydiff.compare.telling import Telling
from storydiff.language.months import MONTHS, year_value
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.language.tokens import tokenize
from storydiff.model import Article, ArticleId, Row, Span, Token

DASH = "—"
HEADLINE = 0
"""The place of a headline in its article."""


@dataclass(frozen=True)
class Said:
    """A sentence of an article, or its headline."""

    telling: Telling
    place: int
    """0 for the headline; sentences are counted from 1."""
    row: str | None
    """The row that the sentence lies in; None for a headline."""

    @property
    def article(self) -> ArticleId:
        """The article that says it."""
        return self.telling.article

    @lazy
    def keys(self) -> list[str]:
        """The folded words; a dash between words is told from a hyphen inside one."""
        tokens = self.telling.tokens
        keys = [token.key for token in tokens]
        for at in range(1, len(tokens) - 1):
            if keys[at] == "-" and _stands_free(tokens, at):
                keys[at] = DASH
        return keys

    @lazy
    def stems(self) -> list[str]:
        """The stem of each word."""
        return [stem(key) for key in self.keys]

    @lazy
    def senses(self) -> frozenset[str]:
        """What its words mean: the sense of each that says something."""
        words = zip(self.stems, self.keys, strict=True)
        return frozenset([sense(root) for root, k in words if is_content(k) and k[0].isalpha()])

    @lazy
    def dates(self) -> frozenset[str]:
        """The years and months that it names."""
        return frozenset(key for key in self.keys if key in MONTHS or year_value(key))

    def span(self, start: int, end: int) -> Span:
        """Where the tokens `[start, end)` stand on the page."""
        tokens = self.telling.tokens
        return Span(tokens[start].start, tokens[end - 1].end)

    def printed(self, start: int, end: int) -> str:
        """The tokens `[start, end)` as printed."""
        return self.span(start, end).of(self.telling.text)


def _stands_free(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at - 1].end < tokens[at].start and tokens[at].end < tokens[at + 1].start


def said(articles: Sequence[Article], rows: Sequence[Row]) -> tuple[Said, ...]:
    """Everything that the articles say, by article in the order of ids, the headline first."""
    row_of = {(a, s): row.id for row in rows for a, cell in row.cells.items() for s in cell}
    return tuple(
        line
        for article in sorted(articles, key=lambda a: a.id)
        for line in _lines(article, row_of)
    )


def _lines(article: Article, row_of: dict[tuple[ArticleId, Span], str]) -> Iterator[Said]:
    """Its headline and its sentences, but for those without a word."""
    text = article.page.text
    headline = tokenize(text, article.headline) if article.headline else ()
    if headline:
        yield Said(Telling(article.id, text, headline), HEADLINE, None)
    for number, sentence in enumerate(article.sentences, 1):
        if sentence.tokens:
            telling = Telling(article.id, text, sentence.tokens)
            yield Said(telling, number, row_of.get((article.id, sentence.span)))


class Beside:
    """Which sentences stand beside each other: those of one row, and those that are linked."""

    def __init__(self, linked: Linked) -> None:
        self._linked = linked

    def __call__(self, a: Said, b: Said) -> bool:
        """Whether two sentences of different articles are in one row or linked."""
        if a.row is None or b.row is None:
            return False
        return a.row == b.row or (b.article, b.place - 1) in self._linked.partners(
            (a.article, a.place - 1)
        )


class Commonness:
    """How much a word says in this story: what every sentence has says little."""

    def __init__(self, lines: Sequence[Said]) -> None:
        self._often = Counter(word for line in lines for word in line.senses)
        self._lines = len(lines)

    def weight(self, words: frozenset[str]) -> float:
        """Bits that words tell together."""
        return sum(log2((self._lines + 1) / self._often[word]) for word in sorted(words))
