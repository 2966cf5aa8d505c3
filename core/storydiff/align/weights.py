"""What each piece of evidence is worth, in log-odds.

Two questions, one set of evidence: do two sentences make the same *claim*, which is what a reader
wants linked, and do they tell of the same *events*, which is what a study of coverage counts. Each
is a logistic regression; `tests/evaluation/fit.py` makes the figures and says from what.
"""

import math
from collections.abc import Mapping
from operator import mul

from storydiff.align.evidence import Evidence

Weights = Evidence
"""A weight per piece of evidence: log-odds for each unit of it."""

NOTHING = Evidence(*([0.0] * len(Evidence._fields)))

CLAIM_BIAS = -6.73
CLAIM = NOTHING._replace(
    contained=6.62,
    runs=1.29,
    acts=-0.56,
    rare_acts=0.76,
    room=0.31,
    names=0.68,
    outcomes=2.41,
    apart=-1.75,
    rivals=-1.58,
)

EVENT_BIAS = -5.18
EVENT = NOTHING._replace(
    shared=2.27,
    acts=0.70,
    names=-0.24,
    numbers=-0.48,
    neighbours=0.72,
    rivals=1.04,
)

CHAIN = 0.5
"""Log-odds that a certain detour through a third article adds."""

MODELS: Mapping[str, tuple[float, Weights]] = {
    "claim": (CLAIM_BIAS, CLAIM),
    "event": (EVENT_BIAS, EVENT),
}


def log_odds(evidence: Evidence, bias: float, weights: Weights) -> float:
    """The sum of the evidence, each piece by its weight."""
    return bias + sum(map(mul, evidence, weights), start=0.0)


def probability(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0
