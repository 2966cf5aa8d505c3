"""Evidence that two sentences tell the same thing: independent, named pieces of it.

Each field of `Evidence` is one piece, a number that grows with it; `weights` says what each is
worth. Every piece is symmetric: which sentence comes first changes nothing.
"""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storydiff.align.profile import Profile
from storydiff.align.vocabulary import Vocabulary

CROWDED = 0.35
"""Likeness from which a rival partner makes a pair doubtful."""

SHORT = 3.0
"""Nats added to a sentence's weight, so that one word in common does not contain a short one."""

Pair = tuple[int, int]
"""Positions of two sentences, each in its own article."""


class Evidence(NamedTuple):
    """What speaks for and against one pair of sentences."""

    same: float
    """1 where both say the same words in the same order, names in whatever spelling."""
    shared: float
    """Content words in common, as log(1 + n)."""
    contained: float
    """Share of the lighter sentence's surprise that the other has too, 0 to 1."""
    runs: float
    """Surprise of words shared side by side, as log(1 + nats)."""
    acts: float
    """Acts in common, counted."""
    rare_acts: float
    """Surprise of the acts in common, in units of the story's rarest word."""
    outcomes: float
    """1 where both say what became of the same person or sort of people."""
    elsewhen: float
    """1 where one of the two, and not the other, speaks of another time or of similar cases."""
    neighbours: float
    """Likeness of the best pair next to this one, 0 to 1."""
    apart: float
    """Distance between their places in the two articles, 0 to 1."""
    rivals: float
    """How far the likeness of the two sentences' best other partner is over CROWDED."""
    meaning: float = 0.0
    """How far the cosine of their vectors is over that of a shared topic; 0 without vectors."""


class Likeness(NamedTuple):
    """What two sentences share, before their neighbours are looked at."""

    dice: float
    """Share of both sentences' surprise that is shared, 0 to 1."""
    shared: int
    contained: float
    runs: float
    acts: frozenset[str]
    meaning: float = 0.0


def likeness(
    x: Profile, y: Profile, vocabulary: Vocabulary, meaning: float = 0.0
) -> Likeness | None:
    """What two sentences share, which vectors may have found to be so close in `meaning`.

    None where no content word is in both, nor the whole sentence, nor anything of meaning.
    """
    content = x.content & y.content
    if not (content or meaning) and x.order != y.order:
        return None
    senses = x.senses & y.senses
    runs = x.runs & y.runs
    lighter = min(x, y, key=lambda profile: (profile.weight, profile.order))
    mass = vocabulary.surprise(lighter.order, senses, runs)
    return Likeness(
        dice=min(1.0, 2 * mass / (x.weight + y.weight)) if x.weight + y.weight else 1.0,
        shared=len(content),
        contained=mass / (lighter.weight + SHORT),
        runs=math.fsum(_run_weight(vocabulary, *run) for run in runs),
        acts=x.acts & y.acts,
        meaning=meaning,
    )


def _run_weight(vocabulary: Vocabulary, first: str, second: str) -> float:
    together = vocabulary.runs[first, second]
    return min(together, vocabulary.words[first] + vocabulary.words[second])


def weigh(
    ours: Sequence[Profile],
    theirs: Sequence[Profile],
    alike: Mapping[Pair, Likeness],
    vocabulary: Vocabulary,
) -> dict[Pair, Evidence]:
    """The evidence for each pair of two articles' sentences that share anything."""
    rivals = Rivals(alike)
    return {pair: _evidence(ours, theirs, pair, alike, rivals, vocabulary) for pair in alike}


class Rivals:
    """For each sentence of two articles its two likeliest partners in the other."""

    def __init__(self, alike: Mapping[Pair, Likeness]) -> None:
        self._best: dict[tuple[int, int], tuple[float, float]] = {}
        for pair, found in alike.items():
            for side in (0, 1):
                first, second = self._best.get((side, pair[side]), (0.0, 0.0))
                if found.dice > first:
                    self._best[side, pair[side]] = found.dice, first
                elif found.dice > second:
                    self._best[side, pair[side]] = first, found.dice

    def of(self, pair: Pair, dice: float) -> float:
        """The likeness of the best other partner that either sentence of a pair has."""
        return max(self._other(0, pair[0], dice), self._other(1, pair[1], dice))

    def _other(self, side: int, position: int, dice: float) -> float:
        first, second = self._best.get((side, position), (0.0, 0.0))
        return second if dice == first else first


def _evidence(
    ours: Sequence[Profile],
    theirs: Sequence[Profile],
    pair: Pair,
    alike: Mapping[Pair, Likeness],
    rivals: Rivals,
    vocabulary: Vocabulary,
) -> Evidence:
    i, j = pair
    x, y, found = ours[i], theirs[j], alike[pair]
    words = vocabulary.words
    return Evidence(
        same=float(x.order == y.order),
        shared=math.log1p(found.shared),
        contained=found.contained,
        runs=math.log1p(found.runs),
        acts=float(len(found.acts)),
        rare_acts=math.fsum(words[act] for act in found.acts) / vocabulary.top,
        outcomes=float(same_outcome(x, y)),
        elsewhen=float(x.elsewhen != y.elsewhen),
        neighbours=_neighbours(pair, alike),
        apart=abs(i / max(1, len(ours) - 1) - j / max(1, len(theirs) - 1)),
        rivals=max(0.0, rivals.of(pair, found.dice) - CROWDED),
        meaning=found.meaning,
    )


def same_outcome(x: Profile, y: Profile) -> bool:
    """Whether both say what became of the same person or sort of people, be it the same or not."""
    return bool(x.outcomes and y.outcomes and x.patients & y.patients)


def _neighbours(pair: Pair, alike: Mapping[Pair, Likeness]) -> float:
    i, j = pair
    best = 0.0
    for p in (i - 1, i + 1):
        for q in (j - 1, j, j + 1):
            found = alike.get((p, q))
            if found and found.dice > best:
                best = found.dice
    return best
