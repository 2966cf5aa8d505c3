"""Promises: what a headline says, held to the body under it.

A headline is short and may leave out; it is held to what the body says *everywhere*: the number
nowhere stands in it, the word never stands without its hedge.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.likeness import is_content
from storydiff.compare.telling import Telling, Words
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.model import Kind, Span


class Broken(NamedTuple):
    """A promise that the body does not keep."""

    kind: Kind
    head: Words
    body: Words
    """The words that say otherwise, or the sentence that tells it without saying so."""
    reason: str


class Label(NamedTuple):
    """An act that the body names: by which stems the story knows it, and how the body begins."""

    stems: frozenset[str]
    first: Words


class Body(NamedTuple):
    """The sentences under a headline, and what is asked of them again and again."""

    sentences: Sequence[Telling]
    stems: Mapping[str, Sequence[tuple[Telling, int]]]
    """Where each stem stands."""
    labels: Sequence[Label] = ()


def body(sentences: Sequence[Telling], labels: Sequence[Label] = ()) -> Body:
    """The sentences with the places of their words."""
    places: defaultdict[str, list[tuple[Telling, int]]] = defaultdict(list)
    for telling in sentences:
        for at, root in enumerate(map(stem, telling.keys)):
            places[root].append((telling, at))
    return Body(sentences, places, labels)


def between(telling: Telling, span: Span) -> Words:
    """The words of a sentence that a span covers; none where it lies elsewhere."""
    inside = [n for n, t in enumerate(telling.tokens) if span.start <= t.start < span.end]
    return Words(telling, inside[0], inside[-1] + 1) if inside else Words(telling, 0, 0)


def senses(keys: Sequence[str]) -> set[str]:
    """What the words that say something mean, synonyms alike."""
    return {sense(stem(key)) for key in keys if is_content(key)}


def asks_or_quotes(head: Telling) -> bool:
    """Whether a headline asks, or has words of somebody's own."""
    return any(key in _MARKS for key in head.keys)


_MARKS = frozenset(['"', "'", "?"])


def is_left_open(head: Telling) -> bool:
    """Whether a headline quotes, asks, or says whose word it is."""
    verbs = _speech()
    return asks_or_quotes(head) or any(
        key == ":" or key in _questions() or stem(key) in verbs for key in head.keys
    )


@cache
def _questions() -> frozenset[str]:
    return frozenset(lexicon("headlines")["questions"].words())


@cache
def charges() -> frozenset[str]:
    """The stems of the words that lay a wrong at somebody's door."""
    return frozenset(stem(word) for word in lexicon("headlines")["charges"].words())


@cache
def _speech() -> frozenset[str]:
    groups = lexicon("kinds")["reporting_verbs"].groups()
    return frozenset(stem(verb) for _, verbs in groups for verb in verbs) - charges()
