"""Dates of the calendar: `Oct. 10`, `10 October 2021`, `May last year`, `2021-10-10`.

`May`, `March` and the abbreviations count only where the words beside them show a month.
"""

from collections.abc import Sequence

from storydiff.language.moments import Moment
from storydiff.language.months import MONTHS, day_value, is_month_at, year_value
from storydiff.model import Token

_BEFORE_A_MONTH = frozenset(
    ["in", "last", "next", "this", "since", "until", "till", "by", "of", "from", "to", "mid",
     "early", "late", "through", "before", "after", "during", "between", "-"]
)  # fmt: skip
_STEPS = {"last": -1, "this": 0, "next": 1}


def calendar_date(
    tokens: Sequence[Token], keys: Sequence[str], text: str, at: int
) -> Moment | None:
    """The date that begins at a token; None where none does."""
    iso = _iso(keys, at)
    if iso:
        return iso
    if is_month_at(tokens, text, at):
        found = _month_first(keys, at)
    else:
        found = _day_first(tokens, keys, text, at)
    return _with_year(keys, found) if found else None


def _month_first(keys: Sequence[str], at: int) -> Moment | None:
    month = MONTHS[keys[at]]
    after = at + 1 + (keys[at + 1 : at + 2] == ["."])
    day = day_value(keys[after]) if after < len(keys) else None
    if day:
        return Moment(at, after + 1, month=month, day=day)
    in_full = len(keys[at]) > 3 or keys[at] == "may"
    alone = Moment(at, at + 1, month=month)
    shown = _with_year(keys, alone) is not alone or (at and keys[at - 1] in _BEFORE_A_MONTH)
    return alone if in_full and (shown or len(keys[at]) > 5) else None


def _day_first(tokens: Sequence[Token], keys: Sequence[str], text: str, at: int) -> Moment | None:
    """`10 October`, `10th of October`."""
    day = day_value(keys[at])
    month_at = at + 1 + (keys[at + 1 : at + 2] == ["of"])
    if not day or not is_month_at(tokens, text, month_at):
        return None
    end = month_at + 1
    stop = len(keys[month_at]) < 5 and keys[end : end + 1] == ["."] and end + 1 < len(keys)
    return Moment(at, end + stop, month=MONTHS[keys[month_at]], day=day)


def _iso(keys: Sequence[str], at: int) -> Moment | None:
    """`2021-10-10`."""
    parts = keys[at : at + 5]
    year = year_value(keys[at])
    if not year or len(parts) < 5 or parts[1] != "-" or parts[3] != "-":
        return None
    if not (parts[2].isdecimal() and len(parts[2]) == 2 and 0 < int(parts[2]) < 13):
        return None
    day = day_value(parts[4])
    return Moment(at, at + 5, year, int(parts[2]), day) if day else None


def _with_year(keys: Sequence[str], moment: Moment) -> Moment:
    """A month or a date with the year behind it: `2021`, `, 2021`, `last year`."""
    end = moment.end
    for year_at in (end, end + 1):
        year = _year_at(keys, year_at)
        if year and (year_at == end or keys[end] in (",", ".", "of")):
            return moment._replace(end=year_at + 1, year=year)
    step = _STEPS.get("".join(keys[end : end + 1]))
    if step is not None and keys[end + 1 : end + 2] == ["year"]:
        return moment._replace(end=end + 2, unit="year", step=step)
    return moment


def _year_at(keys: Sequence[str], at: int) -> int | None:
    return year_value(keys[at]) if at < len(keys) else None
