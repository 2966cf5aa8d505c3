"""Two readings of one place, and what a rule may ask of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from storydiff.compare.blocks import is_capitalised
from storydiff.compare.footing import Footing
from storydiff.compare.lazy import lazy
from storydiff.compare.telling import Words
from storydiff.compare.units import owes_capital
from storydiff.compare.wholes import WEEKDAYS
from storydiff.language.months import MONTHS
from storydiff.language.words import is_common
from storydiff.model import Kind


@dataclass(frozen=True)
class Contrast:
    """Two different readings; the words they begin or end with alike belong to neither."""

    a: Words
    b: Words
    footing: Footing = Footing.REWRITTEN

    @lazy
    def sides(self) -> tuple[Words, Words]:
        """What each has and the other has not."""
        a, b = self.a, self.b
        head = _alike(a.keys, b.keys)
        tail = _alike(a.keys[head:][::-1], b.keys[head:][::-1])
        if not (head or tail):
            return a, b
        return (
            Words(a.telling, a.start + head, a.end - tail),
            Words(b.telling, b.start + head, b.end - tail),
        )

    @lazy
    def shown(self) -> str:
        """Both readings as printed, one beside the other."""
        return f"{self.a.printed} / {self.b.printed}"

    @lazy
    def named(self) -> bool:
        """Whether both readings are names."""
        return is_name(self.a) and is_name(self.b)


def is_name(words: Words) -> bool:
    """Whether a reading is a name with its titles and nothing else."""
    if not 0 < words.end - words.start <= _LONGEST:
        return False
    if not is_capitalised(words.telling, words.start, words.end) or _is_word(words):
        return False
    return not any(key in WEEKDAYS or key in MONTHS for key in words.keys)


def _is_word(words: Words) -> bool:
    """Whether a reading is one common word with the capital of its sentence: *Road* accidents."""
    opens = owes_capital(words.telling, words.start)
    return opens and words.end - words.start == 1 and is_common(words.stems[0])


_LONGEST = 7  # tokens of a name with its title


def _alike(one: Sequence[str], two: Sequence[str]) -> int:
    """How many words two readings begin with alike."""
    count = 0
    for mine, theirs in zip(one, two, strict=False):
        if mine != theirs:
            break
        count += 1
    return count


def content(words: Words) -> list[str]:
    """The stems of the words that say something, sorted."""
    return words.roots


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
