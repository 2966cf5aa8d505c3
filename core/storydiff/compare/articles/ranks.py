"""Ranks: what one article leads with and another buries, and what changes place between two."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from storydiff.compare.articles.order import Starts, leads, starts
from storydiff.compare.linked import Linked
from storydiff.language.sentences import holding
from storydiff.model import Article, ArticleId, Kind, Reading, Row, Span, Variant

BURIED = 4
"""Paragraph from which on what leads elsewhere is buried: briefs and previews end before it."""
COMMON = 8
"""Rows that two articles share from which the rank of one among them says something."""
CARRIED = 0.5
"""Share of the common rows over which a passage is carried to be worth showing."""

SURE = 0.7
"""Probability of a link from which it says that a lead is told elsewhere: a row may hold two
sentences that only a third joins."""


def displaced(
    articles: Sequence[Article], linked: Linked, rows: Sequence[Row]
) -> tuple[Variant, ...]:
    """The rows that lead one article and are buried in another, then those carried far, once each.

    Both in the order in which the table tells them.
    """
    named = {article.id: article for article in articles}
    sure = Linked(articles, [link for link in linked.links if link.score >= SURE])
    buried = dict(_buried(named, rows, leads(articles, rows), sure))
    carried = _carried(named, rows, starts(articles, rows))
    return (
        *(buried[row.id] for row in rows if row.id in buried),
        *(carried[row.id] for row in rows if row.id in carried and row.id not in buried),
    )


def _buried(
    articles: Mapping[ArticleId, Article],
    rows: Sequence[Row],
    led: Mapping[ArticleId, str],
    sure: Linked,
) -> Iterator[tuple[str, Variant]]:
    """Each row that leads one article and is buried in another, by its id."""
    for row in rows:
        leading = [name for name in sorted(led) if led[name] == row.id]
        joined = sure.inside(row) if leading else frozenset()
        late = [
            name
            for name in sorted(row.cells)
            if _paragraph(articles[name], row) >= BURIED
            and any((name, other) in joined for other in leading)
        ]
        if leading and late:
            first = ", ".join(articles[name].name for name in leading)
            told = "; ".join(
                f"in paragraph {_paragraph(articles[name], row)} of "
                f"{articles[name].sentences[-1].paragraph} by {articles[name].name}"
                for name in late
            )
            reason = f"Told first by {first}; {told}"
            yield row.id, _variant("what leads", 2, "order.lead", reason, row)


def _paragraph(article: Article, row: Row) -> int:
    """The paragraph in which an article tells a row; 0 where it is silent."""
    cell = row.cells[article.id]
    if not cell:
        return 0
    return article.sentences[holding(article.sentences, cell[0].start)].paragraph


def _carried(
    articles: Mapping[ArticleId, Article],
    rows: Sequence[Row],
    told: Mapping[ArticleId, Starts],
) -> Mapping[str, Variant]:
    """For each two articles the row that is carried farthest, by its id."""
    table = {row.id: row for row in rows}
    found: dict[str, Variant] = {}
    for a, b in combinations(sorted(told), 2):
        ranks = _ranks(told[a], told[b])
        if len(ranks) < COMMON:
            continue
        row = max(ranks, key=lambda name: abs(ranks[name][0] - ranks[name][1]))
        one, two = ranks[row]
        if abs(one - two) >= CARRIED * len(ranks) and table[row].moved:
            reason = (
                f"Of the {len(ranks)} passages that both tell, it is number {one} in "
                f"{articles[a].name} and number {two} in {articles[b].name}"
            )
            found.setdefault(row, _variant("the order", 1, "order.rank", reason, table[row]))
    return found


def _ranks(one: Starts, two: Starts) -> dict[str, tuple[int, int]]:
    """The rank of each common row in both articles, from 1, in the order of the first."""
    common = sorted(one.keys() & two.keys(), key=lambda row: one[row])
    other = {row: n for n, row in enumerate(sorted(common, key=lambda row: two[row]), 1)}
    return {row: (n, other[row]) for n, row in enumerate(common, 1)}


def _variant(about: str, severity: int, rule: str, reason: str, row: Row) -> Variant:
    return Variant(
        id="",
        about=about,
        kinds=(Kind.ORDER,),
        severity=severity,
        rule=rule,
        reason=reason,
        row=None,
        readings=tuple(
            Reading(name, _whole(row.cells[name]))
            for name in sorted(row.cells.keys() - row.elsewhere.keys())
        ),
    )


def _whole(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None
