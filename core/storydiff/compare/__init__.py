"""Where the articles of a story word it differently, and of what kind each difference is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from storydiff.compare.counterparts import counterparts
from storydiff.compare.judge import printings
from storydiff.compare.linked import Linked
from storydiff.compare.rules import FALLBACKS, RULES
from storydiff.compare.severity import SEVERITY
from storydiff.compare.silences import silence
from storydiff.compare.survey import survey
from storydiff.compare.telling import Tellings
from storydiff.compare.variants import variant_of
from storydiff.model import Article, Kind, Link, Row, Variant

__all__ = ["FALLBACKS", "RULES", "SEVERITY", "compare", "survey"]


def compare(
    articles: Sequence[Article], links: Sequence[Link], rows: Sequence[Row]
) -> tuple[Variant, ...]:
    """All differences inside the rows, in row order, numbered from v1.

    A row that only some articles tell is one variant; inside a row, each place where its tellings
    differ is one variant, with a reading for every article that is compared there.
    """
    tellings, linked = Tellings(articles), Linked(articles, links)
    named = {article.id: article for article in articles}
    found = (
        variant
        for row in rows
        for variant in (silence(row, named), *_differences(row, tellings, linked))
        if variant
    )
    return tuple(replace(variant, id=f"v{n}") for n, variant in enumerate(found, 1))


def _differences(row: Row, tellings: Tellings, linked: Linked) -> Iterator[Variant]:
    """Each place where the tellings of a row differ; where marks moved, the first of them."""
    if sum(map(bool, row.cells.values())) < _FEWEST:
        return
    moved = False
    told = counterparts(tellings.of(row), linked.inside(row), linked.rewritten)
    for here in (part for place in told for part in (place, *printings(place))):
        found = variant_of(here, row.id)
        if found:
            marks = Kind.QUOTATION_BOUNDS in found.kinds
            if not (moved and marks and _MARKS.issuperset(found.kinds)):
                yield found
            moved = moved or marks or any('"' in w.keys for w in here.readings.values())


_FEWEST = 2  # tellings that can differ
_MARKS = frozenset({Kind.QUOTATION_BOUNDS, Kind.TYPOGRAPHY})
