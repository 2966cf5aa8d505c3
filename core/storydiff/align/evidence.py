"""Evidence that two sentences tell the same thing: independent, named pieces of it.

Each field of `Evidence` is one piece, a number that grows with it; `weights` says what each is
worth. Every piece is symmetric: which sentence comes first changes nothing.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storydiff.align.profile import Profile
from storydiff.align.vocabulary import NAME, Vocabulary
from storydiff.language.stems import stem

CROWDED = 0.35
"""Likeness from which a rival partner makes a pair doubtful."""

SHORT = 3.0
"""Nats added to a sentence's weight, so that one word in common does not contain a short one."""

GROWTH = 0.55
"""A long copy tells more than a short one, but not for each of its words."""

ANYBODY = stem("people")
"""People of whom a sentence says no more."""

Pair = tuple[int, int]
"""Positions of two sentences, each in its own article."""
Dice = dict[int, dict[int, float]]
"""How alike two sentences are, by the one and the other position."""
Partner = tuple[float, int]
"""How alike a partner of a sentence is, and its position."""
Best = dict[int, tuple[Partner, Partner]]
"""For each sentence of an article its best and its second best partner."""
NONE: Partner = (0.0, -1)


class Evidence(NamedTuple):
    """What speaks for and against one pair of sentences."""

    same: float
    """1 where both say the same words in the same order, names in whatever spelling."""
    shared: float
    """Content words in common, as log(1 + n)."""
    contained: float
    """Share of the lighter sentence's surprise that the other has too, 0 to 1."""
    runs: float
    """Surprise of words shared side by side, as nats to the power of GROWTH."""
    acts: float
    """Acts in common, as log(1 + n)."""
    rare_acts: float
    """Surprise of the acts in common, in units of the story's rarest word."""
    nameless: float
    """1 where one of the two names nobody and nothing, and may be of whomever."""
    outcomes: float
    """1 where both say what became of the same person or sort of people."""
    elsewhen: float
    """1 where one of the two, and not the other, speaks of another time or of similar cases."""
    blame: float
    """1 where both say who or what is behind something, and have a name in common."""
    defined: float
    """1 where both say who or what somebody or something is, and it is the same."""
    neighbours: float
    """Likeness of the best pair next to this one, 0 to 1."""
    apart: float
    """Distance between their places in the two articles, 0 to 1."""
    rivals: float
    """How far the likeness of the two sentences' best other partner is over CROWDED."""
    explained: float
    """Share of what they share that one of them shares with its best other partner, 0 to 1."""
    meaning: float = 0.0
    """How far the cosine of their vectors is over that of a shared topic; 0 without vectors."""


class Likeness(NamedTuple):
    """What two sentences share, before their neighbours are looked at."""

    dice: float
    """Share of both sentences' surprise that is shared, 0 to 1."""
    senses: frozenset[str]
    """What both say."""
    mass: float
    """The surprise of that, each word by itself."""
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
    senses, content, acts = x.senses & y.senses, x.content & y.content, x.acts & y.acts
    runs = x.runs & y.runs
    other = x.elsewhen != y.elsewhen and x.likened | y.likened
    if other:
        senses, content, acts = senses - other, content - other, acts - other
        runs = frozenset([run for run in runs if other.isdisjoint(run)])
    if not (content or meaning) and x.order != y.order:
        return None
    lighter = x if (x.weight, x.order) <= (y.weight, y.order) else y
    mass = vocabulary.mass(senses)
    surprise = mass - vocabulary.saving(runs & lighter.leads)
    both = x.weight + y.weight
    return Likeness(
        dice=min(1.0, 2 * surprise / both) if both else 1.0,
        senses=senses,
        mass=mass,
        shared=len(content),
        contained=surprise / (lighter.weight + SHORT),
        runs=math.fsum(map(vocabulary.runs.__getitem__, runs)) if runs else 0.0,
        acts=acts,
        meaning=meaning,
    )


def weigh(
    ours: Sequence[Profile],
    theirs: Sequence[Profile],
    alike: Mapping[Pair, Likeness],
    vocabulary: Vocabulary,
    beside: bool = True,
) -> dict[Pair, Evidence]:
    """The evidence for each pair of two articles' sentences that share anything.

    What stands `beside` them need not be looked at where it would weigh nothing.
    """
    dice: Dice = defaultdict(dict)
    for (i, j), found in alike.items():
        dice[i][j] = found.dice
    rivals = Rivals(alike)
    long, other = max(1, len(ours) - 1), max(1, len(theirs) - 1)
    weighed = {}
    for (i, j), found in alike.items():
        (first, q), (second, p) = rivals.of((i, j))
        partners = [profiles[k] for profiles, k in ((theirs, q), (ours, p)) if k >= 0]
        weighed[i, j] = _evidence(
            ours[i],
            theirs[j],
            found,
            vocabulary,
            neighbours=_neighbours(dice, i, j) if beside else 0.0,
            apart=abs(i / long - j / other),
            rivals=max(0.0, first - CROWDED, second - CROWDED),
            partners=partners,
        )
    return weighed


class Rivals:
    """For each sentence of two articles its two likeliest partners in the other."""

    def __init__(self, alike: Mapping[Pair, Likeness]) -> None:
        self._best: tuple[Best, Best] = ({}, {})
        for (i, j), found in alike.items():
            for best, place, other in zip(self._best, (i, j), (j, i), strict=True):
                first, second = best.get(place, (NONE, NONE))
                if found.dice > second[0]:
                    here = (found.dice, other)
                    best[place] = (here, first) if found.dice > first[0] else (first, here)

    def of(self, pair: Pair) -> tuple[Partner, Partner]:
        """The best other partner of either sentence of a pair, NONE where there is none."""
        ours, theirs = self._best
        first, second = ours.get(pair[0], (NONE, NONE))
        one, two = theirs.get(pair[1], (NONE, NONE))
        return second if first[1] == pair[1] else first, two if one[1] == pair[0] else one


def _evidence(
    x: Profile,
    y: Profile,
    found: Likeness,
    vocabulary: Vocabulary,
    neighbours: float,
    apart: float,
    rivals: float,
    partners: Sequence[Profile],
) -> Evidence:
    acts, senses = found.acts, found.senses
    shared = found.mass or 1.0
    explained = [vocabulary.mass(both) for z in partners if (both := senses & z.senses)]
    return Evidence(
        same=float(x.order == y.order),
        shared=math.log1p(found.shared),
        contained=found.contained,
        runs=found.runs**GROWTH,
        acts=math.log1p(len(acts)),
        rare_acts=vocabulary.mass(acts) / vocabulary.top if acts else 0.0,
        nameless=float(not (x.names and y.names)),
        outcomes=float(same_outcome(x, y)),
        elsewhen=float(x.elsewhen != y.elsewhen),
        blame=float(x.blames and y.blames and not senses.isdisjoint(x.names)),
        defined=float(bool(x.defined & y.defined)),
        neighbours=neighbours,
        apart=apart,
        rivals=rivals,
        explained=max(explained, default=0.0) / shared,
        meaning=found.meaning,
    )


def same_outcome(x: Profile, y: Profile) -> bool:
    """Whether both say what became of the same person or sort of people, be it the same or not.

    “Nine people” may be whatever sort of people another sentence counts.
    """
    if not (x.patients and y.patients):
        return False
    return bool(x.patients & y.patients) or any(
        ANYBODY in these and any(who[:1] != NAME for who in those)
        for these, those in ((x.patients, y.patients), (y.patients, x.patients))
    )


def _neighbours(dice: Dice, i: int, j: int) -> float:
    rows = [dice[p] for p in (i - 1, i + 1) if p in dice]
    return max([row[q] for row in rows for q in (j - 1, j, j + 1) if q in row], default=0.0)
