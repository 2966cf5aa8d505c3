"""Time: another day, month, year or part of the day.

on Friday  |  on Saturday           another day
in the morning  |  at night         another part of the day
Sunday  |  Sunday afternoon         not ours: one says more
Oct. 10  |  October 10              not ours: a house style
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.expressions import WEEKDAYS
from storydiff.compare.telling import Words
from storydiff.language.months import MONTHS, is_month_at
from storydiff.model import Kind

_PARTS = {
    "dawn": "morning", "morning": "morning", "noon": "noon", "midday": "noon",
    "afternoon": "afternoon", "evening": "evening", "dusk": "evening", "night": "night",
    "overnight": "night", "midnight": "night",
}  # fmt: skip
_RELATIVE = frozenset(["yesterday", "today", "tomorrow", "tonight"])


def time(contrast: Contrast) -> Finding | None:
    """Both readings name a time of one kind, and not the same one."""
    a, b = _times(contrast.a), _times(contrast.b)
    for scale in a.keys() & b.keys():
        if a[scale] != b[scale]:
            values = a[scale], b[scale]
            return Finding((Kind.TIME,), f"Different times: {values[0]} / {values[1]}", values)
    return None


def _times(words: Words) -> dict[str, str]:
    """The first weekday, month, year and part of the day of a reading."""
    found: dict[str, str] = {}
    tokens = words.telling.tokens
    for at in range(words.start, words.end):
        key = tokens[at].key
        if key in WEEKDAYS:
            found.setdefault("weekday", key.capitalize())
        elif is_month_at(tokens, words.telling.text, at):
            found.setdefault("month", f"month {MONTHS[key]}")
        elif key.isdigit() and len(key) == 4 and key[:2] in ("18", "19", "20"):
            found.setdefault("year", key)
        elif key in _PARTS:
            found.setdefault("part", _PARTS[key])
        elif key in _RELATIVE:
            found.setdefault("relative", key)
    return found
