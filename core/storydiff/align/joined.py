"""Links as what they join: sentence by sentence, where their passages lie in several."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.align.order import Place
from storydiff.language.sentences import holding
from storydiff.model import ArticleId, Link, Sentence, Span


class Joined(NamedTuple):
    """Two sentences of different articles, and the words of both that a link joins."""

    score: float
    a: Place
    b: Place
    here: Span
    """The words in `a`."""
    there: Span
    """The words in `b`."""

    @property
    def turned(self) -> "Joined":
        """The same, seen from the other sentence."""
        return Joined(self.score, self.b, self.a, self.there, self.here)


def joined(
    sentences: Mapping[ArticleId, Sequence[Sentence]], links: Sequence[Link]
) -> Iterator[Joined]:
    """Each link as pairs of sentences with its score."""

    def at(article: ArticleId, span: Span) -> Place:
        return article, holding(sentences[article], span.start)

    for link in links:
        for x in link.a.spans:
            for y in link.b.spans:
                yield Joined(link.score, at(link.a.article, x), at(link.b.article, y), x, y)
