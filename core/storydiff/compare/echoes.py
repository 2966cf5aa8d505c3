"""Whether articles that differ in two linked sentences both say both things, each once.

    A  “We had no part in it,” the envoy said.  …  The envoy said his country had no part in it.
    B  “We had no part in it,” the envoy said.  …  The envoy said his country had no part in it.

A's first sentence may be linked to B's second, and A's second to B's first: *we* / *his country*
is no difference then.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import permutations, product

from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.model import Article, ArticleId, Link, Passage, Reading, Row, Span, Token, Variant

_Place = tuple[ArticleId, int]
"""A sentence by its article and its number there."""
_ONE_WORD = frozenset({Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SPELLING})


class Echoes:
    """What tells the same as each sentence, for asking whether a difference is told both ways."""

    def __init__(
        self, articles: Iterable[Article], links: Iterable[Link], rows: Iterable[Row]
    ) -> None:
        self._sentences: Mapping[ArticleId, Sequence[tuple[Token, ...]]] = {
            article.id: [sentence.tokens for sentence in article.sentences] for article in articles
        }
        self._starts = {
            article.id: [sentence.span.start for sentence in article.sentences]
            for article in articles
        }
        self._near: defaultdict[_Place, set[_Place]] = defaultdict(set)
        for link in links:
            self._meet(self._within(link.a), self._within(link.b))
        for row in rows:
            for one, two in permutations(sorted(row.cells), 2):
                mine, theirs = (Passage(name, row.cells[name]) for name in (one, two))
                self._meet(self._within(mine), self._within(theirs))

    def _within(self, passage: Passage) -> list[_Place]:
        """The sentences that a passage lies in."""
        return [self._place(passage.article, span) for span in passage.spans]

    def _place(self, article: ArticleId, span: Span) -> _Place:
        return article, bisect_right(self._starts[article], span.start) - 1

    def _meet(self, mine: Sequence[_Place], theirs: Sequence[_Place]) -> None:
        for one, two in product(mine, theirs):
            self._near[one].add(two)
            self._near[two].add(one)

    def __contains__(self, variant: Variant) -> bool:
        """Whether every article has the words of every other, too, in another sentence near it.

        Not where one reading holds the words of another: *two* stands in *at least two* anyway.
        """
        told = [reading for reading in variant.readings if reading.span]
        if len(told) < len(variant.readings) or len(told) < _FEWEST:
            return False
        pairs = [(r, s) for r, s in permutations(told, 2) if self._keys(r) != self._keys(s)]
        return bool(pairs) and all(
            not _holds(self._keys(other), self._keys(reading)) and self._is_echoed(reading, other)
            for reading, other in pairs
        )

    def _is_echoed(self, reading: Reading, other: Reading) -> bool:
        """Whether the other article has the words of a reading where it tells the same again."""
        here, there = self._of(reading), self._of(other)
        keys = self._keys(reading)
        again = (place for place in self._near[here] if place[0] == other.article)
        return any(
            place != there and _holds(_keys(self._sentences[place[0]][place[1]]), keys)
            for place in again
        )

    def _of(self, reading: Reading) -> _Place:
        """The sentence that the words of a reading stand in."""
        return self._place(reading.article, reading.span or _NOWHERE)

    def _keys(self, reading: Reading) -> list[str]:
        article, number = self._of(reading)
        span = reading.span or _NOWHERE
        tokens = self._sentences[article][number]
        return _keys(t for t in tokens if span.start <= t.start < span.end)


_FEWEST = 2  # readings that can differ
_NOWHERE = Span(0, 0)


def _keys(tokens: Iterable[Token]) -> list[str]:
    return [token.key for token in tokens if token.key[0].isalnum()]


def _holds(keys: Sequence[str], wanted: Sequence[str]) -> bool:
    """Whether a sentence has the words one after the other, or all that say something in order."""
    said = [key for key in wanted if is_content(key)]
    if not said:
        return any(keys[at : at + len(wanted)] == [*wanted] for at in range(len(keys)))
    left = iter(keys)
    return all(any(_is_one(key, other) for other in left) for key in said)


def _is_one(key: str, other: str) -> bool:
    return key == other or likeness(key, other) in _ONE_WORD
