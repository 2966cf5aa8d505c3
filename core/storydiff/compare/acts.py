"""Acts of speech in a telling: who says something, by which verb, whatever stands between.

    Radio Amery reported that the gates had been raised. It added that …

A pronoun speaks for whoever spoke before it.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from storydiff.compare.likeness import is_content
from storydiff.compare.manners import manner
from storydiff.compare.telling import Telling
from storydiff.language.name_parts import particles
from storydiff.language.pronouns import SUBJECTS
from storydiff.language.speech import Speech
from storydiff.language.stems import stem
from storydiff.model import Span

REACH = 3
"""Sentences back to which a pronoun's speaker may have been named."""
MAX_BETWEEN = 2
"""Tokens between a speaker and the verb that still make one reading: officials also said."""
_MANNERS = frozenset(["plain", "weighty", "sure", "doubtful", "mild"])
_NAMING = frozenset(["call", "describ", "name"])
"""Stems of verbs that give a word for a thing rather than a statement."""
_RELATIVE = frozenset(["which", "who", "that", "where", "when", "what"])


class Act(NamedTuple):
    """Somebody's saying something, by positions among a telling's tokens."""

    source: tuple[int, int]
    cue: tuple[int, int]
    speaker: tuple[str, ...]
    """The words of the source as printed, of whoever a pronoun stands for."""
    outer: bool
    """Whether nobody else passes it on."""
    said: frozenset[str]
    """The stems of what is said."""

    def whole(self) -> tuple[int, int]:
        """The speaker with the verb; the speaker alone where they stand far apart."""
        first, last = sorted((self.source, self.cue))
        return (first[0], last[1]) if last[0] - first[1] <= MAX_BETWEEN else self.source


def acts(telling: Telling) -> list[Act]:
    """What is said by whom in a telling, in order."""
    found: list[Act] = []
    named: list[tuple[int, tuple[str, ...]]] = []
    starts = [token.start for token in telling.tokens]
    for number, told in enumerate(telling.speeches):
        for speech in told:
            act = _act(telling, speech, starts)
            if act is None:
                continue
            speaker = _speaker(act, number, named)
            if speaker:
                said = _said(telling.keys, [_at(starts, piece) for piece in speech.content])
                found.append(act._replace(speaker=speaker, said=said))
    return found


def according(telling: Telling) -> tuple[int, int] | None:
    """The tokens of *according to* with the source behind it, outside quotation marks."""
    if "according" not in telling.keys:
        return None
    starts = [token.start for token in telling.tokens]
    for speech in chain.from_iterable(telling.speeches):
        if speech.verb == "according to" and speech.source:
            (first, _), (_, last) = _at(starts, speech.cue), _at(starts, speech.source)
            return None if telling.quoted[first] else (first, last)
    return None


def _act(telling: Telling, speech: Speech, starts: Sequence[int]) -> Act | None:
    """Who says something by which verb; what is said is left out."""
    if speech.source is None or not speech.content or speech.manner not in _MANNERS:
        return None
    cue, source = _at(starts, speech.cue), _named(telling, _at(starts, speech.source))
    if source[0] == source[1] or not _gives_words(telling, cue[0]):
        return None
    if telling.keys[source[0]].endswith("ing"):
        return None  # what somebody does, not who does it
    speaker = tuple(telling.text[t.start : t.end] for t in telling.tokens[slice(*source)])
    return Act(source, cue, speaker, speech.relay is None, frozenset())


def _speaker(
    act: Act, sentence: int, named: list[tuple[int, tuple[str, ...]]]
) -> tuple[str, ...] | None:
    """The speaker of an act, for a pronoun the last one `named` before, to which others go."""
    if is_pronoun(act.speaker):
        known = [words for place, words in named if sentence - place <= REACH]
        return known[-1] if known else None
    if act.outer:
        named.append((sentence, act.speaker))
    return act.speaker


def _said(keys: Sequence[str], content: Iterable[tuple[int, int]]) -> frozenset[str]:
    """The stems of what is said, in pieces; *al* of a name says nothing by itself."""
    said = [key for start, end in content for key in keys[start:end] if key not in particles()]
    return frozenset([stem(key) for key in said if is_content(key)])


def is_pronoun(source: Sequence[str]) -> bool:
    """Whether a source is no more than a word that points at it."""
    return len(source) == 1 and source[0].casefold() in SUBJECTS


def _named(telling: Telling, source: tuple[int, int]) -> tuple[int, int]:
    """A source without a relative word before it and what a comma parts from it."""
    start = source[0] + (telling.keys[source[0]] in _RELATIVE)
    commas = (n for n in range(start + 1, source[1]) if telling.keys[n] == ",")
    return start, next(commas, source[1])


def _gives_words(telling: Telling, cue: int) -> bool:
    """Whether a verb gives somebody's words, outside quotation marks."""
    if stem(telling.keys[cue]) in _NAMING or telling.quoted[cue]:
        return False
    return manner(telling.keys, cue) is not None


def _at(starts: Sequence[int], span: Span) -> tuple[int, int]:
    """A span among tokens that begin at some places."""
    return bisect_left(starts, span.start), bisect_left(starts, span.end)
