"""The mark and the colours of every kind of difference.

Kinds are many; a reader learns eight marks. The mark stands in the margin, so that colour is never
the only sign, and the words themselves are underlined or bold.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from storydiff.model import Kind


class Mark(NamedTuple):
    """A sign in the margin, what it stands for, and how the words look that it marks."""

    sign: str
    name: str
    key: str
    """The key that mutes it in the filter."""
    dark: str
    """Colour on a dark ground, legible at 7:1."""
    light: str
    """Colour on a light ground."""
    style: str
    """Underline, bold or italic: what is left when colour is not."""


NUMBER = Mark("#", "number, bound and time", "#", "#ffb454", "#8a4b00", "bold underline")
NAME = Mark("@", "name, label, place and source", "@", "#7cc4ff", "#00529b", "underline")
WORDING = Mark("~", "wording", "~", "#d7d7c8", "#444433", "underline")
QUOTED = Mark('"', "quotation", '"', "#e3a8ff", "#7a1fa2", "bold underline")
HEDGE = Mark("?", "hedge and negation", "?", "#ffe27a", "#6b5600", "bold underline")
OUTCOME = Mark("!", "outcome and agency", "!", "#ff9d8a", "#a02010", "bold underline")
ONLY = Mark("+", "only here", "+", "#8fe0c8", "#00614a", "italic")
STYLE = Mark("·", "house style and typography", ".", "#a8a8a8", "#666666", "underline")

MARKS: Mapping[Kind, Mark] = {
    Kind.TYPOGRAPHY: STYLE,
    Kind.HOUSE_STYLE: STYLE,
    Kind.HONORIFIC: NAME,
    Kind.NAME_SPELLING: NAME,
    Kind.NAME_FORM: NAME,
    Kind.SYNONYM: WORDING,
    Kind.PHRASING: WORDING,
    Kind.ORDER: WORDING,
    Kind.LABEL: NAME,
    Kind.REPORTING_VERB: WORDING,
    Kind.ONLY_IN: ONLY,
    Kind.HEDGE: HEDGE,
    Kind.AGENCY: OUTCOME,
    Kind.NUMBER: NUMBER,
    Kind.BOUND: NUMBER,
    Kind.OUTCOME: OUTCOME,
    Kind.TIME: NUMBER,
    Kind.PLACE: NAME,
    Kind.QUOTATION_BOUNDS: QUOTED,
    Kind.ATTRIBUTION: NAME,
    Kind.ANONYMITY: NAME,
    Kind.REFERENCE: NAME,
    Kind.HEADLINE: WORDING,
    Kind.REUSE: WORDING,
    Kind.NEGATION: HEDGE,
    Kind.QUOTATION: QUOTED,
}

ALL: tuple[Mark, ...] = (QUOTED, HEDGE, OUTCOME, NUMBER, NAME, ONLY, WORDING, STYLE)
"""Every mark, the weightiest first."""


def marks_of(kinds: Iterable[Kind]) -> tuple[Mark, ...]:
    """The marks of several kinds, each once, in the order of the kinds."""
    return tuple(dict.fromkeys(MARKS[kind] for kind in kinds))


def named(kinds: Iterable[Kind]) -> str:
    """Marks and names of a difference's kinds, such as `!? outcome, hedge`."""
    kinds = tuple(kinds)
    signs = "".join(mark.sign for mark in marks_of(kinds))
    return f"{signs} {', '.join(spoken(kind) for kind in kinds)}"


def spoken(kind: Kind) -> str:
    """A kind as a reader would say it: `quotation_bounds` is "quotation bounds"."""
    return kind.value.replace("_", " ")
