"""A tiny model of meaning: words of one group have one vector, any other word one of its own."""

import random
from collections.abc import Iterable, Sequence
from math import fsum
from pathlib import Path

import pytest

SIZE = 48
"""Numbers of a vector: enough for words of different groups to be far apart."""
GROUPS = (
    "divers frogmen",
    "raised lifted",
    "sunken wrecked",
    "ferry vessel",
    "dawn sunrise",
)
_GROUP_OF = {word: group for group in GROUPS for word in group.split()}


def vector(word: str) -> list[float]:
    """The vector of a word; of a short one, which means little, zeros."""
    if len(word) < 4:
        return [0.0] * SIZE
    drawn = random.Random(_GROUP_OF.get(word, word))
    return [drawn.gauss(0, 1) for _ in range(SIZE)]


def words(sentence: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in sentence.lower()).split()


def meaning(sentences: Sequence[str]) -> list[list[float]]:
    """The sum of the vectors of each sentence's words."""
    return [
        [fsum(numbers) for numbers in zip(*map(vector, words(s)), strict=True)] or [0.0] * SIZE
        for s in sentences
    ]


def save(folder: Path, known: Iterable[str]) -> None:
    """The model of some words, as model2vec saves it."""
    reason = "needs model2vec, of the extra `semantic`"
    model2vec = pytest.importorskip("model2vec", reason=reason)
    import numpy
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    vocabulary = ["[UNK]", *sorted(set(known))]
    numbers = {word: n for n, word in enumerate(vocabulary)}
    tokenizer = Tokenizer(models.WordLevel(numbers, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    table = numpy.array([vector(word) for word in vocabulary], dtype=numpy.float32)
    model2vec.StaticModel(table, tokenizer).save_pretrained(folder)
