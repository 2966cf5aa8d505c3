"""What has words near some words of a page, without asking all of a long story."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from storydiff.model import ArticleId, Span

Told = tuple[ArticleId, Span]
"""Words of an article."""
T = TypeVar("T")

STRETCH = 256
"""Characters of a page that are looked up together: about a sentence and a half."""


class Nearby(Generic[T]):
    """Things by the words that they have, in the order given."""

    def __init__(self, things: Iterable[tuple[T, Iterable[Told]]]) -> None:
        self._things: list[T] = []
        self._at: defaultdict[tuple[ArticleId, int], list[int]] = defaultdict(list)
        for number, (thing, words) in enumerate(things):
            self._things.append(thing)
            for stretch in {stretch for told in words for stretch in _stretches(told)}:
                self._at[stretch].append(number)

    def near(self, words: Iterable[Told]) -> Iterator[T]:
        """All things that share a character with any of the words, and others of their stretch."""
        stretches = {stretch for told in words for stretch in _stretches(told)}
        numbers = {number for stretch in stretches for number in self._at.get(stretch, ())}
        return map(self._things.__getitem__, sorted(numbers))


def _stretches(told: Told) -> Iterator[tuple[ArticleId, int]]:
    article, (start, end) = told
    return ((article, n) for n in range(start // STRETCH, max(end - 1, start) // STRETCH + 1))
