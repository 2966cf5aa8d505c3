"""Days that two independent tellings both name: how exactly either says when, or another day.

They met on Sunday afternoon.     Sunday afternoon
He met her there on Sunday.       Sunday

He passed a medical on Thursday.  Thursday
His medical was on Friday.        Friday
"""

import re
from collections.abc import Callable, Iterator

from storydiff.compare.likeness import is_content
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.compare.trees import Range
from storydiff.compare.wholes import PARTS_OF_DAY, WEEKDAYS
from storydiff.language.speech_verbs import verb as speech_verb
from storydiff.language.stems import stem

REACH = 5
"""Tokens on either side of a day that tell what happened on it …"""
MIN_SHARED = 2
"""… and how many of them that say something both tellings must have."""
_EARLY = frozenset(["early", "late"])


def of_one_day(a: Telling, b: Telling) -> Iterator[Stretch]:
    """Where two tellings name one weekday, the only one of either, and not as exactly.

    Or each another weekday, right behind the same word.
    """
    mine, theirs = _only(a, WEEKDAYS.__contains__), _only(b, WEEKDAYS.__contains__)
    if mine is None or theirs is None:
        return
    if a.keys[mine] != b.keys[theirs] and not _dated(a, mine) & _dated(b, theirs):
        return
    if len(_around(a, mine) & _around(b, theirs)) < MIN_SHARED:
        return
    one, two = _whole(a, mine), _whole(b, theirs)
    if a.keys[slice(*one)] != b.keys[slice(*two)]:
        yield (*one, *two)


def _around(telling: Telling, at: int) -> set[str]:
    """The stems of what stands close to a day, by which one knows what happened on it."""
    near = telling.keys[max(at - REACH, 0) : at + REACH + 1]
    return {stem(key) for key in near if is_content(key) and key not in WEEKDAYS}


def of_one_year(a: Telling, b: Telling) -> Iterator[Stretch]:
    """Where two tellings of one text name a year each, of much the same, and not the same year."""
    mine, theirs = _only(a, _is_year), _only(b, _is_year)
    if mine is None or theirs is None or a.keys[mine] == b.keys[theirs]:
        return
    if len(_around(a, mine) & _around(b, theirs)) >= MIN_SHARED:
        yield mine, mine + 1, theirs, theirs + 1


def _is_year(key: str) -> bool:
    return re.fullmatch(r"(?:19|20)\d\d", key) is not None


def _dated(telling: Telling, at: int) -> set[str]:
    """The word right before a day, but for *on*, that says what was on it; no verb of saying."""
    before = [key for key in telling.keys[max(at - 2, 0) : at] if key != "on"]
    return {stem(key) for key in before[-1:] if is_content(key) and not speech_verb(key)}


def _only(telling: Telling, is_time: Callable[[str], bool]) -> int | None:
    """Where the only time of a sort stands in a telling."""
    times = [at for at, key in enumerate(telling.keys) if is_time(key)]
    return times[0] if len(times) == 1 else None


def _whole(telling: Telling, at: int) -> Range:
    """A weekday with the part of the day behind it, and how early it was."""
    keys = telling.keys
    end = at + 1 + (keys[at + 1 : at + 2] != [] and keys[at + 1] in PARTS_OF_DAY)
    early = max(at - 2, 0)
    before = next((n for n in range(early, at) if keys[n] in _EARLY), at)
    return before, end
