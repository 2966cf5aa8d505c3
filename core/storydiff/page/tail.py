"""The tail: the end of a page that is no article — appeals, buttons, lists of titles."""

from collections.abc import Iterator

from storydiff.model import BlockKind
from storydiff.page.appeals import addresses_reader
from storydiff.page.shapes import Shape
from storydiff.page.sheet import Sheet
from storydiff.page.sign import Sign

CROWD = 0.4
"""Share of a tail's lines that signs speak for; in a column that says "we" they are far fewer."""


def tail_start(sheet: Sheet, start: int) -> int:
    """Where the appeals begin that end the page; its length where it ends with its article.

    From there on no line reads like news: each is an appeal, a button, a title, or prose in which
    the page speaks to its reader.
    """
    end = len(sheet.lines)
    tail, appeals, marked = end, 0, 0
    for at in range(end - 1, start, -1):
        if sheet.shapes[at] is Shape.PROSE and not addresses_reader(sheet.lines[at].text):
            break
        appeals += sheet.says(at, BlockKind.PROMO)
        marked += sheet.signs[at] is not None
        if appeals and marked >= CROWD * (end - at):
            tail = at
    return tail


def below(sheet: Sheet, start: int) -> Iterator[Sign]:
    """The lines of the tail."""
    for at in range(start, len(sheet.lines)):
        yield sheet.signs[at] or Sign(BlockKind.PROMO, "stands among appeals below the text")
