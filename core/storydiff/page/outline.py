"""The outline of a plain-text page: what each silent line is, from where it stands.

Ferry runs aground off Aldwick                headline: the title whose words the text shares
Harbour master: “We were lucky”               subhead: another title above the text
The ferry …                                   paragraph
What the crew saw                             subhead: a title among the paragraphs
The crew …                                    paragraph
Council raises harbour fees                   headline of a second article (`second`)
The council …                                 paragraph of it
Love the harbour?                             promo: the page speaks to its reader (`tail`)
We would like you to …                        promo
"""

from collections.abc import Iterator
from itertools import pairwise

from storydiff.model import BlockKind
from storydiff.page.head import head
from storydiff.page.second import other_headline
from storydiff.page.shapes import Shape, share
from storydiff.page.sheet import Section, Sheet
from storydiff.page.sign import Sign
from storydiff.page.tail import below, tail_start
from storydiff.page.told import Told, content

Verdict = tuple[Sign, int]
"""What a line is, and which of the page's articles it stands in, from 0."""

SUBHEAD_WORDS = 12
"""Words of the longest title inside an article; a longer one is another article's."""
CLOSE = 3
"""Silent lines between two paragraphs that still stand in one text."""
KIN = 0.5
"""Share of an unclosed line's content words known from the text, from which it is part of it."""
APART = 3
"""Titles in a row from which they are a list, and what stands below may be no part of the text."""
STRANGER = 0.2
"""Share of such prose's content words known from the text, below which it is no part of it."""
TEASER = 600
"""Characters of the longest such prose; what is longer is an article, whatever it shares."""


def outline(sheet: Sheet) -> tuple[Verdict, ...]:
    """A verdict for each line, in order; a sign that speaks keeps its kind."""
    start = _body_start(sheet)
    tail = tail_start(sheet, start)
    found: list[Verdict] = [(sign, 0) for sign in head(sheet, start)]
    story, told = 0, Told()
    for section in _sections(sheet, start, tail):
        headline = other_headline(sheet, section, told)
        if headline is not None:
            story, told = story + 1, Told()
        apart = headline is None and _is_apart(sheet, section, told)
        found += [(sign, story) for sign in _titles(sheet, section, headline, apart, told)]
        found += [(sign, story) for sign in _paragraphs(sheet, section, apart)]
        if not apart:
            told.add(sheet.paragraphs(section))
    found += [(sign, story) for sign in below(sheet, tail)]
    return tuple(found)


def _body_start(sheet: Sheet) -> int:
    """The first paragraph of the text: one that another follows closely, else any prose."""
    prose = [at for at, shape in enumerate(sheet.shapes) if shape is Shape.PROSE]
    for at, following in pairwise(prose):
        if len(sheet.silent(at, following)) <= CLOSE:
            return at
    return prose[0] if prose else len(sheet.lines)


def _sections(sheet: Sheet, start: int, end: int) -> Iterator[Section]:
    """Runs of titles with the prose below each."""
    at = start
    while at < end:
        prose = at
        while prose < end and sheet.shapes[prose] is not Shape.PROSE:
            prose += 1
        stop = prose
        while stop < end and sheet.shapes[stop] in (None, Shape.PROSE):
            stop += 1
        while prose + 1 < stop < end and sheet.shapes[stop - 1] is None:
            stop -= 1  # what stands right above a title stands with it
        yield Section(at, prose, stop)
        at = stop


def _is_apart(sheet: Sheet, section: Section, told: Told) -> bool:
    """Whether prose below a list of titles is only one more teaser, and no part of the text."""
    paragraphs = sheet.paragraphs(section)
    listed = any(
        sheet.says(at, BlockKind.RELATED_LINK) for at in range(section.start, section.prose)
    )
    titles = len(sheet.silent(section.start, section.prose))
    if not told.paragraphs or not (listed or titles >= APART):
        return False
    if sum(len(paragraph.text) for paragraph in paragraphs) > TEASER:
        return False
    return share(content(paragraphs), told.content) < STRANGER


def _paragraphs(sheet: Sheet, section: Section, apart: bool) -> Iterator[Sign]:
    prose = (
        Sign(BlockKind.RELATED_LINK, "prose below a list of titles, and not about the same")
        if apart
        else Sign(BlockKind.PARAGRAPH, "prose among prose")
    )
    for at in range(section.prose, section.end):
        yield sheet.signs[at] or prose


def _titles(
    sheet: Sheet, section: Section, headline: int | None, apart: bool, told: Told
) -> Iterator[Sign]:
    """The lines above a section's paragraphs, or those that end the text."""
    listed = apart
    for at in range(section.start, section.prose):
        sign = sheet.signs[at]
        if sign is not None:
            listed = listed or sign.kind is BlockKind.RELATED_LINK
            yield sign
        elif sheet.same(headline, at):
            yield Sign(BlockKind.HEADLINE, "begins another article on the page")
        elif headline is None and listed:
            yield Sign(BlockKind.RELATED_LINK, "stands in a list of other articles")
        else:
            above = headline is None and section.prose < section.end
            yield _title(sheet, section, at, above, told)


def _title(sheet: Sheet, section: Section, at: int, above: bool, told: Told) -> Sign:
    """What a title among paragraphs is; `above`: prose of the same article stands below it."""
    line, shape = sheet.lines[at], sheet.shapes[at]
    titles = sheet.silent(section.start, section.prose)
    if sheet.says(at + 1, BlockKind.CREDIT):
        return Sign(BlockKind.CAPTION, "stands above a picture credit")
    if line.is_item or (told.announces and above):
        return Sign(BlockKind.PARAGRAPH, "an item of a list in the text")
    if shape is Shape.EITHER and not line.text.endswith("?") and len(titles) < APART:
        return Sign(BlockKind.PARAGRAPH, "prose that ends in a quotation or in initials")
    longest = SUBHEAD_WORDS if above else 3
    if len(titles) == 1 and len(line.words) > longest and share(line.content, told.content) >= KIN:
        return Sign(BlockKind.PARAGRAPH, "prose without its full stop")
    if above and at == titles[-1] and len(line.words) <= SUBHEAD_WORDS:
        return Sign(BlockKind.SUBHEAD, "a title among the paragraphs")
    if shape is Shape.SCRAP:
        return Sign(BlockKind.SECTION, "a word or two that head nothing")
    return Sign(BlockKind.RELATED_LINK, "a title that heads nothing")
