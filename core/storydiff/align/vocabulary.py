"""How surprising the words of one story are.

A word's weight is its surprise: how unlikely it is that a sentence of this story holds it by
chance, in nats, counted over the story itself. Words that every outlet uses in every paragraph
("drone", "attack") tell little; a word that stands in two sentences tells much. A word that always
follows another ("Iran-backed militia") tells little more than the other alone, so a shared run
weighs what a bigram model of the story is surprised by it, not the sum of its words.
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word, surprise

Run = tuple[str, str]
NAME = "@"
"""Stands before the sound of a name, so that no name is taken for a word."""

LEAST = 0.15
"""Share of its surprise that a word keeps however sure it was to follow."""
_UNKNOWN = surprise("")  # bits of a word that is in no list of common words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How surprising the words and runs of one story are, in nats."""

    words: Mapping[str, float]
    runs: Mapping[Run, float]
    """Surprise of two words side by side, for those that several sentences have."""
    saved: Mapping[Run, float]
    """How much less a word weighs than by itself where it follows the other of a run."""
    names: frozenset[str]
    content: frozenset[str]
    """Words that are not function words."""
    top: float
    """Surprise of a word that stands in one sentence only."""

    def mass(self, senses: Iterable[str]) -> float:
        """The weight of some words, wherever they stand."""
        return math.fsum(map(self.words.__getitem__, senses))

    def saving(self, runs: Collection[Run]) -> float:
        """How much less the words that end some runs of a sentence weigh there."""
        return math.fsum(map(self.saved.__getitem__, runs)) if runs else 0.0


def vocabulary_of(orders: Sequence[Sequence[str]]) -> Vocabulary:
    """The vocabulary of all sentences of a story, each as its senses in order."""
    words: Counter[str] = Counter()
    runs: Counter[Run] = Counter()
    for order in orders:
        words.update(set(order))
        runs.update(set(pairwise(order)))
    total = len(orders) + 1
    logs = [math.log(total / count) if count else 0.0 for count in range(total)]
    shares = {word: _share(word) for word in words}
    weights = {word: logs[count] * shares[word] for word, count in words.items()}
    return Vocabulary(
        words=weights,
        runs={
            run: min(logs[count], weights[run[0]] + weights[run[1]])
            for run, count in runs.items()
            if count > 1
        },
        saved={
            run: weights[run[1]] * _saved(logs[count] - logs[words[run[0]]], logs[words[run[1]]])
            for run, count in runs.items()
        },
        names=frozenset(word for word in words if word[:1] == NAME),
        content=frozenset(word for word in words if not is_function_word(word)),
        top=math.log(total),
    )


@lru_cache(maxsize=16384)
def _saved(left: float, alone: float) -> float:
    """Share of a word's surprise that is gone where the word before it left so much of it."""
    return 1 - min(1.0, max(LEAST, left / alone))


@lru_cache(maxsize=65536)
def _share(word: str) -> float:
    """How much of its surprise a word keeps: names all, function and speech words little."""
    if word[:1] == NAME:
        return 1.0
    if is_function_word(word):
        return 0.2
    if word in speech_senses():
        return 0.35
    return surprise(word) / _UNKNOWN


@cache
def speech_senses() -> frozenset[str]:
    """The senses of words of reporting."""
    return frozenset(sense(stem(w)) for w in lexicon("synonyms")["speech"].words())
