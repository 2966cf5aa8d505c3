"""When something was, as one sentence tells it: the time, and the verb or noun it belongs to.

Marsh met the mayor on Sunday afternoon      met: Sunday afternoon
On Sunday, the ministry condemned the raid   condemned: Sunday
the Oct. 10 vote · Sunday's raid             vote: Oct. 10 · raid: Sunday
she said on Monday                           not told: when it was said
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.claims.acts import is_act
from storydiff.compare.claims.groups import behind
from storydiff.compare.claims.ledger import Ledger
from storydiff.compare.claims.said import DASH, Said
from storydiff.language.dates import dates
from storydiff.language.lexicon import lexicon
from storydiff.language.moments import Moment
from storydiff.language.months import MONTHS, WEEKDAYS
from storydiff.language.speech_verbs import verb
from storydiff.language.stems import is_irregular_past
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word

_BACK, _AHEAD = 10, 14  # tokens from a time to its verb
_STOPS = frozenset([";", ":", DASH, "(", ")", '"', "who", "which", "that", "where", "whose"])
_JOINTS = frozenset(["on", "in", "at", "early", "late", "the", "of", "around", "about", "by"])


class When(NamedTuple):
    """A time that a sentence tells, and what happened then."""

    said: Said
    moment: Moment
    at: int
    """The token of the verb or noun that it belongs to."""
    event: str
    """The sense of that word."""
    is_noun: bool
    owner: str | None
    """The person named last before it."""
    start: int
    end: int
    """`[start, end)` are the words of the time."""


def whens(said: Said, ledger: Ledger) -> Iterator[When]:
    """Every time that a sentence tells of something, in order."""
    if not any(key in _openers() or key[0].isdigit() for key in said.keys):
        return
    telling = said.telling
    for moment in dates(telling.tokens, telling.text, None):
        if moment.offset is not None:
            continue
        noun = None if moment.clock is not None else _noun(said, moment.end)
        at = noun if noun is not None else _verb(said, moment.start, moment.end)
        if at is not None and verb(said.keys[at]) is None:
            event, owner = sense(said.stems[at]), ledger.person_before(said, at)
            yield When(said, moment, at, event, noun is not None, owner, *moment[:2])


def _noun(said: Said, end: int) -> int | None:
    """The act of `Sunday's raid` and `the Oct. 10 vote`."""
    keys = said.keys
    at = end + 1 if keys[end : end + 1] == ["'s"] else end
    if at == end and (end >= len(keys) or is_function_word(keys[end]) or not keys[end].isalpha()):
        return None
    group = behind(keys, at)
    if group is None or group.start != at or not is_act(said, group):
        return None
    return group.head


def _verb(said: Said, start: int, end: int) -> int | None:
    """The nearest verb before a time; where the time opens its sentence, the first one behind."""
    keys = said.keys
    at = start - 1
    while at >= 0 and keys[at] in _JOINTS:
        at -= 1
    for n in range(at, max(at - _BACK, -1), -1):
        if keys[n] in _STOPS or keys[n] == ",":
            break
        if _is_verb(keys, n):
            return n
    if at >= 0:
        return None
    ahead = range(end, min(end + _AHEAD, len(keys)))
    return next((n for n in ahead if _is_verb(keys, n)), None)


def _is_verb(keys: Sequence[str], at: int) -> bool:
    key = keys[at]
    if is_function_word(key) or keys[at - 1 : at] == ["-"] or keys[at + 1 : at + 2] == ["-"]:
        return False
    return (len(key) > 3 and key.endswith("ed")) or is_irregular_past(key)


@cache
def _openers() -> frozenset[str]:
    steps = [word for _, words in lexicon("times")["steps"].groups() for word in words]
    return frozenset([*WEEKDAYS, *MONTHS, *steps])
