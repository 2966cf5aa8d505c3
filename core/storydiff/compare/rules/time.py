"""Time: another day, month, year or part of the day.

on Friday  |  on Saturday           another day
in the morning  |  at night         another part of the day
Sunday  |  Sunday afternoon         not ours: one says more
Oct. 10  |  October 10              not ours: a house style
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.expressions import PARTS_OF_DAY, WEEKDAYS
from storydiff.compare.telling import Words
from storydiff.language.months import MONTHS, is_month_at
from storydiff.model import Kind

_PARTS = {
    "dawn": "morning", "midday": "noon", "dusk": "evening", "overnight": "night",
    "midnight": "night",
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
    """The first weekday, month, year, hour and part of the day of a reading."""
    found: dict[str, str] = {}
    for at in range(words.start, words.end):
        named = _time(words, at)
        if named:
            found.setdefault(*named)
    return found


def _time(words: Words, at: int) -> tuple[str, str] | None:
    """What kind of time a word names, and which."""
    tokens = words.telling.tokens
    key = tokens[at].key
    if key in WEEKDAYS:
        return "weekday", key.capitalize()
    if is_month_at(tokens, words.telling.text, at):
        return "month", _NAMES[MONTHS[key] - 1]
    if key.isdigit() and len(key) == 4 and key[:2] in ("18", "19", "20"):
        return "year", key
    if ":" in key and key.replace(":", "").isdigit():
        return "hour", key
    if key in PARTS_OF_DAY or key in _PARTS:
        return "part", _PARTS.get(key, key)
    return ("relative", key) if key in _RELATIVE else None


_NAMES = [name.capitalize() for name in list(MONTHS)[:12]]
