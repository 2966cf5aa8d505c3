"""Plain text: every printed line of a page becomes one or several parts.

Three questions, in this order: does the line say what it is (`signs`, `pictures`)? If not, where
does it stand (`outline`)? And does it hold several parts (`pieces`)?
"""

from collections.abc import Iterator, Mapping, Sequence

from storydiff.model import BlockKind, Page
from storydiff.page import pictures, pieces
from storydiff.page.outline import Verdict, outline
from storydiff.page.parts import Part
from storydiff.page.pieces import Piece
from storydiff.page.signs import sign
from storydiff.page.stretches import Stretch, repeated, stretches

OUTSIDE = frozenset(
    {BlockKind.PROMO, BlockKind.RELATED_LINK, BlockKind.COUNTER, BlockKind.FURNITURE}
)
"""Kinds that belong to the page and to none of its articles."""


def classify(page: Page) -> tuple[Part, ...]:
    """The parts of a plain-text page, in order, covering all that is not white space."""
    lines = stretches(page)
    counts = repeated(lines)
    cut = {at: pictures.cut(line, counts[line.key] > 1) for at, line in enumerate(lines)}
    signs = [cut[at][0].sign if cut[at] else sign(line) for at, line in enumerate(lines)]
    return tuple(_parts(lines, cut, outline(lines, signs)))


def _parts(
    lines: Sequence[Stretch],
    cut: Mapping[int, Sequence[Piece]],
    verdicts: Mapping[int, Verdict],
) -> Iterator[Part]:
    led: set[int | None] = set()
    for at, line in enumerate(lines):
        found, story = verdicts[at]
        inside: Sequence[Piece] = cut[at] or (Piece(0, len(line.text), found),)
        if found.kind is BlockKind.PARAGRAPH:
            inside = tuple(pieces.paragraph(line.text, story not in led, found))
            led.add(story)
        for piece in inside:
            span = pieces.span_in(line.span, line.text, piece)
            if span.end > span.start:
                owner = None if piece.sign.kind in OUTSIDE else story
                yield Part(span, piece.sign.kind, piece.sign.reason, owner)
