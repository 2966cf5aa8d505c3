"""How close in meaning the sentences of a story are, where the reader has vectors of words.

    The vessel went down off Oster.  |  A ship sank near the town.        no word in common

A vector by itself tells what a sentence is about, and all sentences of one story are about the
same; what is left after the story's mean is taken away tells them apart (J. Mu and P. Viswanath,
“All-but-the-Top”, 2018). Without vectors nothing here is called, and numpy not imported.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Protocol

from storydiff.align.candidates import MOST
from storydiff.align.evidence import Pair
from storydiff.model import Article, ArticleId

if TYPE_CHECKING:
    import numpy

TOPIC = 0.3
"""Cosine up to which two sentences share a topic and need not share a claim."""
DIGITS = 4
"""Decimals of a cosine that are kept: fewer than depend on how a machine adds."""
NOTHING_LEFT = 1e-5
"""Share of a vector's length below which what the mean leaves of it is rounding."""


class Meaning(Protocol):
    """Gives each of some sentences a vector, all of one length; zeros where it knows no word."""

    def __call__(self, sentences: Sequence[str], /) -> Sequence[Sequence[float]]:
        """A vector for each sentence, in order; the same for the same sentence."""
        ...


Close = Mapping[tuple[ArticleId, ArticleId], Mapping[Pair, float]]
"""For two articles the pairs of their sentences that are close in meaning, and how close."""


def close_pairs(articles: Sequence[Article], meaning: Meaning) -> Close:
    """How far the cosine of two sentences is over TOPIC, for every pair where it is.

    A sentence has at most MOST such partners in another article. Vectors are centred on the mean
    of the story; a sentence without any known word is close to none. Needs numpy.
    """
    texts = [s.span.of(a.page.text) for a in articles for s in a.sentences]
    if not texts:
        return {}
    directions = _directions(meaning(texts))
    told: dict[ArticleId, numpy.ndarray] = {}
    for article in articles:
        told[article.id] = directions[: len(article.sentences)]
        directions = directions[len(article.sentences) :]
    return {(a, b): dict(_closest(told[a], told[b])) for a, b in combinations(told, 2)}


def _directions(vectors: Sequence[Sequence[float]]) -> "numpy.ndarray":
    """Centred vectors of length 1, a row each; of length 0 where there is nothing to tell."""
    import numpy

    given = numpy.asarray(vectors, dtype=float)
    known = numpy.isfinite(given).all(axis=1) & given.any(axis=1)
    centred = numpy.zeros_like(given)
    if known.any():
        centred[known] = given[known] - given[known].mean(axis=0)
    left = numpy.linalg.norm(centred, axis=1)
    tells = left > NOTHING_LEFT * numpy.linalg.norm(numpy.where(known[:, None], given, 0), axis=1)
    centred[tells] /= left[tells, None]
    centred[~tells] = 0
    return centred


def _closest(ours: "numpy.ndarray", theirs: "numpy.ndarray") -> Iterator[tuple[Pair, float]]:
    cosines = (ours @ theirs.T).round(DIGITS)
    for i, row in enumerate(cosines):
        for j in (-row).argsort(kind="stable")[:MOST].tolist():
            if row[j] > TOPIC:
                yield (i, j), float(row[j]) - TOPIC
