"""Numbers: another value for the same thing, and "at least", "about", "up to" lost or gained.

seven clerks  |  eight clerks           another value
several clerks  |  seven clerks         a value and none
Seven clerks  |  At least seven clerks  a bound
seven clerks  |  7 clerks               not ours: a house style
the second raid  |  the raid            not ours: nothing is counted
"""

from fractions import Fraction

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.telling import Words
from storydiff.language.numbers import Number, NumberKind
from storydiff.model import Kind


def number(contrast: Contrast) -> Finding | None:
    """The first numbers of both readings come to different values."""
    one, two = _first(contrast.a), _first(contrast.b)
    if not one or not two or _size(one) == _size(two):
        return None
    values = _told(one), _told(two)
    return Finding((Kind.NUMBER,), f"Different numbers: {values[0]} / {values[1]}", values)


def bound(contrast: Contrast) -> Finding | None:
    """The same number is bounded in one reading and not in the other, or otherwise."""
    one, two = _first(contrast.a), _first(contrast.b)
    if not one or not two or _size(one) != _size(two) or one.bound == two.bound:
        return None
    if one.bound and two.bound:
        reason = f"{one.bound.capitalize()} or {two.bound}: the number is bounded otherwise"
    else:
        reason = f"“{one.bound or two.bound}” stands before the number in one, not in the other"
    return Finding((Kind.BOUND,), reason, (_told(one), _told(two)))


def _first(words: Words) -> Number | None:
    """The first number inside a reading that counts something."""
    inside = (n for n in words.telling.numbers if words.start <= n.start and n.end <= words.end)
    return next((n for n in inside if n.kind not in _NO_COUNT), None)


_NO_COUNT = frozenset([NumberKind.ARTICLE, NumberKind.ORDINAL])


def _size(number: Number) -> tuple[object, ...]:
    return number.value, number.high, number.word, number.unit


def _figure(value: float) -> str:
    """A value in digits; a part of a whole as a fraction."""
    if 0 < value < 1:
        part = Fraction(value).limit_denominator(20)
        return f"{part.numerator}/{part.denominator}"
    return f"{value:,.10g}"


def _told(number: Number) -> str:
    """A number in short: ≥ 7, about 0.67, several."""
    size = number.word or _figure(number.value or 0.0)
    if number.high:
        size = f"{size}–{number.high:g}"
    if number.unit:
        size = f"{size} %" if number.unit == "%" else f"{number.unit}{size}"
    return f"{number.bound} {size}" if number.bound else size
