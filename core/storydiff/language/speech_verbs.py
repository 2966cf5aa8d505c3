"""The verbs that give somebody's words or thoughts, their forms, and what they make of them.

    said, says, saying     say, plain       0
    insisted               insist, weighty  4
    hopes                  hope, thought    no place on the ladder

A form is known by its letters alone; whether it is a verb in its place, `speech_cues` decides.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from storydiff.language.lexicon import lexicon

THOUGHT = "thought"
"""The manner of a verb that tells what somebody thinks or wants, not what they said."""
_VOWELS = "aeiou"
_DOUBLING = frozenset({"admit", "beg", "refer", "rebut", "plan", "stun", "dub", "quip", "chat"})


class Shape(StrEnum):
    """The form in which a verb stands."""

    BASE = "base"
    PRESENT = "present"
    PAST = "past"
    PARTICIPLE = "participle"
    """In -ing."""


class Verb(NamedTuple):
    """A form of a verb that gives words or thoughts."""

    head: str
    manner: str
    shape: Shape


def verb(key: str) -> Verb | None:
    """The verb that a token's key may be a form of; None for any other word."""
    return _forms().get(key)


def strength(manner: str) -> int | None:
    """How much verbs of a manner colour what they report, 0 least; None for thoughts."""
    return _ladder().get(manner)


@cache
def manners() -> Mapping[str, str]:
    """The manner of each verb that hardly ever does anything but report, by its base form."""
    return _grouped("kinds", "reporting_verbs")


@cache
def _ladder() -> Mapping[str, int]:
    groups = lexicon("kinds")["reporting_verbs"].groups()
    return {manner: place for place, (manner, _) in enumerate(groups)}


def _grouped(name: str, family: str) -> dict[str, str]:
    groups = lexicon(name)[family].groups()
    return {head: manner for manner, heads in groups for head in heads}


@cache
def _forms() -> Mapping[str, Verb]:
    heads = _grouped("speech", "also_reporting") | dict(manners())
    heads |= dict.fromkeys(lexicon("speech")["thinking_verbs"].words(), THOUGHT)
    return {
        form: Verb(head, manner, shape)
        for head, manner in heads.items()
        for form, shape in _inflected(head)
    }


def _inflected(head: str) -> Iterator[tuple[str, Shape]]:
    """Every form of a verb; the irregular ones come from the list of stems."""
    past = [f for f in _irregular().get(head, []) if not f.endswith(("ing", "s"))]
    stem = head.removesuffix("e") if not head.endswith(("ee", "ye")) else head
    if head in _DOUBLING:
        stem += head[-1]
    unchanged = head in lexicon("stems")["unchanged"].words()
    yield head, Shape.PAST if unchanged else Shape.BASE
    yield _third_person(head), Shape.PRESENT
    yield stem + "ing", Shape.PARTICIPLE
    for form in [] if unchanged else past or [_regular_past(head, stem)]:
        yield form, Shape.PAST


def _ends_in_y(head: str) -> bool:
    return head.endswith("y") and head[-2] not in _VOWELS


def _third_person(head: str) -> str:
    if _ends_in_y(head):
        return head[:-1] + "ies"
    return head + ("es" if head.endswith(("s", "sh", "ch", "x", "z")) else "s")


def _regular_past(head: str, stem: str) -> str:
    return head[:-1] + "ied" if _ends_in_y(head) else stem.removesuffix("e") + "ed"


@cache
def _irregular() -> Mapping[str, list[str]]:
    return dict(lexicon("stems")["verbs"].groups())
