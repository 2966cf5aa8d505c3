"""Moments: days and times as a text gives them, whole or in part, and whether two can be one."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import NamedTuple

from storydiff.language.lexicon import lexicon

_FIELDS = ("year", "month", "day", "weekday", "clock")


class Moment(NamedTuple):
    """A time mentioned in a sentence; what the words leave open is None."""

    start: int
    end: int
    """`[start, end)` are its tokens."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """Monday is 0."""
    part: str | None = None
    """The part of the day: early, morning, noon, afternoon, evening, night, late, …"""
    clock: int | None = None
    """Minutes after midnight."""
    unit: str | None = None
    """day, week, weekend, month, year or decade, of which `step` says which one."""
    step: int | None = None
    """-1 for last, 0 for this, 1 for next; further for "two weeks ago"."""
    offset: int | None = None
    """Days after (before: less than 0) an event that the words name: "two days after the vote"."""
    first: date | None = None
    last: date | None = None
    """The days it may be, both included, where they can be told."""


def compatible(a: Moment, b: Moment) -> bool | None:
    """Whether two moments can be one; None where they share nothing that could be compared.

    Their days are compared where both are resolved, else whatever both give: `Sunday` and `Nov. 7`
    are None without a year, and `10 October` and `Oct. 10, 2021` are True.
    """
    if a.offset is not None or b.offset is not None:
        return a.offset == b.offset if None not in (a.offset, b.offset) else None
    verdict = _by_days(a, b)
    if verdict is None:
        verdict = _by_fields(a, b)
    if verdict is False or a.part is None or b.part is None:
        return verdict
    return None if verdict is None else _parts_meet(a.part, b.part)


def _by_days(a: Moment, b: Moment) -> bool | None:
    if a.first is None or a.last is None or b.first is None or b.last is None:
        return None
    return a.first <= b.last and b.first <= a.last and _clocks_agree(a, b)


def _clocks_agree(a: Moment, b: Moment) -> bool:
    return a.clock is None or b.clock is None or a.clock == b.clock


def _by_fields(a: Moment, b: Moment) -> bool | None:
    pairs = [(getattr(a, field), getattr(b, field)) for field in _FIELDS]
    shared = [x == y for x, y in pairs if x is not None and y is not None]
    same_step = a.unit is not None and (a.unit, a.step) == (b.unit, b.step)
    return all(shared) if shared else (True if same_step else None)


def _parts_meet(part: str, other: str) -> bool:
    """Whether two parts of a day have hours in common: early and morning, not dawn and evening."""
    (begin, end), (begin_other, end_other) = day_parts()[part], day_parts()[other]
    return begin < end_other and begin_other < end


@cache
def day_parts() -> Mapping[str, tuple[int, int]]:
    """The hours of each part of a day, `[from, to)`; a night may run past 24."""
    found: dict[str, tuple[int, int]] = {}
    for hours, words in lexicon("times")["parts"].groups():
        begin, end = map(int, hours.split("-"))
        found.update((word, (begin, end)) for word in words)
    return found
