"""Acts of speech in a sentence: who says what, by which verb, and who passes it on.

    Officials said on Monday that the port was shut.      Officials · said · that the port …
    “It is shut,” said Ada Marsh, who runs it. “Go.”      Ada Marsh, who … · said · two pieces
    It quoted Marsh as saying the port was shut.          Marsh · quoted … as saying, relayed by It
    According to police, two cars fell.                   police · According to · two cars fell
    Radio Amery said Marsh told clerks to leave.          two acts; Radio Amery relays the second

Plain patterns over tokens, without a tagger: what a verb's neighbours show. A verb that may as
well be a noun is passed over where nothing shows that it is none. Thoughts (she hopes, they
believe) are given too, by the manner `thought`: readers take them for what somebody said.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from storydiff.language.speech_clauses import Reading
from storydiff.language.speech_contents import Told, contents, told
from storydiff.language.speech_cues import cues
from storydiff.language.speech_phrases import Source
from storydiff.language.speech_sources import source
from storydiff.language.speech_verbs import THOUGHT, manners, strength, verb
from storydiff.language.tokens import fold
from storydiff.model import Span, Token

MAX_TOKENS = 500
"""Tokens of a sentence beyond which it is a list or a table: its acts would cost their square."""


class Speech(NamedTuple):
    """One act of speech; every span lies in the sentence it was found in."""

    source: Span | None
    """Who says it, as printed: `Ada Marsh, who runs the port,`; None where nobody is named."""
    cue: Span
    """The verb or the words that give the speech: `said`, `according to`."""
    content: tuple[Span, ...]
    """What is said, in pieces; quotation marks are part of them."""
    verb: str
    """The cue in small letters, with what belongs to it: `quoted … as saying`."""
    manner: str
    """What the verb makes of the words: a group of the list of reporting verbs, or `thought`."""
    strength: int | None
    """The place of the manner on the ladder, 0 the plainest; None for a thought."""
    direct: bool
    """Whether some of what is said stands in quotation marks."""
    relay: Span | None
    """Who passes the words on: the station that quotes, the agency that carried the statement."""


@lru_cache(maxsize=8192)
def speeches(tokens: tuple[Token, ...], text: str) -> tuple[Speech, ...]:
    """Every act of speech in a sentence, in the order of the cues.

    Args:
        tokens: those of one sentence.
        text: the whole page; its quotation marks show where the sentence lies inside one.
    """
    if len(tokens) > MAX_TOKENS:
        return ()
    if not any(verb(token.key) or token.key == "according" for token in tokens):
        return ()
    reading = Reading(tokens, text)
    found: list[Told] = []
    previous: Source | None = None
    for cue in cues(reading):
        who = source(reading, cue, previous)
        found.append(told(reading, cue, who))
        previous = who or previous
    acts: list[Speech] = []
    for at, act in enumerate(found):
        acts.append(_speech(reading, act, contents(reading, act, found[at + 1 :])))
    return tuple(_relayed(acts))


def _speech(reading: Reading, act: Told, content: tuple[Span, ...]) -> Speech:
    cue, who = act.cue, act.who
    manner = cue.verb.manner if cue.verb else _PLAIN
    words = " ".join(reading.keys[cue.start : cue.end])
    relay = None
    if cue.saying:
        words += " … as " + reading.key(cue.saying + 1)
        relay = reading.span(*act.quoting) if act.quoting else None
    place = reading.span(cue.start, cue.end)
    assert place is not None
    return Speech(
        source=reading.span(*who) if who else None,
        cue=place,
        content=content,
        verb=words,
        manner=manner,
        strength=strength(manner),
        direct=any('"' in fold(span.of(reading.text)) for span in content),
        relay=relay,
    )


_PLAIN = "plain"


def _relayed(acts: Sequence[Speech]) -> Iterator[Speech]:
    """The acts, each with whoever passes it on: the speaker in whose words it stands."""
    for act in acts:
        outer = next((o for o in acts if o is not act and _holds(o, act)), None)
        if outer and not _is_sure(act):
            continue
        passed_on = outer is not None and outer.manner != "hostile" and not act.relay
        yield act._replace(relay=outer.source) if outer and passed_on else act


def _is_sure(act: Speech) -> bool:
    """Whether a verb hardly does anything but report, so that it does in another's words too."""
    form = verb(act.verb)
    return form is None or (form.manner != THOUGHT and form.head in manners())


def _holds(outer: Speech, inner: Speech) -> bool:
    """Whether one act is told in what another speaker says."""
    if outer.manner == THOUGHT or outer.source is None or outer.source == inner.source:
        return False
    return any(s.start <= inner.cue.start and inner.cue.end <= s.end for s in outer.content)
