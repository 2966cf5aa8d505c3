"""A sentence that stands alone, as what it states: its words by their sense, names, numbers, acts.

Other than a `Profile`, which is weighed by the story around it, a statement needs no other
sentence to be read.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from storydiff.language.lexicon import lexicon
from storydiff.language.months import MONTHS
from storydiff.language.numerals import cardinal, table
from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word, surprise
from storydiff.model import Sentence, Token

MIN_CLAUSE = 4
"""Words of a clause: fewer between two marks are a name, an age or a day."""
MAX_LETTERS = 2000
"""Letters by which two statements are compared: more is a list, and costs its square."""
_BREAKS = frozenset(',;:()[]"-')
_TITLE_CASE = 0.6  # share of capitals over which a line's capitals say nothing of names
_UNKNOWN = surprise("")  # bits of a word that is in no list of common words


@dataclass(frozen=True, slots=True)
class Statement:
    """What one sentence states, ready to be compared with many others."""

    bag: frozenset[str]
    """Its words, each by its sense, a number by its value; a repeated one with its turn behind it,
    so that two bags have in common what two sentences have, word for word."""
    senses: frozenset[str]
    """Its words, each sense once."""
    letters: str
    """Its senses in order."""
    runs: frozenset[tuple[str, str, str, str]]
    """Its senses four by four, the longest runs that BLEU counts (Papineni and others, 2002): as
    many in the same order are copied, not worded anew."""
    clauses: tuple[Sequence[str], ...]
    """Its stretches between marks, where they are long enough to state something."""
    numbers: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    """Senses of words in a verb's form."""
    speech: frozenset[str]
    """Senses of words of reporting."""
    trend: int
    """1 where more words go up than down, -1 where fewer, 0 where neither."""
    is_denied: bool
    is_quoted: bool


class _Word(NamedTuple):
    """What is known of a word by its key alone."""

    sense: str
    opens_number: bool
    is_number: bool
    is_act: bool
    is_speech: bool
    is_nameable: bool
    """With a capital, a name: no function word, word of reporting, day or month."""
    is_rare: bool
    denies: bool
    trend: int


def statement(sentence: Sentence, text: str) -> Statement:
    """What a sentence states; `text` is the text of its page."""
    tokens = sentence.tokens
    keys = [token.key for token in tokens]
    places, words = _words(keys)
    senses = [word.sense for word in words]
    trend = sum([word.trend for word in words])
    return Statement(
        bag=_bag(senses),
        senses=frozenset(senses),
        letters=" ".join(senses)[:MAX_LETTERS],
        runs=frozenset(zip(senses, senses[1:], senses[2:], senses[3:], strict=False)),
        clauses=tuple(_clauses(senses, places, _breaks(tokens, keys))),
        numbers=frozenset([word.sense for word in words if word.is_number]),
        names=_names(words, [text[tokens[at].start].isupper() for at in places]),
        acts=frozenset([word.sense for word in words if word.is_act]),
        speech=frozenset([word.sense for word in words if word.is_speech]),
        trend=(trend > 0) - (trend < 0),
        is_denied=any(word.denies for word in words),
        is_quoted='"' in keys or ("'", "'") in pairwise(keys),
    )


def _words(keys: Sequence[str]) -> tuple[list[int], list[_Word]]:
    """The words of a sentence and where they begin; a number of several tokens is one."""
    places: list[int] = []
    words: list[_Word] = []
    end = 0
    for at, key in enumerate(keys):
        if at < end or not key[0].isalnum():
            continue
        word = _word(key)
        number = cardinal(keys, at) if word.opens_number else None
        if number:
            value, end = number
            word = _word(f"{value:.10g}")
        places.append(at)
        words.append(word)
    return places, words


def _bag(senses: Sequence[str]) -> frozenset[str]:
    turns: dict[str, int] = {}
    bag = []
    for word in senses:
        turn = turns[word] = turns.get(word, 0) + 1
        bag.append(word if turn == 1 else f"{word} {turn}")
    return frozenset(bag)


@lru_cache(maxsize=65536)
def _word(key: str) -> _Word:
    root = stem(key)
    meaning = sense(root)
    is_small = is_function_word(key)
    is_verb = (len(key) > 4 and key.endswith(("ed", "ing"))) or is_irregular_past(key)
    is_speech = meaning in _speech()
    return _Word(
        sense=meaning,
        opens_number=key[0].isdigit() or (key in table("cardinals") and key != "one"),
        is_number=key[0].isdigit(),
        is_act=is_verb and not is_small,
        is_speech=is_speech,
        is_nameable=not (is_small or is_speech or meaning in _calendar()),
        is_rare=surprise(root) >= _UNKNOWN,
        denies=key in _negators() or key.endswith("n't"),
        trend=_trends().get(root, 0),
    )


def _breaks(tokens: Sequence[Token], keys: Sequence[str]) -> list[int]:
    """Places of the marks that part clauses; a hyphen inside a word is none."""
    return [
        at
        for at, key in enumerate(keys)
        if key in _BREAKS and (key != "-" or tokens[at].start > tokens[at - 1].end)
    ]


def _clauses(
    senses: Sequence[str], places: Sequence[int], breaks: Sequence[int]
) -> Iterator[Sequence[str]]:
    first = 0
    for last in (*(bisect(places, mark) for mark in breaks), len(places)):
        if last - first >= MIN_CLAUSE:
            yield senses[first:last]
        first = last


def _names(words: Sequence[_Word], capital: Sequence[bool]) -> frozenset[str]:
    """Senses of words that their place does not give a capital; none in a headline's capitals."""
    if sum(capital) > _TITLE_CASE * len(capital):
        return frozenset()
    return frozenset(
        [
            word.sense
            for number, word in enumerate(words)
            if capital[number] and word.is_nameable and (number or word.is_rare)
        ]
    )


@cache
def _calendar() -> frozenset[str]:
    days = "monday tuesday wednesday thursday friday saturday sunday"
    return _senses((*days.split(), *MONTHS))


@cache
def _speech() -> frozenset[str]:
    return _senses(lexicon("synonyms")["speech"].words())


def _senses(words: Iterable[str]) -> frozenset[str]:
    return frozenset(sense(stem(word)) for word in words)


@cache
def _negators() -> frozenset[str]:
    return frozenset(lexicon("kinds")["negators"].words())


@cache
def _trends() -> dict[str, int]:
    value = {"up": 1, "down": -1}
    groups = lexicon("opposites")["trends"].groups()
    return {stem(word): value[head] for head, words in groups for word in words}
