"""Plain text: every printed line of a page becomes one or several parts.

Three questions, in this order: does the line hold several parts (`pictures`, `pieces`)? Does it
say what it is (`signs`)? And if not, where does it stand (`outline`)?
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from storydiff.model import BlockKind, Page
from storydiff.page import pictures, pieces
from storydiff.page.outline import Verdict, outline
from storydiff.page.parts import Part
from storydiff.page.pieces import Piece
from storydiff.page.repeats import pictured
from storydiff.page.shapes import Shape, shape
from storydiff.page.sheet import PICTURED, Sheet
from storydiff.page.sign import Sign
from storydiff.page.signs import sign
from storydiff.page.stretches import Stretch, repeated, stretches

OUTSIDE = frozenset(
    {BlockKind.PROMO, BlockKind.RELATED_LINK, BlockKind.COUNTER, BlockKind.FURNITURE}
)
"""Kinds that belong to the page and to none of its articles."""


LABELLED = Sign(BlockKind.CAPTION, "stands below the label of a caption")


class Printed(NamedTuple):
    """A printed line: what is judged, what it says of itself, what is glued behind it."""

    main: Stretch
    sign: Sign | None
    behind: tuple[Piece, ...]


def classify(page: Page) -> tuple[Part, ...]:
    """The parts of a plain-text page, in order, covering all that is not white space."""
    lines = stretches(page)
    counts = repeated(lines)
    captions = pictured(lines)
    printed = [
        _printed(line, counts[line.key] > 1, at in captions) for at, line in enumerate(lines)
    ]
    for at, (above, below) in enumerate(pairwise(printed), start=1):
        if below.sign is None and pictures.is_label(above.main.text):
            printed[at] = below._replace(sign=LABELLED)
    sheet = Sheet([p.main for p in printed], [p.sign for p in printed], captions)
    return tuple(_parts(lines, printed, outline(sheet)))


def _printed(line: Stretch, again: bool, caption: bool) -> Printed:
    picture = pictures.cut(line, again)
    if picture:
        return Printed(line.before(picture[0].end), picture[0].sign, picture[1:])
    behind = pieces.behind(line.text)
    main = line.before(behind[0].start) if behind else line
    found = sign(main)
    if caption and found is None and shape(main) is Shape.PROSE:
        found = PICTURED
    return Printed(main, found, behind)


def _parts(
    lines: Sequence[Stretch], printed: Sequence[Printed], verdicts: Sequence[Verdict]
) -> Iterator[Part]:
    led: set[int] = set()
    for line, (main, _, behind), (found, story) in zip(lines, printed, verdicts, strict=True):
        inside: tuple[Piece, ...] = (Piece(0, len(main.text), found),)
        if found.kind is BlockKind.PARAGRAPH:
            inside = pieces.paragraph(main.text, story not in led, found)
            led.add(story)
        for piece in (*inside, *behind):
            span = pieces.span_in(line.span, line.text, piece)
            if span.end > span.start:
                owner = None if piece.sign.kind in OUTSIDE else story
                yield Part(span, piece.sign.kind, piece.sign.reason, owner)
