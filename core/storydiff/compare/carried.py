"""Differences that are one, as the same words only stand at another place.

met [-Kadri-]{+al-Kadri in Amery+} on Sunday [-in Amery-]      carried
the [-clerk-]{+mayor+} sued the [-mayor-]{+clerk+}             swapped
"""

from collections.abc import Iterator, Sequence

from storydiff.compare.blocks import hull
from storydiff.compare.likeness import is_content
from storydiff.compare.small_words import BE
from storydiff.compare.telling import Telling, keys_at
from storydiff.compare.tidy import Stretch
from storydiff.language.places import place

MAX_CARRIED = 8
"""Words over which the same words may have been carried and still be one difference."""
MAX_PARTICLE = 2
"""Letters of a name's particle, which comes and goes with the name's form: al, el, de."""


def reordered(pieces: Sequence[Stretch], a: Telling, b: Telling) -> Iterator[Stretch]:
    """The differences; words that were only carried to another place are one of them."""
    waiting = list(pieces)
    while waiting:
        here = waiting.pop(0)
        lacking, words = _lacking(here, a, b)
        for n, other in enumerate(waiting):
            if other[0] - here[1] > MAX_CARRIED:
                break
            if _is_swapped(here, other, a, b):
                here = hull([here, other])
                del waiting[: n + 1]
                break
            side, others = _lacking(other, a, b)
            if not words or side != -lacking or _is_bound(here, a, b):
                continue
            if others == words or (_is_passive(here, other, a, b) and {*words} & {*others}):
                here = hull([here, other])
                del waiting[: n + 1]
                break
        yield here


def _is_swapped(one: Stretch, two: Stretch, a: Telling, b: Telling) -> bool:
    """Whether two stretches have each other's words: the clerk sued the mayor, and he him."""
    mine, theirs = keys_at(one, a, b)
    swapped = keys_at(two, a, b) == (theirs, mine)
    return swapped and all(any(map(is_content, keys)) for keys in (mine, theirs))


def _is_passive(one: Stretch, two: Stretch, a: Telling, b: Telling) -> bool:
    """Whether one of two stretches has a form of *be*: the firm examined it, it was examined."""
    keys = (keys_at(at, a, b) for at in (one, two))
    return any(key in BE for both in keys for side in both for key in side)


def _is_bound(at: Stretch, a: Telling, b: Telling) -> bool:
    """Whether a stretch bounds a number: elsewhere it bounds another."""
    return any(
        number.bound_at and start <= number.bound_at[0] < end
        for telling, start, end in ((a, at[0], at[1]), (b, at[2], at[3]))
        for number in telling.numbers
    )


def _lacking(at: Stretch, a: Telling, b: Telling) -> tuple[int, list[str]]:
    """Which telling has no words in a stretch, -1 or 1, and what the other says there."""
    mine, theirs = ([key for key in keys if key != "that"] for keys in keys_at(at, a, b))
    if bool(mine) == bool(theirs):
        return 0, []
    telling, start, end = (a, at[0], at[1]) if mine else (b, at[2], at[3])
    return (1 if mine else -1), sorted(_said(telling, start, end))


def _said(telling: Telling, start: int, end: int) -> Iterator[str]:
    """The stems of the words that say something; of Italy and Italian the country."""
    for n in range(start, end):
        key = telling.keys[n]
        if is_content(key) and len(key) > MAX_PARTICLE:
            there = place(telling.printed[n])
            yield there.country if there else telling.stems[n]
