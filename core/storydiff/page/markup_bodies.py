"""Where on an HTML page its articles stand.

An article's body is the element that holds most prose near itself: every paragraph counts fully
for the element around it and less for each one further out (the idea is that of Readability's
scoring; Arc90, 2009). What a name puts away (navigation, comments, offers) hardly counts. A page
has several articles where several headlines of one rank each have prose of their own.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from storydiff.page.markup_headlines import find, shells
from storydiff.page.markup_tree import Element, Printed, zone_of
from storydiff.page.markup_zones import Zone

_FADING = 0.75
"""What a paragraph still counts for one element further out."""
_AWAY = 0.1
"""What prose counts for where an element's name says it is no article's."""
_BEFORE = 0.2
"""What prose counts for that stands before the headline."""
_NAMED = 1.3
"""How much more an element counts whose name says that it holds an article's text."""
_FARTHEST = 2
"""Elements around a body in which more of the article is looked for where it has no headline."""
_BEHIND = 4
"""Elements around a body in which more of the article is looked for behind it."""
_TEXT = 250
"""Characters of prose that no row of buttons or keywords holds, whatever its name says."""
_ENOUGH = 120
"""Characters of prose from which an element beside the body may belong to it."""
_MOSTLY = 0.6
"""Share of prose among the characters of such an element."""
_HOLDS_LINK = 0.3
"""Share of linked characters from which a list's item at the end of a body leads elsewhere."""
_IS_LINK = 0.7
"""Share from which any other line does."""
_LIST = 3
"""Such lines that make a list."""
_CARD = 4
"""Lines of the largest element that announces one story."""
_TITLE = 20
"""Linked characters of the shortest title."""
_CELLS = frozenset({"td", "th", "tr"})
_WORDLESS = frozenset({Zone.NAVIGATION, Zone.FORM, Zone.SHARE, Zone.TAGS, Zone.TIME})
_NEVER_OPEN = frozenset({Zone.COMMENTS, Zone.FOOTER, Zone.GALLERY})


class Story(NamedTuple):
    """One article of the page, by the numbers of its lines."""

    headline: int | None
    body: frozenset[int]
    """Its paragraphs and whatever stands between them."""
    start: int
    """The first line of its body."""
    end: int
    """The last line of its body."""
    around: Element
    """The element that holds headline and body."""


class Layout(NamedTuple):
    """The page's articles in the order printed."""

    stories: tuple[Story, ...]
    open_: frozenset[Element]
    """Elements that hold too much for their names to mean anything."""


def layout(lines: Sequence[Printed], title: str) -> Layout:
    """Where the page's articles stand; `title` is what its metadata call the first."""
    headline = find(lines, title)
    open_ = _open(lines, headline)
    each = shells(lines, headline, open_)
    stories = (_story(lines, at, shell, open_) for at, shell in each)
    return Layout(tuple(story for story in stories if story), open_)


def _open(lines: Sequence[Printed], headline: int | None) -> frozenset[Element]:
    """Elements that hold the headline, half of the page's prose, or more than their name allows.

    Comments and footers can be long; a row of share buttons with paragraphs in it is none.
    """
    found: set[Element] = set()
    if headline is not None:
        found.update(lines[headline].elements[:-1])
    page = lines[0].elements[0]
    for line in lines:
        for element in line.elements:
            if element.first != line.at:
                continue
            wordless = element.zones <= _WORDLESS and element.prose >= _TEXT
            half = element.prose > page.prose / 2 and not element.zones & _NEVER_OPEN
            if half or (wordless and element.prose >= _MOSTLY * element.characters):
                found.add(element)
    return frozenset(found)


# ---------------------------------------------------------------- bodies


def _story(
    lines: Sequence[Printed], headline: int | None, shell: Element, open_: frozenset[Element]
) -> Story | None:
    scores = _scores([lines[at] for at in shell.lines], headline, shell, open_)
    body = max(scores, key=lambda element: scores[element], default=None)
    if body is None or not scores[body]:
        return None
    around = body
    for _ in range(_FARTHEST if headline is None else body.depth):
        if around is shell or around.parent is None or headline in around.lines:
            break
        around = around.parent
    inside = {*body.lines, *_beside(lines, body, around, open_)}
    below = {at for at in inside if headline is None or at > headline} or inside
    below -= set(_links_at_end([lines[at] for at in sorted(below)]))
    return Story(headline, frozenset(below), min(below), max(below), around)


def _scores(
    lines: Sequence[Printed], headline: int | None, shell: Element, open_: frozenset[Element]
) -> dict[Element, float]:
    """How much each element is an article's body."""
    scores: dict[Element, float] = {}
    for line in lines:
        if not line.prose:
            continue
        counts = line.prose * (1.0 if line.tag == "p" else 0.8)
        if zone_of(line, open_):
            counts *= _AWAY
        if headline is not None and line.at < headline:
            counts *= _BEFORE
        own = line.elements[-1]
        alone = own.first == own.last
        for element in reversed(line.elements[shell.depth : -1 if alone else None]):
            named = _NAMED if Zone.ARTICLE in element.zones else 1.0
            scores[element] = scores.get(element, 0.0) + counts * named
            counts *= _FADING
    return scores


def _beside(
    lines: Sequence[Printed], body: Element, around: Element, open_: frozenset[Element]
) -> Iterator[int]:
    """Lines of the article's that stand in other elements than its body: a lead, a second half."""
    above = lines[body.first].elements
    for depth in range(around.depth, body.depth):
        for at in above[depth].lines:
            line = lines[at]
            if at in above[depth + 1].lines or len(line.elements) <= depth + 1:
                continue
            part = line.elements[depth + 1]
            twin = part.prose and part.shape == above[depth + 1].shape != part.tag
            near = line.at < body.first or body.depth - depth <= _BEHIND
            reads_on = twin or (near and _reads_on(part))
            if reads_on and _may_be_text(line, open_):
                yield at


def _reads_on(part: Element) -> bool:
    """Whether an element beside the body is nearly all prose."""
    return part.prose >= _ENOUGH and part.prose >= _MOSTLY * part.characters


def _may_be_text(line: Printed, open_: frozenset[Element]) -> bool:
    sums_up = any(Zone.SUMMARY in element.zones for element in line.elements[-4:])
    return not sums_up and zone_of(line, open_) is None


def _links_at_end(body: Sequence[Printed]) -> Iterator[int]:
    """The lines of a list of other stories that ends a body, with its heading and its teasers."""
    links = 0
    cut = len(body)
    for at in range(len(body) - 1, -1, -1):
        line = body[at]
        leads_on = line.density >= (_HOLDS_LINK if line.tag == "li" else _IS_LINK)
        if line.tag in _CELLS or (line.prose and not leads_on and not _teases(line)):
            break
        if leads_on:
            links += 1
            cut = at - 1 if at and body[at - 1].heading else at
    if links >= _LIST:
        yield from (line.at for line in body[cut:])


def _teases(line: Printed) -> bool:
    """Whether a sentence stands in a small element with the title it leads to."""
    around = next((e for e in reversed(line.elements) if len(e.lines) > 1), line.elements[0])
    return len(around.lines) <= _CARD and around.linked >= _TITLE
