"""Outcomes: what became of somebody, on a scale from unharmed to killed.

escaped unharmed  |  was slightly hurt      another outcome
gravely wounded  |  wounded                 another outcome
wounded  |  injured                         not ours: one outcome, two words
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.outcomes import HURT, SCALE, degrees, levels
from storydiff.compare.telling import Words
from storydiff.language.stems import stem
from storydiff.model import Kind

_NEARBY = 2  # words before an outcome that may say how bad it was


def outcome(contrast: Contrast) -> Finding | None:
    """Both readings say what became of somebody, and not the same."""
    a, b = _outcome(contrast.a), _outcome(contrast.b)
    if a is None or b is None or a == b:
        return None
    return Finding((Kind.OUTCOME,), f"Different outcomes: {a} / {b}", (a, b))


def _outcome(words: Words) -> str | None:
    """The gravest outcome that a reading tells, with a degree that stands before it."""
    keys = [token.key for token in words.telling.tokens]
    told = []
    for at in range(words.start, words.end):
        level = levels().get(stem(keys[at]))
        if level is not None:
            told.append(level + _degree(keys[max(at - _NEARBY, 0) : at]) * (level == HURT))
    return SCALE[max(told)] if told else None


def _degree(keys: list[str]) -> int:
    return next((degrees()[key] for key in reversed(keys) if key in degrees()), 0)
