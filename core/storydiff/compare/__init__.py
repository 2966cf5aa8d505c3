"""Where the articles of a story word it differently, and of what kind each difference is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from storydiff.compare.finding import Finding, Rule
from storydiff.compare.places import Place, places
from storydiff.compare.rules.plain import phrasing, silence, wording
from storydiff.compare.rules.typography import typography
from storydiff.compare.severity import SEVERITY
from storydiff.compare.telling import Tellings, Words
from storydiff.model import Article, ArticleId, Kind, Link, Reading, Row, Span, Variant

RULES: Mapping[str, Rule] = MappingProxyType({
    "typography": typography,
    "plain.phrasing": phrasing,
    "plain.silence": silence,
    "plain.wording": wording,
})  # fmt: skip
"""Every rule by name, in the order in which they are asked."""


def compare(
    articles: Sequence[Article], links: Sequence[Link], rows: Sequence[Row]
) -> tuple[Variant, ...]:
    """All differences inside the rows, in row order, numbered from v1.

    A row that only some articles tell is one variant; inside a row, each place where its tellings
    differ is one variant, with a reading for every article that tells the row.
    """
    tellings = Tellings(articles, links)
    found = (
        variant
        for row in rows
        for variant in (
            *_silences(row),
            *_differences(row, places(tellings.of(row), tellings.linked(row))),
        )
    )
    return tuple(replace(variant, id=f"v{n}") for n, variant in enumerate(found, 1))


def _silences(row: Row) -> Iterator[Variant]:
    """The row itself, where some articles tell it and others do not."""
    told = sorted(name for name, spans in row.cells.items() if spans)
    silent = sorted(name for name, spans in row.cells.items() if not spans)
    if told and silent:
        yield Variant(
            id="",
            about="this passage",
            kinds=(Kind.ONLY_IN,),
            severity=SEVERITY[Kind.ONLY_IN],
            rule="row.silence",
            reason=f"Told by {_listed(told)}, silent in {_listed(silent)}",
            row=row.id,
            readings=tuple(Reading(name, _stretch(row.cells[name])) for name in sorted(row.cells)),
        )


def _stretch(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None


def _listed(names: Sequence[ArticleId]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _differences(row: Row, found: Sequence[Place]) -> Iterator[Variant]:
    for place in found:
        if len({words.printed for words in place.values()}) < 2:
            continue
        rule, finding = _judged(place)
        kinds = tuple(sorted(finding.kinds, key=lambda kind: -SEVERITY[kind]))
        yield Variant(
            id="",
            about=_about(place),
            kinds=kinds,
            severity=max(finding.severity, *(SEVERITY[kind] for kind in kinds)),
            rule=rule,
            reason=finding.reason,
            row=row.id,
            readings=tuple(Reading(name, words.span) for name, words in place.items()),
        )


def _judged(place: Place) -> tuple[str, Finding]:
    """The finding that weighs most among all pairs of different readings."""
    distinct = list({words.printed: words for words in place.values()}.values())
    found = [_asked(a, b) for a, b in combinations(distinct, 2)]
    return max(found, key=lambda named: max(SEVERITY[kind] for kind in named[1].kinds))


def _asked(a: Words, b: Words) -> tuple[str, Finding]:
    """The first rule that knows the difference; the last one always does."""
    return next(
        (name, finding) for name, rule in RULES.items() if (finding := rule(a, b)) is not None
    )


def _about(place: Place) -> str:
    longest = max((words.printed for words in place.values()), key=len)
    return longest if len(longest) <= 60 else f"{longest[:59]}…"
