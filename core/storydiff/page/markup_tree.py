"""The elements of an HTML page as a tree, rebuilt from the paths of its lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from storydiff.model import Markup, Page
from storydiff.page.markup_zones import COARSE, FINE, Zone, meaning
from storydiff.page.stretches import Stretch

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LONG = 90
"""Characters from which a line is prose even where it does not close like a sentence."""
_SHORT = 25
"""Characters below which a line is no prose even where it does."""
_STOPS = ("。", "！", "？", "」", "؟", "۔", "।")
"""What ends a sentence in scripts other than Latin, Greek and Cyrillic."""
_LINKS = 0.5
"""Share of linked characters from which a line is a link and no prose."""
_NUMBERS = re.compile(r":\d+$|\d+")
_ORDER = {zone: at for at, zone in enumerate(Zone)}.__getitem__
_PLAIN = Markup("p", (), 0.0)


@dataclass(eq=False, slots=True)
class Element:
    """An element with what stands in it."""

    name: str
    parent: "Element | None"
    depth: int
    """How many elements it stands in."""
    first: int
    last: int
    tag: str
    heading: str
    """The tag of the heading it is or stands in; empty where there is none."""
    zones: frozenset[Zone]
    prose: float = 0.0
    """Characters of prose."""
    characters: int = 0
    linked: float = 0.0
    """Characters inside links."""

    @property
    def lines(self) -> range:
        """Its lines, counted from 0 on the page."""
        return range(self.first, self.last + 1)

    @property
    def shape(self) -> str:
        """Its name without numbers: what elements of one use have in common."""
        return _NUMBERS.sub("", self.name)


@dataclass(eq=False, slots=True)
class Printed:
    """A line of the page with the elements it stands in."""

    at: int
    """Its number, from 0."""
    stretch: Stretch
    tag: str
    density: float
    """Share of its characters inside links."""
    elements: tuple[Element, ...]
    """From the page down to the innermost that holds all of it."""
    prose: float = field(init=False)
    """Its characters outside links, where it reads like prose; else 0."""

    def __post_init__(self) -> None:
        length = len(self.stretch.text)
        away = self.density >= _LINKS or self.heading or length < _SHORT
        reads = not away and (length >= _LONG or self._closes())
        self.prose = length * (1 - self.density) if reads else 0.0

    def _closes(self) -> bool:
        return self.stretch.ended or self.stretch.text.endswith(_STOPS)

    @property
    def heading(self) -> str:
        """The tag of the heading it stands in; empty where it stands in none."""
        return self.elements[-1].heading


def printed(page: Page) -> tuple[Printed, ...]:
    """The page's lines in order, each with its elements; what they hold is summed up."""
    open_ = [Element("", None, 0, 0, len(page.lines) - 1, "", "", frozenset())]
    before: tuple[str, ...] = ()
    found: list[Printed] = []
    for at, line in enumerate(page.lines):
        markup = line.markup or _PLAIN
        kept = _shared(before, markup.path)
        _close(open_, kept + 1)
        for name in markup.path[kept:]:
            open_.append(_element(name, open_[-1], at))
        before = markup.path
        stretch = Stretch(line.span.of(page.text), line.span, 1)
        found.append(Printed(at, stretch, markup.tag, markup.link_density, tuple(open_)))
        open_[-1].prose += found[-1].prose
        open_[-1].characters += len(stretch.text)
        open_[-1].linked += len(stretch.text) * markup.link_density
        open_[-1].last = at
    _close(open_, 1)
    return tuple(found)


def _element(name: str, parent: Element, at: int) -> Element:
    tag, zones = meaning(name)
    heading = tag if tag in HEADINGS else parent.heading
    return Element(name, parent, parent.depth + 1, at, at, tag, heading, zones)


def zone_of(line: Printed, open_: frozenset[Element]) -> Zone | None:
    """What the names of a line's elements say it is; None where it may be an article's text.

    The outermost element that is put away decides; for the parts of an article (captions, dates)
    the innermost. Elements in `open_` hold too much for their names to mean anything.
    """
    named = [element.zones for element in line.elements if element.zones and element not in open_]
    for found in named:
        if coarse := found & COARSE:
            return min(coarse, key=_ORDER)
    for found in reversed(named):
        if fine := found & FINE:
            return min(fine, key=_ORDER)
    return None


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many elements two lines have in common."""
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _close(open_: list[Element], kept: int) -> None:
    """Close all but the outermost elements and add what they hold to those around them."""
    while len(open_) > kept:
        element = open_.pop()
        around = open_[-1]
        around.prose += element.prose
        around.characters += element.characters
        around.linked += element.linked
        around.last = max(around.last, element.last)
