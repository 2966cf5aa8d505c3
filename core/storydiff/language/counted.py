"""The noun that a number counts: the head of the noun group behind it, by simple patterns.

two armed drones                         drones
seven of the minister's security guards  guards
a drone attack                           attack
two were intercepted                     none: the noun stands elsewhere
"""

from collections.abc import Sequence
from functools import cache

from storydiff.language.lexicon import lexicon
from storydiff.language.stems import is_irregular_past
from storydiff.language.words import is_function_word
from storydiff.model import Token

_REACH = 6  # tokens of a noun group; longer ones are lists or lost
_DETERMINERS = frozenset(
    ["the", "his", "her", "its", "their", "our", "my", "your", "these", "those", "this", "that",
     "all", "other"]
)  # fmt: skip
_JOINTS = frozenset(["-", '"', "'", "‑"])
_NO_PLURAL = ("ss", "us", "is")


def counted(tokens: Sequence[Token], at: int, many: bool) -> int | None:
    """The index of the noun that a number counts, where the noun group begins at a token.

    `many` says that the number needs a plural; without one there is no noun.
    """
    start = at
    group: list[int] = []
    if at < len(tokens) and tokens[at].key == "of":
        many = True
        start = after_determiners(tokens, at + 1)
    for index in range(start, min(start + _REACH, len(tokens))):
        key = tokens[index].key
        if key == "'s" or (key == "'" and group and tokens[group[-1]].key[-1] == "s"):
            group = []
        elif key not in _JOINTS:
            if _ends_group(tokens, index, bool(group), many):
                break
            group.append(index)
    return _head(tokens, group, many)


def is_plural(key: str) -> bool:
    """Whether a word looks like a plural noun."""
    if key.endswith("s"):
        return len(key) > 3 and not key.endswith(_NO_PLURAL) and key not in _never_plural()
    return key in _plurals() or key.endswith("men")


def is_noun(key: str) -> bool:
    """Whether a word may be a noun or belong to one: no mark, number, letter or function word."""
    return len(key) > 1 and key[0].isalpha() and not is_function_word(key)


def after_determiners(tokens: Sequence[Token], at: int) -> int:
    """The first token at or behind a position that is no determiner."""
    while at < len(tokens) and tokens[at].key in _DETERMINERS:
        at += 1
    return at


def _ends_group(tokens: Sequence[Token], index: int, begun: bool, many: bool) -> bool:
    key = tokens[index].key
    if not is_noun(key):
        return True
    if not begun:
        return key.endswith("ed") and _stands_alone(tokens, index)
    if tokens[index - 1].key == "-":
        return False
    if key.endswith(("ed", "ly")) or is_irregular_past(key):
        return True
    return not many and is_plural(key)


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing that could be a noun follows: `a third exploded into`."""
    if index + 1 == len(tokens):
        return True
    key = tokens[index + 1].key
    return key != "-" and not is_noun(key)


def _head(tokens: Sequence[Token], group: Sequence[int], many: bool) -> int | None:
    """The last noun of a group; of a plural group, the last of the first run of plurals."""
    if not many:
        return group[-1] if group else None
    head = None
    for index in group:
        if is_plural(tokens[index].key):
            head = index
        elif head is not None:
            break
    return head


@cache
def _plurals() -> frozenset[str]:
    return frozenset(lexicon("numbers")["plurals"].words())


@cache
def _never_plural() -> frozenset[str]:
    whole = lexicon("stems")["whole"].words()
    return frozenset(word for word in whole if word[-1] == "s") - _plurals()
