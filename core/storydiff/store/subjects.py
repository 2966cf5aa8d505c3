"""Subjects: the words that a decision is to be tied to, taken from a collation."""

from collections.abc import Sequence

from storydiff.model import (
    Article,
    ArticleId,
    Collation,
    Passage,
    Row,
    Span,
    Subject,
    Variant,
)
from storydiff.store.anchors import anchor


def about_variant(collation: Collation, variant: Variant) -> Subject:
    """A variant: the words of its readings, who is silent, its kinds and its rule."""
    told = [
        Passage(reading.article, (reading.span,)) for reading in variant.readings if reading.span
    ]
    silent = {reading.article for reading in variant.readings if reading.span is None}
    passages = about_passages(collation.articles, told)
    return Subject(passages.anchors, tuple(sorted(silent)), kinds=variant.kinds, rule=variant.rule)


def about_row(collation: Collation, row: Row) -> Subject:
    """A row: what each article that tells it says there, from its first word to its last."""
    told = [
        Passage(article, (Span(spans[0].start, spans[-1].end),))
        for article, spans in row.cells.items()
        if spans
    ]
    return about_passages(collation.articles, told)


def about_passages(articles: Sequence[Article], passages: Sequence[Passage]) -> Subject:
    """Passages: an anchor for every span of each."""
    by_id = {article.id: article for article in articles}
    return Subject(
        tuple(
            anchor(by_id[passage.article], span) for passage in passages for span in passage.spans
        )
    )


def about_article(articles: Sequence[Article], article: ArticleId) -> Subject:
    """A whole article, known by its first words: its headline, else its first sentence."""
    told = next(a for a in articles if a.id == article)
    first = told.headline or (told.sentences[0].span if told.sentences else Span(0, 0))
    return about_passages(articles, [Passage(article, (first,))])
