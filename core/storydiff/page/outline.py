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
from storydiff.page import vocabulary
from storydiff.page.after import after, after_start
from storydiff.page.head import head
from storydiff.page.second import other_headline
from storydiff.page.shapes import Shape, share
from storydiff.page.sheet import Section, Sheet
from storydiff.page.sign import Sign
from storydiff.page.tail import below, tail_start
from storydiff.page.titles import titles
from storydiff.page.told import Told, content

Verdict = tuple[Sign, int]
"""What a line is, and which of the page's articles it stands in, from 0."""

CLOSE = 3
"""Silent lines between two paragraphs that still stand in one text."""
APART = 3
"""Titles in a row from which they are a list, and what stands below may be no part of the text."""
STRANGER = 0.12
"""Share of such prose's content words known from the text, below which it is no part of it."""
TEASER = 600
"""Characters of the longest such prose; what is longer is an article, whatever it shares."""


def outline(sheet: Sheet) -> tuple[Verdict, ...]:
    """A verdict for each line, in order; a sign that speaks keeps its kind."""
    start = _body_start(sheet)
    after_text = after_start(sheet, start)
    tail = min(tail_start(sheet, start), after_text)
    sections = tuple(_sections(sheet, start, tail))
    end = _end(sheet, sections)
    found: list[Verdict] = [(sign, 0) for sign in head(sheet, start)]
    story, told = 0, Told()
    for number, section in enumerate(sections):
        headline = other_headline(sheet, section, told)
        if headline is not None:
            story, told = story + 1, Told()
        apart = number >= end
        found += [(sign, story) for sign in titles(sheet, section, headline, apart, told)]
        found += [(sign, story) for sign in _paragraphs(sheet, section, apart)]
        told.add(sheet.paragraphs(section))
    found += [(sign, story) for sign in below(sheet, tail, after_text)]
    found += [(after(sheet, at), story) for at in range(after_text, len(sheet.lines))]
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


def _end(sheet: Sheet, sections: tuple[Section, ...]) -> int:
    """The first of the page's last sections whose prose is but teasers, each below a list.

    Prose below a list of links in the middle of an article is followed by more that is about the
    same; so nothing is a teaser that such prose follows.
    """
    told, strangers = Told(), []
    for section in sections:
        strangers.append(_is_stranger(sheet, section, told))
        told.add(sheet.paragraphs(section))
    end = len(sections)
    while end and strangers[end - 1]:
        end -= 1
    return end


def _is_stranger(sheet: Sheet, section: Section, told: Told) -> bool:
    """Whether a section is a list of titles, with prose below that the text does not know.

    Prose that tells what somebody said is news, whatever it shares; and where the desk signs below
    it, it is the article's own.
    """
    paragraphs = sheet.paragraphs(section)
    lines = range(section.start, section.prose)
    listed = any(sheet.says(at, BlockKind.RELATED_LINK) for at in lines)
    if not told.paragraphs or not (listed or len(_titles(sheet, section)) >= APART):
        return False
    if any(sheet.says(at, BlockKind.CREDIT) for at in range(section.prose, section.end)):
        return False
    if sum(len(paragraph.text) for paragraph in paragraphs) > TEASER:
        return False
    if any(vocabulary.SPEECH & set(paragraph.folded) for paragraph in paragraphs):
        return False
    return share(content(paragraphs), told.content) < STRANGER


def _titles(sheet: Sheet, section: Section) -> set[str]:
    """What the titles of a section say, each once, without captions."""
    titles = sheet.silent(section.start, section.prose)
    return {sheet.lines[at].key for at in titles if at not in sheet.pictured}


def _paragraphs(sheet: Sheet, section: Section, apart: bool) -> Iterator[Sign]:
    for at in range(section.prose, section.end):
        sign = sheet.signs[at]
        if sign is not None:
            yield sign
        elif apart:
            yield Sign(BlockKind.RELATED_LINK, "prose below a list of titles, about other things")
        elif sheet.is_of_the_writer(at):
            yield Sign(BlockKind.FURNITURE, "says who the writer is")
        else:
            yield Sign(BlockKind.PARAGRAPH, "prose among prose")
