"""What a rule says of two readings."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from storydiff.compare.telling import Words
from storydiff.model import Kind


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


Rule: TypeAlias = Callable[[Words, Words], Finding | None]
