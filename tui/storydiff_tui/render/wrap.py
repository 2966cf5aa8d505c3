"""Word-wrap that gives offsets, so that marks and places survive it.

Most text is one cell a character, and wraps by looking backwards for a space. The rest is measured
grapheme by grapheme: what a reader sees as one character can be many code points and two cells.
Terminals do not agree on how many; a line has room for the most, so that nothing is painted over.
"""

from collections.abc import Iterable
from functools import lru_cache
from unicodedata import category

from rich.cells import cell_len, get_character_cell_size, split_graphemes

Lines = list[tuple[int, int]]
"""The `[start, end)` of each line in the text, without the spaces it was broken at."""


def odd_characters(text: str) -> frozenset[str]:
    """The characters of a text that do not take exactly one cell by themselves."""
    if text.isascii():
        return frozenset()
    return frozenset(c for c in set(text) if not c.isascii() and cell_len(c) != 1)


def wrap(text: str, width: int, odd: frozenset[str] = frozenset()) -> Lines:
    """The lines of a text in `width` cells; an overlong word is cut.

    >>> wrap("the ferry struck the pier", 10)
    [(0, 9), (10, 20), (21, 25)]

    Args:
        text: Printable text, on one line.
        width: Cells to a line, at least 1.
        odd: Characters that may not be one cell wide, as `odd_characters` tells.
    """
    if odd and not odd.isdisjoint(text):
        return _wrap_graphemes(text, max(1, width))
    return _wrap_narrow(text, max(1, width))


def _wrap_narrow(text: str, width: int) -> Lines:
    lines: Lines = []
    start, end = 0, len(text)
    while end - start > width:
        cut = text.rfind(" ", start, start + width + 1)
        if cut <= start:
            lines.append((start, start + width))
            start += width
        else:
            lines.append((start, cut))
            start = cut + 1
        while start < end and text[start] == " ":
            start += 1
    if start < end or not lines:
        lines.append((start, end))
    return lines


def _wrap_graphemes(text: str, width: int) -> Lines:
    lines: Lines = []
    start = used = 0
    rest: tuple[int, int] | None = None  # where a next line could begin, and the cells up to there
    for begin, end, least in split_graphemes(text)[0]:
        cells = least if end - begin == 1 else most_cells(text[begin:end], least)
        if used + cells > width and begin > start and text[begin] != " ":
            cut, gone = rest if rest and rest[0] > start else (begin, used)
            lines.append((start, _trimmed(text, start, cut)))
            start, used, rest = cut, used - gone, None
        used += cells
        if text[begin] == " " or least > 1:
            rest = (end, used)
    lines.append((start, _trimmed(text, start, len(text))))
    return lines


@lru_cache(maxsize=4096)
def most_cells(cluster: str, least: int) -> int:
    """The cells that a cluster takes where a terminal adds up the characters it is made of.

    >>> most_cells("कि", 1), most_cells("👩‍🚀", 2)
    (2, 4)
    """
    return max(least, sum(get_character_cell_size(c) or category(c) == "Mc" for c in cluster))


def _trimmed(text: str, start: int, end: int) -> int:
    while end > start and text[end - 1] == " ":
        end -= 1
    return end


def fit(text: str, width: int) -> str:
    """The text in at most `width` cells, its end cut with an ellipsis where it is longer."""
    if cell_len(text) <= width:
        return text
    kept, used = [], 1
    for begin, end, cells in split_graphemes(text)[0]:
        used += cells
        if used > width:
            break
        kept.append(text[begin:end])
    return ("".join(kept).rstrip() + "…") if width > 0 else ""


def shares(needs: Iterable[int], room: int) -> list[int]:
    """How many cells each of several texts gets of a line: short ones all, long ones equal parts.

    >>> shares([4, 40, 30], 40)
    [4, 18, 18]
    """
    wanted = list(needs)
    granted = [0] * len(wanted)
    left = room
    order = sorted(range(len(wanted)), key=wanted.__getitem__)
    for place, index in enumerate(order):
        granted[index] = max(0, min(wanted[index], left // (len(order) - place)))
        left -= granted[index]
    return granted
