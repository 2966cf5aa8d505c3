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
