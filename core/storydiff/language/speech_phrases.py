"""Noun phrases that may name who speaks, read forward from a word or backward to one.

    said | Ada Marsh, who runs the port |, in a statement      forward, with what is set behind it
    On Monday | two of the clerks | said                       backward, without what leads to it
    it rained and | officials who saw it | said                past the clause that says which ones

A phrase ends where a verb, a mark or a word that opens a clause stands.
"""

from typing import NamedTuple

from storydiff.language.speech_clauses import (
    JOINTS,
    RELATIVE,
    Reading,
    determiners,
    prepositions,
    words,
)

MAX_SOURCE = 40
"""Tokens of who speaks."""


class Source(NamedTuple):
    """Who speaks; positions are token indices."""

    start: int
    end: int


def phrase_end(reading: Reading, start: int, *, relative: bool = False) -> int:
    """Where a noun phrase that begins at a token ends."""
    at = start
    while at < len(reading) and not reading.is_break(at):
        key = reading.key(at)
        if not relative and (key in words("openers") or key in RELATIVE) and at > start:
            if key not in RELATIVE or key == "that":
                break
            relative = True
        if at > start and _says_when(reading, at):
            return at - (reading.key(at - 1) in ("on", "in"))
        if not relative and at > start and reading.is_verb(at):
            break
        at += 1
    return at


def _says_when(reading: Reading, at: int) -> bool:
    """Whether a day stands behind a phrase, and not inside it: a Monday report, Monday Club."""
    is_inside = reading.is_capital(at + 1) or reading.key(at - 1) in determiners()
    return reading.is_day(at) and not is_inside


def opens_apposition(reading: Reading, at: int) -> bool:
    """Whether a token behind a comma begins what is set beside a name: , who runs it."""
    key = reading.key(at)
    if key in ("who", "whose") or key in determiners() or key[:1].isdigit():
        return True
    if key in prepositions() or key in JOINTS or key in words("openers") or key.endswith("ing"):
        return False
    return reading.is_word(at) and key not in words("auxiliaries") and not reading.is_day(at)


def ending_at(reading: Reading, end: int) -> Source | None:
    """The noun phrase that ends before a token, read backward."""
    at = end - 1
    while at >= 0 and end - at < MAX_SOURCE:
        jump = _over_bracket(reading, at)
        if jump is None:
            if _begins_before(reading, at):
                break
            jump = _relative_before(reading, at)
        at = at - 1 if jump is None else jump
    return trimmed(reading, at + 1, end)


def _over_bracket(reading: Reading, at: int) -> int | None:
    """The place before a short bracket that ends at a token: the agency (AGN) said."""
    if reading.key(at) != ")":
        return None
    opening = (n for n in range(at - 1, max(at - 6, 0), -1) if reading.key(n) == "(")
    before = next(opening, None)
    return None if before is None else before - 1


def _begins_before(reading: Reading, at: int) -> bool:
    """Whether a noun phrase, read backward, has begun behind a token."""
    key = reading.key(at)
    if reading.is_break(at) or key in words("openers"):
        return True
    if key in JOINTS:
        return key != "and" or _has_verb(reading, at)
    return reading.is_verb(at) and _relative_before(reading, at) is None


def _has_verb(reading: Reading, before: int) -> bool:
    """Whether a verb stands between a token and the last break before it."""
    at = before - 1
    while at >= 0 and not reading.is_break(at):
        if reading.is_verb(at):
            return True
        at -= 1
    return before == 0 or reading.is_break(before - 1)


def _relative_before(reading: Reading, at: int) -> int | None:
    """The place before *who* or *which*, where the verb at a token belongs to such a clause."""
    if not reading.is_verb(at):
        return None
    for n in range(at - 1, max(at - 4, 0), -1):
        if reading.key(n) in RELATIVE and not reading.is_break(n - 1):
            return n - 1
    return None


def trimmed(reading: Reading, start: int, end: int) -> Source | None:
    """A phrase without the words around it that are no part of it."""
    start = _without_lead(reading, start, end)
    while end > start and _is_adrift(reading, end - 1, start):
        end -= 1
    return Source(start, end) if end > start else None


def _is_adrift(reading: Reading, last: int, start: int) -> bool:
    """Whether the last word of a phrase is no part of it: a comma, the day of what was said."""
    key = reading.key(last)
    if reading.is_break(last):
        return key != ")" or last == start
    is_open = reading.is_day(last + 1) and key in ("on", "in")
    is_loose = key in words("adrift") or reading.is_adverb(last) or reading.is_day(last)
    return is_open or is_loose


def _without_lead(reading: Reading, start: int, end: int) -> int:
    while start < end:
        key = reading.key(start)
        if (
            reading.is_break(start)
            or key in words("adrift")
            or key in words("openers")
            or reading.is_day(start)
        ):
            start += 1
        elif key in prepositions():
            start = _behind_lead(reading, start, end)
        else:
            break
    return start


def _behind_lead(reading: Reading, start: int, end: int) -> int:
    """Behind a phrase of time or place before the subject: `on Monday` the mayor."""
    if reading.is_day(start + 1):
        return start + 2
    for at in range(start + 2, end):
        if reading.key(at) in determiners() or reading.key(at) in words("subjects"):
            return at
    return start + 1
