"""Who is said to say it, in two sentences that tell the same in other words.

    The gates rose by themselves, two inspectors said.       two inspectors said
    Radio Amery reported that the gates had been raised.     Radio Amery reported

One speaker with two verbs is another difference than two speakers; a pronoun speaks for whoever
spoke before it.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from storydiff.compare.expressions import WEEKDAYS
from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.manners import is_source, manner
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.language.counted import is_plural
from storydiff.language.names import same_name
from storydiff.language.speech import Speech, speeches
from storydiff.language.stems import stem
from storydiff.model import Span

REACH = 3
"""Sentences back to which a pronoun's speaker may have been named."""
MIN_SHARED = 3
"""Words that say something by which two acts of speech may give the same."""
MIN_SHARE = 0.5
"""Share that they are of the shorter."""
MAX_BETWEEN = 2
"""Tokens between a speaker and the verb that still make one reading: officials also said."""
_PRONOUNS = frozenset(["he", "she", "it", "they", "i", "we", "you"])
_NAMING = frozenset(["call", "describ", "name"])
"""Stems of verbs that give a word for a thing rather than a statement."""
CITING = frozenset(["citing", "quoting"])
"""Words behind which a report names its own sources."""
MAX_CITATION = 8
"""Tokens of *citing* and the sources behind it."""
_RELATIVE = frozenset(["which", "who", "that", "where", "when", "what"])
_TIMES = WEEKDAYS | {"early", "late", "on", "later", "earlier", "yesterday", "today"}
_POINTING = frozenset(["the", "his", "her", "its", "their", "this", "that"])
_MANNERS = frozenset(["plain", "weighty", "sure", "doubtful", "mild"])
_ALIKE = frozenset([Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SENSE])


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


def acts(telling: Telling, first: int, last: int) -> list[Act]:
    """What is said by whom in the sentences that begin between two of a telling's tokens."""
    found: list[Act] = []
    named: list[tuple[int, tuple[str, ...]]] = []
    ends = [*telling.starts[1:], len(telling.tokens)]
    for number, (start, end) in enumerate(zip(telling.starts, ends, strict=True)):
        inside = first <= start < last
        if start >= last or (not inside and end < first - _FAR):
            continue
        for speech in speeches(telling.tokens[start:end], telling.text):
            act = _act(telling, speech, number, named)
            if act and inside:
                found.append(act)
    return found


_FAR = 150  # tokens before the sentences in which a pronoun's speaker may stand


def _act(
    telling: Telling, speech: Speech, number: int, named: list[tuple[int, tuple[str, ...]]]
) -> Act | None:
    """An act of speech; it is added to those that a pronoun may point at."""
    if speech.source is None or not speech.content or speech.manner not in _MANNERS:
        return None
    cue, source = _at(telling, speech.cue), _named(telling, _at(telling, speech.source))
    if source[0] == source[1] or not _gives_words(telling, cue[0]):
        return None
    speaker = tuple(telling.text[t.start : t.end] for t in telling.tokens[slice(*source)])
    if is_pronoun(speaker):
        known = [words for place, words in named if number - place <= REACH]
        if not known:
            return None
        speaker = known[-1]
    elif speech.relay is None:
        named.append((number, speaker))
    said = frozenset(
        stem(token.key)
        for token in telling.tokens
        if is_content(token.key) and any(s <= token.start < e for s, e in speech.content)
    )
    return Act(source, cue, speaker, speech.relay is None, said)


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


def _at(telling: Telling, span: Span) -> tuple[int, int]:
    starts = [token.start for token in telling.tokens]
    return bisect_left(starts, span.start), bisect_left(starts, span.end)


def sources(mine: Sequence[Act], theirs: Sequence[Act]) -> Iterator[Stretch]:
    """Where two tellings let another speak, or the same with another verb."""
    alike = [(one, two) for one in mine for two in theirs if _say_the_same(one.said, two.said)]
    both = [(one, two) for one, two in alike if is_one_name(one.speaker, two.speaker)]
    if len(both) == 1:
        yield (*both[0][0].cue, *both[0][1].cue)
    others = [pair for pair in alike if pair not in both and all(act.outer for act in pair)]
    if len(others) == 1:
        one, two = others[0]
        if same_source(one.speaker, two.speaker) is False:
            yield (*one.whole(), *two.whole())


def cited(a: Telling, b: Telling) -> Iterator[Stretch]:
    """The sources that only one of two tellings cites: citing unnamed officials."""
    mine, theirs = _citation(a), _citation(b)
    end_a, end_b = len(a.tokens), len(b.tokens)
    if mine and not theirs:
        yield (*mine, end_b, end_b)
    elif theirs and not mine:
        yield (end_a, end_a, *theirs)


def _citation(telling: Telling) -> tuple[int, int] | None:
    keys = telling.keys
    at = next((n for n, key in enumerate(keys) if key in CITING), None)
    if at is None:
        return None
    ends = (n for n in range(at + 1, len(keys)) if not keys[n][0].isalnum() and keys[n] != "-")
    end = next(ends, len(keys))
    named = any(is_source(telling, n) for n in range(at + 1, end))
    return (at, end) if named and end - at <= MAX_CITATION else None


def _say_the_same(one: frozenset[str], two: frozenset[str]) -> bool:
    shared = len(one & two)
    return shared >= max(MIN_SHARED, MIN_SHARE * min(len(one), len(two)))


def same_source(one: Sequence[str], two: Sequence[str]) -> bool | None:
    """Whether two sources are one; None where they may be."""
    one, two = (_without_times(words) for words in (one, two))
    if not one or not two:
        return None
    name, other = _name(one), _name(two)
    if is_pronoun(one) and is_pronoun(two):
        return None
    if [word.casefold() for word in one] == [word.casefold() for word in two]:
        return True
    if name and other:
        return same_name(name, other)
    head, noun = one[-1].casefold(), two[-1].casefold()
    if not (name or other):
        return likeness(head, noun) in _ALIKE
    common = two if name else one
    vague = common[0].casefold() not in _POINTING or is_plural(common[-1].casefold())
    return False if vague else None


def _without_times(words: Sequence[str]) -> Sequence[str]:
    """A source without the day on which it spoke: *Ann Pell late on Thursday*."""
    folded = [word.casefold() for word in words]
    first = next((n for n, word in enumerate(folded) if n and word in _TIMES), len(words))
    return words[:first]


def is_pronoun(source: Sequence[str]) -> bool:
    """Whether a source is no more than a word that points at it."""
    return len(source) == 1 and source[0].casefold() in _PRONOUNS


def is_one_name(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sources end in a name, and in one."""
    name, other = _name(_without_times(one)), _name(_without_times(two))
    return bool(name and other and same_name(name, other))


def _name(words: Sequence[str]) -> str | None:
    """The name that a source ends in: Joan Pell of *the harbour master Joan Pell*."""
    start = len(words)
    while start and (words[start - 1][0].isupper() or words[start - 1] in ("-", "al", ".")):
        start -= 1
    name = " ".join(words[start:]).replace(" - ", "-")
    return name if any(is_content(word.casefold()) for word in words[start:]) else None
