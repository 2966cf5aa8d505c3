"""Rows that some articles tell and others do not.

    Told by the Ledger, silent in the Bellman
    Told by the Ledger, silent in the Bellman, except perhaps for “the mayor resigned” there

Whoever tells a row in another one is not silent. An unsure link, or one to a part of what is told,
does not excuse an article: that it left the passage out is said, and what may tell of it is shown.
"""

from collections.abc import Mapping, Sequence

from storydiff.compare.severity import SEVERITY
from storydiff.compare.shortened import shortened
from storydiff.compare.variants import SILENCE
from storydiff.model import Article, ArticleId, Kind, Reading, Row, Span, Variant


def silence(row: Row, articles: Mapping[ArticleId, Article]) -> Variant | None:
    """The row itself as a variant, without an id; None where nobody is silent in it."""
    told = sorted(name for name, spans in row.cells.items() if spans)
    silent = sorted(n for n, spans in row.cells.items() if not spans and n not in row.elsewhere)
    if not told or not silent:
        return None
    return Variant(
        id="",
        about="this passage",
        kinds=(Kind.ONLY_IN,),
        severity=SEVERITY[Kind.ONLY_IN],
        rule=SILENCE,
        reason=_reason(told, silent, row, articles),
        row=row.id,
        readings=tuple(
            Reading(name, _whole(row.cells[name])) for name in sorted([*told, *silent])
        ),
    )


def _reason(
    told: Sequence[ArticleId],
    silent: Sequence[ArticleId],
    row: Row,
    articles: Mapping[ArticleId, Article],
) -> str:
    named = [[articles[name].name for name in side] for side in (told, silent)]
    reason = f"Told by {_listed(named[0])}, silent in {_listed(named[1])}"
    hints = [
        f"“{shortened(row.hints[name].span.of(articles[name].page.text))}”"
        + (f" in {articles[name].name}" if len(silent) > 1 else " there")
        for name in silent
        if name in row.hints
    ]
    return f"{reason}, except perhaps for {_listed(hints)}" if hints else reason


def _whole(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None


def _listed(parts: Sequence[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
