"""The strip at the right edge: where in the story the differences are, and where one is."""

from functools import lru_cache

from storydiff_tui.render.layout import Layout
from storydiff_tui.render.table import Table

SHADES = "▕░▒▓█"
"""From nothing to a grave difference."""


@lru_cache(maxsize=2)
def weights(table: Table, layout: Layout, passes: tuple[bool, ...], height: int) -> list[int]:
    """For each line of a strip, how grave the gravest difference shown there is: 0, or 1 to 4."""
    worst = [0] * max(1, height)
    total = max(layout.height, height, 1)
    for item, top in zip(layout.items, layout.tops, strict=False):
        line = min(height - 1, top * height // total)
        for band in range(item.first, item.last):
            for number in table.within[band]:
                if passes[number]:
                    grave = min(4, max(1, table.differences[number].severity))
                    worst[line] = max(worst[line], grave)
    return worst


def thumb(layout: Layout, top: int, height: int) -> range:
    """The lines of the strip that stand for what is on the screen."""
    total = max(layout.height, height, 1)
    first = top * height // total
    return range(first, max(first + 1, -(-(top + height) * height // total)))
