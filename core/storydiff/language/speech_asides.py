"""What stands between a verb of saying and what is said: hearers, a day, a place, a medium.

    told reporters at the port | the pier was shut
    said on Monday in a statement to the Courier | that the pier was shut
    asked him | to leave

A phrase that none of these is belongs to what is said.
"""

from storydiff.language.speech_clauses import Reading, determiners, prepositions, words
from storydiff.language.speech_cues import Cue

MAX_ASIDE = 16
"""Tokens between a verb and *that*: told reporters at the port on Monday that."""


def start_behind(reading: Reading, cue: Cue, last: int) -> int:
    """Where what is said begins behind a verb: after its hearers, after when and where."""
    at = last
    if cue.verb is not None and cue.verb.head in words("hearers"):
        that = _that(reading, last)
        if that is not None:
            return that
        at = _behind_hearer(reading, at)
    aside = _behind_aside(reading, at)
    while aside > at:
        at, aside = aside, _behind_aside(reading, aside)
    return at


def _that(reading: Reading, last: int) -> int | None:
    for at in range(last, min(last + MAX_ASIDE, len(reading))):
        if reading.key(at) == "that" and not reading.is_quoted(at):
            return at if at == last or reading.is_word(at - 1) else None
        if reading.is_break(at) or (reading.is_verb(at) and at > last):
            return None
    return None


def _behind_hearer(reading: Reading, at: int) -> int:
    """Behind the noun phrase of who is told."""
    if reading.key(at) in words("subjects") | words("objects"):
        return at + 1
    start = at
    while at < len(reading) and not reading.is_break(at):
        key = reading.key(at)
        if at > start and (
            key in determiners()
            or key in words("subjects")
            or key in prepositions()
            or reading.is_day(at)
        ):
            break
        if reading.is_verb(at) or key == "to":
            break
        at += 1
    return start if reading.is_verb(at) and at - start > 2 else at


def _behind_aside(reading: Reading, at: int) -> int:
    """Behind a phrase of when or where something was said: on Monday, in a statement, later."""
    if reading.is_day(at) or reading.key(at) in words("asides"):
        return at + 2 if reading.key(at + 1) in words("terms") else at + 1
    if reading.key(at) not in (
        "on",
        "in",
        "at",
        "to",
        "via",
        "during",
        "through",
        "by",
        "this",
        "last",
    ):
        return at
    if reading.is_day(at + 1):
        return at + 2
    for n in range(at + 1, min(at + 6, len(reading))):
        if reading.is_break(n):
            return at
        if reading.key(n) in words("media") and not reading.is_verb(n + 1):
            return _behind_medium(reading, n + 1)
    return at


def _behind_medium(reading: Reading, at: int) -> int:
    """Behind what is said of a statement: with whom, to whom, when."""
    if reading.key(at) not in ("with", "to", "on", "from", "by"):
        return at
    start = at
    at += 1
    while at < len(reading) and not reading.is_break(at) and not reading.is_verb(at):
        if reading.key(at) in words("subjects") or (
            at > start + 1 and reading.key(at) in determiners()
        ):
            break
        at += 1
    return at
