"""A sheet: the lines of one page with what is known of each before its place is looked at."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from storydiff.model import BlockKind
from storydiff.page.bylines import is_role
from storydiff.page.shapes import Shape, shape
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch, repeated

_READ_ON = (("read", "more"), ("continue", "reading"), ("learn", "more"))
_IS = frozenset({"is", "was", "covers", "reports", "writes", "joined", "has"})


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

    def beside(self, at: int) -> Sign | None:
        """What the lines next to a title say of it; None where they say nothing."""
        line = self.lines[at]
        if len(line.words) > 2 and self.says(at + 1, BlockKind.CREDIT):
            return Sign(BlockKind.CAPTION, "stands above a picture credit")
        if self._is_under_a_bare_credit(at):
            return Sign(BlockKind.CAPTION, "stands under a picture credit")
        if len(line.words) > 3 and (
            self._prints(at - 1, line.key) or self._prints(at + 1, line.key)
        ):
            return Sign(BlockKind.CAPTION, "printed twice, one under the other")
        if at + 1 < len(self.lines) and self.lines[at + 1].folded in _READ_ON:
            return Sign(BlockKind.RELATED_LINK, "stands above a button to read more")
        if self._is_byline_beside(at):
            return Sign(BlockKind.BYLINE, "a name beside a byline")
        if self.is_of_the_writer(at):
            return Sign(BlockKind.FURNITURE, "says who the writer is")
        return None

    def _prints(self, at: int, key: str) -> bool:
        """Whether a line, if there is one, prints these words."""
        return 0 <= at < len(self.lines) and self.lines[at].key == key

    def _is_under_a_bare_credit(self, at: int) -> bool:
        """Whether the line above names who took a picture that nothing above it describes."""
        sign = self.signs[at - 1] if at else None
        credited = sign is not None and sign.kind is BlockKind.CREDIT and "picture" in sign.reason
        return credited and not self.says(at - 2, BlockKind.CAPTION)

    def _is_byline_beside(self, at: int) -> bool:
        """Whether a name's line stands next to a byline: the same name, or one more."""
        words = self.lines[at].words
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

    def same(self, one: int | None, other: int) -> bool:
        """Whether two lines print the same words."""
        return one is not None and self.lines[one].key == self.lines[other].key
