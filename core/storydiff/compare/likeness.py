"""How alike two words are, before anything is known of where they stand."""

from collections import defaultdict
from collections.abc import Sequence
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
MAX_LOST = 1 - MIN_SPELLING
_BITS = 60  # of an integer, with which Python computes fastest


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


class Sort(IntEnum):
    """What a word is by itself; words of one sort may have more in common."""

    MARK = 0
    SMALL = 1
    NUMBER = 2
    """A word that begins with a digit."""
    WORD = 3


UNLIKE = (
    (Likeness.TWO_MARKS, Likeness.MARK_AND_WORD, Likeness.MARK_AND_WORD, Likeness.MARK_AND_WORD),
    (Likeness.MARK_AND_WORD, Likeness.TWO_SMALL_WORDS, *[Likeness.WORD_AND_SMALL_WORD] * 2),
    (Likeness.MARK_AND_WORD, Likeness.WORD_AND_SMALL_WORD, Likeness.TWO_NUMBERS,
     Likeness.TWO_WORDS),
    (Likeness.MARK_AND_WORD, Likeness.WORD_AND_SMALL_WORD, *[Likeness.TWO_WORDS] * 2),
)  # fmt: skip
"""The likeness of two words that have nothing in common, by the sort of either."""


_SMALL, _NUMBER = Sort.SMALL, Sort.NUMBER  # by themselves four times as fast to look up


class _Word(NamedTuple):
    """What is compared of a word."""

    key: str
    sort: Sort
    stem: str
    sense: str
    size: int
    letters: int
    """A bit for each letter that it has; letters far apart in Unicode may share one."""
    works: int
    """A bit for each work of small words that it does."""


@lru_cache(maxsize=65536)
def likeness(a: str, b: str) -> Likeness:
    """What the tokens with these keys have in common; the same for (b, a).

    >>> likeness("wounded", "injured"), likeness("on", "in"), likeness("Kadri", "Khadri")
    (<Likeness.SAME_SENSE: 3>, <Likeness.SMALL_KIN: 9>, <Likeness.SPELLING: 4>)
    """
    return _shared(a, b) or UNLIKE[sort(a)][sort(b)]


def alike(a: Sequence[str], b: Sequence[str]) -> list[dict[int, Likeness]]:
    """For each token of `a`, what it has in common with those of `b`, by index.

    Tokens that it has nothing in common with, but for being words as well, are left out: they are
    nearly all, and `UNLIKE` has their likeness.
    """
    places: defaultdict[str, list[int]] = defaultdict(list)
    for j, key in enumerate(b):
        places[key].append(j)
    others = [_word(key) for key in places]
    small = [two for two in others if two.sort is _SMALL]
    content = [two for two in others if two.sort > _SMALL]
    rows: dict[str, dict[int, Likeness]] = {}
    for one in map(_word, dict.fromkeys(a)):
        if one.sort > _SMALL:
            near = _near(one, content)
        elif one.sort is _SMALL:
            near = _kin(one, small)
        else:
            near = [one] if one.key in places else []
        key = one.key
        rows[key] = {
            j: what for two in near if (what := _shared(key, two.key)) for j in places[two.key]
        }
    return [rows[key] for key in a]


def _near(one: _Word, others: Sequence[_Word]) -> list[_Word]:
    """The content words that may be like one: nearly all are told from it by their letters."""
    letters, size, meaning = one.letters, one.size, one.sense
    return [
        two
        for two in others
        if (letters ^ two.letters).bit_count() / (size + two.size) <= MAX_LOST
        or two.sense == meaning
    ]


def _kin(one: _Word, others: Sequence[_Word]) -> list[_Word]:
    """The small words that may be like one: those of its stem, or that do the same work."""
    works, root = one.works, one.stem
    return [two for two in others if works & two.works or root == two.stem]


@lru_cache(maxsize=65536)
def is_content(key: str) -> bool:
    """Whether a token's key is a word or number that says something by itself."""
    return _word(key).sort > Sort.SMALL


@lru_cache(maxsize=65536)
def sort(key: str) -> Sort:
    """What the token with this key is by itself."""
    return _word(key).sort


@lru_cache(maxsize=65536)
def _shared(a: str, b: str) -> Likeness | None:
    """What two words have in common; None where that is no more than their sort."""
    one, two = _word(a), _word(b)
    if a == b:
        return _SAME[one.sort]
    if one.sort <= _SMALL:
        return _of_small_words(one, two) if one.sort is two.sort is _SMALL else None
    if two.sort <= _SMALL or one.sort is two.sort is _NUMBER:
        return None
    if one.stem == two.stem:
        return Likeness.SAME_STEM
    if one.sense == two.sense:
        return Likeness.SAME_SENSE
    return Likeness.SPELLING if _spelled_alike(one, two) else None


_SAME = (
    Likeness.SAME_MARK, Likeness.SAME_SMALL_WORD, Likeness.SAME_WORD, Likeness.SAME_WORD
)  # fmt: skip


def _of_small_words(one: _Word, two: _Word) -> Likeness | None:
    if one.stem == two.stem:
        return Likeness.SMALL_FORMS
    return Likeness.SMALL_KIN if one.works & two.works else None


def _spelled_alike(one: _Word, two: _Word) -> bool:
    """Whether two words keep most letters in order: not one that the other has nowhere."""
    lost = (one.letters ^ two.letters).bit_count()
    if lost / (one.size + two.size) > MAX_LOST or min(one.size, two.size) < MIN_LETTERS:
        return False
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one.key, two.key) >= MIN_SPELLING


@lru_cache(maxsize=65536)
def _word(key: str) -> _Word:
    works = sum(1 << n for n, work in enumerate(_works()) if key in work)
    letters = 0
    for letter in key:
        letters |= 1 << ord(letter) % _BITS
    root = stem(key)
    return _Word(key, _sort(key, works), root, sense(root), len(key), letters, works)


def _sort(key: str, works: int) -> Sort:
    if not key[0].isalnum() and key not in _clitics():
        return Sort.MARK
    if works or is_function_word(key):
        return Sort.SMALL
    return Sort.NUMBER if key[0].isdigit() else Sort.WORD


@cache
def _clitics() -> frozenset[str]:
    return frozenset(word for word in _works()[2] if word.startswith("'"))


@cache
def _works() -> tuple[frozenset[str], ...]:
    """For each work that small words do, the words that do it."""
    families = lexicon("wording")
    names = ("determiners", "prepositions", "auxiliaries", "pronouns", "conjunctions")
    return tuple(frozenset(families[name].words()) for name in names)
