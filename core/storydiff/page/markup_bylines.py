"""Who wrote an HTML page's article and when: lines in elements that are named for it.

By Ann Writer                     byline
Ann Writer   Harbour Reporter     byline, byline
Updated 0339 GMT 4 May 2031       timestamp
View author archive               furniture: a button beside the byline
"""

import re

from storydiff.model import BlockKind
from storydiff.page.marks import is_time
from storydiff.page.markup_tree import Printed
from storydiff.page.markup_zones import Zone
from storydiff.page.pieces import Piece
from storydiff.page.sign import Sign
from storydiff.page.signs import sign

_FIRST = 3
"""Lines of an element with bylines that may name an author; what follows are buttons and links."""
_LONGEST = 12
"""Words of the longest byline."""
_DATED = 0.2
"""Share of digits from which a line in a byline's place is a date."""
_LONGEST_LINE = 200
"""Characters of the longest line that is looked at for a byline and a date."""
_BETWEEN = " ,;|/•·–—-"
_START = re.compile(r"(?<=[\s|/•·])[^\s|/•·]")
_SMALL = frozenset({"and", "by", "for", "in", "of", "de", "der", "van", "von", "la", "al", "y"})
_WORD = re.compile(r"[^\W\d_]{2,}")


def in_place(line: Printed, zone: Zone) -> Sign:
    """The kind of a line where a byline or a date is due."""
    own = sign(line.stretch)
    if own and own.reason != _BUTTONS:
        return own
    if line.prose:
        return Sign(BlockKind.FURNITURE, "a note on the author")
    text = line.stretch.text
    if sum(map(str.isdigit, text)) >= _DATED * len(text):
        return Sign(BlockKind.TIMESTAMP, "digits where a date is due")
    if zone is Zone.TIME:
        return Sign(BlockKind.TIMESTAMP, f"stands in {zone}")
    place = next(e for e in line.elements if Zone.BYLINE in e.zones)
    if line.at < place.first + _FIRST and _is_name(line):
        return Sign(BlockKind.BYLINE, f"stands in {zone}")
    return own or Sign(BlockKind.FURNITURE, "stands beside a byline")


_BUTTONS = "nothing but share buttons"  # "By" alone is one of their words


def cut(text: str, sign: Sign) -> tuple[Piece, ...]:
    """A line with a byline or a date as its parts: who wrote it, and when it was printed."""
    whole = (Piece(0, len(text), sign),)
    if len(text) > _LONGEST_LINE or is_time(text):
        return whole
    starts = (found.start() for found in _START.finditer(text))
    at = next((at for at in starts if is_time(text[at:])), None)
    if at is None:
        return whole
    before = len(text[:at].rstrip(_BETWEEN))
    byline = Sign(BlockKind.BYLINE, "stands before a date")
    who = sign if sign.kind is BlockKind.BYLINE else byline
    when = Sign(BlockKind.TIMESTAMP, "a date behind a byline")
    return (Piece(0, before, who), Piece(before, len(text), when))


def names(line: Printed, author: str) -> bool:
    """Whether a short line prints the author that the page's metadata name."""
    words = frozenset(word.casefold() for word in line.stretch.words)
    known = [word for word in _WORD.findall(author.casefold()) if word not in _SMALL][:2]
    return bool(known) and len(line.stretch.words) <= _LONGEST and words.issuperset(known)


def _is_name(line: Printed) -> bool:
    """Whether all words are written like names; letters without a small form always are."""
    words = line.stretch.words
    if all(word.casefold() in _SMALL for word in words):
        return False
    return len(words) <= _LONGEST and all(
        not word[0].islower() or word.casefold() in _SMALL for word in words
    )
