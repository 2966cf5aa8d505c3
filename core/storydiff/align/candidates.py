"""Which pairs of sentences are worth weighing: those that share something surprising.

An index from content words to sentences finds them, so that a long pair of articles costs what its
rare words have in common, not the product of its lengths.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storydiff.align.evidence import SHORT, Pair
from storydiff.align.profile import Profile
from storydiff.align.vocabulary import Vocabulary
from storydiff.align.weights import Model

MOST = 12
"""Partners that one sentence is weighed against; no gold link ranks as low as the last of them."""
CROWD = 60
"""Sentences of the other article that may share a word before the word stops leading to them."""


def candidates(
    ours: Sequence[Profile], theirs: Sequence[Profile], vocabulary: Vocabulary, question: Model
) -> Iterator[Pair]:
    """Pairs of positions, one in each article, in order.

    They share as much content as the question asks for, or are the same sentence.
    """
    index: dict[str, list[int]] = defaultdict(list)
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, profile in enumerate(theirs):
        same[profile.order].append(j)
        for word in profile.content:
            index[word].append(j)
    for i, profile in enumerate(ours):
        shared = _shared(profile, index, vocabulary)
        enough = [
            j for j, mass in shared.items() if _is_enough(profile, theirs[j], mass, question)
        ]
        likely = sorted(enough, key=lambda j: (-shared[j], j))[:MOST]
        yield from ((i, j) for j in sorted({*likely, *same.get(profile.order, ())[:MOST]}))


def _shared(
    profile: Profile, index: Mapping[str, Sequence[int]], vocabulary: Vocabulary
) -> Mapping[int, float]:
    """The nats of content that one sentence shares with each of the other article."""
    shared: dict[int, float] = defaultdict(float)
    for word in sorted(profile.content):
        places = index.get(word, ())
        if len(places) <= CROWD:
            weight = vocabulary.words[word]
            for j in places:
                shared[j] += weight
    return shared


def _is_enough(x: Profile, y: Profile, mass: float, question: Model) -> bool:
    """Whether content in common may make a link; of what became of somebody, any does."""
    if mass < question.fewest:
        return False
    least = question.least * (min(x.weight, y.weight) + SHORT)
    return mass >= least or bool(x.outcomes and y.outcomes)
