"""The strip at the right edge: where in the story the differences are, and where one is."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from storydiff_tui.render.layout import Layout

SHADES = "▕░▒▓█"
"""From nothing to a grave difference."""


def weights(layout: Layout, graves: bytes, height: int) -> Sequence[int]:
    """For each line of a strip, how grave the gravest difference shown there is: 0, or 1 to 4.

    `graves` is the same of each band.
    """
    total = max(layout.height, height)
    starts = (-(-line * total // height) for line in range(height + 1))
    edges = [layout.firsts[bisect_left(layout.tops, y, hi=layout.count)] for y in starts]
    return [max(graves[first:last], default=0) for first, last in pairwise(edges)]


def thumb(layout: Layout, top: int, height: int) -> range:
    """The lines of the strip that stand for what is on the screen."""
    total = max(layout.height, height, 1)
    first = top * height // total
    return range(first, max(first + 1, -(-(top + height) * height // total)))
