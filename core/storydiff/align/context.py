"""What the other pairs say of a pair: a third article, and links of its neighbours.

“We did not come in too fast.”     “We did come in too fast.”      certain
“The engine would not answer.”     “The engine didn’t respond.”    one word in common, but framed
They asked not to be named.        He asked not to be named.       certain

A sentence of a third article that tells the same as one of the two is its witness, and what the
pairs say of the witness and the other sentence is heeded: it lifts a pair that they confirm, and
lowers one of which a rewrite of the same text knows nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from storydiff.align.judge import Judged
from storydiff.align.order import Place
from storydiff.align.weights import FRAME, Model, probability
from storydiff.model import ArticleId

SURE = 8.0
"""Log-odds beyond which a pair is no surer, so that one copy does not outvote the rest."""
WITNESS = -0.4
"""Log-odds from which a sentence is a witness, heeded by its probability."""
UNHEARD = -4.0
"""Log-odds of two sentences that share too little to be weighed."""
FAINT = -2.5
"""Log-odds below which no context makes a link."""
CLEAR = 3.0
"""Log-odds above which a pair needs no help."""
LEG = -1.0
"""Log-odds from which a pair may be a leg of a detour; a fainter one would add next to nothing."""
CERTAIN = 0.8
"""Probability from which a pair frames the pairs beside it."""

Ends = tuple[int, int]
"""The two sentences of a pair, each by its number: faster to look up than its place."""
Numbers = Mapping[Place, int]
Told = Mapping[int, Mapping[int, float]]
"""For each sentence the others that it is paired with, with the odds or scores of the pairs."""
NOWHERE = -1
"""The number of a sentence that is in no pair."""


def in_context(found: Sequence[Judged], model: Model) -> list[float]:
    """The probability of each pair, by what witnesses say, its neighbours' links and detours."""
    places = dict.fromkeys([place for pair in found for place in (pair.a, pair.b)])
    numbers = {place: number for number, place in enumerate(places)}
    ends = [(numbers[pair.a], numbers[pair.b]) for pair in found]
    odds = [max(-SURE, min(SURE, pair.odds)) for pair in found]
    if model.heed:
        odds = _heeded(ends, odds, [article for article, _ in places], model.heed)
    likely = [(pair, probability(o)) for pair, o in zip(ends, odds, strict=True) if o > LEG]
    scores = _both_ways(likely)
    return [
        probability(o + _help(scores, pair, numbers, model.chain) if FAINT < o < CLEAR else o)
        for pair, o in zip(found, odds, strict=True)
    ]


def _both_ways(found: Iterable[tuple[Ends, float]]) -> Told:
    told: dict[int, dict[int, float]] = defaultdict(dict)
    for (a, b), value in found:
        told[a][b] = told[b][a] = value
    return told


class _Witness(NamedTuple):
    """A sentence that likely tells the same as another."""

    number: int
    article: ArticleId
    voice: float
    """Probability that it does."""


def _heeded(
    ends: Sequence[Ends], own: Sequence[float], articles: Sequence[ArticleId], heed: float
) -> list[float]:
    """The log-odds of each pair, brought nearer to those of its sentences' witnesses."""
    told = _both_ways(zip(ends, own, strict=True))
    witnesses: dict[int, list[_Witness]] = defaultdict(list)
    for (a, b), odds in zip(ends, own, strict=True):
        if odds > WITNESS:
            voice = probability(odds)
            witnesses[a].append(_Witness(b, articles[b], voice))
            witnesses[b].append(_Witness(a, articles[a], voice))

    def said(pair: Ends, odds: float) -> float:
        """How far the witnesses' log-odds are from a pair's own, the likeliest counting most."""
        total = voices = 0.0
        for place, other in (pair, pair[::-1]):
            heard, article = told[other], articles[other]
            for witness, home, voice in witnesses.get(place, ()):
                if home != article:
                    total += voice * (heard.get(witness, UNHEARD) - odds)
                    voices += voice
        return total / max(1.0, voices)

    return [
        odds + heed * said(pair, odds) if odds > UNHEARD else odds
        for pair, odds in zip(ends, own, strict=True)
    ]


def _help(scores: Told, pair: Judged, numbers: Numbers, chain: float) -> float:
    ours, theirs = scores.get(numbers[pair.a], {}), scores.get(numbers[pair.b], {})
    return chain * _detour(ours, theirs) + (FRAME if _framed(scores, pair, numbers) else 0.0)


def _detour(ours: Mapping[int, float], theirs: Mapping[int, float]) -> float:
    """The best chain of two pairs through a sentence of a third article, by its weaker pair."""
    return max([min(ours[c], theirs[c]) for c in ours.keys() & theirs.keys()], default=0.0)


def _framed(scores: Told, pair: Judged, numbers: Numbers) -> bool:
    """Whether the pair just before and the pair just after are both certain."""
    (a, i), (b, j) = pair.a, pair.b
    return all(
        scores.get(numbers.get((a, i + step), NOWHERE), {}).get(
            numbers.get((b, j + step), NOWHERE), 0.0
        )
        >= CERTAIN
        for step in (-1, 1)
    )
