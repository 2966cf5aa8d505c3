"""A sheet: the lines of one page with what is known of each before its place is looked at."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from storydiff.model import BlockKind
from storydiff.page.shapes import Shape, shape
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch, repeated


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

    @cached_property
    def shapes(self) -> Sequence[Shape | None]:
        """The shape of each silent line; None where a sign speaks."""
        pairs = zip(self.lines, self.signs, strict=True)
        return [None if sign else shape(line) for line, sign in pairs]

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

    def same(self, one: int | None, other: int) -> bool:
        """Whether two lines print the same words."""
        return one is not None and self.lines[one].key == self.lines[other].key
