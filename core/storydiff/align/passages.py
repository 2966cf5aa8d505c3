"""The parts of two sentences that tell the same thing, where the rest does not.

    Two were intercepted while a third exploded, | injuring several of the guards.
    Seven of his guards were wounded | by at least two armed drones.

Of all runs of clauses the passage is the one with most shared surprise for what it holds besides:
a local alignment (T. F. Smith and M. S. Waterman, 1981) over clauses, whose best run J. Kadane's
scan finds in one pass.
"""

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from storydiff.align.clauses import ends, split
from storydiff.align.profile import Profile
from storydiff.align.vocabulary import Vocabulary
from storydiff.model import Sentence, Span

STRANGE = 0.5
"""What a nat of surprise that the other sentence lacks takes from a run of clauses."""
ENOUGH = 0.7
"""Share of what is shared that a run must hold to stand for the sentence."""


def passage(
    sentence: Sentence, profile: Profile, shared: frozenset[str], vocabulary: Vocabulary
) -> Span:
    """The run of a sentence's clauses that holds most of what is shared.

    All of the sentence where its ends cannot be left out, or where no run holds enough of it.
    """
    clauses = split(sentence.tokens)
    if len(clauses) == 1:
        return sentence.span
    weights = vocabulary.words
    worth = [weights[s] if s in shared else -STRANGE * weights[s] for s in profile.order]
    starts = [word.start for word in profile.words]
    cuts = [bisect_left(starts, clause[0].start) for clause in clauses]
    told = [worth[a:b] for a, b in zip(cuts, [*cuts[1:], None], strict=True)]
    first, last = best_run([math.fsum(values) for values in told])
    if _kept(told[first : last + 1]) < ENOUGH * _kept(told):
        return sentence.span
    start, end = sentence.span
    if first:
        start = clauses[first][0].start
    if last < len(clauses) - 1:
        end = ends(clauses[last])
    return Span(start, end)


def _kept(told: Iterable[Iterable[float]]) -> float:
    return math.fsum([value for values in told for value in values if value > 0])


def best_run(values: Sequence[float]) -> tuple[int, int]:
    """First and last place of the run of values with the largest sum; the first of such runs.

    >>> best_run([-1.0, 2.0, -1.0, 3.0, -4.0])
    (1, 3)
    """
    best, best_sum = (0, 0), values[0]
    start, total = 0, 0.0
    for place, value in enumerate(values):
        if total <= 0:
            start, total = place, 0.0
        total += value
        if total > best_sum:
            best, best_sum = (start, place), total
    return best
