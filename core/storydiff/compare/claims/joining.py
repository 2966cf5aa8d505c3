"""Gathering what belongs together, the surest pairs first."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, TypeVar

Thing = TypeVar("Thing")


class Pair(NamedTuple):
    """Two things, by their places in a sequence, and how sure it is that they belong together."""

    strength: float
    a: int
    b: int


def gathered(
    things: Sequence[Thing], pairs: Iterable[Pair], clash: Callable[[Sequence[Thing]], bool]
) -> list[list[Thing]]:
    """The things joined pair by pair, in their order; no pair is joined that makes a clash.

    Args:
        things: all of them.
        pairs: those that may be joined; the surest are joined first.
        clash: whether things cannot all belong together.
    """
    group = list(range(len(things)))
    members = {n: [n] for n in group}
    for pair in sorted(pairs, key=lambda pair: (-pair.strength, pair.a, pair.b)):
        a, b = group[pair.a], group[pair.b]
        if a == b or clash([things[n] for n in members[a] + members[b]]):
            continue
        for n in members[b]:
            group[n] = a
        members[a] += members.pop(b)
    return [[things[n] for n in sorted(inside)] for inside in members.values() if len(inside) > 1]
