"""The head of a page: everything above the first paragraph, the headline among it."""

from collections.abc import Iterator, Sequence

from storydiff.model import BlockKind
from storydiff.page.appeals import addresses_reader
from storydiff.page.shapes import Shape, share
from storydiff.page.sheet import Sheet
from storydiff.page.sign import Sign
from storydiff.page.told import content

SHORT = 3
"""Words up to which a title above the headline names a section."""
LEAD = 6
"""Paragraphs whose words a headline is held against; further down a text goes elsewhere."""


def head(sheet: Sheet, end: int) -> Iterator[Sign]:
    """What each line above the first paragraph is, which stands at `end`."""
    text = sheet.silent(end, end + 2 * LEAD)[:LEAD]
    headline = best_title(sheet, sheet.silent(0, end), text)
    for at in range(end):
        yield sheet.signs[at] or _above(sheet, at, headline)


def best_title(sheet: Sheet, places: Sequence[int], text: Sequence[int]) -> int | None:
    """The title that says most of what the text says; the earliest of equals."""
    titles = [at for at in places if sheet.shapes[at] in (Shape.TITLE, Shape.EITHER)]
    titles = titles or [at for at in places if sheet.shapes[at] is Shape.SCRAP]
    words = content(sheet.lines[at] for at in text[:LEAD])

    def points(at: int) -> float:
        line = sheet.lines[at]
        shared = share(line.content, words)
        return 3 * shared + min(len(line.words), 8) / 8 + 0.5 * (sheet.counts[line.key] > 1)

    return max(titles, key=lambda at: (round(points(at), 6), -at), default=None)


def _above(sheet: Sheet, at: int, headline: int | None) -> Sign:
    """What a silent line above the text is."""
    line, shape = sheet.lines[at], sheet.shapes[at]
    before = headline is not None and at < headline
    if sheet.same(headline, at):
        again = "the headline" if at == headline else "the headline again"
        return Sign(BlockKind.HEADLINE, again)
    if line.is_item:
        return Sign(BlockKind.PARAGRAPH, "an item of a list above the text")
    if shape is Shape.SCRAP or (before and len(line.words) <= SHORT):
        return Sign(BlockKind.SECTION, "a word or two above the text")
    if shape is Shape.PROSE:
        if addresses_reader(line.text):
            return Sign(BlockKind.PROMO, "speaks to the reader above the text")
        return Sign(BlockKind.PARAGRAPH, "prose above the text")
    if before:
        return Sign(BlockKind.RELATED_LINK, "another title above the headline")
    if sheet.says(at + 1, BlockKind.CREDIT):
        return Sign(BlockKind.CAPTION, "stands above a picture credit")
    return Sign(BlockKind.SUBHEAD, "another title between headline and text")
