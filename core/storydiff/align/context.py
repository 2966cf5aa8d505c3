"""What the other pairs say of a pair: a third article, and links of its neighbours.

“We did not come in too fast.”     “We did come in too fast.”      certain
“The engine would not answer.”     “The engine didn’t respond.”    one word in common, but framed
They asked not to be named.        He asked not to be named.       certain

A sentence of a third article that tells the same as one of the two is its twin, and what the pairs
say of the twin and the other sentence is heeded: it lifts a pair that they confirm, and lowers one
of which a rewrite of the same text knows nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from storydiff.align.judge import Judged
from storydiff.align.order import Place
from storydiff.align.weights import FRAME, Model, probability

SURE = 8.0
"""Log-odds beyond which a pair is no surer, so that one copy does not outvote the rest."""
TWIN = -0.4
"""Log-odds from which a sentence is a twin, heeded by its probability."""
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

Told = Mapping[Place, Mapping[Place, float]]
"""For each sentence the others that it is paired with, with the odds or scores of the pairs."""


def in_context(found: Sequence[Judged], model: Model) -> list[float]:
    """The probability of each pair, by what twins say, its neighbours' links and detours."""
    odds = _heeded(found, model.heed)
    likely = [(pair, probability(o)) for pair, o in zip(found, odds, strict=True) if o > LEG]
    scores = _both_ways(likely)
    return [
        probability(o + _help(scores, pair, model.chain) if FAINT < o < CLEAR else o)
        for pair, o in zip(found, odds, strict=True)
    ]


def _both_ways(found: Iterable[tuple[Judged, float]]) -> Told:
    told: dict[Place, dict[Place, float]] = defaultdict(dict)
    for pair, value in found:
        told[pair.a][pair.b] = told[pair.b][pair.a] = value
    return told


def _heeded(found: Sequence[Judged], heed: float) -> list[float]:
    """The log-odds of each pair, brought nearer to those of its sentences' twins."""
    own = [(pair, max(-SURE, min(SURE, pair.odds))) for pair in found]
    told = _both_ways(own)
    twins: dict[Place, list[Place]] = defaultdict(list)
    for pair, odds in own:
        if odds > TWIN:
            twins[pair.a].append(pair.b)
            twins[pair.b].append(pair.a)
    return [
        odds + heed * _said(told, twins, pair, odds) if odds > UNHEARD else odds
        for pair, odds in own
    ]


def _said(told: Told, twins: Mapping[Place, Sequence[Place]], pair: Judged, odds: float) -> float:
    """How far the twins' log-odds are from a pair's own, the likeliest twins counting most."""
    total = voices = 0.0
    for place, other in ((pair.a, pair.b), (pair.b, pair.a)):
        heard = told[other]
        for twin in twins.get(place, ()):
            if twin[0] != other[0]:
                voice = probability(told[place][twin])
                total += voice * (heard.get(twin, UNHEARD) - odds)
                voices += voice
    return total / max(1.0, voices)


def _help(scores: Told, pair: Judged, chain: float) -> float:
    return chain * _detour(scores, pair) + (FRAME if _framed(scores, pair) else 0.0)


def _detour(scores: Told, pair: Judged) -> float:
    """The best chain of two pairs through a sentence of a third article, by its weaker pair."""
    ours, theirs = scores.get(pair.a, {}), scores.get(pair.b, {})
    return max((min(ours[c], theirs[c]) for c in ours.keys() & theirs.keys()), default=0.0)


def _framed(scores: Told, pair: Judged) -> bool:
    """Whether the pair just before and the pair just after are both certain."""
    (a, i), (b, j) = pair.a, pair.b
    return all(
        scores.get((a, i + step), {}).get((b, j + step), 0.0) >= CERTAIN for step in (-1, 1)
    )
