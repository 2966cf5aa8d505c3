"""Whether two utterances are one, and whether their words are the same.

    “We need calm.”        “We need calm,”                 same
    “We need calm now.”    “We need calm”                  cut: all of one stands in the other
    “We need calm now.”    “We need to be calm now.”       differs
    “We need calm.”        that the port needs calm        one utterance, if both are linked

How alike words are is the longest common subsequence of whole words.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from storydiff.compare.likeness import is_content
from storydiff.language.stems import stem
from storydiff.model import Token

MIN_WORDS = 4
"""Words of the shorter; fewer are alike by chance."""
MIN_KEPT = 0.7
"""Share of the shorter's words that stand in the other, in order."""
MIN_ALIKE = 0.6
"""Share of the words of both that they have in common, where neither is part of the other."""
MIN_TELLING = 0.5
"""Share of what the one of them with fewer words says that the other says too."""
MIN_BOTH = 0.6
"""Share that these are of all that either says, from which linked tellings are two wordings."""
MIN_LONG = 7
"""Words from which the same ones, from two mouths, are one utterance given to another speaker …"""
MIN_EXACT = 0.9
"""… and the share of the words of both that is the same, so that they are the same ones."""
RUN = 3
"""Words in a row that two forms of one utterance share, however it was altered."""
MAX_SHARING = 120
"""Utterances that share a run beyond which it is a phrase of the story and proves nothing."""


def words_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The folded words by which tellings are compared: no marks, no dashes."""
    return tuple(t.key for t in tokens if t.key[0].isalnum() or t.key in _WORDS)


_WORDS = frozenset(["'s", "&"])
"""Marks that stand for words."""


def written_out(keys: Iterable[str]) -> tuple[str, ...]:
    """The words with contracted ones in full, so that `won't` and `will not` are alike.

    Of `'s` and `'d` behind a pronoun one full form is given for all that they may stand for.

    >>> written_out(["we", "won't", "say", "you're", "fined"])
    ('we', 'will', 'not', 'say', 'you', 'are', 'fined')
    """
    written: list[str] = []
    for key in keys:
        if key == "'s" and written and written[-1] in _BEFORE_IS:
            written.append("is")
        else:
            written += _in_full(key)
    return tuple(written)


def _in_full(key: str) -> tuple[str, ...]:
    if "'" not in key:
        return _WHOLE.get(key, (key,))
    if key.endswith("n't"):
        return (*filter(None, [_BASES.get(key, key[:-3])]), "not")
    head, _, tail = key.rpartition("'")
    return (head, _VERBS[tail]) if head and tail in _VERBS else (key,)


_WHOLE = {"cannot": ("can", "not"), "&": ("and",)}
_BASES = {"won't": "will", "can't": "can", "shan't": "shall"}
_VERBS = {"ll": "will", "re": "are", "ve": "have", "m": "am", "d": "would"}
_BEFORE_IS = frozenset(["he", "she", "it", "that", "there", "who", "what", "here", "where", "how"])


class Sameness(StrEnum):
    """How the words of two forms of one utterance relate."""

    SAME = "same"
    CUT = "cut"
    DIFFERS = "differs"


def sameness(a: Sequence[str], b: Sequence[str]) -> Sameness:
    """How two forms of one utterance relate, by their folded words."""
    if tuple(a) == tuple(b):
        return Sameness.SAME
    return Sameness.CUT if holds(a, b) or holds(b, a) else Sameness.DIFFERS


def holds(long: Sequence[str], short: Sequence[str]) -> bool:
    """Whether all of one telling stands in another, word after word."""
    return f" {' '.join(short)} " in f" {' '.join(long)} "


def are_alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether the words alone show that two quoted passages are one utterance."""
    shorter = min(len(a), len(b))
    if shorter < MIN_WORDS:
        return tuple(a) == tuple(b) and shorter > 1
    common = common_words(a, b)
    if common < MIN_KEPT * shorter or not _tell_alike(a, b):
        return False
    return 2 * common >= MIN_ALIKE * (len(a) + len(b)) or sameness(a, b) is Sameness.CUT


def _tell_alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether words that say something are among those that two tellings have in common."""
    one, two = _telling(a), _telling(b)
    return len(one & two) >= MIN_TELLING * min(len(one), len(two))


def _telling(keys: Sequence[str]) -> set[str]:
    return {stem(key) for key in keys if is_content(key)}


def are_wordings(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two linked tellings are one in two wordings, also where few words show it."""
    if are_alike(a, b):
        return True
    one, two = _telling(a), _telling(b)
    return len(one & two) >= MIN_BOTH * len(one | two)


def are_exact(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two tellings are so long and so nearly the same that no two people said them."""
    if min(len(a), len(b)) < MIN_LONG:
        return False
    return holds(a, b) or holds(b, a) or 2 * common_words(a, b) >= MIN_EXACT * (len(a) + len(b))


def common_words(a: Sequence[str], b: Sequence[str]) -> float:
    """How many words two tellings have in common, in order."""
    from rapidfuzz.distance import LCSseq

    return LCSseq.similarity(a, b)


def sharing_runs(
    tellings: Sequence[Sequence[str]], length: int = RUN
) -> Iterator[tuple[int, int]]:
    """Pairs of tellings, by index, that share a run of words."""
    places: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, keys in enumerate(tellings):
        for run in {tuple(keys[at : at + length]) for at in range(len(keys) - length + 1)}:
            places[run].append(n)
    seen: set[tuple[int, int]] = set()
    for found in places.values():
        if 1 < len(found) <= MAX_SHARING:
            for i, one in enumerate(found):
                seen.update((one, other) for other in found[i + 1 :])
    yield from sorted(seen)
