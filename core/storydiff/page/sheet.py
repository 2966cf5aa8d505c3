"""A sheet: the lines of one page with what is known of each before its place is looked at."""

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from storydiff.model import BlockKind
from storydiff.page.bylines import is_role
from storydiff.page.shapes import Shape, shape
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch, repeated

_READ_ON = (("read", "more"), ("continue", "reading"), ("learn", "more"))
PICTURED = Sign(BlockKind.CAPTION, "printed twice, as captions are")
NEAR = 6
"""Lines between two printings of a headline that closes like a sentence."""
MOST_NAMES = 9
"""Words of the longest line of writers and the place they wrote from."""
_IS = frozenset({"is", "was", "covers", "reports", "writes", "joined", "has"})


def _is_names_in_place(words: Sequence[str]) -> bool:
    """Whether words are two names or more and, behind "in", a place."""
    small = [word for word in words if not word[0].isupper()]
    lone = 4 <= len(words) <= MOST_NAMES and words[-1][0].isupper()
    return lone and small in (["in"], ["and", "in"]) and words.index("in") >= 2


class Section(NamedTuple):
    """A run of titles and the prose below it: `[start, prose)` and `[prose, end)` in lines."""

    start: int
    prose: int
    end: int


@dataclass(frozen=True)
class Sheet:
    """Lines, and for each its sign or, where no sign speaks, its shape."""

    lines: Sequence[Stretch]
    signs: Sequence[Sign | None]
    pictured: Set[int] = frozenset()
    """The lines that are printed as captions are (`repeats`)."""

    @cached_property
    def shapes(self) -> Sequence[Shape | None]:
        """The shape of each silent line; None where a sign speaks."""
        pairs = zip(self.lines, self.signs, strict=True)
        found = [None if sign else shape(line) for line, sign in pairs]
        for at, seen in enumerate(found):
            if seen is Shape.PROSE and self.counts[self.lines[at].key] > 1:
                again = self._below_pictures(at, found)
                if again is not None:
                    found[at] = found[again] = Shape.TITLE
        return found

    def _below_pictures(self, at: int, found: Sequence[Shape | None]) -> int | None:
        """Where a line is printed again with nothing but a picture and marks between."""
        for below in range(at + 1, min(at + 2 + NEAR, len(found))):
            if self.same(at, below):
                seen = any(self.says(k, BlockKind.CAPTION) for k in range(at + 1, below))
                return below if seen else None
            if found[below] is not None:
                return None
        return None

    @cached_property
    def first_prose(self) -> int:
        """The first line that reads as prose; the number of lines where none does."""
        return next(
            (at for at, seen in enumerate(self.shapes) if seen is Shape.PROSE), len(self.lines)
        )

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each line is printed."""
        return repeated(self.lines)

    def silent(self, start: int, end: int) -> list[int]:
        """The lines from `start` to before `end` on which no sign speaks."""
        return [at for at in range(start, min(end, len(self.lines))) if self.signs[at] is None]

    def paragraphs(self, section: "Section") -> list[Stretch]:
        """The prose of a section."""
        return [self.lines[at] for at in self.silent(section.prose, section.end)]

    def says(self, at: int, *kinds: BlockKind) -> bool:
        """Whether a line, if there is one, has a sign of one of these kinds."""
        sign = self.signs[at] if 0 <= at < len(self.signs) else None
        return sign is not None and sign.kind in kinds

    def beside(self, at: int) -> Sign | None:
        """What the lines next to a title say of it; None where they say nothing."""
        return self._at_picture(at) or self._at_link(at) or self._at_writer(at)

    def _at_picture(self, at: int) -> Sign | None:
        line = self.lines[at]
        if len(line.words) > 2 and self.says(at + 1, BlockKind.CREDIT):
            return Sign(BlockKind.CAPTION, "stands above a picture credit")
        if self._is_under_a_bare_credit(at):
            return Sign(BlockKind.CAPTION, "stands under a picture credit")
        if at in self.pictured:
            return PICTURED
        return None

    def _at_link(self, at: int) -> Sign | None:
        if at + 1 < len(self.lines) and self.lines[at + 1].folded in _READ_ON:
            return Sign(BlockKind.RELATED_LINK, "stands above a button to read more")
        if self._is_pointed_at(at):
            return Sign(BlockKind.RELATED_LINK, "stands below a line that points to more")
        if self.says(at - 1, BlockKind.PROMO) and self.says(at + 1, BlockKind.PROMO):
            return Sign(BlockKind.PROMO, "stands between two offers")
        return None

    def _at_writer(self, at: int) -> Sign | None:
        if self._is_byline_beside(at):
            return Sign(BlockKind.BYLINE, "a name beside a byline")
        if self.is_of_the_writer(at) or self._is_writers_name(at):
            return Sign(BlockKind.FURNITURE, "says who the writer is")
        return None

    def _is_under_a_bare_credit(self, at: int) -> bool:
        """Whether the line above names who took a picture that nothing above it describes."""
        sign = self.signs[at - 1] if at else None
        credited = sign is not None and sign.kind is BlockKind.CREDIT and "picture" in sign.reason
        return credited and not self.says(at - 2, BlockKind.CAPTION)

    def _is_pointed_at(self, at: int) -> bool:
        """Whether a title stands below "Read more" that no title or offer above it explains."""
        if at < 2 or self.lines[at - 1].folded not in _READ_ON:
            return False
        return self.shapes[at - 2] is Shape.PROSE

    def _is_byline_beside(self, at: int) -> bool:
        """Whether a name's line stands next to a byline: the same name, or one more.

        Names with a place behind them (`Ann Writer and Jo Dean in Aldwick`) stand above a date.
        """
        words = self.lines[at].words
        if self.says(at + 1, BlockKind.TIMESTAMP) and _is_names_in_place(words):
            return True
        if not 2 <= len(words) <= 3 or not all(word[0].isupper() for word in words):
            return False
        return self.says(at - 1, BlockKind.BYLINE) or self.says(at + 1, BlockKind.BYLINE)

    @cached_property
    def writers(self) -> frozenset[str]:
        """The words of the bylines, folded."""
        lines = (
            self.lines[at] for at in range(len(self.lines)) if self.says(at, BlockKind.BYLINE)
        )
        return frozenset(word for line in lines for word in line.folded)

    def is_of_the_writer(self, at: int) -> bool:
        """Whether a paragraph says who the writer is: `Ann Writer is a reporter for …`."""
        words = self.lines[at].folded
        verb = next((place for place, word in enumerate(words[:5]) if word in _IS), 0)
        if not verb or not set(words[:verb]) <= self.writers:
            return False
        return words[verb] == "covers" or any(is_role(word) for word in words)

    def _is_writers_name(self, at: int) -> bool:
        """Whether a title is the writer's name above who that is."""
        below = at + 1 < len(self.lines) and self.is_of_the_writer(at + 1)
        return below and set(self.lines[at].folded) <= self.writers

    def same(self, one: int | None, other: int) -> bool:
        """Whether two lines print the same words."""
        return one is not None and self.lines[one].key == self.lines[other].key
