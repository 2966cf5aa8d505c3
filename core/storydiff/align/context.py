"""What the other pairs say of a pair: links of its neighbours, and through a third article.

“We did not come in too fast.”     “We did come in too fast.”      certain
“The engine would not answer.”     “The engine didn’t respond.”    one word in common, but framed
They asked not to be named.        He asked not to be named.       certain
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from storydiff.align.judge import Judged
from storydiff.align.order import Place
from storydiff.align.weights import CHAIN, FRAME, probability

FAINT = -2.5
"""Log-odds below which no context makes a link."""
CLEAR = 3.0
"""Log-odds above which a pair needs no help."""
LEG = -1.0
"""Log-odds from which a pair may be a leg of a detour; a fainter one would add next to nothing."""
CERTAIN = 0.8
"""Probability from which a pair frames the pairs beside it."""

Scores = Mapping[Place, Mapping[Place, float]]


def in_context(found: Sequence[Judged]) -> list[float]:
    """The probability of each pair, helped by its neighbours' links and by detours."""
    scores: dict[Place, dict[Place, float]] = defaultdict(dict)
    for pair in found:
        if pair.odds > LEG:
            scores[pair.a][pair.b] = scores[pair.b][pair.a] = probability(pair.odds)
    return [
        probability(pair.odds + (_help(scores, pair) if FAINT < pair.odds < CLEAR else 0.0))
        for pair in found
    ]


def _help(scores: Scores, pair: Judged) -> float:
    return CHAIN * _detour(scores, pair) + (FRAME if _framed(scores, pair) else 0.0)


def _detour(scores: Scores, pair: Judged) -> float:
    """The best chain of two pairs through a sentence of a third article, by its weaker pair."""
    ours, theirs = scores[pair.a], scores[pair.b]
    return max((min(score, theirs[c]) for c, score in ours.items() if c in theirs), default=0.0)


def _framed(scores: Scores, pair: Judged) -> bool:
    """Whether the pair just before and the pair just after are both certain."""
    (a, i), (b, j) = pair.a, pair.b
    return all(
        scores.get((a, i + step), {}).get((b, j + step), 0.0) >= CERTAIN for step in (-1, 1)
    )
