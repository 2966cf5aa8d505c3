"""The outline of a plain-text page: what each silent line is, from where it stands.

Ferry runs aground off Aldwick                headline: the title whose words the text shares
Harbour master: “We were lucky”               subhead: another title above the text
The ferry …                                   paragraph
What the crew saw                             subhead: a title among the paragraphs
The crew …                                    paragraph
Council raises harbour fees                   headline of a second article: other words follow
The council …                                 paragraph of it
Love the harbour?                             promo: the page speaks to its reader
We would like you to …                        promo
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from storydiff.model import BlockKind
from storydiff.page.appeals import addresses_reader
from storydiff.page.pieces import dateline
from storydiff.page.shapes import Shape, content, names, shape, share
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch, repeated

Verdict = tuple[Sign, int | None]

ENOUGH = 3
"""Points of evidence that make a title in the text the headline of another article."""
STRANGE = 0.2
"""Share of a section's names known from the article so far, below which it is another's."""
KIN = 0.34
"""Share of a stretch's content words known from the article, from which it belongs to it."""
CROWD = 0.4
"""Share of lines that are furniture, from which the end of a page is no article."""


@dataclass
class Outline:
    """Verdicts on the lines of one page, found from top to bottom."""

    lines: Sequence[Stretch]
    signs: Sequence[Sign | None]
    verdicts: dict[int, Verdict] = field(default_factory=dict)
    story: int = 0
    body: list[str] = field(default_factory=list)
    """The paragraphs of the current article so far."""

    def __post_init__(self) -> None:
        self.shapes = [
            None if sign else shape(line)
            for line, sign in zip(self.lines, self.signs, strict=True)
        ]
        self.counts = repeated(self.lines)

    def settle(self, at: int, kind: BlockKind, reason: str) -> None:
        """Give a line its kind; what is neither the page's nor a stranger's is the article's."""
        outside = (BlockKind.PROMO, BlockKind.FURNITURE, BlockKind.RELATED_LINK, BlockKind.COUNTER)
        self.verdicts[at] = Sign(kind, reason), None if kind in outside else self.story
        if kind is BlockKind.PARAGRAPH:
            self.body.append(self.lines[at].text)

    def silent(self, start: int, end: int) -> list[int]:
        """The lines between two places on which no sign speaks."""
        return [at for at in range(start, end) if self.signs[at] is None]

    def words(self, places: Sequence[int]) -> list[str]:
        """The text of some lines."""
        return [self.lines[at].text for at in places]


def outline(lines: Sequence[Stretch], signs: Sequence[Sign | None]) -> dict[int, Verdict]:
    """A verdict for each line; those that a sign speaks for keep its kind."""
    page = Outline(lines, signs)
    start = _body_start(page)
    _head(page, 0, start)
    tail = _tail_start(page, start)
    at = start
    while at < tail:
        at = _section(page, at, tail)
    _tail(page, tail)
    return page.verdicts


# ---------------------------------------------------------------- the head


def _body_start(page: Outline) -> int:
    """The first paragraph of the text: one that another follows closely, else any prose."""
    prose = [at for at, found in enumerate(page.shapes) if found is Shape.PROSE]
    for at, following in pairwise(prose):
        if len(page.silent(at, following)) <= 3:
            return at
    return prose[0] if prose else len(page.lines)


def _head(page: Outline, start: int, end: int) -> None:
    """Everything above an article's first paragraph."""
    following = page.silent(end, min(end + 12, len(page.lines)))
    headline = _headline(page, page.silent(start, end), content(page.words(following[:6])))
    for at in range(start, end):
        sign = page.signs[at]
        if sign is not None:
            page.settle(at, sign.kind, sign.reason)
        else:
            page.settle(at, *_above(page, at, headline, end))


def _headline(page: Outline, places: Sequence[int], text: frozenset[str]) -> int | None:
    """The title that says most of what the text says; the earliest of equals."""
    titles = [at for at in places if page.shapes[at] in (Shape.TITLE, Shape.EITHER)]
    titles = titles or [at for at in places if page.shapes[at] is Shape.SCRAP]

    def points(at: int) -> float:
        line = page.lines[at]
        shared = share(content([line.text]), text)
        return 3 * shared + min(len(line.words), 8) / 8 + 0.5 * (page.counts[line.key] > 1)

    return max(titles, key=lambda at: (round(points(at), 6), -at), default=None)


def _above(page: Outline, at: int, headline: int | None, end: int) -> tuple[BlockKind, str]:
    """What a silent line above the text is."""
    line, found = page.lines[at], page.shapes[at]
    if headline is not None and line.key == page.lines[headline].key:
        again = "the headline" if at == headline else "the headline again"
        return BlockKind.HEADLINE, again
    before = headline is not None and at < headline
    if found is Shape.SCRAP or (before and len(line.words) <= 3):
        return BlockKind.SECTION, "a word or two above the text"
    if found is Shape.PROSE:
        if addresses_reader(line.text):
            return BlockKind.PROMO, "speaks to the reader above the text"
        return BlockKind.PARAGRAPH, "prose above the text"
    if before:
        return BlockKind.RELATED_LINK, "another title above the headline"
    if page.signs[at + 1 : at + 2] and at + 1 < end and _is_credit(page.signs[at + 1]):
        return BlockKind.CAPTION, "stands above a picture credit"
    return BlockKind.SUBHEAD, "another title between headline and text"


def _is_credit(sign: Sign | None) -> bool:
    return sign is not None and sign.kind is BlockKind.CREDIT


# ---------------------------------------------------------------- sections


def _section(page: Outline, start: int, end: int) -> int:
    """Settle one run of titles and the paragraphs below it; return where the next begins."""
    first = start
    while first < end and page.shapes[first] is not Shape.PROSE:
        first += 1
    last = first
    while last < end and page.shapes[last] in (None, Shape.PROSE):
        last += 1
    titles = page.silent(start, first)
    paragraphs = page.silent(first, last)
    headline = _other_headline(page, start, first, titles, paragraphs)
    if headline is not None:
        page.story += 1
        page.body.clear()
    _titles(page, start, first, headline)
    for at in range(first, last):
        sign = page.signs[at]
        if sign is not None:
            page.settle(at, sign.kind, sign.reason)
        else:
            page.settle(at, BlockKind.PARAGRAPH, "prose among prose")
    return last


def _other_headline(
    page: Outline, start: int, first: int, titles: Sequence[int], paragraphs: Sequence[int]
) -> int | None:
    """The headline of an article that begins here, if one does."""
    if not titles or not paragraphs or not page.body:
        return None
    below = page.words(paragraphs)
    headline = _headline(page, titles, content(below[:6]))
    if headline is None or len(page.lines[headline].words) < 4:
        return None
    key = page.lines[headline].key
    points = 2 * sum(page.lines[at].key == key for at in titles if at != headline)
    points += page.lines[titles[0]].gap > _usual_gap(page)
    heads = (BlockKind.BYLINE, BlockKind.TIMESTAMP, BlockKind.CAPTION)
    points += any(sign.kind in heads for sign in page.signs[headline:first] if sign is not None)
    points += 2 * (dateline(below[0], leads=False) > 0)
    ends = (BlockKind.CREDIT, BlockKind.FURNITURE, BlockKind.PROMO)
    before = page.signs[start - 1] if start else None
    points += before is not None and before.kind in ends
    known = names([*page.body])
    strange = share(names(below), known) < STRANGE and sum(map(len, below)) > 400
    points += strange
    return headline if points >= ENOUGH else None


def _usual_gap(page: Outline) -> int:
    """The space between the text's paragraphs so far, in blank lines."""
    gaps = sorted(
        page.lines[at].gap
        for at, (sign, _) in page.verdicts.items()
        if sign.kind is BlockKind.PARAGRAPH
    )
    return max(1, gaps[len(gaps) * 3 // 4]) if gaps else 1


def _titles(page: Outline, start: int, end: int, headline: int | None) -> None:
    """Settle the lines above a section's paragraphs."""
    key = page.lines[headline].key if headline is not None else None
    titles = page.silent(start, end)
    for at in range(start, end):
        sign = page.signs[at]
        if sign is not None:
            page.settle(at, sign.kind, sign.reason)
        elif key is not None and page.lines[at].key == key:
            page.settle(at, BlockKind.HEADLINE, "begins another article on the page")
        else:
            page.settle(at, *_among(page, at, titles, end))


def _among(page: Outline, at: int, titles: Sequence[int], end: int) -> tuple[BlockKind, str]:
    """What a title among paragraphs is."""
    line, found = page.lines[at], page.shapes[at]
    if _is_credit(page.signs[at + 1] if at + 1 < end else None):
        return BlockKind.CAPTION, "stands above a picture credit"
    if _is_item(page, at):
        return BlockKind.PARAGRAPH, "an item of a list in the text"
    if found is Shape.EITHER and not line.text.endswith("?"):
        return BlockKind.PARAGRAPH, "prose that ends in a quotation"
    if at == titles[-1] and len(line.words) <= 12:
        return BlockKind.SUBHEAD, "a title among the paragraphs"
    if len(titles) == 1 and share(content([line.text]), content(page.body)) >= 0.5:
        return BlockKind.PARAGRAPH, "prose without its full stop"
    if found is Shape.SCRAP:
        return BlockKind.SECTION, "a word or two between the paragraphs"
    return BlockKind.RELATED_LINK, "a title that heads nothing"


def _is_item(page: Outline, at: int) -> bool:
    """Whether a line is an item of a list that the text announces or marks."""
    line = page.lines[at].text
    if line[0] in "•·▪●*◦–—-" or line.split(maxsplit=1)[0].rstrip(".)").isdigit():
        return True
    return bool(page.body) and page.body[-1].rstrip().endswith(":")


# ---------------------------------------------------------------- the tail


def _tail_start(page: Outline, start: int) -> int:
    """Where the end of the page begins that is no article: appeals, buttons, lists of titles."""
    end = len(page.lines)
    tail = end
    for at in range(end - 1, start, -1):
        if page.shapes[at] is Shape.PROSE and not addresses_reader(page.lines[at].text):
            break
        if _is_appeal(page, at, end):
            tail = at
    return tail


def _is_appeal(page: Outline, at: int, end: int) -> bool:
    """Whether the page, from a line to its end, is mostly furniture with an appeal in it."""
    rest = range(at, end)
    appeals = sum(1 for k in rest if (s := page.signs[k]) and s.kind is BlockKind.PROMO)
    marked = sum(1 for k in rest if page.signs[k] is not None)
    known = share(content([page.lines[at].text]), content(page.words(page.silent(0, at))))
    return appeals > 0 and marked >= CROWD * len(rest) and known < 1


def _tail(page: Outline, start: int) -> None:
    """Settle the lines below the last article."""
    appeal = any(sign and sign.kind is BlockKind.PROMO for sign in page.signs[start:])
    for at in range(start, len(page.lines)):
        sign = page.signs[at]
        if sign is not None:
            page.settle(at, sign.kind, sign.reason)
        elif appeal:
            page.settle(at, BlockKind.PROMO, "stands among appeals below the text")
        else:
            page.settle(at, BlockKind.RELATED_LINK, "a title below the text")
