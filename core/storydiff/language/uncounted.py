"""Cardinal numbers that count nothing: pronouns, years, dates, times of day, results, names.

No one knew        on Oct. 10, 2021        at 5 p.m.        3-0        Article 5, an F-16
"""

from collections.abc import Sequence

from storydiff.language.bounds import range_end
from storydiff.language.counted import counted, is_plural
from storydiff.language.months import is_month_at
from storydiff.language.words import is_function_word
from storydiff.model import Token

_CLOCK = frozenset(["am", "pm", "o'clock", "gmt", "utc", "hrs"])
_NOT_COUNTING = frozenset(["no", "any", "every", "some", "each"])
_POINTING = frozenset(["this", "that", "which", "another", "the", "only"])


def counts_nothing(
    tokens: Sequence[Token], keys: Sequence[str], text: str, at: int, end: int
) -> bool:
    """Whether a cardinal is a pronoun, or stands in a date, a time, a score or a name."""
    if keys[at] == "one":
        return _is_pronoun(tokens, keys, at)
    if not keys[at].isdecimal():
        return False
    before = keys[at - 1] if at else ""
    after = keys[end] if end < len(keys) else ""
    if after in _CLOCK or is_month_at(tokens, text, end) or _is_year(keys[at], before):
        return True
    if (before == "-" and at > 1) or _is_score(keys, end):
        return True
    return _is_label(tokens, keys, text, at, end)


def _is_pronoun(tokens: Sequence[Token], keys: Sequence[str], at: int) -> bool:
    """Whether `one` is no number: `no one`, `one another`, `this one`."""
    if keys[at + 1 : at + 2] == ["another"]:
        return True
    before = keys[at - 1] if at else ""
    points = before in _POINTING and counted(tokens, at + 1, many=False) is None
    return before in _NOT_COUNTING or points


def _is_score(keys: Sequence[str], end: int) -> bool:
    """Whether a number is the first half of a result: `3-0`."""
    between_digits = keys[end : end + 1] == ["-"] and "".join(keys[end + 1 : end + 2]).isdecimal()
    return between_digits and range_end(keys, float(keys[end - 1]), end) is None


def _is_year(key: str, before: str) -> bool:
    return len(key) == 4 and "1800" <= key <= "2099" and before not in ("than", "least", "about")


def _is_label(tokens: Sequence[Token], keys: Sequence[str], text: str, at: int, end: int) -> bool:
    """Whether a number belongs to the name or the month before it: `Article 5`, `Oct. 10`."""
    name_at = at - 2 if at > 1 and keys[at - 1] == "." else at - 1
    if name_at < 0 or not text[tokens[name_at].start].isupper():
        return False
    if is_month_at(tokens, text, name_at) or (keys[name_at] == "no" and name_at == at - 2):
        return True
    if name_at == 0 or name_at != at - 1 or is_function_word(keys[name_at]):
        return False
    return not (end < len(keys) and any(is_plural(key) for key in keys[end : end + 2]))
