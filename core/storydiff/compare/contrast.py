"""Two readings of one place, and what a rule may ask of them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeAlias

from storydiff.compare.likeness import is_content
from storydiff.compare.telling import Words
from storydiff.language.stems import stem
from storydiff.model import Kind


@dataclass(frozen=True)
class Contrast:
    """Two different readings; the words they begin or end with alike belong to neither."""

    a: Words
    b: Words

    @cached_property
    def only_a(self) -> Words:
        """The words of the first reading that the second has not."""
        return Words(self.a.telling, self.a.start + self._head, self.a.end - self._tail)

    @cached_property
    def only_b(self) -> Words:
        """The words of the second reading that the first has not."""
        return Words(self.b.telling, self.b.start + self._head, self.b.end - self._tail)

    @cached_property
    def sides(self) -> tuple[Words, Words]:
        """What each has and the other has not."""
        return self.only_a, self.only_b

    @cached_property
    def _head(self) -> int:
        count = 0
        for one, two in zip(self.a.keys, self.b.keys, strict=False):
            if one != two:
                break
            count += 1
        return count

    @cached_property
    def _tail(self) -> int:
        count = 0
        keys_a, keys_b = self.a.keys[self._head :], self.b.keys[self._head :]
        for one, two in zip(reversed(keys_a), reversed(keys_b), strict=False):
            if one != two:
                break
            count += 1
        return count


def content(words: Words) -> list[str]:
    """The stems of the words that say something, sorted."""
    return sorted(stem(key) for key in words.keys if is_content(key))


class Finding(NamedTuple):
    """The kinds of a difference and why, in a reader's words."""

    kinds: tuple[Kind, ...]
    reason: str
    values: tuple[str | None, str | None] = (None, None)
    """What the two readings come to, where the rule can tell."""
    severity: int = 0
    """At least this much, whatever the kinds weigh."""
    whole: bool = True
    """Whether it accounts for every word in which the readings differ."""


Rule: TypeAlias = Callable[[Contrast], Finding | None]
