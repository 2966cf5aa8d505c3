"""Signs: what a printed line says of itself, whatever stands around it.

The first rule that speaks is believed. Lines on which all are silent could be part of an article;
they are judged by their place (`outline`).
"""

from storydiff.page import appeals, bylines, marks, notes, pictures
from storydiff.page.sign import Rule, Sign
from storydiff.page.stretches import Stretch

RULES: tuple[Rule, ...] = (
    marks.mark,
    marks.counter,
    marks.timestamp,
    marks.button,
    notes.pointer,
    bylines.byline,
    bylines.sign_off,
    notes.editorial,
    pictures.labelled,
    appeals.offer,
)


def sign(stretch: Stretch) -> Sign | None:
    """What the line says of itself; None where it could be part of an article."""
    return next((found for rule in RULES if (found := rule(stretch))), None)
