"""Time: another day, month, year or part of the day.

on Friday  |  on Saturday           another day
in the morning  |  at night         another part of the day
2 a.m.  |  shortly before 3 a.m.    another hour
Sunday  |  Sunday afternoon         one says when more exactly
Oct. 10  |  October 10              not ours: a house style
"""

from collections.abc import Sequence
from typing import NamedTuple

from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.compare.telling import Words
from storydiff.compare.wholes import HALVES, NEAR, PARTS_OF_DAY, SIDES, WEEKDAYS
from storydiff.language.dates import clock
from storydiff.language.months import MONTHS, day_value, is_month_at
from storydiff.model import Kind

_PARTS = {
    "dawn": "morning", "midday": "noon", "dusk": "evening", "overnight": "night",
    "midnight": "night", "early": "early", "late": "late",
}  # fmt: skip
_RELATIVE = frozenset(["yesterday", "today", "tomorrow", "tonight"])


def time(contrast: Contrast) -> Finding | None:
    """Both readings name a time of one kind, and not the same one."""
    if contrast.footing < Footing.REWRITTEN and any(
        len(content(words)) > _FEW for words in (contrast.a, contrast.b)
    ):
        return None
    if _TIMES.isdisjoint(contrast.a.keys) and not contrast.a.has_figures:
        return None
    a, one = _times(contrast.a), _hour(contrast.a)
    if not (a or one):
        return None
    b, two = _times(contrast.b), _hour(contrast.b)
    if one and two and not _one_hour(one, two):
        values = one.told, two.told
        return Finding((Kind.TIME,), f"Different times: {values[0]} / {values[1]}", values)
    for scale in a:
        if a[scale] != b.get(scale, a[scale]):
            values = a[scale], b[scale]
            return Finding((Kind.TIME,), f"Different times: {values[0]} / {values[1]}", values)
    if "weekday" in a and "weekday" in b and ("part" in a) != ("part" in b):
        more = contrast.a if "part" in a else contrast.b
        return Finding((Kind.TIME,), f"One says when more exactly: {more.printed}")
    return None


_FEW = 2  # words that say something; among more the time is not what differs


class _Hour(NamedTuple):
    """A time of the clock."""

    minute: int
    """Of the day; of either half of it where the reading does not say which."""
    halved: bool
    """Whether it says which half of the day."""
    told: str


def _one_hour(a: _Hour, b: _Hour) -> bool:
    day = _DAY if a.halved and b.halved else _DAY // 2
    return a.minute % day == b.minute % day


def _hour(words: Words) -> _Hour | None:
    """The first time of the clock in a reading, with the words before it that leave it vague."""
    keys = words.telling.keys
    behind_hour = words.keys[:1] in (["am"], ["pm"]) and words.start > 0
    for at in range(words.start - behind_hour, words.end):
        moment = clock(keys, at) if keys[at][0].isdigit() else None
        if moment and moment.clock is not None:
            halved = keys[at].endswith("m") or moment.end > at + 1
            hour, minute = divmod(moment.clock, 60)
            if not halved:
                return _Hour(moment.clock, hour > _NOON, f"{_vague(keys, at)}{keys[at]}")
            half = "p.m." if hour % 24 >= _NOON else "a.m."
            shown = f"{hour % _NOON or _NOON}" + (f":{minute:02}" if minute else "")
            return _Hour(moment.clock, True, f"{_vague(keys, at)}{shown} {half}")
    return None


def _vague(keys: Sequence[str], at: int) -> str:
    before = keys[max(at - 2, 0) : at]
    if before[-1:] and before[-1] in SIDES:
        near = before[0] if before[0] in NEAR else ""
        return f"{near} {before[-1]} ".lstrip()
    return ""


_NOON = 12
_DAY = 24 * 60


def _times(words: Words) -> dict[str, str]:
    """The first weekday, month, year and part of the day of a reading."""
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
    date = _date(words, at)
    if date:
        return "date", date
    if key.isdigit() and len(key) == 4 and key[:2] in ("18", "19", "20"):
        return "year", key
    if key in PARTS_OF_DAY or key in _PARTS:
        return "part", _PARTS.get(key, key)
    return ("relative", key) if key in _RELATIVE else None


def _date(words: Words, at: int) -> str | None:
    """The day of the month that a number is, whichever stands first: Aug. 12, 12 August."""
    telling, day = words.telling, day_value(words.telling.keys[at])
    stop = at and telling.keys[at - 1] == "."
    for n in (at - 1 - bool(stop), at + 1):
        if day and n >= 0 and is_month_at(telling.tokens, telling.text, n):
            return f"{_NAMES[MONTHS[telling.keys[n]] - 1]} {day}"
    return None


_TIMES = WEEKDAYS.union(MONTHS, PARTS_OF_DAY, HALVES, _PARTS, _RELATIVE)
_NAMES = [name.capitalize() for name in list(MONTHS)[:12]]
