"""Aligned words as blocks: the smallest stretches, in order, that no aligned pair leads out of.

announced publicly on Monday        announced publicly | on | Monday
╲  ╱           ╲                        ╲╱           |    |  |
╱  ╲            ╲                       ╱╲           |    |  |
publicly announced  Monday          publicly announced  |    | Monday
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.telling import Telling, keys_at
from storydiff.compare.tidy import Stretch
from storydiff.language.name_parts import particles
from storydiff.language.names import same_name
from storydiff.language.numerals import is_number
from storydiff.language.places import place

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


def beyond_doubt(pairs: Sequence[tuple[int, int]], a: Telling, b: Telling) -> list[Stretch]:
    """The differences between aligned words that are ones whatever else differs around them.

    One word for another of the same sense, two numbers, two spellings of a name; and a short
    stretch held between content words that both tellings have.
    """
    often_a, often_b = Counter(i for i, _ in pairs), Counter(j for _, j in pairs)
    single = [(i, j) for i, j in pairs if often_a[i] == often_b[j] == 1]
    found = {(i, i + 1, j, j + 1) for i, j in single if _stand_for_each_other(i, j, a, b)}
    anchors = [(i, j) for i, j in single if _is_shared(i, j, a, b)]
    for (i, j), (later_i, later_j) in pairwise(anchors):
        size_a, size_b = later_i - i - 1, later_j - j - 1
        held = _trimmed((i + 1, later_i, j + 1, later_j), a, b)
        if size_b >= 0 and 0 < max(size_a, size_b) <= MAX_HELD and _tells(held, a, b):
            found.add(held)
    return sorted(found)


def _trimmed(at: Stretch, a: Telling, b: Telling) -> Stretch:
    """A stretch without the words that both sides begin or end with."""
    a0, a1, b0, b1 = at
    while a0 < a1 and b0 < b1 and a.tokens[a0].key == b.tokens[b0].key:
        a0, b0 = a0 + 1, b0 + 1
    while a0 < a1 and b0 < b1 and a.tokens[a1 - 1].key == b.tokens[b1 - 1].key:
        a1, b1 = a1 - 1, b1 - 1
    return a0, a1, b0, b1


def _stand_for_each_other(i: int, j: int, a: Telling, b: Telling) -> bool:
    """Whether one word is put for another."""
    alike = likeness(a.tokens[i].key, b.tokens[j].key)
    if alike is Likeness.SPELLING:
        one, two = (t.text[t.tokens[n].start : t.tokens[n].end] for t, n in ((a, i), (b, j)))
        return one[0].isupper() and two[0].isupper() and same_name(one, two) and not place(one)
    return alike in SURE or _count_one_noun(i, j, a, b)


def _count_one_noun(i: int, j: int, a: Telling, b: Telling) -> bool:
    """Whether two words are other numbers of what stands right behind both: four-year."""
    if not (is_number(a.keys[i]) and is_number(b.keys[j])) or _number(i, a) == _number(j, b):
        return False
    i, j = (n + 1 + (t.keys[n + 1 : n + 2] == ["-"]) for t, n in ((a, i), (b, j)))
    counted = a.keys[i : i + 1]
    return any(map(is_content, counted)) and a.stems[i : i + 1] == b.stems[j : j + 1]


def _number(at: int, telling: Telling) -> tuple[float | None, str | None] | None:
    """The value and the bound of the number that a word is of."""
    found = (n for n in telling.numbers if n.start <= at < n.end)
    return next(((number.value, number.bound) for number in found), None)


def _is_shared(i: int, j: int, a: Telling, b: Telling) -> bool:
    """Whether a pair is one content word that both have."""
    return a.tokens[i].key == b.tokens[j].key and is_content(a.tokens[i].key)


def _tells(at: Stretch, a: Telling, b: Telling) -> bool:
    """Whether a stretch differs by words that say something."""
    keys_a, keys_b = keys_at(at, a, b)
    return keys_a != keys_b and any(map(is_content, keys_a + keys_b))


def is_capitalised(telling: Telling, start: int, end: int) -> bool:
    """Whether a stretch has content words, and all but the particles of names a capital."""
    found = False
    for token in telling.tokens[start:end]:
        if not is_content(token.key):
            continue
        if telling.text[token.start].isupper():
            found = True
        elif token.key not in particles():
            return False
    return found
