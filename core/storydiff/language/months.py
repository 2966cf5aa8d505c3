"""The months, by name and abbreviation."""

from collections.abc import Sequence

from storydiff.model import Token

_NAMES = "january february march april may june july august september october november december"
MONTHS = {name: number for number, name in enumerate(_NAMES.split(), 1)}
MONTHS |= {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9}


def is_month_at(tokens: Sequence[Token], text: str, at: int) -> bool:
    """Whether a token names a month; only where capitalised: `May`, not `may`."""
    if not 0 <= at < len(tokens):
        return False
    token = tokens[at]
    return token.key in MONTHS and text[token.start].isupper()
