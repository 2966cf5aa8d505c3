"""Titles inside the text: subheads, captions, lists, links, and prose that only looks like one."""

from collections.abc import Iterator

from storydiff.model import BlockKind
from storydiff.page.head import under_headline
from storydiff.page.shapes import Shape, share
from storydiff.page.sheet import Section, Sheet
from storydiff.page.sign import Sign
from storydiff.page.told import Told, content

SUBHEAD_WORDS = 12
"""Words of the longest title inside an article; a longer one is another article's."""
KIN = 0.5
"""Share of an unclosed line's content words known from the text, from which it is part of it."""
CAPITALS = 5
"""Words from which a title all in capitals is another article's and no subhead."""
FEW = 3
"""Titles in a row from which they are a list of links; and words of a title that is no prose."""


def titles(
    sheet: Sheet, section: Section, headline: int | None, apart: bool, told: Told
) -> Iterator[Sign]:
    """The lines above a section's paragraphs, or those that end the text.

    `headline` is the line that begins another article here; `apart` says that the prose below is
    none of the article's.
    """
    listed = apart
    for at in range(section.start, section.prose):
        sign = sheet.signs[at]
        if sign is not None:
            listed = listed or sign.kind is BlockKind.RELATED_LINK
            yield sign
        elif sheet.same(headline, at):
            yield Sign(BlockKind.HEADLINE, "begins another article on the page")
        elif headline is not None and at > headline:
            yield sheet.beside(at) or under_headline(sheet, at)
        elif headline is None and listed:
            yield Sign(BlockKind.RELATED_LINK, "stands in a list of other articles")
        else:
            above = headline is None and section.prose < section.end
            yield sheet.beside(at) or _title(sheet, section, at, above, told)


def _title(sheet: Sheet, section: Section, at: int, above: bool, told: Told) -> Sign:
    """What a title among paragraphs is; `above`: prose of the same article stands below it."""
    line, shape = sheet.lines[at], sheet.shapes[at]
    run = sheet.silent(section.start, section.prose)
    if line.is_item or (told.announces and above):
        return Sign(BlockKind.PARAGRAPH, "an item of a list in the text")
    if shape is Shape.EITHER and not line.text.endswith("?") and len(run) < FEW:
        return Sign(BlockKind.PARAGRAPH, "prose that ends in a quotation or in initials")
    longest = SUBHEAD_WORDS if above else FEW
    if len(run) == 1 and len(line.words) > longest and share(line.content, told.content) >= KIN:
        return Sign(BlockKind.PARAGRAPH, "prose without its full stop")
    if line.text.isupper() and len(line.words) >= CAPITALS:
        return Sign(BlockKind.RELATED_LINK, "a title in capitals among the paragraphs")
    heads = len(run) <= FEW or bool(line.content & content(sheet.paragraphs(section)))
    if above and heads and at == run[-1] and len(line.words) <= SUBHEAD_WORDS:
        return Sign(BlockKind.SUBHEAD, "a title among the paragraphs")
    if shape is Shape.SCRAP:
        return Sign(BlockKind.SECTION, "a word or two that head nothing")
    return Sign(BlockKind.RELATED_LINK, "a title that heads nothing")
