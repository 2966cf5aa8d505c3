"""A place as a variant: what kind of difference it is, and in whose words."""

from collections.abc import Sequence

from storydiff.compare.counterparts import Counterparts
from storydiff.compare.judge import judge
from storydiff.compare.rules import FALLBACKS, RULES
from storydiff.compare.small_words import joints
from storydiff.compare.telling import Words
from storydiff.model import Kind, Reading, Span, Variant

SILENCE = "row.silence"
"""The rule of a variant that is a whole row: told by some articles, not by others."""


def variant_of(here: Counterparts, row: str | None) -> Variant | None:
    """What a place tells, without an id; None where all articles print the same words."""
    judged = judge(here, RULES, FALLBACKS)
    if not judged:
        return None
    return Variant(
        id="",
        about=_about(here),
        kinds=judged.kinds,
        severity=judged.severity,
        rule=judged.rule,
        reason=judged.reason,
        row=row,
        readings=tuple(
            Reading(name, _told(words, judged.kinds), judged.values.get(name))
            for name, words in here.readings.items()
        ),
    )


def _told(words: Words, kinds: Sequence[Kind]) -> Span | None:
    """Where the words stand; lone marks and joints are silence beside words that say something."""
    silent = all(key in joints() or not key[0].isalnum() for key in words.keys)
    return None if silent and Kind.ONLY_IN in kinds else words.span


def _about(here: Counterparts) -> str:
    """The words before the place in the article that tells it at most length."""
    words = max(here.readings.values(), key=lambda words: words.end - words.start)
    before = Words(words.telling, max(words.start - _BEFORE, 0), words.start)
    return f"… {before.printed}" if before.keys else "the beginning"


_BEFORE = 4  # words that remind a reader of where a place is
