"""Pieces: one printed line that holds several parts, each with its exact place.

ALDWICK (AP) — The ferry left.                       dateline | paragraph
… the harbour.LOCAL NEWSFerry fares to rise in May   paragraph | section | related link
… the harbour. READ MORE: Ferry fares to rise        paragraph | related link
… on Monday. (Reporting by Ann Writer)               paragraph | credit
"""

import re
from typing import NamedTuple

from storydiff.model import BlockKind, Span
from storydiff.page import agencies, vocabulary
from storydiff.page.marks import is_time
from storydiff.page.sign import Sign


class Piece(NamedTuple):
    """A part of a line: `[start, end)` in the line, its kind and why."""

    start: int
    end: int
    sign: Sign


_DASH = r"(?:–|—|―|--|-)"
_TEXT = r"(?=[A-Z“\"‘'«\d$€£(])"
_PLACE = r"[A-Z][\w.’'-]*(?:[\s/-]+(?:[A-Z][\w.’'-]*|de|la|al|el|of|on|upon|in|the|and)){0,4}"
_REGION = rf"(?:,\s*{_PLACE})?"
_DAY = r"(?:,?\s+(?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}|\d{1,2}\s+[A-Z][a-z]{2,8}\.?)(?:,?\s+\d{4})?)?"
_DATELINE_WITH_SOURCE = re.compile(
    rf"(?:{_PLACE}{_REGION}{_DAY},?\s*)?[(\[]\s*([A-Za-z][\w&.’' /-]{{1,30}}?)\s*[)\]]\s*"
    rf"({_DASH}|:)?\s*{_TEXT}"
)
_DATELINE_IN_CAPITALS = re.compile(
    rf"[A-Z][A-Z .’'/-]{{2,40}}{_REGION}{_DAY}(?:\s+{_DASH}|\s*—)\s*{_TEXT}"
)
_LEADING_DATELINES = (
    re.compile(rf"[A-Z][A-Z .’'/-]{{3,30}}:\s+{_TEXT}"),
    re.compile(
        rf"[A-Z][\w.’'-]*(?:[\s/]+[A-Z][\w.’'-]*){{0,3}}{_REGION}{_DAY}\s+{_DASH}\s*(?=[A-Z“\"])"
    ),
)
_GLUED_SECTION = re.compile(
    r"(?<=[a-z\d][a-z\d)])[.!?][”\"’]?((?:[A-Z&]{2,}[\s/&-]*){1,4})(?=[A-Z‘“\"'][^A-Z])"
)
_GLUED_POINTER = re.compile(
    r"(?<=[.!?”\"])\s*([A-Za-z][A-Za-z'’ -]{2,30}?)\s*[:|»>]\s*(?=[A-Z‘“\"'])(?=.{12,200}$)"
)
_SIGN_OFF = re.compile(
    r"(?<=[.!?”\"’)])\s+([(\[]\s*(?:(?:with |additional |further )*)(?:reporting|writing|editing"
    r"|compiled|inputs?)\b[^()\[\]]{4,300}[)\]]\s*)$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"(?<=[.!?”\"’)])\s*((?:[(\[]|[–—-]+\s*)[^()\[\]]{2,40}[)\]]?[\s.]*)$")
_DATE_START = re.compile(
    r"[\s|•·/-]((?:Last )?(?:Updated|UPDATED|Published|PUBLISHED|Posted|POSTED|Modified))\b"
)
LONGEST_DATED = 120
"""Characters of the longest line that a date may end."""
REACH = 60
"""Characters at the end of a text among which an agency's signature is looked for."""
LONGEST_DATELINE = 90
"""Characters before the text's first word."""


def dateline(text: str, leads: bool) -> int:
    """Where the text begins after a dateline; 0 without one. `leads`: it opens an article.

    >>> dateline("LONDON (Reuters) - The ferry left.", leads=True)
    19
    """
    with_source = _DATELINE_WITH_SOURCE.match(text)
    if with_source and _is_source(with_source.group(1), with_source.group(2)):
        return with_source.end()
    patterns = (_DATELINE_IN_CAPITALS, *_LEADING_DATELINES) if leads else (_DATELINE_IN_CAPITALS,)
    for pattern in patterns:
        found = pattern.match(text)
        if found and found.end() <= LONGEST_DATELINE:
            return found.end()
    return 0


def _is_source(name: str, dash: str | None) -> bool:
    """Whether a name in brackets is whose report follows; without a dash it must be an agency."""
    return agencies.is_signature(name) or (dash is not None and name[0].isupper())


def paragraph(text: str, leads: bool, sign: Sign) -> tuple[Piece, ...]:
    """A paragraph's dateline, where it has one, and its text."""
    start = dateline(text, leads)
    words = Piece(start, len(text), sign)
    if not start:
        return (words,)
    return Piece(0, start, Sign(BlockKind.DATELINE, "place or source before the text")), words


def behind(text: str) -> tuple[Piece, ...]:
    """What is glued behind a text: another article's title, the desk's names, an agency's."""
    title = Sign(BlockKind.RELATED_LINK, "another article's title glued to the text")
    if section := _GLUED_SECTION.search(text):
        name = Sign(BlockKind.SECTION, "a section's name glued to the text")
        return Piece(*section.span(1), name), Piece(section.end(1), len(text), title)
    for pointer in _GLUED_POINTER.finditer(text):
        if vocabulary.folded(pointer.group(1)) in vocabulary.POINTERS:
            return (Piece(pointer.start(1), len(text), title),)
    if sign_off := _SIGN_OFF.search(text):
        who = Sign(BlockKind.CREDIT, "says who reported, wrote or edited")
        return (Piece(sign_off.start(1), len(text), who),)
    if time := _time_behind(text):
        return (Piece(time, len(text), Sign(BlockKind.TIMESTAMP, "a date behind the line")),)
    signature = _SIGNATURE.search(text, max(0, len(text) - REACH))
    if signature and agencies.is_signature(signature.group(1).strip("()[]–—- .")):
        agency = Sign(BlockKind.CREDIT, "an agency signs the text")
        return (Piece(signature.start(1), len(text), agency),)
    return ()


def _time_behind(text: str) -> int:
    """Where a date begins that ends a short line (`By Ann Writer Updated May 4`), or 0."""
    if len(text) > LONGEST_DATED:
        return 0
    starts = (found.start(1) for found in _DATE_START.finditer(text))
    return next((start for start in starts if start and is_time(text[start:])), 0)


def span_in(span: Span, text: str, piece: Piece) -> Span:
    """A piece's place on the page, without white space around it; `text` is the line's words."""
    words = text[piece.start : piece.end]
    start = span.start + piece.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
