"""Who speaks: the noun phrase that belongs to a cue, read from the cue outward.

Ada Marsh, who runs the port, said      before the verb, with what is set between commas
“…,” said Ada Marsh, who runs it.       behind it
according to two of the clerks          behind it
She met them and said · , adding that   who spoke before, or did what was told
officials who saw it said               the word that *who* stands for
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
from storydiff.language.speech_cues import Cue
from storydiff.language.speech_verbs import Shape

MAX_APPOSITION = 24
"""Tokens between the commas of `, the port's harbor master,`."""
MAX_SOURCE = 40
"""Tokens of who speaks."""


class Source(NamedTuple):
    """Who speaks; positions are token indices."""

    start: int
    end: int


def source(reading: Reading, cue: Cue, previous: Source | None) -> Source | None:
    """Who speaks by a cue; `previous` is who spoke by the one before it in the sentence."""
    if cue.verb is None:
        return _behind(reading, cue.end)
    if cue.saying:
        return _trimmed(reading, cue.end, _before_aside(reading, cue.end, cue.saying))
    if cue.is_passive:
        return _by(reading, cue)
    if is_inverted(reading, cue):
        return _behind(reading, cue.end)
    return _before(reading, cue, previous)


def _before_aside(reading: Reading, start: int, end: int) -> int:
    """Where the name of who is quoted ends: quoted Marsh | during a visit | as saying."""
    aside = (n for n in range(start + 1, end) if reading.key(n) in prepositions() - {"of"})
    return next(aside, end)


def _by(reading: Reading, cue: Cue) -> Source | None:
    """Who a verb in the passive is done by; none is named as often."""
    if reading.key(cue.end) == "by":
        return _behind(reading, cue.end + 1)
    return None


def is_inverted(reading: Reading, cue: Cue) -> bool:
    """Whether the speaker stands behind the verb: “…,” said Marsh."""
    if cue.group != cue.start or cue.verb is None or cue.verb.shape is Shape.PARTICIPLE:
        return False
    if reading.key(cue.start - 1) not in ('"', ",", "?", "!", ""):
        return False
    at = cue.end
    is_phrase = reading.key(at) in determiners() or reading.is_capital(at)
    if not is_phrase or reading.is_day(at):
        return False
    end = _phrase_end(reading, at)
    return not any(reading.is_verb(n) for n in range(end, min(end + 2, len(reading))))


def _behind(reading: Reading, start: int) -> Source | None:
    """A noun phrase with its appositions, read forward."""
    end = _phrase_end(reading, start)
    while reading.key(end) == "," and _opens_apposition(reading, end + 1):
        is_clause = reading.key(end + 1) in ("who", "whose")
        behind = _phrase_end(reading, end + 1, relative=is_clause)
        if not is_clause and reading.is_verb(behind):
            break
        end = behind
    return _trimmed(reading, start, end)


def _phrase_end(reading: Reading, start: int, *, relative: bool = False) -> int:
    """Where a noun phrase that begins at a token ends."""
    at = start
    while at < len(reading) and not reading.is_break(at):
        key = reading.key(at)
        if not relative and (key in words("openers") or key in RELATIVE) and at > start:
            if key not in RELATIVE or key == "that":
                break
            relative = True
        if reading.is_day(at) and not reading.is_capital(at + 1) and at > start:
            return at - (reading.key(at - 1) in ("on", "in"))
        if not relative and at > start and reading.is_verb(at):
            break
        at += 1
    return at


def _opens_apposition(reading: Reading, at: int) -> bool:
    key = reading.key(at)
    if key in ("who", "whose") or key in determiners() or key[:1].isdigit():
        return True
    if key in prepositions() or key in JOINTS or key in words("openers") or key.endswith("ing"):
        return False
    return reading.is_word(at) and key not in words("auxiliaries") and not reading.is_day(at)


def _before(reading: Reading, cue: Cue, previous: Source | None) -> Source | None:
    last = cue.group - 1
    key = reading.key(last)
    assert cue.verb is not None
    if last < 0:
        return _led_by(reading, cue) if cue.verb.shape is Shape.PARTICIPLE else None
    if key in RELATIVE and cue.group:
        end = last - 1 if reading.key(last - 1) == "," else last
        return (
            _ending_at(reading, end) if key != "that" or end < last else _ending_at(reading, last)
        )
    if key in JOINTS or key == "to" or key in prepositions():
        return previous or _subject(reading, last)
    if key == "," or reading.is_dash(last):
        if cue.verb.shape is Shape.PARTICIPLE:
            return previous or _subject(reading, last)
        return _with_apposition(reading, last)
    if reading.is_break(last) and key != ")":
        return previous
    if cue.verb.shape is Shape.PARTICIPLE and cue.group == cue.start:
        return _ending_at(reading, cue.group) or previous
    return _ending_at(reading, cue.group)


def _led_by(reading: Reading, cue: Cue) -> Source | None:
    """Who does what a sentence begins with: Citing two officials, the Courier said."""
    comma = next((n for n in range(cue.end, len(reading)) if reading.key(n) == ","), None)
    if comma is None:
        return None
    verbs = range(comma + 1, min(comma + MAX_SOURCE, len(reading)))
    end = next((n for n in verbs if reading.is_verb(n)), None)
    return None if end is None else _trimmed(reading, comma + 1, end)


def _with_apposition(reading: Reading, comma: int) -> Source | None:
    """A phrase whose last part is set between commas, of which the second is given."""
    opening = comma
    for at in range(comma - 1, max(comma - MAX_APPOSITION, 0), -1):
        if reading.key(at) == '"' or reading.key(at) == ";":
            break
        if reading.key(at) == "," and _opens_apposition(reading, at + 1):
            opening = at
            if not reading.is_capital(at - 1) or reading.is_capital(at + 1):
                continue
            break
    if opening == comma:
        return None
    head = _ending_at(reading, opening)
    return Source(head.start, comma) if head else None


def _ending_at(reading: Reading, end: int) -> Source | None:
    """The noun phrase that ends before a token, read backward."""
    at = end - 1
    while at >= 0 and end - at < MAX_SOURCE:
        jump = _over_bracket(reading, at)
        if jump is None:
            if _begins_before(reading, at):
                break
            jump = _relative_before(reading, at)
        at = at - 1 if jump is None else jump
    return _trimmed(reading, at + 1, end)


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


def _subject(reading: Reading, before: int) -> Source | None:
    """The subject of the clause that a token lies in: what stands before its first verb."""
    start = before
    while start > 0 and not (reading.is_break(start - 1) and reading.key(start - 1) != ","):
        start -= 1
    while True:
        comma = next((n for n in range(start, before) if reading.key(n) == ","), None)
        leads = reading.key(start) in prepositions() or reading.key(start) in words("openers")
        if comma is None or not (leads or reading.key(start).endswith(("ing", "ly"))):
            break
        start = comma + 1
    end = next((n for n in range(start, before) if reading.is_verb(n)), None)
    if end is None or end == start:
        return None
    return _trimmed(reading, start, end)


def _trimmed(reading: Reading, start: int, end: int) -> Source | None:
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
    return is_open or key in words("adrift") or key.endswith("ly") or reading.is_day(last)


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
        if reading.key(at) in determiners():
            return at
    return start + 1
