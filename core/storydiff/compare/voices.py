"""Agents that two independent tellings name, behind *by* in one, before a verb in the other.

the raid was carried out by at least one faction     was carried out by
at least one faction launched a raid                 launched
"""

from collections.abc import Iterator, Sequence

from storydiff.compare.likeness import is_content
from storydiff.compare.small_words import BE
from storydiff.compare.telling import Telling
from storydiff.compare.tidy import Stretch
from storydiff.compare.trees import Range
from storydiff.compare.words import Pair
from storydiff.language.stems import is_irregular_past
from storydiff.language.words import is_function_word

REACH = 8
"""Tokens from a verb within which what it is said of stands."""
MAX_REST = 5
"""Tokens of a subject that may follow the words that both tellings have of it."""
_LONGEST = 4  # tokens from *was* to *by*: was later carried out


def voices(phrase: Stretch, pairs: Sequence[Pair], a: Telling, b: Telling) -> Iterator[Stretch]:
    """The verbs of which a phrase of both tellings is the agent, where their voices differ.

    Only where `pairs`, the aligned words, show close to both verbs what they are said of.
    """
    a0, a1, b0, b1 = phrase
    turned = (_passive(a, a0), _active(b, b1)), (_active(a, a1), _passive(b, b0))
    for one, two in turned:
        if one and two and _is_of_one_thing(one, two, phrase, pairs, a):
            yield (*one, *two)


def _is_of_one_thing(
    one: Range, two: Range, phrase: Stretch, pairs: Sequence[Pair], a: Telling
) -> bool:
    a0, a1, b0, b1 = phrase
    return any(
        is_content(a.keys[i]) and abs(i - one[0]) <= REACH and abs(j - two[0]) <= REACH
        for i, j in pairs
        if not (a0 <= i < a1 or b0 <= j < b1)
    )


def _passive(telling: Telling, agent: int) -> Range | None:
    """The verb before an agent, from its auxiliary to *by*."""
    by = next((n for n in (agent - 1, agent) if n > 0 and telling.keys[n] == "by"), None)
    if by is None:
        return None
    for start in range(by - 2, max(by - _LONGEST, 0) - 1, -1):
        if telling.keys[start] in BE:
            return start, by + 1
    return None


def _active(telling: Telling, behind: int) -> Range | None:
    """The verb in the past of which a phrase is the subject, with the rest of the subject."""
    for at in range(behind, min(behind + MAX_REST, len(telling.keys))):
        key = telling.keys[at]
        if key == "-" or telling.keys[at - 1] == "-":
            continue
        if is_function_word(key) or not key[0].isalnum():
            return None
        if key.endswith("ed") or is_irregular_past(key):
            by = telling.keys[at + 1 : at + 2] == ["by"]
            return None if by else (at, at + 1)
    return None
