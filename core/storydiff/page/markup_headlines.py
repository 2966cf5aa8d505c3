"""Headlines of an HTML page: that of its article, and those of further ones below it.

A page has several articles where several headlines of one rank, each in an element of its own,
have prose of their own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from storydiff.page.markup_tree import Element, Printed, zone_of
from storydiff.page.markup_zones import Zone

_HEADLINE = 0.7
"""What an h1 is worth for a headline, where printing the page's title word for word is worth 1."""
_FURTHER = 250
"""Characters of prose from which a further headline has an article of its own."""
_PARAGRAPHS = 3
"""Lines of prose from which it has."""
_WORD = re.compile(r"\w+")


def find(lines: Sequence[Printed], title: str) -> int | None:
    """The line that is most like the page's title and most like a headline."""
    wanted = frozenset(_WORD.findall(title.casefold()))
    best, most = None, 0.0
    for line in lines:
        rank = _rank(line)
        if not rank or len(line.stretch.text) > 300:
            continue
        words = frozenset(_WORD.findall(line.stretch.text.casefold()))
        alike = len(words & wanted) / len(words | wanted) if words else 0.0
        held = 0.8 * len(words & wanted) / len(words) if len(words) > 2 else 0.0
        points = rank + max(alike, held) - 0.3 * (line.density > 0.5)
        if points > most and (max(alike, held) >= 0.4 or rank >= _HEADLINE):
            best, most = line.at, points
    return best


def shells(
    lines: Sequence[Printed], headline: int | None, open_: frozenset[Element]
) -> list[tuple[int | None, Element]]:
    """Each article's headline and the largest element that holds it and no other headline."""
    page = lines[0].elements[0]
    if headline is None:
        return [(None, page)]
    main = lines[headline]
    kin = [
        line
        for line in lines
        if line.heading == main.heading != ""
        and line.stretch.key != main.stretch.key
        and zone_of(line, open_) is None
    ]
    places = sorted(line.at for line in [*kin, main])
    around = _shell(main, places)
    further = [
        line.at
        for line in kin
        if _is_article(lines, shell := _shell(line, places), open_)
        and (shell.tag, shell.depth) == (around.tag, around.depth)
        and (main.heading == "h1" or around.tag != shell.shape == around.shape)
    ]
    if not further or not _is_article(lines, around, open_):
        return [(headline, page)]
    found = sorted([*further, headline])
    return [(at, _shell(lines[at], found)) for at in found]


def _rank(line: Printed) -> float:
    """How much a line's markup makes it a headline."""
    named = any(Zone.HEADLINE in element.zones for element in line.elements[-3:])
    if line.heading == "h1":
        return _HEADLINE + 0.2 * named
    if line.heading == "h2":
        return 0.3 + 0.2 * named
    return 0.2 if named or line.heading or line.elements[-1].tag == "strong" else 0.0


def _shell(line: Printed, places: Sequence[int]) -> Element:
    """The largest element around a line that holds no other of these places, which are sorted."""
    shell = line.elements[-1]
    while shell.parent:
        around = shell.parent
        if bisect_right(places, around.last) - bisect_left(places, around.first) > 1:
            break
        shell = around
    return shell


def _is_article(lines: Sequence[Printed], shell: Element, open_: frozenset[Element]) -> bool:
    """Whether an element around a headline holds enough prose for an article."""
    if shell.prose < _FURTHER:
        return False
    own = [lines[at].prose for at in shell.lines if zone_of(lines[at], open_) is None]
    return sum(own) >= _FURTHER and sum(map(bool, own)) >= _PARAGRAPHS
