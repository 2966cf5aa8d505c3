"""What is told of articles as wholes, as records: order, reuse, signs of a cut, word ladders."""

from storydiff.export.told import Record, Texts, words
from storydiff.model import Ladder, Order, Orphan, Reuse

DIGITS = 4
"""Places behind the point of shares and correlations."""


def order(told: Order) -> Record:
    """How far two articles tell their common rows alike."""
    tau = None if told.tau is None else round(told.tau, DIGITS)
    return {"a": told.a, "b": told.b, "rows": told.rows, "tau": tau}


def reuse(told: Reuse) -> Record:
    """How much of an article stands in another, and where."""
    shares = {
        "verbatim": told.verbatim,
        "restyled": told.restyled,
        "rewritten": told.rewritten,
        "new": told.new,
    }
    return {
        "article": told.article,
        "source": told.source,
        **{name: round(share, DIGITS) for name, share in shares.items()},
        "credited": told.credited,
        "runs": [{"here": r.here, "there": r.there, "words": r.words} for r in told.runs],
    }


def orphan(told: Orphan, texts: Texts) -> Record:
    """Words that lean on something the article does not tell."""
    record: Record = {"article": told.article}
    return (
        record | words(told.span, told.article, texts) | {"reason": told.reason if texts else ""}
    )


def ladder(told: Ladder, texts: Texts) -> Record:
    """The words that articles choose for one thing; the words themselves only beside texts."""
    return {
        "about": told.about if texts else "",
        "rungs": [
            {"word": r.word if texts else "", "strength": r.strength, "counts": dict(r.counts)}
            for r in told.rungs
        ],
    }
