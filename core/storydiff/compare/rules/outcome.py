"""Outcomes: what became of somebody, on a scale from unharmed to killed.

escaped unharmed  |  was slightly hurt      another outcome
gravely wounded  |  wounded                 another outcome
two seriously  |  two critically            another outcome, where somebody was hurt
wounded  |  injured                         not ours: one outcome, two words
"""

from collections.abc import Sequence

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.likeness import is_content
from storydiff.compare.outcomes import SCALE, degree_alone, may_tell, outcomes
from storydiff.compare.telling import Words
from storydiff.model import Kind


def outcome(contrast: Contrast) -> Finding | None:
    """Both readings say what became of somebody, and not the same."""
    a = _outcome(contrast.a)
    b = _outcome(contrast.b) if a else None
    if a is None or b is None or a == b:
        return None
    return Finding((Kind.OUTCOME,), f"Different outcomes: {a} / {b}", (a, b))


def _is_of_thing(keys: Sequence[str], at: int) -> bool:
    """Whether *safe* qualifies the thing behind it: a safe departure."""
    behind = keys[at + 1 : at + 2]
    return keys[at] == "safe" and any(map(is_content, behind))


def _outcome(words: Words) -> str | None:
    """The gravest outcome that a reading tells."""
    if not may_tell(words.keys, words.stems):
        return None
    keys = words.telling.keys
    told = outcomes(keys, words.start, words.end)
    levels = [level for at, level in told if not _is_of_thing(keys, at)]
    if not levels:
        alone = (degree_alone(keys, at) for at in range(words.start, words.end))
        levels = [level for level in alone if level is not None]
    return SCALE[max(levels)] if levels else None
