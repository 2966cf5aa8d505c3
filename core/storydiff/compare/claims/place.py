"""Where on the body something is or strikes, as one sentence tells it.

a bandage around his left wrist     bandage: left wrist
a plaster on her hand               plaster: hand
the head of the force               not told: no part of a body
"""

from collections.abc import Iterator
from typing import NamedTuple

from storydiff.compare.claims.condition import body_parts
from storydiff.compare.claims.said import Said
from storydiff.language.counted import is_noun

_AT = frozenset(["on", "around", "in", "to", "over", "across", "through", "round", "at", "from"])
_WHOSE = frozenset(["his", "her", "their", "the", "its", "my"])
_SIDES = frozenset(["left", "right", "upper", "lower", "front"])
_REACH = 4  # tokens from the preposition to the part


class Where(NamedTuple):
    """A thing and the part of a body that it is on."""

    said: Said
    thing: int
    """Its token."""
    start: int
    end: int
    """`[start, end)` are the side and the part."""


def wheres(said: Said) -> Iterator[Where]:
    """Every thing that a sentence says is on a part of somebody's body, in order."""
    keys = said.keys
    for at, root in enumerate(said.stems):
        if root in body_parts() and at > 1:
            start = at
            while keys[start - 1] in _SIDES:
                start -= 1
            whose = start - 1
            if keys[whose] in _WHOSE and keys[whose - 1] in _AT and whose > 1:
                thing = whose - 2
                if is_noun(keys[thing]) and keys[at + 1 : at + 2] != ["of"]:
                    yield Where(said, thing, start, at + 1)
