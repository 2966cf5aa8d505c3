"""What speaks for each pair of two articles' sentences, taken by itself."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storydiff.align.candidates import candidates
from storydiff.align.evidence import Evidence, Likeness, Pair, likeness, weigh
from storydiff.align.order import Place
from storydiff.align.profile import Profile
from storydiff.align.vocabulary import Vocabulary
from storydiff.align.weights import Model, log_odds
from storydiff.model import ArticleId


class Judged(NamedTuple):
    """A pair of sentences with all that speaks for it."""

    a: Place
    b: Place
    likeness: Likeness
    evidence: Evidence
    odds: float


def judge(
    a: ArticleId,
    ours: Sequence[Profile],
    b: ArticleId,
    theirs: Sequence[Profile],
    vocabulary: Vocabulary,
    question: Model,
    close: Mapping[Pair, float] = {},
) -> list[Judged]:
    """Each pair of two articles' sentences that shares something, weighed.

    `close` says which are close in meaning, and how close, where there are vectors.
    """
    alike = {
        (i, j): found
        for i, j in sorted({*candidates(ours, theirs, vocabulary, question), *close})
        if (found := likeness(ours[i], theirs[j], vocabulary, close.get((i, j), 0.0)))
    }
    weighed = weigh(ours, theirs, alike, vocabulary, beside=question.weights.neighbours != 0)
    return [
        Judged((a, i), (b, j), alike[i, j], evidence, log_odds(evidence, question))
        for (i, j), evidence in weighed.items()
    ]
