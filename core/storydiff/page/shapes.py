"""Shapes: how a line on which no sign speaks reads by itself, and how words are shared."""

import re
from collections.abc import Set
from enum import StrEnum

from storydiff.page.stretches import Stretch

_ONGOING = ("But ", "And ", "So ", "Or ", "Nor ", "Yet ")
"""How a short line begins that goes on with the line before, as titles do not."""
TITLE_WORDS = 18
"""Words of a long headline; an unclosed line of more is a paragraph that lost its full stop."""
FEW_WORDS = 4
"""Words of a line in which a colon or an exclamation mark tells nothing of its kind."""
_BARE_QUOTE_END = re.compile(r"[^\W_][”\"’»]$")
_INITIALS_END = re.compile(r"\b(?:[A-Z]\.){2,}$")
_CUT_SHORT = re.compile(r"(?:…|\.\.\.)\]?$")


class Shape(StrEnum):
    """What a silent line looks like."""

    PROSE = "prose"
    """Closed like a sentence, or too long for a title."""
    TITLE = "title"
    """Words without a full stop."""
    EITHER = "either"
    """A title or a short paragraph: closed by ?, by a quotation, by initials, or cut short."""
    SCRAP = "scrap"
    """A word or two without a full stop."""


def shape(stretch: Stretch) -> Shape:
    """The shape of a line; dialogue ("“No,” she said.") is prose however short."""
    words, text = len(stretch.words), stretch.text
    if words > TITLE_WORDS:
        return Shape.PROSE
    if text.startswith(_ONGOING) and stretch.ended:
        return Shape.PROSE
    if _INITIALS_END.search(text) or _is_open(stretch):
        return Shape.EITHER
    if stretch.ended:
        return Shape.PROSE
    return Shape.TITLE if words > 2 else Shape.SCRAP


def _is_open(stretch: Stretch) -> bool:
    """Whether a short line that closes may be a title all the same."""
    text = stretch.text
    if text.startswith(("“", '"', "‘")):
        return False
    if text.endswith((":", "!")):
        return len(stretch.words) <= FEW_WORDS
    return text.endswith("?") or any(
        pattern.search(text) is not None for pattern in (_BARE_QUOTE_END, _CUT_SHORT)
    )


def share(part: Set[str], whole: Set[str]) -> float:
    """How much of the first set lies in the second, 0 to 1; 0 where there is nothing to share."""
    return len(part & whole) / len(part) if part else 0.0
