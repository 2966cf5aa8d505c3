"""Whether two words that stand for each other are known to mean the same, or the contrary.

mainly  |  primarily        interchanged: one sense
economy  |  economic        interchanged: one word in two forms
color  |  colour            interchanged: two spellings
avoided  |  welcomed        neither
directly  |  indirectly     contraries by their prefix
"""

from collections.abc import Mapping
from functools import cache
from itertools import permutations

from storydiff.compare.likeness import Likeness, likeness
from storydiff.compare.rules.spelling import american
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem

MIN_ROOT = 6
"""Letters that two words begin with alike from which they are forms of one: econom-ic, -y."""
_KNOWN = frozenset({Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SENSE})
_DENYING = ("un", "non", "dis", "in", "im", "ir", "il")
"""Prefixes that make of a word its contrary."""
MIN_DENIED = 5
"""Letters of a word that such a prefix may deny; shorter ones are too often part of another."""
_LIKE_DENIED = frozenset(["cover", "count", "patch", "charge", "course", "tract", "still"])
"""Words that a prefix makes another word of, and not the contrary: discover, inform."""


def interchanged(one: str, two: str) -> bool:
    """Whether two words are forms or spellings of one, or known to mean the same."""
    if likeness(one, two) in _KNOWN or american(one) == american(two):
        return True
    if one[:MIN_ROOT] == two[:MIN_ROOT] and min(len(one), len(two)) >= MIN_ROOT:
        return True
    groups = _groups()
    return not groups.get(stem(one), _NONE).isdisjoint(groups.get(stem(two), _NONE))


def denied(one: str, two: str) -> bool:
    """Whether one word is the other with a prefix that denies it.

    >>> denied("directly", "indirectly"), denied("clear", "unclear"), denied("cover", "discover")
    (True, True, False)
    """
    return any(
        len(word) >= MIN_DENIED
        and other.removesuffix(word) in _DENYING
        and stem(word) not in _LIKE_DENIED
        for word, other in permutations((one, two))
    )


_NONE: frozenset[int] = frozenset()


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """For a stem the groups of words that mean the same in one place, too loosely to link by."""
    found: dict[str, set[int]] = {}
    for number, (head, members) in enumerate(lexicon("synonyms")["loosely"].groups()):
        for word in (head, *members):
            found.setdefault(stem(word), set()).add(number)
    return {root: frozenset(numbers) for root, numbers in found.items()}
