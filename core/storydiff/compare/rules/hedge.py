"""Hedges: how sure a telling is of what it tells.

the attempt  |  the apparent attempt    a hedge
clearly aimed  |  aimed                 a booster
he came  |  only he came                a limit: severity 2
about seven  |  seven                   not ours: a bound
"""

from collections.abc import Mapping
from functools import cache

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.model import Kind

_WEIGHT = {"hedges": 3, "boosters": 3, "limits": 2}


def hedge(contrast: Contrast) -> Finding | None:
    """A word that makes a statement more or less sure stands in one reading only."""
    a, b = (_hedges(words) for words in contrast.sides)
    if a == b:
        return None
    words = sorted(a.keys() ^ b.keys()) or sorted(a)
    weight = max([*a.values(), *b.values()])
    shown = " and ".join(f"“{word}”" for word in words)
    whole = len(words) == len(contrast.only_a.keys) + len(contrast.only_b.keys)
    reason = f"{shown}: one is surer of it than the other"
    return Finding((Kind.HEDGE,), reason, severity=weight, whole=whole)


def _hedges(words: Words) -> dict[str, int]:
    return {key: _listed()[key] for key in words.keys if key in _listed()}


@cache
def _listed() -> Mapping[str, int]:
    return {
        word: weight
        for family, weight in _WEIGHT.items()
        for word in lexicon("kinds")[family].words()
    }
