"""Who did it: the words that lay an act at somebody's door, and how sure they are.

The raid was carried out by two factions         two factions, stated
evidence suggests the raid was staged by rebels  evidence: rebels
it was the rebels who staged the raid            the rebels, stated
suspicion fell on the rebels                     suspicion: the rebels
The police blamed the raid on a gang             blamed: a gang
a gang was behind the raid                       a gang, stated
it was the work of a gang                        a gang, stated; *it* is the act told last
raids carried out in the past by rebels          not told: another act
nobody claimed responsibility for the raid       not told: it is nobody's
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.claims.acts import is_act
from storydiff.compare.claims.groups import Group, behind, subject
from storydiff.compare.claims.said import Said
from storydiff.compare.small_words import BE
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem

_BY_REACH = 5  # tokens from a participle to its *by*: carried out on Monday by
_HINT_REACH = 12  # tokens from a hint to what it hints at
_AUXILIARIES = BE | {"had", "has", "have"}
_ON = frozenset(["on", "to", "at", "toward", "towards"])
BLAME = "blame"
"""The stem of the verb by which somebody lays an act at another's door."""
_KNOWN_BY = frozenset(map(stem, ["behind", "responsible", "responsibility", "work"]))
_THAT = frozenset(["it", "this", "that"])
_CLAIMED = frozenset(["claim", "claims", "claimed", "claiming"])
_HOLD = frozenset(["hold", "holds", "held", "holding"])
_HELD_REACH = 10  # tokens from *held* to *responsible*
_LEAST = 2  # tokens before *work*: was the
_NOBODY = frozenset(["no", "nobody", "none", "neither", "nothing"])
_ASKED = (["whether"], ["if"])
_NOT_WHO = frozenset(["it", "they", "he", "she", "who", "which", "that", "this", "them", "him"])


class Agent(NamedTuple):
    """Who did something, as one sentence tells it."""

    said: Said
    act: Group | None
    """What was done; None where another sentence says it."""
    who: Group
    hint: str | None
    """What points at them: evidence, suspicion, blame; None where it is plainly stated."""
    start: int
    end: int
    """`[start, end)` are the words that tell it, a hint close by among them."""


def agents(said: Said) -> Iterator[Agent]:
    """Everybody at whose door a sentence lays an act, in order."""
    for at, root in enumerate(said.stems):
        if root in _doing():
            yield from _doer(said, at)
        elif root in _hints():
            yield from _hinted(said, at)
        elif root == BLAME:
            yield from _blamed(said, at)
        elif root in _KNOWN_BY:
            yield from _known(said, at)


def _doer(said: Said, at: int) -> Iterator[Agent]:
    """`carried out by two factions`, `two factions launched a raid`."""
    keys = said.keys
    verb_end = at + 1 + (keys[at + 1 : at + 2] == ["out"])
    chain = at
    while chain and (keys[chain - 1] in _AUXILIARIES or keys[chain - 1].endswith("ly")):
        chain -= 1
    by = next(
        (n for n in range(verb_end, verb_end + _BY_REACH) if keys[n : n + 1] == ["by"]), None
    )
    if by is not None:
        act, who = subject(keys, chain), behind(keys, by + 1)
    else:
        act, who = behind(keys, verb_end), _cleft(keys, chain) or _close_subject(keys, chain)
    if act and who and is_act(said, act):
        yield from _told(said, act, who)


def _cleft(keys: Sequence[str], at: int) -> Group | None:
    """The factions of `it was the factions — angry at the vote — who staged the raid`."""
    if not at or keys[at - 1] not in ("who", "that"):
        return None
    for n in range(at - 2, 0, -1):
        if keys[n - 1] == "it" and keys[n] in ("was", "is"):
            return behind(keys, n + 1)
    return None


def _hinted(said: Said, at: int) -> Iterator[Agent]:
    """`suspicion immediately fell on the rebels`, `indications point to rebels`."""
    keys = said.keys
    verb = next(
        (n for n in range(at + 1, at + 4) if n < len(keys) and said.stems[n] in _pointing()), None
    )
    if verb is not None and keys[verb + 1 : verb + 2] and keys[verb + 1] in _ON:
        who = behind(keys, verb + 2)
        if who:
            yield from _told(said, None, who)


def _blamed(said: Said, at: int) -> Iterator[Agent]:
    """`blamed the raid on a gang`, `blamed a gang for the raid`."""
    keys = said.keys
    first = behind(keys, at + 1)
    if first is None:
        return
    joint = keys[first.end] if first.end < len(keys) else ""
    second = behind(keys, first.end + 1) if joint in ("on", "for") else None
    if second and joint == "on" and is_act(said, first):
        yield from _told(said, first, second)
    elif second and joint == "for" and is_act(said, second):
        yield from _told(said, second, first)
    elif not joint[:1].isalnum() and not is_act(said, first):
        yield from _told(said, None, first)


def _known(said: Said, at: int) -> Iterator[Agent]:
    """`a gang was behind the raid`, `held a gang responsible for it`, `it was the work of a gang`.

    And of a gang that claimed it: `claimed responsibility for the raid`.
    """
    keys = said.keys
    if keys[at] == "work":
        yield from _work_of(said, at)
        return
    act = behind(keys, at + 1 + (keys[at + 1 : at + 2] == ["for"]))
    verb = at
    while verb and keys[verb - 1].endswith("ly"):
        verb -= 1
    if act is None or not verb or not (is_act(said, act) or keys[act.head] in _THAT):
        return
    claimed = keys[at] == "responsibility" and keys[verb - 1] in _CLAIMED
    if claimed or (keys[verb - 1] in BE and keys[at] != "responsibility"):
        who = _plain_subject(keys, verb - 1)
    else:
        who = _held(keys, at)
    if who:
        yield from _told(said, act if is_act(said, act) else None, who)


def _work_of(said: Said, at: int) -> Iterator[Agent]:
    """`the raid was the work of a gang`."""
    keys = said.keys
    if at < _LEAST or keys[at + 1 : at + 2] != ["of"] or keys[at - 2] not in BE:
        return
    act, who = subject(keys, at - 2), behind(keys, at + 2)
    if act and who and (is_act(said, act) or keys[act.head] in _THAT):
        yield from _told(said, act if is_act(said, act) else None, who)


def _plain_subject(keys: Sequence[str], verb: int) -> Group | None:
    """Whom a verb is said of; None of nobody, and where it is asked or supposed."""
    while verb and keys[verb - 1] in _AUXILIARIES:
        verb -= 1
    who = _close_subject(keys, verb)
    if who is None or keys[who.start] in _NOBODY or keys[who.start - 1 : who.start] in _ASKED:
        return None
    return who


def _close_subject(keys: Sequence[str], verb: int) -> Group | None:
    """Whom a verb is said of; None behind an aside too long to see its beginning."""
    who = subject(keys, verb)
    closed = verb > 0 and not keys[verb - 1][0].isalnum()
    return None if who is None or (closed and who.end == verb - 1) else who


def _held(keys: Sequence[str], at: int) -> Group | None:
    """The gang of `held a gang responsible`."""
    near = range(at - 2, max(at - _HELD_REACH, -1), -1)
    held = next((n for n in near if keys[n] in _HOLD), None)
    who = behind(keys, held + 1) if held is not None else None
    return Group(who.start, at, at - 1) if who and who.start < at <= who.end else None


def _told(said: Said, act: Group | None, who: Group) -> Iterator[Agent]:
    keys = said.keys
    who = _with_bound(said, who)
    if keys[who.start] in ('"', "that") and who.start < who.head:
        who = who._replace(start=who.start + 1)
    begin = min(act.start if act else who.start, who.start)
    if keys[who.head] in _NOT_WHO or _is_of_another_time(keys, begin, who.end):
        return
    near = range(who.start - 1, max(who.start - _HINT_REACH, -1), -1)
    hint = next((n for n in near if said.stems[n] in _hints() or said.stems[n] == BLAME), None)
    start = who.start if hint is None or who.start - hint > _SHORT else hint
    yield Agent(said, act, who, None if hint is None else keys[hint], start, who.end)


def _with_bound(said: Said, who: Group) -> Group:
    """A group with the *at least* before its number."""
    bounds = (n.bound_at[0] for n in said.telling.numbers if n.bound_at and n.start == who.start)
    return who._replace(start=min(who.start, next(bounds, who.start)))


_SHORT = 5  # tokens from a hint to the agent that still read as one phrase


def _is_of_another_time(keys: Sequence[str], start: int, end: int) -> bool:
    return any(key in _elsewhen() for key in keys[start:end])


@cache
def _doing() -> frozenset[str]:
    return frozenset(map(stem, lexicon("claims")["doing"].words()))


@cache
def _hints() -> frozenset[str]:
    return frozenset(map(stem, lexicon("claims")["hints"].words()))


@cache
def _pointing() -> frozenset[str]:
    return frozenset(map(stem, lexicon("claims")["pointing"].words()))


@cache
def _elsewhen() -> frozenset[str]:
    return frozenset(lexicon("outcomes")["elsewhen"].words())
