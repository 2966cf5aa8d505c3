"""Word alignment: which words of two sentences that tell the same thing correspond."""

from collections.abc import Mapping
from typing import Any

from storydiff.compare.words import align_words
from storydiff.language.tokens import tokenize
from storydiff.model import Span


def predict(gold: Mapping[str, Any]) -> dict[str, list[list[list[int]]]]:
    """For each pair of sentences, its pairs of words as character offsets."""
    return {pair["id"]: _aligned(pair["a"], pair["b"]) for pair in gold["pairs"]}


def _aligned(a: str, b: str) -> list[list[list[int]]]:
    tokens_a, tokens_b = tokenize(a, Span(0, len(a))), tokenize(b, Span(0, len(b)))
    return [
        [list(tokens_a[i][:2]), list(tokens_b[j][:2])] for i, j in align_words(tokens_a, tokens_b)
    ]
