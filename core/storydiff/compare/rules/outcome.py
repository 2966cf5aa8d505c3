"""Outcomes: what became of somebody, on a scale from unharmed to killed.

escaped unharmed  |  was slightly hurt      another outcome
gravely wounded  |  wounded                 another outcome
two seriously  |  two critically            another outcome, where somebody was hurt
wounded  |  injured                         not ours: one outcome, two words
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.outcomes import SCALE, degree_alone, is_denied, outcome_at
from storydiff.compare.telling import Words
from storydiff.model import Kind


def outcome(contrast: Contrast) -> Finding | None:
    """Both readings say what became of somebody, and not the same."""
    a, b = _outcome(contrast.a), _outcome(contrast.b)
    if a is None or b is None or a == b:
        return None
    return Finding((Kind.OUTCOME,), f"Different outcomes: {a} / {b}", (a, b))


def _outcome(words: Words) -> str | None:
    """The gravest outcome that a reading tells."""
    keys = words.telling.keys
    inside = range(words.start, words.end)
    told = [outcome_at(keys, at) for at in inside if not is_denied(keys, at)]
    levels = [level for level in told if level is not None]
    if not levels:
        alone = (degree_alone(keys, at) for at in range(words.start, words.end))
        levels = [level for level in alone if level is not None]
    return SCALE[max(levels)] if levels else None
