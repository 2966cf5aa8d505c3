"""Whether two sentences that stand alone state the same fact.

Between two articles a story's own vocabulary says what is surprising (`evidence`); here there is
no story, as when a sentence is looked up in a library or checked against a wire report. The
grounds are what the literature on paraphrase found to carry (Wan and others, 2006; Madnani,
Tetreault and Chodorow, "Re-examining machine translation metrics for paraphrase identification",
2012): words in common both ways, runs in common, order, and what only one of the two has.
"""

import math
from operator import mul
from typing import NamedTuple

from storydiff.align.statement import Statement
from storydiff.align.weights import probability


class Grounds(NamedTuple):
    """What speaks for and against one pair of statements.

    The *longer* is the one with more words; of two as long, the later in the alphabet.
    """

    covered: float
    """Share of the longer's words that the shorter has too, 0 to 1."""
    letters: float
    """Likeness of the two, letter by letter in order, 0 to 1."""
    within: float
    """Likeness of the shorter to the stretch of the longer that is most like it, 0 to 1. With
    `letters` given it speaks against: the longer is then the shorter and something more."""
    copied: float
    """Runs in common, as log(1 + n). With `covered` given it speaks against: a clause was taken
    over whole, and the words around it are about something else."""
    clause: float
    """Share of words that the other has too in the clause of either that has fewest, 0 to 1."""
    numbers: float
    """Numbers that one of the two has, counted."""
    own_names: float
    """Names that only the shorter has, counted."""
    further_names: float
    """Names that only the longer has, counted; they weigh less than other words not covered: a
    full name or a town for what the shorter need not say."""
    acts: float
    """Acts that only one has, as log(1 + n), of the one that has more of them."""
    speech: float
    """Words of reporting that one of the two has, as log(1 + n); they too weigh less."""
    denied: float
    """1 where one denies something and the other does not."""
    opposed: float
    """1 where the one tells of a rise and the other of a fall."""
    quoted: float
    """1 where both quote."""


BIAS = -4.84
WEIGHTS = Grounds(
    covered=7.90,
    letters=8.52,
    within=-5.96,
    copied=-0.678,
    clause=1.41,
    numbers=-0.143,
    own_names=-0.249,
    further_names=0.164,
    acts=-0.453,
    speech=0.790,
    denied=-1.03,
    opposed=-1.50,
    quoted=0.507,
)
"""Log-odds for each unit of the grounds; `tests/evaluation/pairs.py` makes them."""


def same_fact(a: Statement, b: Statement) -> float:
    """Probability, 0 to 1, that two statements tell the same fact; which is first changes nothing.

    It is calibrated on pairs of which two thirds do, chosen because they look alike; where most
    pairs are unrelated, ask for more than 0.5. The judges of those pairs forgave a detail: two
    sentences that differ in one number or name alone still have a high probability, only a lower
    one. Whether they contradict each other is another question.
    """
    return probability(BIAS + sum(map(mul, grounds(a, b), WEIGHTS), start=0.0))


def grounds(a: Statement, b: Statement) -> Grounds:
    """What speaks for and against two statements telling the same fact."""
    from rapidfuzz import fuzz  # slow to import

    x, y = sorted((a, b), key=lambda s: (len(s.bag), s.letters))
    return Grounds(
        covered=len(x.bag & y.bag) / max(1, len(y.bag)),
        letters=fuzz.ratio(x.letters, y.letters) / 100,
        within=fuzz.partial_ratio(x.letters, y.letters) / 100,
        copied=math.log1p(len(x.runs & y.runs)),
        clause=min(_least_covered(x, y), _least_covered(y, x)),
        numbers=float(len(x.numbers ^ y.numbers)),
        own_names=float(len(x.names - y.senses)),
        further_names=float(len(y.names - x.senses)),
        acts=math.log1p(max(len(x.acts - y.senses), len(y.acts - x.senses))),
        speech=math.log1p(len(x.speech ^ y.speech)),
        denied=float(x.is_denied != y.is_denied),
        opposed=float(x.trend * y.trend < 0),
        quoted=float(x.is_quoted and y.is_quoted),
    )


def _least_covered(statement: Statement, other: Statement) -> float:
    """The share of words that `other` has too, in the clause of `statement` with the fewest."""
    has = other.senses.__contains__
    clauses = statement.clauses or (tuple(statement.senses),)
    return min(sum(map(has, clause)) / max(1, len(clause)) for clause in clauses)
