"""Links between the sentences of two articles."""

import math
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from storydiff.model import Article, Level, Link, Passage, Relation, Sentence
from storydiff.options import Options

MIN_SCORE = 0.35


def link(articles: Sequence[Article], options: Options) -> tuple[Link, ...]:
    """Every pair of sentences of two articles that tell the same thing."""
    del options
    ordered = sorted(articles, key=lambda a: a.id)
    count: Counter[str] = Counter()
    for a in ordered:
        for s in a.sentences:
            count.update(_words(s))
    total = sum(len(a.sentences) for a in ordered)
    idf = {k: math.log((total + 1) / n) for k, n in count.items()}
    out = []
    for a, b in combinations(ordered, 2):
        for s in a.sentences:
            for t in b.sentences:
                score = _score(_words(s), _words(t), idf)
                if score >= MIN_SCORE:
                    out.append(_link(a, s, b, t, score))
    return tuple(out)


def _words(s: Sentence) -> set[str]:
    return {t.key for t in s.tokens if t.key[0].isalnum()}


def _score(x: set[str], y: set[str], idf: dict[str, float]) -> float:
    shared = sum(idf[k] for k in x & y)
    mine, other = sum(idf[k] for k in x), sum(idf[k] for k in y)
    return shared / (mine + other) + shared / (2 * min(mine, other)) if mine and other else 0.0


def _link(a: Article, s: Sentence, b: Article, t: Sentence, score: float) -> Link:
    same = [x.key for x in s.tokens] == [x.key for x in t.tokens]
    relation = (
        Relation.IDENTICAL
        if same
        else Relation.NEAR
        if score > 0.6
        else Relation.PARAPHRASE
        if score > 0.45
        else Relation.PARTIAL
    )
    n = len(_words(s) & _words(t))
    return Link(
        Passage(a.id, (s.span,)),
        Passage(b.id, (t.span,)),
        Level.SENTENCE,
        relation,
        min(1.0, score),
        (f"{n} shared words",),
    )
