"""The places of a row where the articles differ, each once for all of them.

    A  The drone attack hurt about seven guards .
    B  The drone strike hurt about seven guards .
    C  The drone attack hurt seven of the guards .

has two places: attack / strike / attack, and about seven / about seven / seven of the. Compared
pair by pair they would be five.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, permutations

from storydiff.compare.bridges import Bridge, bridge
from storydiff.compare.expressions import expressed
from storydiff.compare.footing import Footing
from storydiff.compare.telling import Telling, Words
from storydiff.compare.trees import Ranges, Tree, likenesses, settled, trees
from storydiff.model import ArticleId


@dataclass(frozen=True, slots=True)
class Counterparts:
    """Words of several articles that stand for each other."""

    readings: Mapping[ArticleId, Words]
    """For each article compared there, its words: an empty stretch where it has none."""
    footings: Mapping[tuple[ArticleId, ArticleId], Footing] = field(default_factory=dict)
    """How firmly the words of two articles stand side by side, where not as a rewrite does."""


def counterparts(
    tellings: Sequence[Telling],
    linked: frozenset[tuple[ArticleId, ArticleId]],
    rewritten: frozenset[tuple[ArticleId, ArticleId]],
) -> tuple[Counterparts, ...]:
    """Where the tellings of one row differ, in the order of the first article that tells it.

    Tellings of one text are compared edit by edit; tellings of different texts, where a link says
    that they tell the same, only where words stand for each other beyond doubt.

    Args:
        tellings: the row's, in any order.
        linked: the articles whose sentences in the row are linked, each pair in both orders.
        rewritten: the articles of which one rewrites the other as a whole, likewise.
    """
    alike = likenesses(tellings)
    texts = list(trees(tellings, alike))
    found = settled([place for tree in texts for place in tree.places()], texts)
    bridges: list[Bridge] = []
    for one, two in combinations(texts, 2):
        joining = bridge(one, two, alike, linked, rewritten)
        if joining:
            bridges.append(joining)
            found = settled([*found, *joining.places()], texts)
            for n, place in enumerate(found):
                found[n] = joining.extended(place, found)
    named = {telling.article: telling for telling in tellings}
    found = expressed(found, texts, named)
    last = (max((len(telling.tokens) for telling in tellings), default=0) + 1, 0)
    found.sort(key=lambda place: [place.get(name, last) for name in sorted(named)])
    return tuple(
        Counterparts(
            {name: Words(named[name], *at) for name, at in sorted(place.items())},
            _footings(place, texts, bridges),
        )
        for place in found
    )


def _footings(
    place: Ranges, texts: Sequence[Tree], bridges: Sequence[Bridge]
) -> Mapping[tuple[ArticleId, ArticleId], Footing]:
    if len(texts) == 1:
        return {}
    text_of = {name: n for n, tree in enumerate(texts) for name in tree.tellings}
    between = {
        frozenset((text_of[bridge.a], text_of[bridge.b])): bridge.footing(place)
        for bridge in bridges
    }
    return {
        (a, b): between.get(frozenset((text_of[a], text_of[b])), Footing.APART)
        for a, b in permutations(place, 2)
        if text_of[a] != text_of[b]
    }
