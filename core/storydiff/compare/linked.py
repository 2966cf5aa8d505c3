"""Which sentences of different articles are linked: one index of a story's links."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from storydiff.model import Article, ArticleId, Link, Passage, Relation, Row

SentenceKey = tuple[ArticleId, int]
"""A sentence by its article and its number there, from 0."""
REWRITTEN = 0.5
"""Share of the shorter article's sentences that are edits of the longer one's from which one of
the two rewrites the other: rewrites of a wire have .74 and more, independent reports .38 …"""
FEWEST = 3
"""… and how many they are at least, so that it is no chance."""
_NONE: frozenset[SentenceKey] = frozenset()


class Linked:
    """The links of a story and the sentences that they join, whole or in part.

    It is made once for all who ask about a story.
    """

    def __init__(self, articles: Iterable[Article], links: Sequence[Link]) -> None:
        """`links` are between these articles."""
        self.links = links
        self._starts = {
            article.id: [sentence.span.start for sentence in article.sentences]
            for article in articles
        }
        self._partners: defaultdict[SentenceKey, set[SentenceKey]] = defaultdict(set)
        for link in links:
            here, there = [*self.within(link.a)], [*self.within(link.b)]
            for place in here:
                self._partners[place].update(there)
            for place in there:
                self._partners[place].update(here)

    def at(self, article: ArticleId, position: int) -> SentenceKey:
        """The sentence that a position of a page lies in."""
        return article, bisect_right(self._starts[article], position) - 1

    def within(self, passage: Passage) -> Iterator[SentenceKey]:
        """The sentences that the spans of a passage lie in, in order."""
        return (self.at(passage.article, span.start) for span in passage.spans)

    def told(self, row: Row) -> frozenset[SentenceKey]:
        """The sentences of a row."""
        return frozenset(
            [self.at(name, span.start) for name, spans in row.cells.items() for span in spans]
        )

    def partners(self, place: SentenceKey) -> AbstractSet[SentenceKey]:
        """The sentences that are linked to one."""
        return self._partners.get(place, _NONE)

    def between(self) -> Mapping[tuple[ArticleId, ArticleId], AbstractSet[int]]:
        """For two articles, in either order, the sentences of the first linked to the second."""
        found: defaultdict[tuple[ArticleId, ArticleId], set[int]] = defaultdict(set)
        for (name, number), partners in self._partners.items():
            for other, _ in partners:
                found[name, other].add(number)
        return found

    @cached_property
    def rewritten(self) -> frozenset[tuple[ArticleId, ArticleId]]:
        """The articles of which one rewrites the other, each pair in both orders."""
        edited: defaultdict[tuple[ArticleId, ArticleId], set[SentenceKey]] = defaultdict(set)
        for link in self.links:
            if link.relation is not Relation.PARTIAL:
                edited[link.a.article, link.b.article].update(self.within(link.a))
                edited[link.b.article, link.a.article].update(self.within(link.b))
        pairs = [
            (one, other)
            for (one, other), sentences in edited.items()
            if len(self._starts[one]) <= len(self._starts[other])
            and len(sentences) >= max(FEWEST, REWRITTEN * len(self._starts[one]))
        ]
        return frozenset(pairs).union((other, one) for one, other in pairs)

    def inside(self, row: Row) -> frozenset[tuple[ArticleId, ArticleId]]:
        """The articles whose sentences in a row are linked, each pair in both orders."""
        told = self.told(row)
        return frozenset(
            (place[0], other[0]) for place in told for other in self.partners(place) & told
        )
