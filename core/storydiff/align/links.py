"""Links: every pair of sentences of two articles that tell the same thing."""

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TypeVar, cast

from storydiff.align.context import in_context
from storydiff.align.evidence import Likeness, same_outcome
from storydiff.align.judge import Judged, judge
from storydiff.align.meaning import Meaning, close_pairs
from storydiff.align.order import Place, longest_run
from storydiff.align.passages import passage
from storydiff.align.profile import Profile, profiles
from storydiff.align.reasons import reasons
from storydiff.align.vocabulary import Vocabulary
from storydiff.align.weights import MODELS
from storydiff.model import Article, ArticleId, Level, Link, Passage, Relation, Sentence
from storydiff.options import Options

Shared = TypeVar("Shared", bound=Hashable)


def link(
    articles: Sequence[Article], options: Options, meaning: Meaning | None = None
) -> tuple[Link, ...]:
    """Every pair of sentences that tell the same thing, with its probability and its reasons.

    The order in which the articles are given changes nothing. With `meaning`, sentences that share
    no word may be linked too.
    """
    ordered = sorted(articles, key=lambda a: a.id)
    question = MODELS[options.link_by]
    vocabulary, told = profiles(ordered)
    close = close_pairs(ordered, meaning) if meaning else {}
    found = [
        pair
        for a, b in combinations([a.id for a in ordered], 2)
        for pair in judge(a, told[a], b, told[b], vocabulary, question, close.get((a, b), {}))
    ]
    kept = [
        (pair, score)
        for pair, score in zip(found, in_context(found, question), strict=True)
        if score >= options.min_link
    ]
    sentences = {(a.id, k): s for a in ordered for k, s in enumerate(a.sentences)}
    texts = {a.id: a.page.text for a in ordered}
    once = Once()
    links = [_link(pair, score, sentences, told, texts, vocabulary, once) for pair, score in kept]
    return _with_moves(links, [pair for pair, _ in kept])


class Once:
    """Gives one object for all that are equal: a long story has far more links than reasons."""

    def __init__(self) -> None:
        self._known: dict[Hashable, Hashable] = {}

    def __call__(self, value: Shared) -> Shared:
        """The first of its equals."""
        return cast("Shared", self._known.setdefault(value, value))


def _link(
    pair: Judged,
    score: float,
    sentences: Mapping[Place, Sentence],
    told: Mapping[ArticleId, Sequence[Profile]],
    texts: Mapping[ArticleId, str],
    vocabulary: Vocabulary,
    once: Once,
) -> Link:
    s, t = sentences[pair.a], sentences[pair.b]
    x, y = told[pair.a[0]][pair.a[1]], told[pair.b[0]][pair.b[1]]
    relation = _relation(s, t, pair.likeness)
    a, b = s.span, t.span
    if relation is Relation.PARTIAL:
        shared = x.senses & y.senses | (x.outcomes | y.outcomes if same_outcome(x, y) else set())
        a, b = passage(s, x, shared, vocabulary), passage(t, y, shared, vocabulary)
    return Link(
        a=once(Passage(pair.a[0], (a,))),
        b=once(Passage(pair.b[0], (b,))),
        level=Level.SENTENCE if (a, b) == (s.span, t.span) else Level.CLAUSE,
        relation=relation,
        score=score,
        reasons=once(reasons(x, y, texts[pair.a[0]], pair.likeness, vocabulary)),
    )


NEAR = 0.68
"""Share of both sentences' surprise in common from which one is an edit of the other."""
PARAPHRASE = 0.55
"""The same from which they tell one thing in other words; below, they share a part of what they
say, unless they share no word and only their meaning speaks for them."""


def _relation(s: Sentence, t: Sentence, found: Likeness) -> Relation:
    if len(s.tokens) == len(t.tokens) and [x.key for x in s.tokens] == [x.key for x in t.tokens]:
        return Relation.IDENTICAL
    if found.dice >= NEAR:
        return Relation.NEAR
    in_other_words = found.dice >= PARAPHRASE or not found.shared
    return Relation.PARAPHRASE if in_other_words else Relation.PARTIAL


def _with_moves(links: Sequence[Link], pairs: Sequence[Judged]) -> tuple[Link, ...]:
    """The same links, those marked that break the common order of their two articles.

    Only the best link of both its sentences can be a move; others repeat what stands elsewhere.
    """
    best: dict[tuple[Place, ArticleId], float] = defaultdict(float)
    for link_, pair in zip(links, pairs, strict=True):
        for place, other in ((pair.a, pair.b[0]), (pair.b, pair.a[0])):
            best[place, other] = max(best[place, other], link_.score)
    lines: dict[tuple[ArticleId, ArticleId], list[int]] = defaultdict(list)
    for n, (link_, pair) in enumerate(zip(links, pairs, strict=True)):
        if link_.score == best[pair.a, pair.b[0]] == best[pair.b, pair.a[0]]:
            lines[pair.a[0], pair.b[0]].append(n)
    moved: set[int] = set()
    for line in lines.values():
        stays = longest_run([pairs[n].b[1] for n in line])
        moved.update(n for k, n in enumerate(line) if k not in stays)
    return tuple(
        replace(link_, moved=True) if n in moved else link_ for n, link_ in enumerate(links)
    )
