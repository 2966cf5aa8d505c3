"""Which articles tell a row in another row, where they have no sentence in it.

    row 3   A  The gate opened by itself at dawn, the crew said.
    row 7   B  At dawn, said the crew, the gate had opened by itself.      B tells row 3 in row 7
    row 9   C  A week after the gate opened the mayor resigned.            C is silent, with a hint

Who tells a thing elsewhere has not left it out. To say so takes a surer link than to look at two
sentences side by side, and one that holds most of what is told.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.align.joined import Joined
from storydiff.align.order import Members, Place
from storydiff.model import ArticleId, Sentence, Span

SURE = 0.7
"""Probability of a link from which it says so: of the links to other rows in the stories that the
weights are made from 61 of 62 are right from here on, and 51 of 70 below."""
MOST = 0.5
"""Share of what one article says in a row that such links must hold: a clause is not the whole."""


class Tie(NamedTuple):
    """The words of another row that are most surely linked to a row."""

    place: Place
    words: Span
    tells: bool
    """Whether their article tells the row there; else they are no more than a hint."""


class Ties:
    """What ties the sentences of a story to those of other rows."""

    def __init__(
        self, sentences: Mapping[ArticleId, Sequence[Sentence]], pairs: Iterable[Joined]
    ) -> None:
        """`pairs` are of these sentences, as links join them."""
        self._sentences = sentences
        self._joined: defaultdict[Place, list[Joined]] = defaultdict(list)
        for one in pairs:
            self._joined[one.a].append(one)
            self._joined[one.b].append(one.turned)

    def of(self, members: Members) -> Iterator[Tie]:
        """For each article without a sentence in a row that is linked to it, in order of id."""
        away: defaultdict[ArticleId, list[Joined]] = defaultdict(list)
        for article, positions in members.items():
            for position in positions:
                for one in self._joined.get((article, position), ()):
                    if one.b[0] not in members:
                        away[one.b[0]].append(one)
        for article in sorted(away):
            best = max(away[article], key=lambda one: (one.score, -one.b[1], one.there))
            sure = [one for one in away[article] if one.score >= SURE]
            tells = any(self._share(a, members[a], sure) >= MOST for a in members)
            yield Tie(best.b, best.there, tells)

    def _share(
        self, article: ArticleId, positions: Sequence[int], ties: Sequence[Joined]
    ) -> float:
        """Share of what an article says in a row that links hold, by characters."""
        spans = [self._sentences[article][position].span for position in positions]
        held, reached = 0, 0
        for start, end in sorted(one.here for one in ties if one.a[0] == article):
            held += max(0, end - max(start, reached))
            reached = max(reached, end)
        return held / sum(span.end - span.start for span in spans)
