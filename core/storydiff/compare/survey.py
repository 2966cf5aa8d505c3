"""The survey of a story, in one breath: what is told across its rows."""

from collections.abc import Sequence
from dataclasses import replace

from storydiff.compare.articles import (
    displaced,
    ladders,
    leads,
    orders,
    orphans,
    overstated,
    queries,
    reuses,
    uncredited,
)
from storydiff.compare.crossing import crossings
from storydiff.compare.referents import refer
from storydiff.model import Article, Link, Row, Survey, Variant


def survey(
    articles: Sequence[Article],
    links: Sequence[Link],
    rows: Sequence[Row],
    variants: Sequence[Variant],
) -> Survey:
    """Everything told across the rows of a story; `variants` are those inside them."""
    referents = refer(articles, links)
    reused = reuses(articles, links)
    found = [
        *crossings(articles, links, rows, variants),
        *overstated(articles),
        *displaced(articles, rows),
        *uncredited(articles, reused),
    ]
    across = numbered(found, after=len(variants))
    return Survey(
        variants=across,
        queries=queries(variants, across),
        referents=referents,
        orders=orders(articles, rows),
        leads=leads(articles, rows),
        reuses=reused,
        orphans=orphans(articles, rows),
        ladders=ladders(articles, referents),
    )


def numbered(variants: Sequence[Variant], after: int) -> tuple[Variant, ...]:
    """The variants with ids that go on where those inside the rows end."""
    return tuple(replace(variant, id=f"v{n}") for n, variant in enumerate(variants, after + 1))
