"""Stages: how far a case at law has come, and how much of a thing is left.

was arrested  |  was charged                another stage of a case
guilty of theft  |  acquitted of theft      so it is here
damaged  |  destroyed                       more or less is left
found guilty  |  convicted                  not ours: one stage, two words
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.model import Kind

_SCALES = ("procedure", "damage")
_TAKEN_BACK = "acquitted"
"""The stage that takes back what stands behind it: convicted of theft, *acquitted of* fraud."""
MAX_BESIDE = 1
"""Words that say something beside a stage; where there are more, they are what differs."""


class _Stage(NamedTuple):
    """A stage of a scale, and the word that tells it."""

    scale: str
    name: str
    key: str


def stage(contrast: Contrast) -> Finding | None:
    """Both readings tell a stage of one scale, and not the same; or only one takes it back."""
    one, two = (_stage(words) for words in contrast.sides)
    if contrast.footing is Footing.APART or not (one or two):
        return None
    if one and two:
        if one.scale != two.scale or one.name == two.name:
            return None
    elif all(words.keys for words in contrast.sides) or _TAKEN_BACK not in _names(one, two):
        return None
    shown = (
        words.as_printed(found.key) if found else "–"
        for words, found in zip(contrast.sides, (one, two), strict=True)
    )
    return Finding((Kind.OUTCOME,), f"Not as far in both: {' / '.join(shown)}")


def _names(*stages: _Stage | None) -> set[str]:
    return {found.name for found in stages if found}


def _stage(words: Words) -> _Stage | None:
    """The only stage that a reading tells, where it says little else."""
    found = [_listed()[key] for key in words.keys if key in _listed()]
    beside = sum(map(is_content, words.keys)) - len(found)
    return found[0] if len(found) == 1 and beside <= MAX_BESIDE else None


@cache
def _listed() -> Mapping[str, _Stage]:
    return {
        form: _Stage(scale, name, form)
        for scale in _SCALES
        for name, forms in lexicon("outcomes")[scale].groups()
        for form in forms
    }
