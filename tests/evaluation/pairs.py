"""Two sentences standing alone: do they state the same fact?

    python -m tests.evaluation pairs    scores the weights of `core/storydiff/align/sameness.py`
    python -m tests.evaluation.pairs    makes them, from the same pairs

The second also prints what models score on the tenth of the pairs that they have not seen, and of
how many pairs given a probability of .8 to .9 that is right.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from storydiff.align.sameness import Grounds, grounds, same_fact
from storydiff.align.statement import Statement, statement
from storydiff.align.weights import probability
from storydiff.language.tokens import tokenize
from storydiff.model import Sentence, Span
from tests.evaluation.__main__ import GOLD, KIT, load
from tests.evaluation.fit import calibration
from tests.evaluation.logistic import fit

LIKELY = 0.5
"""Probability from which a pair counts as the same fact: the measure is accuracy."""
RIDGE = 3.0
FOLDS = 10


def predict(gold: Mapping[str, Any]) -> dict[str, bool]:
    """Each pair's id, and whether its two sentences state the same fact."""
    return {
        pair["id"]: same_fact(alone(pair["a"]), alone(pair["b"])) >= LIKELY
        for pair in gold["pairs"]
    }


def alone(text: str) -> Statement:
    """What a sentence states whose text is all there is."""
    span = Span(0, len(text))
    return statement(Sentence("p1.s1", span, 1, tokenize(text, span)), text)


def unseen(rows: Sequence[Sequence[float]], right: Sequence[bool]) -> Iterator[tuple[float, bool]]:
    """Each pair's probability by a model fitted on nine tenths without it, and what is right."""
    for fold in range(FOLDS):
        kept = [k for k in range(len(rows)) if k % FOLDS != fold]
        bias, *weights = fit([rows[k] for k in kept], [right[k] for k in kept], RIDGE)
        for k in range(fold, len(rows), FOLDS):
            odds = bias + sum(w * x for w, x in zip(weights, rows[k], strict=True))
            yield probability(odds), right[k]


def main() -> None:
    """Print what unseen pairs score, how well they are calibrated, and the weights of all."""
    pairs: Any = load(KIT / "data" / GOLD["pairs"])["pairs"]
    rows = [grounds(alone(pair["a"]), alone(pair["b"])) for pair in pairs]
    right = [bool(pair["match"]) for pair in pairs]
    judged = list(unseen(rows, right))
    hits = sum((score >= LIKELY) == is_right for score, is_right in judged)
    print(f"accuracy {hits / len(judged):.4f} on unseen pairs")
    print("\n".join(calibration(judged)))
    bias, *weights = fit(rows, right, RIDGE)
    print(f"bias {bias:.2f}")
    print(", ".join(f"{name}={w:.3g}" for name, w in zip(Grounds._fields, weights, strict=True)))


if __name__ == "__main__":
    main()
