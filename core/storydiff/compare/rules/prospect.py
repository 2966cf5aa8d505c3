"""Prospects: whether an act is done, will be, is expected, is wanted or was only tried.

visited  |  will visit               done, or to come
had  |  is expected to have          so it is here
will appeal  |  plans to appeal      two degrees of it
must be paid  |  should be paid      so it is here
said it will  |  said it would       not ours: one degree in two tenses
starts  |  will start                not ours: nothing is done yet
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.footing import Footing
from storydiff.compare.small_words import determiners
from storydiff.compare.telling import Telling, Words
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import is_past
from storydiff.model import Kind

SEVERITY = 3
"""What is expected and has not come about is an error once it is told as done."""
_HAS = frozenset(["has", "have", "had", "'ve"])
_WAS = frozenset(["was", "were"])
_BESIDE = frozenset(["also", "now", "soon", "then"])
"""Words other than those in *-ly* that may stand between a verb and what leads to it."""


class _Prospect(NamedTuple):
    """Words by which an act is still to come, as printed, and the stem of its verb."""

    degree: str
    printed: str
    act: str


def prospect(contrast: Contrast) -> Finding | None:
    """One act stands at two stages: to come and done, or to come more or less surely."""
    a, b = contrast.sides
    one, two = next(_prospects(a), None), next(_prospects(b), None)
    coming = one or two
    if contrast.footing is Footing.APART or coming is None:
        return None
    if one and two:
        if one.degree == two.degree or one.act != two.act:
            return None
        reason = f"Not as far on in both: {one.printed} / {two.printed}"
        return Finding((Kind.HEDGE,), reason, severity=SEVERITY)
    done = _done(b if one else a, coming)
    if not done:
        return None
    shown = (coming.printed, done) if one else (done, coming.printed)
    reason = f"To come in one, done in the other: {' / '.join(shown)}"
    return Finding((Kind.HEDGE,), reason, severity=SEVERITY)


def _done(words: Words, coming: _Prospect) -> str | None:
    """The verb by which a reading says that an act is done, as printed."""
    telling, end = words.telling, max(words.end, words.start + 1)
    for at, key in enumerate(telling.keys[words.start : end], words.start):
        perfect = key in _HAS and _act(telling, at + 1) == coming.act
        if perfect or (telling.stems[at] == coming.act and _is_past(key)):
            return telling.printed[at]
    return None


def _is_past(key: str) -> bool:
    return key in _WAS or is_past(key)


def _prospects(words: Words) -> Iterator[_Prospect]:
    """The prospects that a reading tells, in order."""
    telling = words.telling
    for start in range(words.start, words.end):
        if telling.keys[start] not in _firsts():
            continue
        for end in range(min(start + _longest(), words.end), start, -1):
            degree = _degrees().get(" ".join(telling.keys[start:end]))
            act = _act(telling, end) if degree else ""
            if degree and act and not (start and telling.keys[start - 1] in determiners()):
                yield _Prospect(degree, " ".join(telling.printed[start:end]), act)
                break


def _act(telling: Telling, at: int) -> str:
    """The stem of the verb behind what leads to it; empty where no word stands there."""
    behind = (n for n in range(at, len(telling.keys)) if not _is_beside(telling.keys[n]))
    verb = next(behind, None)
    return telling.stems[verb] if verb is not None and telling.keys[verb][0].isalpha() else ""


def _is_beside(key: str) -> bool:
    return key.endswith("ly") or key in _BESIDE


@cache
def _degrees() -> Mapping[str, str]:
    groups = lexicon("kinds")["prospects"].groups()
    return {phrase: head for head, members in groups for phrase in members}


@cache
def _firsts() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in _degrees())


@cache
def _longest() -> int:
    return max(len(phrase.split()) for phrase in _degrees())
