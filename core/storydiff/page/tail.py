"""The tail: the end of a page that is no article — appeals, buttons, lists of titles."""

from collections.abc import Iterator

from storydiff.model import BlockKind
from storydiff.page.appeals import addresses_reader
from storydiff.page.shapes import Shape
from storydiff.page.sheet import Sheet
from storydiff.page.sign import Sign

CROWD = 0.4
"""Share of a tail's lines that are no prose; in a column that says "we" they are far fewer."""
SENTENCE = 8
"""Words from which an appeal is more than a button between two paragraphs."""


def tail_start(sheet: Sheet, start: int) -> int:
    """Where the appeals begin that end the page; its length where it ends with its article.

    From there on no line reads like news, unless it stands alone between two appeals: each is an
    appeal, a button, a title, or prose in which the page speaks to its reader.
    """
    end = len(sheet.lines)
    tail, appeals, marked = end, 0, 0
    for at in range(end - 1, start, -1):
        if _is_news(sheet, at) and not (tail == at + 1 and _speaks(sheet, at - 1)):
            break
        appeals += sheet.says(at, BlockKind.PROMO)
        marked += sheet.shapes[at] is not Shape.PROSE
        if appeals and marked >= CROWD * (end - at) and not _is_news(sheet, at):
            tail = at
    return tail


def _speaks(sheet: Sheet, at: int) -> bool:
    """Whether a line is an appeal in whole sentences."""
    line = sheet.lines[at]
    if not line.ended or len(line.words) < SENTENCE:
        return False
    prose = sheet.shapes[at] is Shape.PROSE
    return sheet.says(at, BlockKind.PROMO) or (prose and not _is_news(sheet, at))


def _is_news(sheet: Sheet, at: int) -> bool:
    """Whether a line reads like news: prose in which the page does not speak to its reader."""
    return sheet.shapes[at] is Shape.PROSE and not addresses_reader(sheet.lines[at].text)


def below(sheet: Sheet, start: int, end: int) -> Iterator[Sign]:
    """The lines of the tail."""
    listed = False
    for at in range(start, end):
        sign = sheet.signs[at]
        if sign is not None:
            listed = sign.kind is BlockKind.RELATED_LINK or (
                listed and sign.kind is not BlockKind.PROMO
            )
            yield sign
        elif listed and sheet.shapes[at] is not Shape.PROSE:
            yield Sign(BlockKind.RELATED_LINK, "stands in a list below the text")
        else:
            yield Sign(BlockKind.PROMO, "stands among appeals below the text")
