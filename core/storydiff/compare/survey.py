"""The survey of a story, in one breath: what is told across its rows."""

from collections.abc import Sequence

from storydiff.compare.articles import leads, orders, queries
from storydiff.model import Article, Row, Survey, Variant


def survey(
    articles: Sequence[Article],
    rows: Sequence[Row],
    variants: Sequence[Variant],
) -> Survey:
    """Everything told across the rows of a story; `variants` are those inside them."""
    return Survey(
        queries=queries(variants), orders=orders(articles, rows), leads=leads(articles, rows)
    )
