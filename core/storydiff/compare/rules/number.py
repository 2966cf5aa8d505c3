"""Numbers: another value for the same thing, and "at least", "about", "up to" lost or gained.

seven clerks  |  eight clerks           another value
several clerks  |  seven clerks         a value and none
Seven clerks  |  At least seven clerks  a bound
seven clerks  |  7 clerks               not ours: a house style
the second raid  |  the raid            not ours: nothing is counted
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.counts import is_count, size, told
from storydiff.compare.footing import Footing
from storydiff.compare.telling import Words
from storydiff.language.numbers import Number
from storydiff.model import Kind


def number(contrast: Contrast) -> Finding | None:
    """The first numbers of both readings come to different values."""
    one = _first(contrast.a)
    two = _first(contrast.b) if one else None
    if not one or not two or size(one) == size(two):
        return None
    if contrast.footing is Footing.PHRASE and one.noun != two.noun:
        return None
    values = told(one), told(two)
    return Finding((Kind.NUMBER,), f"Different numbers: {values[0]} / {values[1]}", values)


def bound(contrast: Contrast) -> Finding | None:
    """The same number is bounded in one reading and not in the other, or otherwise."""
    one = _first(contrast.a)
    two = _first(contrast.b) if one else None
    if not one or not two or size(one) != size(two) or one.bound == two.bound:
        return None
    if one.bound and two.bound:
        reason = f"{one.bound.capitalize()} or {two.bound}: the number is bounded otherwise"
    else:
        reason = f"“{one.bound or two.bound}” stands before the number in one, not in the other"
    return Finding((Kind.BOUND,), reason, (told(one), told(two)))


def _first(words: Words) -> Number | None:
    """The first number inside a reading that counts something."""
    start, end = words.start, words.end
    inside = [n for n in words.telling.numbers if start <= n.start and n.end <= end]
    return next(filter(is_count, inside), None)
