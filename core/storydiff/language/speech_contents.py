"""What is said: the stretch of a sentence that a cue gives, before it, behind it or both.

    Marsh said on Monday | that the port was shut             behind the cue and its day
    “It is shut,” | said Marsh. | “Go.”                       on both sides
    The port was shut, | officials said on Monday.            before a cue with nothing behind it
    According to police, | two cars fell, | but Marsh denied   up to where another speaks

Quotation marks around a piece belong to it, the commas and stops that part it do not.
"""

from collections.abc import Sequence
from typing import NamedTuple

from storydiff.language.speech_asides import start_behind
from storydiff.language.speech_clauses import (
    JOINTS,
    Reading,
    prepositions,
    words,
)
from storydiff.language.speech_cues import Cue
from storydiff.language.speech_phrases import Source
from storydiff.language.speech_sources import source
from storydiff.language.speech_verbs import Shape
from storydiff.model import Span


class Told(NamedTuple):
    """A cue, who speaks by it, and whether what is said stands before both."""

    cue: Cue
    who: Source | None
    is_tag: bool = False
    quoting: Source | None = None
    """Who quotes somebody as saying it."""

    @property
    def start(self) -> int:
        """Where the cue and who speaks by it, or quotes, begin."""
        first = self.quoting or self.who
        if first and first.start < self.cue.group <= first.end + 1:
            return first.start
        return self.cue.group

    @property
    def end(self) -> int:
        """Where the cue ends, and who speaks where they stand right behind it."""
        if self.cue.saying:
            return self.cue.saying + 2
        is_behind = self.who is not None and self.cue.end <= self.who.start <= self.cue.end + 1
        return self.who.end if self.who and is_behind else self.cue.end


def told(reading: Reading, cue: Cue, who: Source | None) -> Told:
    """A cue with who speaks by it, read for what stands before them."""
    if cue.verb is None:
        return Told(cue, who, is_tag=cue.start > 2)
    if cue.possessor is not None:
        return Told(cue, who)
    if cue.saying:
        quoting = None if cue.is_passive else source(reading, cue._replace(saying=None), None)
        act = Told(cue, who, quoting=quoting)
        return act._replace(is_tag=_ends_quotation(reading, act.start))
    if cue.is_passive or who is None:
        return Told(cue, who)
    act = Told(cue, who)
    is_tag = _ends_statement(reading, act.start)
    if act.start == cue.start and cue.verb.shape is Shape.PARTICIPLE:
        is_tag = False
    if is_tag and act.end == cue.end:
        is_tag = _says_no_more(reading, act.start, start_behind(reading, cue, cue.end))
    return act._replace(is_tag=is_tag)


def contents(reading: Reading, act: Told, later: Sequence[Told]) -> tuple[Span, ...]:
    """The pieces of what is said by a cue, in order; `later` are those with cues behind it."""
    cue, who = act.cue, act.who
    behind = act.end if cue.verb is None else start_behind(reading, cue, act.end)
    if act.is_tag:
        pieces = [(_start_of_clause(reading, act.start), act.start)]
        behind = _resumed(reading, behind) or len(reading)
    elif cue.is_passive and not who and reading.key(behind) != "that":
        pieces = [(_start_of_clause(reading, cue.group), cue.group)]
        behind = len(reading)
    else:
        pieces = []
    end = _end_behind(reading, behind, act, later)
    pieces.append((behind, min(end, who.start) if who and who.start > behind else end))
    spans = (_span(reading, start, end) for start, end in pieces)
    return tuple(span for span in spans if span)


def _ends_statement(reading: Reading, at: int) -> bool:
    """Whether what stands before a token may be what was said: a comma or a mark ends it."""
    return reading.key(at - 1) in (",", '"', "?", "!", "-") and at > 2


def _ends_quotation(reading: Reading, at: int) -> bool:
    """Whether a quotation ends before a token, with the mark that parts it from its tag."""
    return reading.key(at - 1) == '"' and reading.key(at - 2) in (",", ".", "?", "!", "...")


def _says_no_more(reading: Reading, first: int, behind: int) -> bool:
    """Whether nothing is said behind a verb, save after a mark, or when and where it was said."""
    key = reading.key(behind)
    if _ends_quotation(reading, first):
        return True
    if not reading.is_word(behind):
        return key != ":" and not (
            reading.is_quoted(behind) and reading.key(behind - 1) not in (",", ".", ":")
        )
    if key not in prepositions() and not key.endswith("ing"):
        return False
    start = _start_of_clause(reading, first)
    opens = reading.key(start) in prepositions() or reading.key(start) in words("openers")
    return not opens and any(
        reading.is_verb(n) or reading.is_quoted(n) for n in range(start, first)
    )


def _resumed(reading: Reading, behind: int) -> int | None:
    """Where a statement goes on behind the words that say whose it is."""
    mark = next((n for n in range(behind, len(reading)) if reading.is_break(n)), len(reading))
    if reading.key(mark) in (",", ":") and reading.is_quoted(mark + 1):
        return mark + 1
    if reading.key(behind) == "," and behind + 2 < len(reading):
        key = reading.key(behind + 1)
        is_aside = key.endswith("ing") or key in prepositions() or key in JOINTS
        return None if is_aside or key in ("who", "which", "while", "as") else behind + 1
    return None


def _start_of_clause(reading: Reading, before: int) -> int:
    """Where the statement begins that ends before a token."""
    start = before
    while start > 0 and not (reading.key(start - 1) == ";" and not reading.is_quoted(start - 1)):
        start -= 1
    return start


def _end_behind(reading: Reading, behind: int, act: Told, later: Sequence[Told]) -> int:
    """Where what is said behind a verb ends: with the sentence, or where another speaks."""
    for other in later:
        if other.start > behind and (other.is_tag or _parts(reading, act, other)):
            return other.start
    return len(reading)


def _parts(reading: Reading, act: Told, other: Told) -> bool:
    """Whether a later cue is told beside what was said and not in it: but she denied it."""
    before = reading.key(other.start - 1)
    if before == ",":
        return other.cue.verb is not None and other.cue.verb.shape is Shape.PARTICIPLE
    if before in JOINTS and act.who == other.who:
        return True
    is_joint = before in JOINTS or before in ("while", "as")
    return is_joint and reading.key(other.start - 2) == ","


_LOOSE = ("and", "but", "while", "as")


def _span(reading: Reading, start: int, end: int) -> Span | None:
    """The characters of a piece, without the marks that part it from the words around it."""
    while start < end and reading.key(start) in (",", ":", ".", "-", ")", ";"):
        start += 1
    while end > start and reading.key(end - 1) in (".", ",", ":", "-", ";", *_LOOSE):
        if reading.key(end - 1) == "." and reading.is_quoted(end - 1):
            break
        end -= 1
    return reading.span(start, end)
