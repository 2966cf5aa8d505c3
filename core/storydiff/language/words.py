"""How common a word is in English news, before any story is read.

A background for what a story itself shows: two passages that share *said* and *Sunday* share
little; two that share *bandage* share much. The bands are graded by hand, coarse on purpose; what
is in no band is rare.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

from storydiff.language.lexicon import lexicon

_BANDS = {"known": 5.6, "common": 7.2, "usual": 8.6, "everywhere": 10.0, "function": 12.0}
"""Commonness of each band of `data/words.toml`; a later band wins."""
_RARE = 2.3  # five in a million: the middle of what is in no band
_ENDINGS = ("", "e", "ion", "ate", "ation", "ment", "ly", "y", "es")
"""What a stem may lack of the word in the list; stemming the list would take ten times as long."""
_TOTAL = 19.93  # log2 of a million


@lru_cache(maxsize=16384)
def commonness(stem: str) -> float:
    """How common the words of a stem are: log2 of their number in a million words of news.

    >>> commonness("the") > commonness("say") > commonness("hospital") > commonness("bandag")
    True
    """
    bands = _bands()
    return next((bands[stem + end] for end in _ENDINGS if stem + end in bands), _RARE)


def surprise(stem: str) -> float:
    """How much a word tells, in bits: 8 for a function word, 18 for a word in no band."""
    return _TOTAL - commonness(stem)


def is_common(stem: str) -> bool:
    """Whether a stem is in any band: whether readers of news meet it daily."""
    return commonness(stem) > _RARE


def is_function_word(key: str) -> bool:
    """Whether a token's key only builds grammar (`the`, `of`, `it's`) or is a mark."""
    return key in _function_words()


@cache
def _function_words() -> frozenset[str]:
    return frozenset(lexicon("words")["function"].words())


@cache
def _bands() -> Mapping[str, float]:
    families = lexicon("words")
    return {word: bits for name, bits in _BANDS.items() for word in families[name].words()}
