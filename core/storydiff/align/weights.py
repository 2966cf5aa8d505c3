"""What each piece of evidence is worth, in log-odds.

Two questions, one set of evidence: do two sentences make the same *claim*, which is what a reader
wants linked, and do they tell of the same *events*, which is what a study of coverage counts. Each
is a logistic regression; `tests/evaluation/fit.py` makes the figures and says from what. The
weights of what is STATED are judgements instead, each with its reason.
"""

import math
from collections.abc import Mapping
from operator import mul
from typing import NamedTuple

from storydiff.align.evidence import Evidence

Weights = Evidence
"""A weight per piece of evidence: log-odds for each unit of it."""

NOTHING = Evidence(*([0.0] * len(Evidence._fields)))

SAME = 12.0
"""The same sentence is the same claim, whatever it shares."""
MEANING = 10.0
"""Vectors come from a folder of the user's, of whatever quality, so there is nothing to fit on:
a cosine of .5 tips a doubtful pair, one of .9 makes a link by itself where the order agrees."""
STATED = frozenset({"same", "meaning"})
"""Pieces of evidence whose weight is a judgement and not fitted."""

CLAIM_BIAS = -4.27
CLAIM = NOTHING._replace(
    same=SAME,
    contained=10.60,
    runs=1.20,
    acts=-1.10,
    rare_acts=1.90,
    nameless=-0.94,
    outcomes=4.18,
    elsewhen=-1.65,
    blame=1.44,
    defined=2.39,
    apart=-3.97,
    rivals=-2.27,
    explained=-1.13,
    meaning=MEANING,
)

EVENT_BIAS = -4.96
EVENT = NOTHING._replace(
    same=SAME,
    shared=2.04,
    acts=1.37,
    neighbours=0.69,
    apart=-0.49,
    rivals=1.33,
    meaning=MEANING,
)

FRAME = 1.5
"""Log-odds that two certain pairs, just before and just after, add to a weak one between them."""


class Model(NamedTuple):
    """A question put to the evidence."""

    bias: float
    weights: Weights
    fewest: float
    """Nats of content that two sentences must share for the question to be put at all …"""
    least: float
    """… and their share of what the lighter says, 0 to 1."""
    heed: float
    """Share of the way to what witnesses in third articles say that a pair's log-odds go."""
    chain: float
    """Log-odds that a certain detour through a third article adds."""


MODELS: Mapping[str, Model] = {
    "claim": Model(CLAIM_BIAS, CLAIM, fewest=1.0, least=0.15, heed=0.25, chain=1.0),
    "event": Model(EVENT_BIAS, EVENT, fewest=0.2, least=0.0, heed=0.2, chain=0.5),
}


def log_odds(evidence: Evidence, model: Model) -> float:
    """The sum of the evidence, each piece by its weight."""
    return model.bias + sum(map(mul, evidence, model.weights), start=0.0)


def probability(odds: float) -> float:
    """Log-odds as a probability."""
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0
