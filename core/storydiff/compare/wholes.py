"""Numbers, dates, hours, outcomes and names as wholes, where a difference cuts them.

6:40 / 6:38          at 6:40 p.m. / at 6:38 p.m.
gravely / slightly   gravely hurt / slightly hurt
K. / –               the whole of both names
"""

from storydiff.compare.likeness import is_content
from storydiff.compare.outcomes import degrees, levels
from storydiff.compare.telling import Telling
from storydiff.compare.trees import Range
from storydiff.language.dates import clock
from storydiff.language.months import MONTHS, day_value, is_month_at
from storydiff.language.numbers import NumberKind
from storydiff.language.stems import stem
from storydiff.language.words import commonness

MAX_COMMON = 5.0
"""Commonness (log2 in a million words) of a first word that may still be a name."""
WEEKDAYS = frozenset(
    ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
)
PARTS_OF_DAY = frozenset(
    ["dawn", "morning", "noon", "midday", "afternoon", "evening", "dusk", "night", "midnight"]
)
HALVES = frozenset(["am", "pm"])
"""The halves of a day."""
SIDES = frozenset(["after", "before", "about", "around", "past", "by"])
"""Words before an hour that leave it vague …"""
NEAR = frozenset(["shortly", "soon", "just", "well", "long", "right"])
"""… and words before these."""


def whole(at: Range, telling: Telling) -> Range:
    """A range with the rest of the numbers, dates, hours and outcomes that it cuts."""
    for widened in (_whole_number, _whole_date, _whole_hour, _whole_outcome):
        at = widened(at, telling)
    return at


def _whole_number(at: Range, telling: Telling) -> Range:
    start, end = at
    for number in telling.numbers:
        if number.kind is NumberKind.ARTICLE:
            continue
        bound = number.bound_at or (number.start, number.end)
        first, last = min(number.start, bound[0]), max(number.end, bound[1])
        if start < last and first < end:
            start, end = min(start, first), max(end, last)
    return start, end


def _whole_date(at: Range, telling: Telling) -> Range:
    """A month with its day, a day with its month, a part of the day with its weekday."""
    start, end = at
    keys = telling.keys
    if start < end and keys[start] in PARTS_OF_DAY and start and keys[start - 1] in WEEKDAYS:
        start -= 1
    if start < end and day_value(keys[end - 1]) and is_month_at(telling.tokens, telling.text, end):
        end += 1
    months = [n for n in range(start, end) if is_month_at(telling.tokens, telling.text, n)]
    if not months:
        return start, end
    if months[0] == start and start and day_value(keys[start - 1]):
        start -= 1
    behind = months[-1] + 1 + (keys[months[-1] + 1 : months[-1] + 2] == ["."])
    if behind < len(keys) and keys[behind][0].isdigit():
        return start, max(end, behind + 1)
    return start, end


def _whole_hour(at: Range, telling: Telling) -> Range:
    """An hour with its half of the day, and with what leaves it vague: shortly after 2 a.m."""
    start, end = at
    keys = telling.keys
    behind_hour = start < end and start and keys[start] in HALVES
    first = next((n for n in range(start - behind_hour, end) if keys[n][0].isdigit()), None)
    moment = clock(keys, first) if first is not None else None
    if first is None or moment is None:
        return at
    start, end = min(start, first), max(end, moment.end)
    start -= start == first and start > 0 and keys[start - 1] in SIDES
    start -= keys[start] in SIDES and start > 0 and keys[start - 1] in NEAR
    return start, end


def _whole_outcome(at: Range, telling: Telling) -> Range:
    """A word that says how badly somebody was hurt, with the word that says that he was."""
    start, end = at
    keys = telling.keys
    if start < end < len(keys) and keys[end - 1] in degrees() and stem(keys[end]) in levels():
        end += 1
    if start and start < end and keys[start - 1] in degrees() and stem(keys[start]) in levels():
        start -= 1
    return start, end


def whole_name(at: Range, telling: Telling) -> Range:
    """A range of words with a capital, with all of the name that they are part of."""
    start, end = at
    if not telling.keys[start][0].isalnum():
        return at  # behind a comma another name begins
    while start > 0 and _is_of_name(telling, start - 1):
        start -= 1
    while end < len(telling.tokens) and _is_of_name(telling, end):
        end += 1
    return start, end


def _is_of_name(telling: Telling, at: int) -> bool:
    """Whether a word's capital is a name's; at the start of a sentence only a rare word's is."""
    token = telling.tokens[at]
    if token.key in WEEKDAYS or token.key in MONTHS or not is_content(token.key):
        return False
    owed = at == 0 or not telling.tokens[at - 1].key[0].isalnum()
    if owed and telling.tokens[at - 1].key != "-" and commonness(stem(token.key)) > MAX_COMMON:
        return False
    return telling.text[token.start].isupper()
