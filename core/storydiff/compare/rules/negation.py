"""Negation: a statement and its contrary.

did not sail  |  did sail           turned round
no survivors  |  few survivors      turned round
failed to sail  |  did not sail     not ours: both deny it
"""

from functools import cache

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.model import Kind


def negation(contrast: Contrast) -> Finding | None:
    """One reading denies what the other says."""
    a, b = (_negators(words) for words in contrast.sides)
    if bool(a) == bool(b):
        return None
    return Finding(
        (Kind.NEGATION,), f"“{(a or b)[0]}” stands in one, not in the other", whole=False
    )


def _negators(words: Words) -> list[str]:
    return [key for key in words.keys if key in _listed() or key.endswith("n't")]


@cache
def _listed() -> frozenset[str]:
    return frozenset(lexicon("kinds")["negators"].words())
