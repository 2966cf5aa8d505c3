"""Whom a pronoun may mean: a person, several, or a station that speaks."""

from collections.abc import Sequence

from storydiff.compare.manners import sources
from storydiff.language.counted import is_plural
from storydiff.language.name_parts import bodies, titles
from storydiff.language.places import place
from storydiff.language.pronouns import OBJECTS_OF_OTHERS, OTHERS
from storydiff.language.speech_clauses import words
from storydiff.model import Token

PERSONAL = frozenset(["he", "she"])
"""The pronouns that mean one person."""
_POINTING = OTHERS | OBJECTS_OF_OTHERS.keys()


def is_pronoun(words: str) -> bool:
    """Whether what somebody is called only points at them."""
    return words.casefold() in _POINTING


def may_mean(pronoun: str, tokens: Sequence[Token], name: str | None) -> bool:
    """Whether a pronoun may mean a speaker by some words and, where they hold one, a name.

    He and she are persons, they are several people, and it is a thing that speaks.
    """
    is_person = name is not None and is_person_name(name)
    if pronoun in PERSONAL:
        return is_person
    head = tokens[-1].key
    if pronoun == "they":
        return name is None and (head in sources() or head in words("several"))
    return not is_person and not is_plural(head) and head not in sources() and head not in titles()


def is_person_name(name: str) -> bool:
    """Whether a name may be a person's: no place, no body, no outlet, not all capitals."""
    parts = name.casefold().split()
    shouted = any(len(part) > 1 and part.isupper() for part in name.split())
    is_body = not (bodies().isdisjoint(parts) and words("stations").isdisjoint(parts))
    return not shouted and not is_body and place(name) is None
