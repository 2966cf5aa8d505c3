"""What became of somebody: the words that say so, how bad it is, and whom it befell.

Ada Marsh escaped unharmed                    Ada Marsh: unharmed
the blast that lightly injured the captain    the captain: slightly hurt
She suffered only a light cut on her hand     She: slightly hurt
he was not hurt · tried to kill him           he: unharmed · nothing: it did not happen
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.claims.groups import Group, before, behind, subject
from storydiff.compare.claims.said import Said
from storydiff.compare.outcomes import HURT, SCALE, degrees, levels, outcome_at
from storydiff.compare.small_words import BE
from storydiff.language.counted import is_noun
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem

UNHARMED, KILLED = SCALE.index("unharmed"), SCALE.index("killed")
_REACH = 7  # tokens between a verb and the hurt that somebody suffers
_BE = BE | {"got", "get", "remains", "remained", "lies", "lay", "lying", "'s", "'re"}
_UNREAL = frozenset(["would", "could", "might", "may", "should", "must", "will", "can", "to", "if",
                     "be", "cannot", "'ll", "'d"])  # fmt: skip
_DENIED = frozenset(["not", "n't", "never", "without", "nobody", "none", "neither", "nor", "no"])
_BETWEEN = _BE | _UNREAL | _DENIED | {
    "has", "have", "had", "having", "'ve", "also", "only", "all", "both", "later", "then", "still",
    "just", "himself", "herself", "either", "did", "does", "do",
}  # fmt: skip
_FOUND = frozenset(["found", "shot", "declared", "pronounced", "feared", "presumed", "believed",
                    "left", "beaten", "stabbed"])  # fmt: skip
_ESCAPED = frozenset(["escaped", "escapes", "escape", "emerged", "emerges", "walked", "remained",
                      "survived"])  # fmt: skip
_AVOIDED = frozenset(["escaped", "escapes", "escape", "avoided", "avoids", "escaping", "avoiding"])
_WITH = frozenset(["from", "with", "for", "through"])
_BEFORE_HURT = _WITH | {
    "a", "an", "the", "his", "her", "their", "no", "only", "any", "just", "some", "-", "to",
}  # fmt: skip
_TO_PART = frozenset(["on", "to", "in"])


class Condition(NamedTuple):
    """What a sentence says became of somebody."""

    said: Said
    patient: Group
    level: int
    """Its place on the scale."""
    start: int
    end: int
    """`[start, end)` are the words that tell it."""


def conditions(said: Said) -> Iterator[Condition]:
    """Every condition that a sentence tells, in order."""
    for at, root in enumerate(said.stems):
        scaled = root in levels()
        level = outcome_at(said.keys, at) if scaled or root in body_parts() else None
        found = None
        if level is not None and not scaled:
            found = _broken(said, at, level)
        elif level is not None and root not in _no_fate():
            found = _told(said, at, level)
        elif said.keys[at] == "condition":
            found = _in_condition(said, at)
        if found:
            yield found


def _told(said: Said, at: int, level: int) -> Condition | None:
    key = said.keys[at]
    if key in _words("intransitive"):
        return _of_subject(said, at, level)
    if key in _words("nouns"):
        return _suffered(said, at, level) if level < KILLED else _death_of(said, at)
    return _of_verb(said, at, level)


def _of_subject(said: Said, at: int, level: int) -> Condition | None:
    """`Ada Marsh died`, `the driver, who drowned`."""
    chain = chain_before(said.keys, at)
    patient = subject(said.keys, chain)
    if patient is None or any(key in _UNREAL | _DENIED for key in said.keys[chain:at]):
        return None
    return Condition(said, patient, level, at, at + 1)


def _of_verb(said: Said, at: int, level: int) -> Condition | None:
    """`was hurt`, `escaped unharmed`, `injuring the driver`, `the wounded driver`, `shot dead`."""
    keys = said.keys
    start = at
    while start and keys[start - 1] in degrees():
        start -= 1
    escaped = start > 0 and keys[start - 1] in (_ESCAPED if level == UNHARMED else _FOUND)
    start -= escaped
    chain = chain_before(keys, start)
    if any(key in _UNREAL for key in keys[chain:start]):
        return None
    passive = any(key in _BE for key in keys[chain:start]) or keys[start] in _ESCAPED
    patient = None if passive else behind(keys, at + 1)
    if patient is None and level == UNHARMED:
        patient = _got_away(said, start)
    if patient is None and (passive or _has_no_object(said, at)):
        patient = subject(keys, chain)
    denied = next((n for n in range(chain, at) if keys[n] in _DENIED), None)
    if patient is None or (denied is not None and level == KILLED):
        return None
    end = at + 1 + keys[at].endswith("ly")
    if denied is not None:
        return Condition(said, patient, UNHARMED, denied, end)
    return Condition(said, patient, level, start, end)


def _got_away(said: Said, at: int) -> Group | None:
    """Who `walked off the ferry unhurt`: whoever went, a few words before."""
    keys = said.keys
    near = range(at - 1, max(at - _REACH, 0) - 1, -1)
    verb = next((n for n in near if keys[n] in _words("going")), None)
    if verb is None or any(not keys[n][0].isalnum() for n in range(verb, at)):
        return None
    return subject(keys, chain_before(keys, verb))


def _has_no_object(said: Said, at: int) -> bool:
    """Whether a verb is a participle: `two clerks hurt in it`, not `he killed at least two`."""
    numbers = said.telling.numbers
    counted = any(at + 1 in (n.start, *(n.bound_at or ())[:1]) for n in numbers)
    return not counted and not said.keys[at].endswith("ing")


def _suffered(said: Said, at: int, level: int) -> Condition | None:
    """`suffered a light cut on his hand`, `escaped with minor injuries`, `escaped injury`."""
    keys = said.keys
    near = range(at - 1, max(at - _REACH, 0) - 1, -1)
    verb = next((n for n in near if stem(keys[n]) in _bearing()), None)
    if verb is None or not _is_borne(keys, verb, at):
        return None
    chain = chain_before(keys, verb)
    patient = subject(keys, chain)
    if patient is None or any(key in _UNREAL for key in keys[chain:verb]):
        return None
    start = verb + 1
    while keys[start] in _WITH:
        start += 1
    if keys[verb] in _AVOIDED and start == verb + 1:
        return Condition(said, patient, UNHARMED, verb, at + 1)
    if any(key in _DENIED for key in keys[chain:at]):
        return Condition(said, patient, UNHARMED, start, at + 1)
    return Condition(said, patient, level, start, _behind_part(keys, at + 1))


def _broken(said: Said, at: int, level: int) -> Condition | None:
    """`escaped with a broken wrist`: the part of the body behind what befell it."""
    found = _suffered(said, at - 1, level)
    return found and found._replace(end=at + 1)


def _is_borne(keys: Sequence[str], verb: int, at: int) -> bool:
    """Whether what stands between a verb and a hurt makes it what somebody has: `had cuts`."""
    if keys[at + 1 : at + 2] == ["-"]:
        return False
    if stem(keys[verb]) == "have" and (at == verb + 1 or keys[verb + 1] in _BE):
        return False
    between = (key for key in keys[verb + 1 : at] if key not in degrees())
    return all(key in _BEFORE_HURT or is_noun(key) for key in between)


def _death_of(said: Said, at: int) -> Condition | None:
    """`the death of Ada Marsh`, `Ada Marsh's death`."""
    keys = said.keys
    if keys[at + 1 : at + 2] == ["of"]:
        patient = behind(keys, at + 2)
    else:
        patient = before(keys, at - 1) if at and keys[at - 1] in ("'s", "'") else None
    return Condition(said, patient, KILLED, at, at + 1) if patient else None


def _in_condition(said: Said, at: int) -> Condition | None:
    """`remains in critical condition`."""
    keys = said.keys
    degree = degrees().get(keys[at - 1], 0) if at else 0
    start = next((n for n in range(at - 1, max(at - 5, -1), -1) if keys[n] == "in"), None)
    if degree <= 0 or start is None:
        return None
    patient = subject(keys, chain_before(keys, start))
    return Condition(said, patient, HURT + degree, start, at + 1) if patient else None


def chain_before(keys: Sequence[str], at: int) -> int:
    """The first token of the auxiliaries and adverbs before a verb."""
    while at and (keys[at - 1] in _BETWEEN or keys[at - 1].endswith("ly")):
        at -= 1
    return at


def _behind_part(keys: Sequence[str], at: int) -> int:
    """The end of `cut on his hand`: the part of the body belongs to it."""
    if keys[at : at + 1] and keys[at] in _TO_PART:
        for end in range(at + 2, min(at + 5, len(keys) + 1)):
            if stem(keys[end - 1]) in body_parts():
                return end
    return at


@cache
def body_parts() -> frozenset[str]:
    """Stems of parts of the body."""
    return frozenset(map(stem, lexicon("outcomes")["body"].words()))


@cache
def _words(family: str) -> frozenset[str]:
    return frozenset(lexicon("outcomes")[family].words())


@cache
def _bearing() -> frozenset[str]:
    return frozenset(map(stem, lexicon("outcomes")["borne"].words()))


@cache
def _no_fate() -> frozenset[str]:
    """Words of the scale that do not say how somebody came out: survivors may be hurt."""
    return frozenset(map(stem, lexicon("outcomes")["alive"].words()))
