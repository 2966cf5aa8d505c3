"""The places of one row at which quoted words are altered, as one variant.

What the forms of an utterance side by side already tell is left out: this is for words of which
no two forms are wordings of one, though a row lays them beside each other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storydiff.compare.quotations.wordings import REASON, hull, listed, quoted
from storydiff.compare.severity import SEVERITY
from storydiff.model import Article, ArticleId, Kind, Reading, Span, Variant


def gathered(
    articles: Mapping[ArticleId, Article], known: Sequence[Variant], told: Sequence[Variant]
) -> Iterator[Variant]:
    """A variant for each row with several altered places that `told` says nothing of."""
    places = _places(told)
    rows: defaultdict[str, list[Variant]] = defaultdict(list)
    for variant in known:
        if variant.row and Kind.QUOTATION in variant.kinds and not _is_told(variant, places):
            rows[variant.row].append(variant)
    for variants in rows.values():
        if len(variants) > 1:
            yield _as_one(articles, variants)


def _places(told: Sequence[Variant]) -> Mapping[ArticleId, Sequence[Span]]:
    """Where quoted words are said to be altered, by article."""
    found: defaultdict[ArticleId, list[Span]] = defaultdict(list)
    for variant in told:
        for reading in variant.readings if Kind.QUOTATION in variant.kinds else ():
            if reading.span:
                found[reading.article].append(reading.span)
    return found


def _is_told(variant: Variant, places: Mapping[ArticleId, Sequence[Span]]) -> bool:
    return any(
        r.span.start < place.end and place.start < r.span.end
        for r in variant.readings
        if r.span
        for place in places.get(r.article, ())
    )


def _as_one(articles: Mapping[ArticleId, Article], variants: Sequence[Variant]) -> Variant:
    places: defaultdict[ArticleId, list[Span]] = defaultdict(list)
    for variant in variants:
        for reading in variant.readings:
            if reading.span:
                places[reading.article].append(reading.span)
    kinds = {Kind.QUOTATION} | {k for v in variants for k in v.kinds if k is Kind.NEGATION}
    return Variant(
        id="",
        about=variants[0].about,
        kinds=tuple(sorted(kinds)),
        severity=SEVERITY[Kind.QUOTATION],
        rule="quotation.altered",
        reason=f"{REASON}: {listed([_shown(articles, v) for v in variants])}",
        row=None,
        readings=tuple(Reading(name, hull(places[name])) for name in sorted(places)),
    )


def _shown(articles: Mapping[ArticleId, Article], variant: Variant) -> str:
    """The readings of a place, each once: `“they” / “it”`."""
    printed = [
        quoted(r.span.of(articles[r.article].page.text) if r.span else "")
        for r in variant.readings
    ]
    return " / ".join(dict.fromkeys(printed))
