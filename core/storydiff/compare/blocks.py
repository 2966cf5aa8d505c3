"""Aligned words as blocks: the smallest stretches, in order, that no aligned pair leads out of.

announced publicly on Monday        announced publicly | on | Monday
╲  ╱           ╲                        ╲╱           |    |  |
╱  ╲            ╲                       ╱╲           |    |  |
publicly announced  Monday          publicly announced  |    | Monday
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.telling import Telling, keys_at
from storydiff.compare.tidy import Stretch

SURE = frozenset({Likeness.SAME_SENSE, Likeness.TWO_NUMBERS})
"""Likenesses that make two words a difference wherever they stand."""
MAX_HELD = 3
"""Words of a stretch that its neighbours hold in place; a longer one is another construction."""


def blocks(pairs: Sequence[tuple[int, int]], within: Stretch) -> Iterator[Stretch]:
    """The blocks of a stretch, without gaps: words that have no partner are blocks as well."""
    closed: list[Stretch] = []
    for i, j in sorted(pairs):
        here = (i, i + 1, j, j + 1)
        while closed and (closed[-1][1] > here[0] or closed[-1][3] > here[2]):
            here = hull([closed.pop(), here])
        closed.append(here)
    a0, a1, b0, b1 = within
    for before, here in pairwise([(a0, a0, b0, b0), *closed, (a1, a1, b1, b1)]):
        gap = (before[1], here[0], before[3], here[2])
        if gap[0] < gap[1] or gap[2] < gap[3]:
            yield gap
        if here[0] < here[1]:
            yield here


def hull(parts: Sequence[Stretch]) -> Stretch:
    """The stretch from the first of some parts to the last."""
    return (
        min(part[0] for part in parts),
        max(part[1] for part in parts),
        min(part[2] for part in parts),
        max(part[3] for part in parts),
    )


def beyond_doubt(parts: Sequence[Stretch], a: Telling, b: Telling) -> Iterator[Stretch]:
    """The blocks that are differences whatever else differs around them.

    One word for another of the same sense, two numbers, two spellings of a name; and a short
    stretch held between content words that both tellings have.
    """
    a1, b1 = len(a.tokens), len(b.tokens)
    around = [(0, 0, 0, 0), *parts, (a1, a1, b1, b1)]
    for before, here, after in zip(around, parts, around[2:], strict=True):
        keys_a, keys_b = keys_at(here, a, b)
        if keys_a == keys_b or not any(map(is_content, keys_a + keys_b)):
            continue
        held = max(len(keys_a), len(keys_b)) <= MAX_HELD
        if _stand_for_each_other(here, a, b) or (
            held and _is_shared(before, a, b) and _is_shared(after, a, b)
        ):
            yield here


def _stand_for_each_other(at: Stretch, a: Telling, b: Telling) -> bool:
    keys_a, keys_b = keys_at(at, a, b)
    if not len(keys_a) == len(keys_b) == 1:
        return False
    alike = likeness(keys_a[0], keys_b[0])
    if alike is Likeness.SPELLING:
        return is_capitalised(a, at[0], at[1]) and is_capitalised(b, at[2], at[3])
    return alike in SURE


def _is_shared(at: Stretch, a: Telling, b: Telling) -> bool:
    """Whether a block is one content word that both have."""
    keys_a, keys_b = keys_at(at, a, b)
    return len(keys_a) == 1 and keys_a == keys_b and is_content(keys_a[0])


def is_capitalised(telling: Telling, start: int, end: int) -> bool:
    """Whether a stretch has content words, and all of them a capital."""
    letters = [telling.text[t.start] for t in telling.tokens[start:end] if is_content(t.key)]
    return bool(letters) and all(letter.isupper() for letter in letters)
