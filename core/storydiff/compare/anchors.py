"""The first pass of aligning words: pairs that are sure at first sight.

A pair counts for more when its neighbours are alike too; the best are taken first, each word once.
`words` says where this comes from and what follows.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from storydiff.compare.likeness import Likeness

ANCHORING: Mapping[Likeness, float] = MappingProxyType({
    Likeness.SAME_WORD: 1.0,
    Likeness.SAME_STEM: 0.9,
    Likeness.SAME_SENSE: 0.6,
    Likeness.SPELLING: 0.5,
    Likeness.SAME_SMALL_WORD: 0.4,
    Likeness.SAME_MARK: 0.35,
    Likeness.SMALL_FORMS: 0.25,
    Likeness.SMALL_KIN: 0.1,
})  # fmt: skip
"""What a likeness is worth in the first pass: the share of such pairs that are right, roughly."""
MIN_OWN = 0.3
"""What an anchor must be worth by itself …"""
MIN_ANCHOR = 0.55
"""… and together with its neighbours: a small word needs one that is alike."""
REACH = ((1, 0.5), (2, 0.25))
"""How much of a neighbour's worth counts, at one and two words' distance."""
ASKEW = 0.6
"""What remains of that when one word more stands between on one side."""
OFF_DIAGONAL = 0.3
"""Taken off for a word at the start of one telling and the end of the other."""


def best_first(scored: tuple[float, int, int]) -> tuple[float, int, int, int]:
    """Sorts pairs: the likeliest, of those the nearest to the diagonal, of those the first."""
    score, i, j = scored
    return -score, abs(i - j), i + j, i


def anchors(similar: Sequence[Mapping[int, Likeness]], length_b: int) -> dict[int, int]:
    """The pairs that are sure at first sight, each word in one of them at most."""
    length_a, width = len(similar), length_b + 2 * _FURTHEST
    worth = {
        i * width + j: ANCHORING[what] for i, row in enumerate(similar) for j, what in row.items()
    }
    neighbours = _neighbours(width)
    scored = [
        (
            _in_company(i * width + j, worth, neighbours)
            - OFF_DIAGONAL * abs(i / length_a - j / length_b),
            i,
            j,
        )
        for i, row in enumerate(similar)
        for j, what in row.items()
        if ANCHORING[what] >= MIN_OWN
    ]
    scored.sort(key=best_first)
    taken_a: dict[int, int] = {}
    taken_b: set[int] = set()
    for score, i, j in scored:
        if score >= MIN_ANCHOR and i not in taken_a and j not in taken_b:
            taken_a[i] = j
            taken_b.add(j)
    return taken_a


_FURTHEST = max(step for step, _ in REACH) + 1
"""How many words away the furthest neighbour is; the margin that keeps rows of pairs apart."""


def _neighbours(width: int) -> list[tuple[float, int, int, int]]:
    """What the neighbours before and after a pair count for, and how far off they are.

    A pair is numbered row by row: `width` on is the same word with the next one. The first is the
    straight neighbour, the others have one word more between on one side.
    """
    return [
        (share, d * width + d, d * width + d + further, (d + further) * width + d)
        for step, share in REACH
        for d, further in ((-step, -1), (step, 1))
    ]


def _in_company(
    at: int, worth: Mapping[int, float], neighbours: Sequence[tuple[float, int, int, int]]
) -> float:
    """What a pair is worth together with the words before and after it."""
    score, of = worth[at], worth.get
    for share, straight, askew, otherwise in neighbours:
        beside = of(at + straight, 0.0)
        one, two = of(at + askew, 0.0), of(at + otherwise, 0.0)
        aside = ASKEW * (one if one > two else two)
        score += share * (beside if beside > aside else aside)
    return score
