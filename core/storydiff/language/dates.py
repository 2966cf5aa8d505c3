"""Days and times in a sentence, resolved against the day of writing.

    Oct. 10 · October 10, 2021 · the 10th of October · 2021-10-10
    on Sunday · early Monday · last Friday night · Sunday, Nov. 7
    yesterday · last month · two weeks ago · May last year · the 1990s · 5:30 p.m.
    two days after the vote        told from another event: no day of its own

`May`, `March` and the like count only where a capital and the words beside them show a month.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

from storydiff.language.calendar_dates import calendar_date
from storydiff.language.lexicon import lexicon
from storydiff.language.moments import Moment, day_parts
from storydiff.language.months import MONTHS, WEEKDAYS, year_value
from storydiff.language.numerals import cardinal, table
from storydiff.language.resolving import resolved
from storydiff.model import Token

_DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "month": 30, "year": 365, "decade": 3650}
_FROM_THE_EVENT = {"previous": -1, "following": 1, "next": 1, "same": 0}
_CLOCK = re.compile(r"(\d{1,2})(?::(\d\d))?([ap]m)?")
_NOON = 12 * 60
_MANY = 1000  # days or years; more are no date
_CURRENCY = frozenset("$£€¥")
_TENS = ["'", "s"]  # behind the year that a decade begins with: the 1930's
_OF_A_DECADE = frozenset(["the", "early", "mid", "late", "-"])


def dates(tokens: Sequence[Token], text: str, anchor: date | None) -> tuple[Moment, ...]:
    """The days and times of a sentence, in order, without overlap.

    Args:
        tokens: those of one sentence.
        text: the page's text, which tells `May` from `may`.
        anchor: the day of writing (dateline or publication); None leaves `Sunday` unresolved.
    """
    keys = [token.key for token in tokens]
    found: list[Moment] = []
    at = 0
    while at < len(keys):
        key = keys[at]
        moment = None
        if key in _openers() or key[0].isdigit():
            moment = _moment(tokens, keys, text, at)
        if moment:
            begin = found[-1].end if found else 0
            moment = _with_part(keys, moment, begin)
            found.append(resolved(moment, anchor))
        at = moment.end if moment else at + 1
    return tuple(found)


def _moment(tokens: Sequence[Token], keys: Sequence[str], text: str, at: int) -> Moment | None:
    if keys[at] == "the":
        return _stepped(tokens, keys, text, at)
    if keys[at] in ("a", "an"):
        return _counted(keys, at)
    return (
        _weekday(tokens, keys, text, at)
        or calendar_date(tokens, keys, text, at)
        or clock(keys, at)
        or _year(keys, at)
        or _stepped(tokens, keys, text, at)
        or _counted(keys, at)
    )


def _weekday(tokens: Sequence[Token], keys: Sequence[str], text: str, at: int) -> Moment | None:
    """`Sunday`, and the date that may follow it; `Sun.` only before a date."""
    weekday = WEEKDAYS.get(keys[at])
    if weekday is None or not text[tokens[at].start].isupper():
        return None
    end = at + 1
    while end < len(keys) and keys[end] in (",", "."):
        end += 1
    dated = calendar_date(tokens, keys, text, end) if end < len(keys) else None
    if dated and dated.day:
        return dated._replace(start=at, weekday=weekday)
    return Moment(at, at + 1, weekday=weekday) if keys[at].endswith("day") else None


def clock(keys: Sequence[str], at: int) -> Moment | None:
    """The time of day at a token: `5 p.m.`, `5:30pm`, `17:30`; a bare number is no time."""
    match = _CLOCK.fullmatch(keys[at])
    if not match or not (match[2] or match[3] or keys[at + 1 : at + 2] in (["am"], ["pm"])):
        return None
    half = match[3] or "".join(keys[at + 1 : at + 2])
    end = at + 1 if match[3] or half not in ("am", "pm") else at + 2
    hours, minutes = int(match[1]), int(match[2] or 0)
    if half in ("am", "pm") and 0 < hours <= 12:
        hours = hours % 12 + (12 if half == "pm" else 0)
    if hours > 24 or minutes > 59:
        return None
    return Moment(at, end, clock=60 * hours + minutes)


def _year(keys: Sequence[str], at: int) -> Moment | None:
    """`2019`, `the 1990s`, `the 1990's`; not `$2019`."""
    before = keys[at - 1] if at else ""
    if before in _CURRENCY:
        return None
    year = year_value(keys[at])
    if year and keys[at][-1] == "0" and before in _OF_A_DECADE and keys[at + 1 : at + 3] == _TENS:
        return Moment(at, at + 3, year=year, unit="decade", step=0)
    if year:
        return Moment(at, at + 1, year=year)
    decade = year_value(keys[at][:-1]) if keys[at].endswith("0s") else None
    return Moment(at, at + 1, year=decade, unit="decade", step=0) if decade else None


def _stepped(tokens: Sequence[Token], keys: Sequence[str], text: str, at: int) -> Moment | None:
    """`yesterday`, `last month`, `this morning`, `last Sunday`, `next May`, `the weekend`."""
    key = keys[at]
    after = keys[at + 1] if at + 1 < len(keys) else ""
    if key in _table("days"):
        part = "night" if key == "tonight" else None
        return Moment(at, at + 1, unit="day", step=_table("days")[key], part=part)
    if key == "the" and after in _FROM_THE_EVENT and keys[at + 2 : at + 3] == ["day"]:
        return Moment(at, at + 3, offset=_FROM_THE_EVENT[after])
    if key == "the" and after == "weekend":
        return Moment(at + 1, at + 2, unit="weekend", step=0)
    step = _table("steps").get(key)
    if step is None or not after:
        return None
    if after in _units():
        return Moment(at, at + 2, unit=_units()[after], step=step)
    if after in day_parts() and after not in ("early", "late"):
        return Moment(at, at + 2, unit="day", step=step, part=after)
    named = _weekday(tokens, keys, text, at + 1) or calendar_date(tokens, keys, text, at + 1)
    return named._replace(start=at, step=step) if named and not named.year else None


def _counted(keys: Sequence[str], at: int) -> Moment | None:
    """`two days after`, `a week later`, `three months ago`."""
    read = (1.0, at + 1) if keys[at] in ("a", "an") else cardinal(keys, at)
    if not read or read[1] + 1 >= len(keys):
        return None
    count, end = int(read[0]), read[1]
    unit, direction = _units().get(keys[end]), _table("directions").get(keys[end + 1])
    if unit is None or direction is None or count > _MANY:
        return None
    if direction == 0:
        return Moment(at, end + 2, unit=unit, step=-count)
    return Moment(at, end + 2, offset=direction * count * _DAYS_IN[unit])


def _with_part(keys: Sequence[str], moment: Moment, begin: int) -> Moment:
    """A day with the part of it that stands beside: `early on Sunday`, `Sunday morning`."""
    is_day = moment.weekday is not None or moment.day is not None or moment.unit == "day"
    if not is_day or moment.part:
        return moment
    start, end = moment.start, moment.end
    if keys[end : end + 1] and keys[end] in day_parts() and keys[end] not in ("early", "late"):
        return moment._replace(end=end + 1, part=keys[end])
    if list(keys[max(begin, start - 3) : start]) == ["early", "hours", "of"]:
        return moment._replace(start=start - 3, part="early")
    before = start - 2 if keys[start - 1 : start] == ["on"] else start - 1
    if before >= begin and keys[before] in day_parts():
        return moment._replace(start=before, part=keys[before])
    return moment


@cache
def _openers() -> frozenset[str]:
    return frozenset(
        {"the", "a", "an", *MONTHS, *WEEKDAYS, *_table("steps"), *_table("days")}
        | set(table("cardinals"))
    )


@cache
def _table(family: str) -> Mapping[str, int]:
    groups = lexicon("times")[family].groups()
    return {word: int(number) for number, words in groups for word in words}


@cache
def _units() -> Mapping[str, str]:
    groups = lexicon("times")["units"].groups()
    return {word: unit for unit, words in groups for word in words}
