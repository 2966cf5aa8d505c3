"""Text written from right to left, in the order in which it stands on a screen.

Terminals put characters side by side in the order in which they come. So each line is ordered
here, after it was wrapped: words of Hebrew or Arabic from right to left, numbers and English words
among them from left to right. A line knows where each of its characters stands in the text, so
that marks lie on the right words and the pointer finds them.

The levels are those of the Unicode Bidirectional Algorithm (UAX #9), which python-bidi works out
for a whole text; its rules L1 to L4 are applied line by line. What a reader sees as one character
stays in one piece.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from enum import Enum
from itertools import compress, groupby
from typing import NamedTuple

from rich.cells import split_graphemes
from rich.segment import Segment
from rich.style import Style

from storydiff.language.safe import INVISIBLE

Stretch = tuple[int, int, Style]
"""A stretch of a text, and its style."""

_RIGHT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""The blocks that Unicode keeps for scripts written from right to left."""
_PLACED = frozenset(["L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "B", "S", "WS", "ON"])
"""Classes of characters that have a place in the order; others stay with the one before them."""


class Way(Enum):
    """How a text is written."""

    LEFT = "from left to right"
    MIXED = "from left to right, with words from right to left in it"
    RIGHT = "from right to left"


class Shown(NamedTuple):
    """A line as it stands on the screen."""

    text: str
    at: Sequence[int]
    """Of each of its characters: where it stands in the text."""


class Ordered(NamedTuple):
    """A text whose lines can be put in the order of the screen."""

    text: str
    base: int
    """The level of the text as a whole: 1 if it is written from right to left, else 0."""
    levels: Sequence[int]
    """Of each character: odd where it is read from right to left."""
    glyphs: str
    """The form of each character on the screen: letters joined, brackets turned."""

    def line(self, start: int, end: int) -> Shown:
        """A line of the text, as wrapping has cut it."""
        clusters = split_graphemes(self.text[start:end])[0]
        levels = [self.levels[start + first] for first, _, _ in clusters]
        for k in range(len(clusters) - 1, -1, -1):
            if self.text[start + clusters[k][0]] != " ":
                break
            levels[k] = min(levels[k], self.base)
        at: list[int] = []
        for k in _reordered(levels):
            first, last, _ = clusters[k]
            at += range(start + first, start + last)
        return Shown("".join(self.glyphs[k] for k in at), at)


def way(text: str) -> Way:
    """How a text is written: as most of its letters are.

    Where it begins from the right, a quarter of them is enough: a short text may name an outlet in
    other letters, and those names are long.
    """
    if text.isascii() or not _RIGHT.search(text):
        return Way.LEFT
    right = sum(map(str.isalpha, _RIGHT.findall(text)))
    letters = sum(map(str.isalpha, text))
    first = next(filter(str.isalpha, text), "")
    needed = letters / 4 if _RIGHT.match(first) else letters / 2
    return Way.RIGHT if right > needed else Way.MIXED


def ordered(text: str, written: Way) -> Ordered | None:
    """A text to be put in order line by line; None where its characters stand in order already.

    Blanks around the whole of it stay where they are.
    """
    if written is Way.LEFT or text.isascii() or not _RIGHT.search(text):
        return None
    from storydiff_tui.render.joining import joined

    base = int(written is Way.RIGHT)
    levels = _levels(text, base)
    first, last = len(text) - len(text.lstrip(" ")), len(text.rstrip(" "))
    levels[:first], levels[last:] = [0] * first, [0] * (len(text) - last)
    return Ordered(text, base, levels, _turned(joined(text), levels))


def displayed(text: str) -> str:
    """A text of one line, in the order of the screen.

    >>> displayed("on אבג 12 only")
    'on 12 גבא only'
    """
    found = ordered(text, way(text))
    return found.line(0, len(text)).text.replace(INVISIBLE, "") if found else text


def restyled(line: Shown, styled: Sequence[Stretch]) -> list[Segment]:
    """A line as segments.

    Args:
        line: The line, in the order of the screen.
        styled: Stretches that follow each other and together are the whole text.
    """
    starts = [start for start, _, _ in styled]
    owners = (bisect_right(starts, at) - 1 for at in line.at)
    return [
        Segment("".join(glyph for _, glyph in run), styled[owner][2])
        for owner, run in groupby(zip(owners, line.text, strict=True), key=lambda pair: pair[0])
    ]


def _levels(text: str, base: int) -> list[int]:
    """The embedding level of each character (UAX #9, rules W1 to I2).

    Signs that are the app's own are no neutrals: a slash between tellings (“A / B”) keeps them in
    the order of the sentence, and a paragraph's number does not join the word before it.
    """
    from unicodedata import bidirectional

    from bidi import algorithm

    text = text.replace("¶", "א") if base else text.replace(" / ", " a ")
    placed = [bidirectional(character) in _PLACED for character in text]
    storage = algorithm.get_empty_storage()
    storage.update(base_level=base, base_dir="LR"[base])
    algorithm.get_embedding_levels(compress(text, placed), storage)
    algorithm.calc_level_runs(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, debug=False)
    algorithm.resolve_implicit_levels(storage, debug=False)
    found = (int(character["level"]) for character in storage["chars"])
    levels = [base]
    for seen in placed:
        levels.append(next(found) if seen else levels[-1])
    return levels[1:]


def _turned(text: str, levels: Sequence[int]) -> str:
    """With brackets that are read from right to left turned (rule L4)."""
    from bidi.mirror import MIRRORED

    return "".join(
        MIRRORED.get(glyph, glyph) if level % 2 else glyph
        for glyph, level in zip(text, levels, strict=True)
    )


def _reordered(levels: Sequence[int]) -> list[int]:
    """The places of characters from left to right, by their levels (rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        at_least = [other >= level for other in levels]
        runs = groupby(order, key=at_least.__getitem__)
        order = [place for back, run in runs for place in (reversed([*run]) if back else run)]
    return order
