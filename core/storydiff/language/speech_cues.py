"""The words of a sentence that give somebody's words: verbs of saying, and what stands for them.

    she said · has repeatedly warned · was told       verbs, with their auxiliaries
    according to police · quoted her as saying        more than one word, one cue
    his claims · the reported theft · Court Orders    no verbs: what is before them shows it

Inside quotation marks nobody is asked: what is told there is told by who is quoted.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from storydiff.language.lexicon import lexicon
from storydiff.language.speech_clauses import (
    JOINTS,
    RELATIVE,
    Reading,
    determiners,
    prepositions,
    words,
)
from storydiff.language.speech_verbs import Shape, Verb, verb

MAX_TAG = 8
"""Tokens from a quotation's end to the verb of its tag."""
MAX_QUOTED_SOURCE = 12
"""Words between *quoted* and *as saying*."""


class Cue(NamedTuple):
    """Words that give speech; positions are token indices."""

    start: int
    end: int
    """Behind the verb itself, or behind *to* of *according to*."""
    group: int
    """Where its auxiliaries and adverbs begin: `has repeatedly` said."""
    verb: Verb | None
    """None for *according to*."""
    is_passive: bool = False
    saying: int | None = None
    """Where *as saying* stands, of *quoted her as saying*."""
    possessor: int | None = None
    """Where what makes it somebody's ends, of *the mayor's claim that*."""


def cues(reading: Reading) -> Iterator[Cue]:
    """Every cue of a sentence, in order."""
    skipped = -1
    for at, key in enumerate(reading.keys):
        if at <= skipped:
            continue
        if key == "according" and reading.key(at + 1) == "to":
            yield Cue(at, at + 2, at, None)
            continue
        form = verb(key)
        if form is None or reading.is_quoted(at):
            continue
        if not _is_used_as_verb(reading, at, form):
            possessor = _possessor(reading, at, form)
            if possessor is not None:
                yield Cue(at, at + 1, at, form, possessor=possessor)
            continue
        group = _group(reading, at)
        saying = _as_saying(reading, at) if form.head in ("quote", "cite") else None
        skipped = saying + 1 if saying else -1
        passive = _is_passive(reading, at, form, group)
        if passive and not saying and not _tells_in_passive(reading, at, form):
            continue
        yield Cue(at, at + 1, group, form, passive, saying)


def _possessor(reading: Reading, at: int, form: Verb) -> int | None:
    """Where it ends whose claim, hope or promise a noun is, with what it says behind it."""
    if form.head not in words("nouns") or reading.key(at + 1) not in ("that", "to"):
        return None
    for last in (at - 1, at - 2):
        if reading.key(last) in ("'s", *words("possessives")):
            return last
    return None


def _tells_in_passive(reading: Reading, at: int, form: Verb) -> bool:
    """Whether a verb in the passive gives words: was told, is said to, was denied by."""
    return form.head in words("hearers") or reading.key(at + 1) in ("by", "that", "to", "as")


def _as_saying(reading: Reading, at: int) -> int | None:
    for n in range(at + 1, min(at + 2 + MAX_QUOTED_SOURCE, len(reading) - 1)):
        if reading.key(n) == "as" and reading.key(n + 1) in ("saying", "telling"):
            return n
    return None


def _group(reading: Reading, at: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    start = at
    while start > 0:
        key = reading.key(start - 1)
        if key == "'s" and not reading.is_contracted(start - 1):
            break
        is_name = reading.is_capital(start - 1) and start > 1
        if is_name or (key not in _between() and not reading.is_adverb(start - 1)):
            break
        start -= 1
    return start


@cache
def _between() -> frozenset[str]:
    return words("adverbs") | words("auxiliaries")


def _is_passive(reading: Reading, at: int, form: Verb, group: int) -> bool:
    if form.shape is not Shape.PAST:
        return False
    auxiliaries = set(reading.keys[group:at])
    if auxiliaries & words("have"):
        return "been" in auxiliaries
    return bool(auxiliaries & words("be"))


def _is_used_as_verb(reading: Reading, at: int, form: Verb) -> bool:
    """Whether a form of a verb is one here, as far as its neighbours show."""
    other = reading.key(at + 1) in _other_sense().get(form.head, ())
    if other and reading.key(at - 1) != '"':
        return False
    if reading.is_hyphen(at - 1):
        return False
    if at and reading.is_capital(at) and not _may_be_capital(reading, at, form):
        return False
    group = _group(reading, at)
    before = reading.key(group - 1)
    return _TESTS[form.shape](reading, at, group, before)


def _may_be_capital(reading: Reading, at: int, form: Verb) -> bool:
    """Whether a verb with a capital is one: behind a quotation, or in a headline."""
    if reading.key(at - 1) == '"':
        return True
    return reading.is_title_case and form.head not in words("nouns")


def _is_past(reading: Reading, at: int, group: int, before: str) -> bool:
    if group < at and set(reading.keys[group:at]) & words("auxiliaries"):
        return True
    if before in determiners() or before in ("of", "'s") or reading.is_hyphen(group - 1):
        return False
    if reading.is_hyphen(at + 1):
        return False
    if before in prepositions() and before not in ("as", "to"):
        return False
    return reading.key(at + 1) != "by"


def _is_present(reading: Reading, at: int, group: int, before: str) -> bool:
    if before in determiners() or before in prepositions() or before == "'s":
        return False
    if reading.is_hyphen(group - 1):
        return False
    if before in words("subjects") or before in RELATIVE or group < at:
        return True
    if verb_head(reading, at) not in words("nouns"):
        return True
    ends = reading.key(at + 1) in (".", ",", "")
    if ends and (reading.is_capital(group - 1) or _follows_quotation(reading, group)):
        return True
    if reading.key(at + 1) in _BEHIND_NOUN or before in JOINTS:
        return False
    behind = reading.key(at + 1)
    opens = behind in determiners() or behind in words("subjects") or behind in ('"', ":")
    return reading.is_capital(group - 1) or opens


def _follows_quotation(reading: Reading, group: int) -> bool:
    """Whether only a few words stand between a quotation and a verb: “…,” the letter states."""
    nearest = next((n for n in range(group - 1, -1, -1) if reading.is_break(n)), -1)
    return reading.key(nearest) == '"' and 0 < group - nearest <= MAX_TAG


_BEHIND_NOUN = frozenset(["of", "by", "from", "are", "were", "have", ".", ",", ""])


def verb_head(reading: Reading, at: int) -> str:
    """The base form of the verb that a token may be; empty for other words."""
    form = verb(reading.key(at))
    return form.head if form else ""


def _is_base(reading: Reading, at: int, group: int, before: str) -> bool:
    auxiliaries = set(reading.keys[group:at])
    if before == "to":
        return _leads_to(reading, group - 2)
    if auxiliaries & words("modals"):
        return True
    if auxiliaries & (words("be") | words("have")):
        return False
    if before in words("several") or before == "who":
        return True
    if before in determiners() or before in prepositions() or before == "'s":
        return False
    if verb_head(reading, at) not in words("nouns") and reading.starts_phrase(at + 1):
        return True
    several = _ends_in_s(before) or _are_two(reading, group - 1)
    return several and reading.key(at + 1) not in _BEHIND_NOUN


def _ends_in_s(key: str) -> bool:
    return key.endswith("s") and not key.endswith(("ss", "'s")) and len(key) > 3


def _are_two(reading: Reading, last: int) -> bool:
    """Whether a name ends two that are joined: Marsh and Mr. Lowe."""
    joint = any(reading.key(n) == "and" for n in range(last - 1, max(last - 5, 0), -1))
    return joint and reading.is_capital(last)


def _leads_to(reading: Reading, at: int) -> bool:
    """Whether a word before *to* leaves it to the verb behind to tell: went on to say."""
    return reading.key(at) in words("leads")


def _is_participle(reading: Reading, at: int, group: int, before: str) -> bool:
    if before in determiners() or reading.key(at + 1) in ("of", "-"):
        return False
    if before in JOINTS or group < at:
        return True
    return before not in ("-", "'s")


_TESTS = {
    Shape.PAST: _is_past,
    Shape.PRESENT: _is_present,
    Shape.BASE: _is_base,
    Shape.PARTICIPLE: _is_participle,
}


@cache
def _other_sense() -> dict[str, list[str]]:
    return dict(lexicon("speech")["other_senses"].groups())
