"""How alike two words are, before anything is known of where they stand."""

from enum import IntEnum, auto
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word

MIN_SPELLING = 0.65
"""Share of letters kept in order from which two content words may be spellings of one name."""
MIN_LETTERS = 4
"""Shorter words are too often alike by chance."""


class Likeness(IntEnum):
    """What two words have in common."""

    SAME_WORD = auto()
    SAME_STEM = auto()
    SAME_SENSE = auto()
    SPELLING = auto()
    TWO_NUMBERS = auto()
    TWO_WORDS = auto()
    SAME_SMALL_WORD = auto()
    SMALL_FORMS = auto()
    """Two forms of one small word: was, were."""
    SMALL_KIN = auto()
    """Two small words that do the same work: two prepositions, two pronouns."""
    TWO_SMALL_WORDS = auto()
    WORD_AND_SMALL_WORD = auto()
    SAME_MARK = auto()
    TWO_MARKS = auto()
    MARK_AND_WORD = auto()


class _Word(NamedTuple):
    """What is compared of a word."""

    key: str
    is_word: bool
    is_small: bool
    stem: str
    sense: str


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> Likeness:
    """What the tokens with these keys have in common; the same for (b, a).

    >>> likeness("wounded", "injured"), likeness("on", "in"), likeness("Kadri", "Khadri")
    (<Likeness.SAME_SENSE: 3>, <Likeness.SMALL_KIN: 9>, <Likeness.SPELLING: 4>)
    """
    one, two = _word(a), _word(b)
    if not (one.is_word and two.is_word):
        if one.is_word or two.is_word:
            return Likeness.MARK_AND_WORD
        return Likeness.SAME_MARK if a == b else Likeness.TWO_MARKS
    if one.is_small and two.is_small:
        return _of_small_words(one, two)
    if one.is_small or two.is_small:
        return Likeness.WORD_AND_SMALL_WORD
    return _of_content(one, two)


def is_content(key: str) -> bool:
    """Whether a token's key is a word or number that says something by itself."""
    word = _word(key)
    return word.is_word and not word.is_small


def _of_small_words(one: _Word, two: _Word) -> Likeness:
    if one.key == two.key:
        return Likeness.SAME_SMALL_WORD
    if one.stem == two.stem:
        return Likeness.SMALL_FORMS
    if any(one.key in work and two.key in work for work in _works()):
        return Likeness.SMALL_KIN
    return Likeness.TWO_SMALL_WORDS


def _of_content(one: _Word, two: _Word) -> Likeness:
    if one.key == two.key:
        return Likeness.SAME_WORD
    if one.key[0].isdigit() and two.key[0].isdigit():
        return Likeness.TWO_NUMBERS
    if one.stem == two.stem:
        return Likeness.SAME_STEM
    if one.sense == two.sense:
        return Likeness.SAME_SENSE
    return Likeness.SPELLING if _spelled_alike(one.key, two.key) else Likeness.TWO_WORDS


def _spelled_alike(a: str, b: str) -> bool:
    from rapidfuzz.distance import Indel

    if min(len(a), len(b)) < MIN_LETTERS:
        return False
    return Indel.normalized_similarity(a, b) >= MIN_SPELLING


@lru_cache(maxsize=65536)
def _word(key: str) -> _Word:
    is_word = key[0].isalnum() or key in _clitics()
    root = stem(key)
    return _Word(key, is_word, is_word and _is_small(key), root, sense(root))


def _is_small(key: str) -> bool:
    return key in _clitics() or is_function_word(key) or any(key in work for work in _works())


@cache
def _clitics() -> frozenset[str]:
    return frozenset(word for word in _works()[2] if word.startswith("'"))


@cache
def _works() -> tuple[frozenset[str], ...]:
    """For each work that small words do, the words that do it."""
    families = lexicon("wording")
    names = ("determiners", "prepositions", "auxiliaries", "pronouns", "conjunctions")
    return tuple(frozenset(families[name].words()) for name in names)
