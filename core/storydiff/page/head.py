"""The head of a page: everything above the first paragraph, the headline among it."""

import re
from collections.abc import Iterator, Sequence, Set

from storydiff.model import BlockKind
from storydiff.page import agencies, outlets, vocabulary
from storydiff.page.appeals import addresses_reader
from storydiff.page.shapes import Shape, share
from storydiff.page.sheet import Sheet
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch
from storydiff.page.told import content

_SEPARATED = re.compile(r"\s*[,:|/]\s*")
KIN = 0.3
"""Share of a title's content words that the text has, from which it may be the text's."""
SHORT = 3
"""Words up to which a title above the headline names a section."""
NAME_WORDS = 4
"""Words of the longest name of an outlet."""
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
        return (
            3 * shared
            + min(len(line.words), 8) / 8
            + 0.5 * (sheet.counts[line.key] > 1 and not _captions_title(sheet, at))
        )

    best = max(titles, key=lambda at: (round(points(at), 6), -at), default=None)
    for above in reversed(titles):
        if best is None or above >= best:
            continue
        between = sheet.silent(above + 1, best)
        if any(sheet.shapes[at] is not Shape.SCRAP for at in between):
            break
        if not _leads(sheet.lines[above], words):
            break
        best = above
    return best


def _captions_title(sheet: Sheet, at: int) -> bool:
    """Whether a title that is printed as captions are stands under another, as captions do."""
    if at not in sheet.pictured:
        return False
    while at and sheet.same(at, at - 1):
        at -= 1
    return at > 0 and sheet.shapes[at - 1] is Shape.TITLE


def _leads(line: Stretch, words: Set[str]) -> bool:
    """Whether the line above the title that shares most is a title of the same text.

    A headline says less of what the text says than the line that explains it below.
    """
    return len(line.words) > SHORT and share(line.content, words) >= KIN


def _above(sheet: Sheet, at: int, headline: int | None) -> Sign:
    """What a silent line above the text is."""
    if sheet.same(headline, at):
        again = "the headline" if at == headline else "the headline again"
        return Sign(BlockKind.HEADLINE, again)
    if sheet.lines[at].is_item:
        return Sign(BlockKind.PARAGRAPH, "an item of a list above the text")
    if sheet.shapes[at] is Shape.PROSE:
        if addresses_reader(sheet.lines[at].text):
            return Sign(BlockKind.PROMO, "speaks to the reader above the text")
        return Sign(BlockKind.PARAGRAPH, "prose above the text")
    if headline is not None and at < headline:
        return _above_headline(sheet, at)
    return sheet.beside(at) or under_headline(sheet, at)


def _above_headline(sheet: Sheet, at: int) -> Sign:
    if len(sheet.lines[at].words) <= SHORT:
        return Sign(BlockKind.SECTION, "a word or two above the headline")
    return Sign(BlockKind.RELATED_LINK, "another title above the headline")


def under_headline(sheet: Sheet, at: int) -> Sign:
    """What a title below the headline and above the text is."""
    line = sheet.lines[at]
    parts = _SEPARATED.split(line.text)
    if any(agencies.is_agency(part) or outlets.is_known(part) for part in parts):
        return Sign(BlockKind.BYLINE, "an agency or an outlet under the headline")
    if len(line.words) <= NAME_WORDS and vocabulary.OUTLETS & set(line.folded):
        return Sign(BlockKind.FURNITURE, "an outlet's name under the headline")
    if sheet.shapes[at] is Shape.SCRAP:
        return Sign(BlockKind.SECTION, "a word or two between headline and text")
    return Sign(BlockKind.SUBHEAD, "another title between headline and text")
