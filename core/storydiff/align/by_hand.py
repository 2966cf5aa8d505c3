"""Links made and broken by hand: what the user said stands, whatever the evidence."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from storydiff.align.order import Place
from storydiff.model import (
    Article,
    ArticleId,
    Attached,
    Decision,
    Level,
    Link,
    Passage,
    Relation,
    Sentence,
    Span,
    Standing,
)

REASON = "Linked by hand"
Pair = frozenset[Place]
"""Two sentences of different articles."""


def relink(
    articles: Sequence[Article], links: Sequence[Link], said: Sequence[Attached]
) -> tuple[Link, ...]:
    """The links with those made by hand among them, and without those broken by hand.

    Said in order: of two that contradict each other, the later stands. A link by hand takes the
    place of one between the same sentences and keeps its relation.
    """
    sentences = {article.id: article.sentences for article in articles}
    kept = list(links)
    for one in _in_force(said):
        for a, b in _opposite(one.passages, sentences):
            between = [link for link in kept if _meets(link.a, a) and _meets(link.b, b)]
            kept = [link for link in kept if link not in between]
            if one.record.decision is Decision.LINKED:
                kept.append(_link(a, b, between, sentences))
    return tuple(kept)


def together(articles: Sequence[Article], said: Sequence[Attached]) -> Mapping[Pair, bool]:
    """For the sentences of which it was said by hand: whether they belong into one row."""
    sentences = {article.id: article.sentences for article in articles}
    found: dict[Pair, bool] = {}
    for one in _in_force(said):
        for a, b in _opposite(one.passages, sentences):
            for pair in product(_places(a, sentences), _places(b, sentences)):
                found[frozenset(pair)] = one.record.decision is Decision.LINKED
    return found


def _in_force(said: Sequence[Attached]) -> Iterator[Attached]:
    ours = (Decision.LINKED, Decision.UNLINKED)
    return (
        one for one in said if one.record.decision in ours and one.standing is not Standing.LOST
    )


def _opposite(
    passages: Sequence[Passage], sentences: Mapping[ArticleId, Sequence[Sentence]]
) -> Iterator[tuple[Passage, Passage]]:
    """Each two articles' passages, `a.article < b.article`; those without a sentence left out."""
    told: dict[ArticleId, list[Span]] = {}
    for passage in passages:
        cut = _cut(passage, sentences.get(passage.article, ()))
        if cut:
            told.setdefault(passage.article, []).extend(cut)
    names = sorted(told)
    for at, a in enumerate(names):
        for b in names[at + 1 :]:
            yield Passage(a, tuple(sorted(told[a]))), Passage(b, tuple(sorted(told[b])))


def _cut(passage: Passage, sentences: Sequence[Sentence]) -> list[Span]:
    """The passage cut at the bounds of sentences."""
    return [
        Span(max(span.start, s.span.start), min(span.end, s.span.end))
        for span in passage.spans
        for s in sentences
        if span.start < s.span.end and s.span.start < span.end
    ]


def _meets(one: Passage, other: Passage) -> bool:
    """Whether two passages have words in common."""
    return one.article == other.article and any(
        x.start < y.end and y.start < x.end for x in one.spans for y in other.spans
    )


def _places(
    passage: Passage, sentences: Mapping[ArticleId, Sequence[Sentence]]
) -> Iterator[Place]:
    for number, sentence in enumerate(sentences[passage.article]):
        if _meets(passage, Passage(passage.article, (sentence.span,))):
            yield passage.article, number


def _link(
    a: Passage,
    b: Passage,
    found: Sequence[Link],
    sentences: Mapping[ArticleId, Sequence[Sentence]],
) -> Link:
    """The link by hand; `found` are those that the evidence speaks for between the same words."""
    whole = {(name, s.span) for name in (a.article, b.article) for s in sentences[name]}
    ends = {(p.article, span) for p in (a, b) for span in p.spans}
    best = max(found, key=lambda link: link.score, default=None)
    return Link(
        a=a,
        b=b,
        level=Level.SENTENCE if ends <= whole else Level.CLAUSE,
        relation=best.relation if best else Relation.PARAPHRASE,
        score=1.0,
        reasons=(REASON, *(best.reasons if best else ())),
        moved=best.moved if best else False,
    )
