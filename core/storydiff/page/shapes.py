"""Shapes: how a line on which no sign speaks reads by itself, and how words are shared."""

import re
from collections.abc import Iterable
from enum import StrEnum

from storydiff.page.stretches import Stretch

TITLE_WORDS = 18
"""Words of a long headline; an unclosed line of more is a paragraph that lost its full stop."""
_BARE_QUOTE_END = re.compile(r"[^\W_][”\"’»]$")
_INITIALS_END = re.compile(r"\b(?:[A-Z]\.){2,}$")
_CONTENT = re.compile(r"[^\W_]{4,}|\d{2,}")
_CAPITALISED = re.compile(r"(?<![.!?:“\"] )(?<!^)\b[A-Z][^\W\d_]+|\d{2,}", re.MULTILINE)


class Shape(StrEnum):
    """What a silent line looks like."""

    PROSE = "prose"
    """Closed like a sentence, or too long for a title."""
    TITLE = "title"
    """Words without a full stop."""
    EITHER = "either"
    """A title or a short paragraph: closed by a question mark, a quotation or initials."""
    SCRAP = "scrap"
    """A word or two without a full stop."""


def shape(stretch: Stretch) -> Shape:
    """The shape of a line; dialogue ("“No,” she said.") is prose however short."""
    words, text = len(stretch.words), stretch.text
    if words > TITLE_WORDS:
        return Shape.PROSE
    if text.endswith("?") and not text.startswith(("“", '"', "‘")):
        return Shape.EITHER
    if _INITIALS_END.search(text):
        return Shape.EITHER
    if _BARE_QUOTE_END.search(text) and not text.startswith(("“", '"', "‘")):
        return Shape.EITHER
    if stretch.ended:
        return Shape.PROSE
    return Shape.TITLE if words > 2 else Shape.SCRAP


def content(texts: Iterable[str]) -> frozenset[str]:
    """The words that carry content, cut to six letters so that inflected forms agree."""
    return frozenset(word[:6].casefold() for text in texts for word in _CONTENT.findall(text))


def names(texts: Iterable[str]) -> frozenset[str]:
    """Capitalised words inside sentences, and numbers: what tells one event from another."""
    return frozenset(word.casefold() for text in texts for word in _CAPITALISED.findall(text))


def share(part: frozenset[str], whole: frozenset[str]) -> float:
    """How much of the first set lies in the second, 0 to 1; 0 where there is nothing to share."""
    return len(part & whole) / len(part) if part else 0.0
