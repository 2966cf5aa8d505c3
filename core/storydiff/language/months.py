"""The months and the days of the week, by name and abbreviation."""

from collections.abc import Sequence

from storydiff.model import Token

_NAMES = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}

_DAYS = "monday tuesday wednesday thursday friday saturday sunday"
WEEKDAYS = {name: number for number, name in enumerate(_DAYS.split())}
WEEKDAYS |= {name[:3]: number for name, number in WEEKDAYS.items()} | {
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
"""Monday is 0, as in `datetime.date.weekday`."""


def is_month_at(tokens: Sequence[Token], text: str, at: int) -> bool:
    """Whether a token names a month; only where capitalised: `May`, not `may`."""
    if not 0 <= at < len(tokens):
        return False
    token = tokens[at]
    return token.key in MONTHS and text[token.start].isupper()


def year_value(key: str) -> int | None:
    """The year that a token of four digits may be, 1800 to 2099."""
    is_year = len(key) == 4 and key.isascii() and key.isdigit() and "1800" <= key <= "2099"
    return int(key) if is_year else None


def day_value(key: str) -> int | None:
    """The day of a month that a token may be: `10`, `10th`."""
    digits = key[:-2] if key.endswith(("st", "nd", "rd", "th")) else key
    is_day = len(digits) < 3 and digits.isascii() and digits.isdigit() and 0 < int(digits) < 32
    return int(digits) if is_day else None
