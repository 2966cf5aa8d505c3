"""A row's cell as the words that are compared, and a stretch of it as a rule sees it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain, groupby, pairwise

from storydiff.compare.lazy import lazy
from storydiff.compare.likeness import is_content
from storydiff.compare.tidy import Stretch
from storydiff.language.numbers import Number, numbers
from storydiff.language.speech import Speech, speeches
from storydiff.language.stems import stem
from storydiff.model import Article, ArticleId, Row, Span, Token

_OPENING = frozenset("“„«")
_CLOSING = frozenset("”»")


@dataclass(frozen=True)
class Telling:
    """What one article says in one row: the tokens of its sentences, in the article's order."""

    article: ArticleId
    text: str
    """The text of the article's page."""
    tokens: tuple[Token, ...]
    starts: tuple[int, ...] = (0,)
    """Where its sentences begin among the tokens."""
    quoting: tuple[bool | None, ...] = (None,)
    """For each of them whether a quotation goes on where it begins; None where nobody knows."""

    def part(self, start: int, end: int) -> "Telling":
        """The tokens `[start, end)` as a telling by themselves."""
        return Telling(self.article, self.text, self.tokens[start:end])

    @lazy
    def keys(self) -> list[str]:
        """The folded words, for comparing."""
        return [token.key for token in self.tokens]

    @lazy
    def stems(self) -> list[str]:
        """The stem of each word."""
        return [stem(key) for key in self.keys]

    @lazy
    def printed(self) -> list[str]:
        """The words as the outlet printed them."""
        text = self.text
        return [text[token.start : token.end] for token in self.tokens]

    @lazy
    def numbers(self) -> tuple[Number, ...]:
        """Its numbers, with positions among its tokens."""
        return numbers(self.tokens, self.text)

    @lazy
    def sentences(self) -> list[tuple[int, int]]:
        """The tokens `[start, end)` of each of its sentences."""
        return list(pairwise((*self.starts, len(self.tokens))))

    @lazy
    def speeches(self) -> list[tuple[Speech, ...]]:
        """Who says what in each of its sentences."""
        return [speeches(self.tokens[start:end], self.text) for start, end in self.sentences]

    @lazy
    def quoted(self) -> tuple[bool, ...]:
        """For each token whether it stands between quotation marks, the marks included."""
        found: list[bool] = []
        for (start, end), inside in zip(self.sentences, self.quoting, strict=True):
            if '"' in self.keys[start:end]:
                found += _quoted(_marks(self.text, self.tokens[start:end]), inside)
            else:
                found += [bool(inside)] * (end - start)
        return tuple(found)


def _marks(text: str, tokens: Sequence[Token]) -> list[str]:
    """The quotation mark that each token is; empty for a word."""
    return [text[token.start] if token.key == '"' else "" for token in tokens]


def _quoted(marks: Sequence[str], inside: bool | None) -> Iterator[bool]:
    """For each mark, or word without one, whether it stands in a quotation or belongs to one.

    Words before a mark that can only close are inside: their quotation began earlier.
    """
    if not inside:
        inside = next((mark for mark in marks if mark), "") in _CLOSING
    for mark in marks:
        opens = mark in _OPENING or (mark == '"' and not inside)
        yield inside or opens
        inside = opens or (inside and not mark)


def keys_at(at: Stretch, a: Telling, b: Telling) -> tuple[list[str], list[str]]:
    """The folded words of both tellings at a stretch."""
    a0, a1, b0, b1 = at
    return a.keys[a0:a1], b.keys[b0:b1]


@dataclass(frozen=True)
class Words:
    """A stretch of a telling: the tokens `[start, end)`, and by them all that stands around."""

    telling: Telling
    start: int
    end: int

    @lazy
    def tokens(self) -> tuple[Token, ...]:
        """The tokens of the stretch."""
        return self.telling.tokens[self.start : self.end]

    @lazy
    def keys(self) -> list[str]:
        """The folded words of the stretch."""
        return self.telling.keys[self.start : self.end]

    @lazy
    def stems(self) -> list[str]:
        """The stem of each word of the stretch."""
        return self.telling.stems[self.start : self.end]

    @lazy
    def roots(self) -> list[str]:
        """The stems of the words that say something, sorted."""
        said = zip(self.stems, self.keys, strict=True)
        return sorted([root for root, key in said if is_content(key)])

    @lazy
    def numbers(self) -> list[Number]:
        """The numbers that lie in the stretch."""
        found = self.telling.numbers
        return [n for n in found if self.start <= n.start and n.end <= self.end]

    @lazy
    def has_figures(self) -> bool:
        """Whether one of the words begins with a digit."""
        return any(key[0].isdigit() for key in self.keys)

    @lazy
    def span(self) -> Span | None:
        """Where the words stand on the page; None where there are none."""
        if self.start == self.end:
            return None
        return Span(self.tokens[0].start, self.tokens[-1].end)

    @lazy
    def printed(self) -> str:
        """The words as the outlet printed them."""
        return self.span.of(self.telling.text) if self.span else ""

    def as_printed(self, phrase: str) -> str:
        """A phrase of folded words with the letters of the page: `quds` is `Quds` there."""
        keys = phrase.split()
        ends = range(self.start + len(keys), self.end + 1)
        end = next((n for n in ends if self.telling.keys[n - len(keys) : n] == keys), None)
        if end is None or not keys:
            return phrase
        tokens = self.telling.tokens
        return Span(tokens[end - len(keys)].start, tokens[end - 1].end).of(self.telling.text)


class Tellings:
    """The tellings of rows: looks up each article's sentences once."""

    def __init__(self, articles: Iterable[Article]) -> None:
        self._articles = {article.id: article for article in articles}
        self._tokens = {
            article.id: {sentence.span: sentence.tokens for sentence in article.sentences}
            for article in self._articles.values()
        }
        self._quotations: dict[ArticleId, Mapping[Span, bool]] = {}

    def of(self, row: Row) -> tuple[Telling, ...]:
        """The tellings of the articles that are not silent in a row, ordered by article."""
        return tuple(
            self._telling(name, row.cells[name])
            for name in sorted(row.cells)
            if name in self._articles and row.cells[name]
        )

    def whole(self, article: ArticleId) -> Telling:
        """All that an article says."""
        return self._telling(article, list(self._tokens[article]))

    def _telling(self, article: ArticleId, spans: Sequence[Span]) -> Telling:
        tokens = self._tokens[article]
        cut = [tokens.get(span, ()) for span in spans]
        starts = accumulate((len(sentence) for sentence in cut[:-1]), initial=0)
        words = tuple(chain.from_iterable(cut))
        quoting = self._quoting(article)
        return Telling(
            article,
            self._articles[article].page.text,
            words,
            tuple(starts),
            tuple(quoting.get(span) for span in spans),
        )

    def _quoting(self, article: ArticleId) -> Mapping[Span, bool]:
        """Whether a quotation of the same paragraph goes on where a sentence begins."""
        if article not in self._quotations:
            self._quotations[article] = dict(_open_quotations(self._articles[article]))
        return self._quotations[article]


def _open_quotations(article: Article) -> Iterator[tuple[Span, bool]]:
    text = article.page.text
    for _, told in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        inside = False
        for sentence in told:
            yield sentence.span, inside
            for mark in filter(None, _marks(text, sentence.tokens)):
                inside = mark in _OPENING or (mark == '"' and not inside)
