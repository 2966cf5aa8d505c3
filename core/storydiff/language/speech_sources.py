"""Who speaks: the noun phrase that belongs to a cue, read from the cue outward.

    Ada Marsh, who runs the port, said      before the verb, with what is set between commas
    “…,” said Ada Marsh, who runs it.       behind it
    according to two of the clerks          behind it
    She met them and said · , adding that   who spoke before, or did what was told
    officials who saw it said               the word that *who* stands for

Nobody rather than somebody wrong: where no pattern shows it, a cue has no source.
"""

from storydiff.language.speech_clauses import (
    JOINTS,
    RELATIVE,
    Reading,
    determiners,
    prepositions,
    words,
)
from storydiff.language.speech_cues import Cue
from storydiff.language.speech_phrases import (
    MAX_SOURCE,
    Source,
    ending_at,
    opens_apposition,
    phrase_end,
    trimmed,
)
from storydiff.language.speech_verbs import Shape

MAX_ADVERB = 3
"""Tokens from one comma to the next around *though* or *for one*."""
MAX_APPOSITION = 24
"""Tokens between the commas of `, the port's harbor master,`."""


def source(reading: Reading, cue: Cue, previous: Source | None) -> Source | None:
    """Who speaks by a cue; `previous` is who spoke by the one before it in the sentence."""
    if cue.verb is None:
        return _behind(reading, cue.end)
    if cue.possessor is not None:
        return _possessing(reading, cue.possessor)
    if cue.saying and not cue.is_passive:
        return trimmed(reading, cue.end, _before_aside(reading, cue.end, cue.saying))
    if cue.is_passive and not cue.saying:
        return _by(reading, cue)
    if _is_inverted(reading, cue):
        return _behind(reading, cue.end)
    return _before(reading, cue, previous)


def _possessing(reading: Reading, last: int) -> Source | None:
    """Whose a claim is: the mayor's, his."""
    if reading.key(last) == "'s":
        return ending_at(reading, last)
    return Source(last, last + 1)


def _before_aside(reading: Reading, start: int, end: int) -> int:
    """Where the name of who is quoted ends: quoted Marsh | during a visit | as saying."""
    aside = (n for n in range(start + 1, end) if reading.key(n) in prepositions() - {"of"})
    return next(aside, end)


def _by(reading: Reading, cue: Cue) -> Source | None:
    """Who a verb in the passive is done by; none is named as often."""
    if reading.key(cue.end) == "by":
        return _behind(reading, cue.end + 1)
    return None


def _is_inverted(reading: Reading, cue: Cue) -> bool:
    """Whether the speaker stands behind the verb: “…,” said Marsh."""
    if cue.group != cue.start or cue.verb is None or cue.verb.shape is Shape.PARTICIPLE:
        return False
    if reading.key(cue.start - 1) not in ('"', ",", "?", "!", ""):
        return False
    at = cue.end
    is_phrase = reading.key(at) in determiners() or reading.is_capital(at)
    if reading.key(cue.start - 1) == '"' and reading.is_word(at):
        key = reading.key(at)
        is_phrase |= not (
            key in prepositions() or key in words("openers") or key in words("asides")
        )
    if not is_phrase or reading.is_day(at):
        return False
    end = phrase_end(reading, at)
    if any(reading.is_verb(n) for n in range(end, min(end + 2, len(reading)))):
        return False
    if reading.key(cue.start - 1) != ",":
        return True
    return reading.key(end) != '"' and any(reading.is_verb(n) for n in range(cue.start))


def _behind(reading: Reading, start: int) -> Source | None:
    """A noun phrase with its appositions, read forward."""
    end = phrase_end(reading, start)
    while reading.key(end) == "," and opens_apposition(reading, end + 1):
        is_clause = reading.key(end + 1) in ("who", "whose")
        behind = phrase_end(reading, end + 1, relative=is_clause)
        if not is_clause and reading.is_verb(behind):
            break
        end = behind
    return trimmed(reading, start, end)


def _before(reading: Reading, cue: Cue, previous: Source | None) -> Source | None:
    last = cue.group - 1
    key = reading.key(last)
    assert cue.verb is not None
    if last < 0:
        return _led_by(reading, cue) if cue.verb.shape is Shape.PARTICIPLE else None
    if key in RELATIVE:
        return _antecedent(reading, last)
    if key in JOINTS or key == "to" or key in prepositions():
        return previous or _subject(reading, last)
    if reading.is_break(last) and key != ")":
        return _behind_mark(reading, cue, previous)
    found = ending_at(reading, cue.group)
    if found and reading.key(found.start) in ("who", "which"):
        return _antecedent(reading, found.start)
    if cue.verb.shape is Shape.PARTICIPLE and cue.group == cue.start:
        return found or previous
    return found


def _behind_mark(reading: Reading, cue: Cue, previous: Source | None) -> Source | None:
    """Who speaks by a verb behind a mark: who spoke before, or what is set between commas."""
    last = cue.group - 1
    if reading.key(last) != "," and not reading.is_dash(last):
        return previous
    if cue.verb is not None and cue.verb.shape is Shape.PARTICIPLE:
        return previous or _subject(reading, last)
    return _with_apposition(reading, last)


def _antecedent(reading: Reading, relative: int) -> Source | None:
    """What *who* or *which* stands for: the phrase before it and its comma."""
    end = relative - 1 if reading.key(relative - 1) == "," else relative
    return ending_at(reading, end)


def _led_by(reading: Reading, cue: Cue) -> Source | None:
    """Who does what a sentence begins with: Citing two officials, the Courier said."""
    comma = next((n for n in range(cue.end, len(reading)) if reading.key(n) == ","), None)
    if comma is None:
        return None
    verbs = range(comma + 1, min(comma + MAX_SOURCE, len(reading)))
    end = next((n for n in verbs if reading.is_verb(n)), None)
    return None if end is None else trimmed(reading, comma + 1, end)


def _with_apposition(reading: Reading, comma: int) -> Source | None:
    """A phrase whose last part is set between commas, of which the second is given.

    Marsh, the mayor, said; Marsh, 54, who runs it, said; and Marsh, though, said.
    """
    for opening in reversed(_openings(reading, comma)):
        head = ending_at(reading, opening)
        if head and reading.key(head.start - 1) == "," and _is_label(reading, head):
            head = ending_at(reading, head.start - 1)
        if head:
            is_aside = reading.key(opening + 1) in words("adrift") | words("openers")
            return head if is_aside else Source(head.start, comma)
    return None


def _openings(reading: Reading, comma: int) -> list[int]:
    """The commas that may open what a comma closes, the nearest first."""
    found: list[int] = []
    for at in range(comma - 1, max(comma - MAX_APPOSITION, 0), -1):
        if reading.key(at) in ('"', ";"):
            break
        if reading.key(at) != ",":
            continue
        is_aside = comma - at <= MAX_ADVERB and not found
        if is_aside or opens_apposition(reading, at + 1):
            found.append(at)
            if reading.is_capital(at - 1) and not reading.is_capital(at + 1):
                break
    return found


def _is_label(reading: Reading, phrase: Source) -> bool:
    """Whether a phrase is an age or a party, such as stand behind a name: 54; R-TX."""
    key = reading.key(phrase.start)
    return key[:1].isdigit() or (len(key) == 1 and reading.is_hyphen(phrase.start + 1))


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
    return trimmed(reading, start, end)
