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
    rivals,
    uncredited,
)
from storydiff.compare.claims import claims
from storydiff.compare.crossing import crossings
from storydiff.compare.linked import Linked
from storydiff.compare.quotations import altered, quotations
from storydiff.compare.referents import refer
from storydiff.model import Article, Link, Row, Survey, Variant


def survey(
    articles: Sequence[Article],
    links: Sequence[Link],
    rows: Sequence[Row],
    variants: Sequence[Variant],
) -> Survey:
    """Everything told across the rows of a story; `variants` are those inside them."""
    links = tuple(links)
    linked = Linked(articles, links)
    referents = refer(articles, links)
    uttered = quotations(articles, linked)
    reused = reuses(articles, linked)
    board = claims(articles, linked, rows, referents)
    told = [variant for _, variant in board if variant]
    reworded = altered(articles, uttered, variants)
    found = [
        *told,
        *crossings(articles, linked, rows, [*variants, *told, *reworded]),
        *reworded,
        *overstated(articles, referents),
        *rivals(articles, referents),
        *displaced(articles, linked, rows),
        *uncredited(articles, reused),
    ]
    across = numbered(found, after=len(variants))
    named = iter(variant.id for variant in across)
    return Survey(
        claims=tuple(
            replace(claim, id=f"c{n}", variant=next(named) if variant else None)
            for n, (claim, variant) in enumerate(board, 1)
        ),
        variants=across,
        quotations=uttered,
        queries=queries(variants, across, referents),
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
