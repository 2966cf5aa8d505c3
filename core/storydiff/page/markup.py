"""HTML: every line of a page becomes one or several parts, by its markup and its words.

Three questions, in this order: where do the page's articles stand (`markup_bodies`)? What is a
line by its elements and its own words (`markup_kinds`)? And does it hold several parts (`pieces`)?
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from storydiff.model import BlockKind, Page
from storydiff.page import markup_bylines, markup_kinds, pictures, pieces
from storydiff.page.markup_bodies import Story, layout
from storydiff.page.markup_tree import Printed, printed, zone_of
from storydiff.page.markup_zones import Zone
from storydiff.page.parts import Part
from storydiff.page.pieces import Piece
from storydiff.page.prose import OUTSIDE
from storydiff.page.sign import Sign

_ABOVE = 3
"""Lines above a headline among which its section's name is looked for."""
_BEHIND = 6
"""Lines behind the last paragraph among which credits and dates are looked for."""
_PARAGRAPH_TAGS = frozenset({"p", "div", "blockquote", "section", "article"})
"""Elements whose lines may hold several parts; a list's item or a table's row holds one."""


def classify(page: Page) -> tuple[Part, ...]:
    """The parts of an HTML page, in order, covering all that is not white space."""
    lines = printed(page)
    if not lines:
        return ()
    stated = page.metadata
    title = stated.headline.value if stated.headline else ""
    author = stated.byline.value if stated.byline else ""
    stories, open_ = layout(lines, title)
    near = _near(stories)
    judged = [_judged(line, near.get(line.at, ()), zone_of(line, open_), author) for line in lines]
    for story in stories:
        _sum_up(judged, story)
    return tuple(_parts(lines, judged))


class _Judgement(NamedTuple):
    sign: Sign
    story: int | None


def _near(stories: Sequence[Story]) -> dict[int, list[tuple[int, Story]]]:
    """For each line the articles it may belong to, with their numbers."""
    near: dict[int, list[tuple[int, Story]]] = {}
    for number, story in enumerate(stories):
        first = story.start if story.headline is None else min(story.headline, story.start)
        for at in range(first - _ABOVE, story.end + _BEHIND + 1):
            near.setdefault(at, []).append((number, story))
    return near


def _judged(
    line: Printed, near: Sequence[tuple[int, Story]], zone: Zone | None, author: str
) -> _Judgement:
    for number, story in near:
        sign = _in_story(line, story, zone, author)
        if sign:
            return _Judgement(sign, None if sign.kind in OUTSIDE else number)
    return _Judgement(markup_kinds.outside(line, zone), None)


def _in_story(line: Printed, story: Story, zone: Zone | None, author: str) -> Sign | None:
    """What a line is to an article; None where it stands outside."""
    if line.at == story.headline:
        return Sign(BlockKind.HEADLINE, "the heading most like the page's title")
    if line.at in story.body:
        return markup_kinds.within(line, zone)
    if story.headline is not None and story.headline < line.at < story.start:
        return markup_kinds.below(line, zone, author)
    if story.headline is not None and story.headline - _ABOVE <= line.at < story.headline:
        return markup_kinds.above(line, zone)
    if story.end < line.at and line.at in story.around.lines:
        return markup_kinds.behind(line, zone)
    return None


def _sum_up(judged: list[_Judgement], story: Story) -> None:
    """Take a sentence above the byline for a summary of the article, not for its beginning."""
    if story.headline is None:
        return
    above = range(story.headline + 1, story.start)
    named = [at for at in above if judged[at].sign.kind is BlockKind.BYLINE]
    for at in above[: named[-1] - above.start] if named else ():
        if judged[at].sign.kind is BlockKind.PARAGRAPH:
            sums_up = Sign(BlockKind.SUBHEAD, "a sentence between the headline and the byline")
            judged[at] = judged[at]._replace(sign=sums_up)


def _parts(lines: Sequence[Printed], judged: Sequence[_Judgement]) -> Iterator[Part]:
    led: set[int | None] = set()
    for line, (sign, story) in zip(lines, judged, strict=True):
        text = line.stretch.text
        for piece in _pieces(line, sign, leads=story not in led):
            span = pieces.span_in(line.stretch.span, text, piece)
            if span.end > span.start:
                owner = None if piece.sign.kind in OUTSIDE else story
                yield Part(span, piece.sign.kind, piece.sign.reason, owner)
        if sign.kind is BlockKind.PARAGRAPH:
            led.add(story)


def _pieces(line: Printed, sign: Sign, leads: bool) -> Sequence[Piece]:
    """The parts of one line: a dateline before its text, a credit behind it or a caption."""
    whole = (Piece(0, len(line.stretch.text), sign),)
    if sign.kind is BlockKind.CAPTION:
        return pictures.cut(line.stretch, True) or whole
    if sign.kind in (BlockKind.BYLINE, BlockKind.TIMESTAMP):
        return markup_bylines.cut(line.stretch.text, sign)
    if sign.kind is not BlockKind.PARAGRAPH or line.tag not in _PARAGRAPH_TAGS:
        return whole
    found = tuple(pieces.paragraph(line.stretch.text, leads, sign))
    if not leads and found[0].sign.kind is BlockKind.DATELINE:
        return (found[1]._replace(start=0), *found[2:])
    return found
