"""Measures: one size in two units, or one number with another unit.

40 miles  |  64 kilometres     a house style
40 miles  |  40 kilometres     another size; so are 300 metres and 300 yards
40 miles  |  50 miles          not ours: another number of one unit
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.language.numbers import Number
from storydiff.model import Kind

ROUNDED = 0.12
"""Share by which one size in two units may differ: both are rounded, 10 feet to three metres."""


class _Unit(NamedTuple):
    """What a unit measures, and how large it is beside the others of it."""

    measures: str
    size: float
    name: str


class _Size(NamedTuple):
    """A number with its unit, as printed."""

    unit: _Unit
    value: float
    printed: str


def measure(contrast: Contrast) -> Finding | None:
    """Both readings belong to a size of one sort, in different units."""
    a, b = (_size(words) for words in (contrast.a, contrast.b))
    if not a or not b or a.unit.measures != b.unit.measures or a.unit.name == b.unit.name:
        return None
    shown = f"{a.printed} / {b.printed}"
    one, two = sorted((a.value * a.unit.size, b.value * b.unit.size))
    if a.value != b.value and two - one <= ROUNDED * two:
        return Finding((Kind.HOUSE_STYLE,), f"One size in two units: {shown}")
    return Finding((Kind.NUMBER,), f"Different sizes: {shown}", (a.printed, b.printed))


def _size(words: Words) -> _Size | None:
    """The first size of which a number or a unit lies in a reading."""
    for number in words.telling.numbers:
        at = _unit_at(words, number)
        if at is not None and number.start < words.end and words.start <= at:
            unit = _units()[words.telling.keys[at]]
            printed = " ".join(words.telling.printed[number.start : at + 1])
            return _Size(unit, number.value or 0.0, printed)
    return None


def _unit_at(words: Words, number: Number) -> int | None:
    """Where the unit behind a number stands: 40 *miles*, a 40-*mile* road."""
    keys = words.telling.keys
    at = number.end + (keys[number.end : number.end + 1] == ["-"])
    return at if number.value and at < len(keys) and keys[at] in _units() else None


@cache
def _units() -> Mapping[str, _Unit]:
    found: dict[str, _Unit] = {}
    for head, forms in lexicon("numbers")["units"].groups():
        measures, size, name = head.split()
        found |= dict.fromkeys(forms, _Unit(measures, float(size), name))
    return found
