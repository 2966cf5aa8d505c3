"""The table: every sentence of every article in exactly one row.

Links are many to many; a row needs one place for each sentence. So sentences are gathered into
rows from the strongest link down, and a row takes a second sentence of an article only where the
two stand side by side: a split or a merge, not two claims that merely resemble a third.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from storydiff.align.by_hand import Pair, together
from storydiff.align.elsewhere import Ties
from storydiff.align.joined import Joined, joined
from storydiff.align.order import Place, moved, reading_order
from storydiff.model import Article, ArticleId, Attached, Hint, Link, Row, Span

Near = dict[Place, dict[Place, float]]
"""For each linked sentence the others that it is linked to, with the scores of the links."""

SUPPORT = 0.55
"""Mean score between two groups of sentences from which they make one row: one strong link into a
row of three articles is not enough where the other two tell something else."""


def table(
    articles: Sequence[Article],
    links: Sequence[Link],
    base: ArticleId | None = None,
    said: Sequence[Attached] = (),
) -> tuple[Row, ...]:
    """Rows over all articles, in the order in which `base` tells the story.

    Without a base the article that shares most with the others leads, whichever way the articles
    were given. A row keeps its id whatever the base. What is `said` of links by hand decides which
    sentences may share a row.
    """
    if not articles:
        return ()
    sentences = {a.id: a.sentences for a in articles}
    pairs = tuple(joined(sentences, links))
    near = _near(pairs)
    groups = [group.members for group in _gather(articles, near, together(articles, said))]
    paragraphs = {a.id: [s.paragraph for s in a.sentences] for a in articles}
    unled = reading_order(groups, paragraphs, _spine(articles, links))
    ids = {id(row): f"r{number}" for number, row in enumerate(unled, 1)}
    ordered = unled if base is None else reading_order(groups, paragraphs, base)
    home = {(a, k): ids[id(row)] for row in groups for a, told in row.items() for k in told}
    names = _ids(articles)
    out_of_order = moved(ordered, names)
    ties = Ties(sentences, pairs)
    rows = []
    for place, members in enumerate(ordered):
        cells: dict[ArticleId, tuple[Span, ...]] = {
            a: tuple(sentences[a][i].span for i in members.get(a, ())) for a in names
        }
        told = [a for a in names if cells[a]]
        tied = list(ties.of(members))
        several = tuple(a for a in told if len(cells[a]) > 1)
        single = tuple(a for a in told if len(cells[a]) == 1)
        rows.append(
            Row(
                id=ids[id(members)],
                cells=cells,
                moved=tuple(a for a in told if (a, place) in out_of_order),
                split=several if single else (),
                merged=single if several else (),
                elsewhere={tie.place[0]: home[tie.place] for tie in tied if tie.tells},
                hints={
                    tie.place[0]: Hint(home[tie.place], tie.words) for tie in tied if not tie.tells
                },
            )
        )
    return tuple(rows)


def _ids(articles: Sequence[Article]) -> list[ArticleId]:
    """Article ids in an order that does not depend on the one they were given in."""
    return sorted(a.id for a in articles)


def _spine(articles: Sequence[Article], links: Sequence[Link]) -> ArticleId:
    """The article that shares most with the others; of two, the longer."""
    length = {a.id: len(a.sentences) for a in articles}
    shared = dict.fromkeys(_ids(articles), 0.0)
    for link in links:
        shared[link.a.article] += link.score
        shared[link.b.article] += link.score
    return max(shared, key=lambda a: (shared[a], length[a]))


@dataclass(slots=True)
class _Group:
    """The sentences gathered into one row so far."""

    members: dict[ArticleId, list[int]] = field(default_factory=dict)

    def takes(self, other: "_Group") -> bool:
        """Whether every article would still tell the row in one stretch of sentences."""
        for article, positions in other.members.items():
            mine = self.members.get(article)
            if mine and max(*mine, *positions) - min(*mine, *positions) + 1 != len(mine) + len(
                positions
            ):
                return False
        return True

    def places(self) -> list[Place]:
        """Its sentences, in an order of their own."""
        return [(article, k) for article in sorted(self.members) for k in self.members[article]]

    def absorb(self, other: "_Group") -> None:
        for article, positions in other.members.items():
            self.members[article] = sorted(self.members.get(article, []) + positions)


def _near(pairs: Iterable[Joined]) -> Near:
    near: Near = defaultdict(dict)
    for score, a, b, _, _ in pairs:
        near[a][b] = near[b][a] = max(score, near[a].get(b, 0.0))
    return near


def _gather(articles: Sequence[Article], near: Near, by_hand: Mapping[Pair, bool]) -> list[_Group]:
    home = {
        (a.id, position): _Group({a.id: [position]})
        for a in articles
        for position in range(len(a.sentences))
    }
    joined = [(-score, a, b) for a in near for b, score in near[a].items() if a < b]
    for _, a, b in sorted(joined):
        mine, other = home[a], home[b]
        if mine is other or not mine.takes(other) or _apart(mine, other, by_hand):
            continue
        if not by_hand.get(frozenset((a, b))) and _support(mine, other, near) < SUPPORT:
            continue
        mine.absorb(other)
        for place in other.places():
            home[place] = mine
    return list({id(group): group for group in home.values()}.values())


def _apart(mine: _Group, other: _Group, by_hand: Mapping[Pair, bool]) -> bool:
    """Whether the user has said of two of their sentences that they tell different things."""
    return bool(by_hand) and any(
        by_hand.get(frozenset(pair)) is False for pair in product(mine.places(), other.places())
    )


def _support(mine: _Group, other: _Group, near: Near) -> float:
    """How strongly two groups are linked: the mean over the pairs of articles between them."""
    best: dict[tuple[ArticleId, ArticleId], float] = {}
    for place in mine.places():
        for (article, position), score in near[place].items():
            if position in other.members.get(article, ()):
                pair = place[0], article
                best[pair] = max(best.get(pair, 0.0), score)
    common = len(mine.members.keys() & other.members.keys())
    pairs = len(mine.members) * len(other.members) - common
    return math.fsum(best.values()) / pairs if pairs else 0.0
