"""The days that a moment may be, seen from the day of writing.

A weekday is the last one, the day of writing included, unless *next* is said; a date without a
year lies in the year that brings it nearest, the past preferred, since news tells what has been.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from storydiff.language.moments import Moment

Days = tuple[date, date] | None
_FUTURE_COST = 3  # a day ahead counts as this many days back when a year is chosen


def resolved(moment: Moment, anchor: date | None) -> Moment:
    """A moment with the first and last day it may be, where they can be told.

    Args:
        moment: as the words give it.
        anchor: the day of writing: the dateline's or the day of publication.
    """
    try:
        days = _days(moment, anchor)
    except (ValueError, OverflowError):  # 31 June, or beyond the calendar
        days = None
    return moment._replace(first=days[0], last=days[1]) if days else moment


def _days(moment: Moment, anchor: date | None) -> Days:
    if moment.offset is not None:
        return None
    if moment.year is not None:
        return _in_year(moment, moment.year)
    if anchor is None:
        return None
    if moment.month is not None:
        return _in_year(moment, _year_of(moment, anchor))
    if moment.weekday is not None:
        return _weekday(moment.weekday, moment.step, anchor)
    if moment.unit is not None:
        return _UNITS[moment.unit](anchor, moment.step or 0)
    return None


def _in_year(moment: Moment, year: int) -> Days:
    if moment.unit == "decade":
        return date(year, 1, 1), date(year + 9, 12, 31)
    if moment.month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if moment.day is None:
        return _month_days(year, moment.month)
    day = date(year, moment.month, moment.day)
    return day, day


def _year_of(moment: Moment, anchor: date) -> int:
    """The year of a month or a date that is printed without one."""
    assert moment.month is not None
    if moment.unit == "year":
        return anchor.year + (moment.step or 0)
    if moment.step == -1:
        return anchor.year - (moment.month >= anchor.month)
    if moment.step == 1:
        return anchor.year + (moment.month <= anchor.month)
    years = (anchor.year, anchor.year - 1, anchor.year + 1)
    day = min(moment.day or 15, 28)
    month = moment.month
    return min(years, key=lambda year: _distance(date(year, month, day), anchor))


def _distance(day: date, anchor: date) -> int:
    apart = (day - anchor).days
    return apart * _FUTURE_COST if apart > 0 else -apart


def _weekday(weekday: int, step: int | None, anchor: date) -> Days:
    back = (anchor.weekday() - weekday) % 7
    if step is None:
        day = anchor - timedelta(back)
    elif step < 0:
        day = anchor - timedelta(back or 7)
    else:
        day = anchor + timedelta((-back) % 7 or 7 * step)
    return day, day


def _day(anchor: date, step: int) -> Days:
    day = anchor + timedelta(step)
    return day, day


def _week(anchor: date, step: int) -> Days:
    monday = anchor + timedelta(7 * step - anchor.weekday())
    return monday, monday + timedelta(6)


def _weekend(anchor: date, step: int) -> Days:
    """The last Saturday and Sunday that have begun, or the next ones."""
    saturday = anchor - timedelta((anchor.weekday() - 5) % 7)
    saturday += timedelta(7 if step > 0 else 0)
    return saturday, saturday + timedelta(1)


def _month(anchor: date, step: int) -> Days:
    years, month = divmod(anchor.month - 1 + step, 12)
    return _month_days(anchor.year + years, month + 1)


def _year(anchor: date, step: int) -> Days:
    return date(anchor.year + step, 1, 1), date(anchor.year + step, 12, 31)


def _decade(anchor: date, step: int) -> Days:
    return _year(anchor, 10 * step)


def _month_days(year: int, month: int) -> Days:
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(1)


_UNITS: Mapping[str, Callable[[date, int], Days]] = {
    "day": _day,
    "week": _week,
    "weekend": _weekend,
    "month": _month,
    "year": _year,
    "decade": _decade,
}
