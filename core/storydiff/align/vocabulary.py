"""How surprising the words of one story are.

A word's weight is its surprise: how unlikely it is that a sentence of this story holds it by
chance, in nats, counted over the story itself. Words that every outlet uses in every paragraph
("drone", "attack") tell little; a word that stands in two sentences tells much. A word that always
follows another ("Iran-backed militia") tells little more than the other alone, so a shared run
weighs what a bigram model of the story is surprised by it, not the sum of its words.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word, surprise

Run = tuple[str, str]
NAME = "@"
"""Stands before the sound of a name, so that no name is taken for a word."""

_UNKNOWN = surprise("")  # bits of a word that is in no list of common words


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How surprising the words and runs of one story are, in nats."""

    words: Mapping[str, float]
    runs: Mapping[Run, float]
    plain: Mapping[str, float]
    """Surprise of a word before it is weighed by what kind of word it is."""
    top: float
    """Surprise of a word that stands in one sentence only."""

    def surprise(
        self, order: Iterable[str], shared: frozenset[str], runs: frozenset[Run]
    ) -> float:
        """The weight of the words of `order` that are in `shared`, each counted once.

        A word after a shared word, where `runs` has the two, counts by what the first left open.
        """
        total = 0.0
        seen: set[str] = set()
        before: str | None = None
        words, plain = self.words, self.plain
        for word in order:
            if word not in shared:
                before = None
                continue
            if word not in seen:
                seen.add(word)
                weight = words[word]
                if before is not None and (before, word) in runs:
                    left = self.runs[before, word] - plain[before]
                    weight = min(weight, max(0.15 * weight, left * weight / plain[word]))
                total += weight
            before = word
        return total


def vocabulary_of(orders: Sequence[Sequence[str]]) -> Vocabulary:
    """The vocabulary of all sentences of a story, each as its senses in order."""
    words: Counter[str] = Counter()
    runs: Counter[Run] = Counter()
    for order in orders:
        words.update(set(order))
        runs.update(set(pairwise(order)))
    total = len(orders) + 1
    plain = {word: math.log(total / count) for word, count in words.items()}
    return Vocabulary(
        words={word: weight * _share(word) for word, weight in plain.items()},
        runs={run: math.log(total / count) for run, count in runs.items()},
        plain=plain,
        top=math.log(total),
    )


def _share(word: str) -> float:
    """How much of its surprise a word keeps: names all, function and speech words little."""
    if word[:1] == NAME:
        return 1.0
    if is_function_word(word):
        return 0.2
    if word in _speech():
        return 0.35
    return surprise(word) / _UNKNOWN


@cache
def _speech() -> frozenset[str]:
    return frozenset(sense(stem(w)) for w in lexicon("synonyms")["speech"].words())
