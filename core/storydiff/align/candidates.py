"""Which pairs of sentences are worth weighing: those that share something surprising.

An index from content words to sentences finds them, so that a long pair of articles costs what its
rare words have in common, not the product of its lengths.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storydiff.align.evidence import Pair
from storydiff.align.profile import Profile
from storydiff.align.vocabulary import Vocabulary

MOST = 12
"""Partners that one sentence is weighed against; no gold link ranks as low as the last of them."""
CROWD = 60
"""Sentences of the other article that may share a word before the word stops leading to them."""


def candidates(
    ours: Sequence[Profile], theirs: Sequence[Profile], vocabulary: Vocabulary, fewest: float
) -> Iterator[Pair]:
    """Pairs of positions, one in each article, in order.

    They share `fewest` nats of content, or are the same sentence.
    """
    index: dict[str, list[int]] = defaultdict(list)
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, profile in enumerate(theirs):
        same[profile.order].append(j)
        for word in profile.content:
            index[word].append(j)
    for i, profile in enumerate(ours):
        likely = _likely(profile, index, vocabulary, fewest)
        yield from ((i, j) for j in sorted({*likely, *same.get(profile.order, ())[:MOST]}))


def _likely(
    profile: Profile, index: Mapping[str, Sequence[int]], vocabulary: Vocabulary, fewest: float
) -> Sequence[int]:
    """The sentences of the other article that share most with one, at least `fewest` nats."""
    shared: dict[int, float] = defaultdict(float)
    for word in sorted(profile.content):
        places = index.get(word, ())
        if len(places) <= CROWD:
            weight = vocabulary.words[word]
            for j in places:
                shared[j] += weight
    likely = [j for j, weight in shared.items() if weight >= fewest]
    return sorted(likely, key=lambda j: (-shared[j], j))[:MOST]
