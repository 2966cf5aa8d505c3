"""A sign: the kind that a line shows by itself, and why."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from storydiff.model import BlockKind
from storydiff.page.stretches import Stretch


class Sign(NamedTuple):
    """A kind and why a line, or a part of one, was taken for it."""

    kind: BlockKind
    reason: str


Rule: TypeAlias = Callable[[Stretch], Sign | None]
"""From a line to its sign, or to None where the rule has nothing to say."""
