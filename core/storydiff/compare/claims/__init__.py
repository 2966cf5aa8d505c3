"""The readings board: what is told about a thing, gathered from wherever each article tells it."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations

from storydiff.compare.claims.agency import agency
from storydiff.compare.claims.board import by_worth
from storydiff.compare.claims.cast import Cast
from storydiff.compare.claims.counting import counted
from storydiff.compare.claims.labels import labels
from storydiff.compare.claims.outcomes import outcomes
from storydiff.compare.claims.places import places
from storydiff.compare.claims.said import Said, said
from storydiff.compare.claims.times import times
from storydiff.compare.claims.together import Near, Place
from storydiff.model import Article, ArticleId, Claim, Link, Quotation, Referent, Row, Variant


def claims(
    articles: Sequence[Article],
    links: Sequence[Link],
    rows: Sequence[Row],
    referents: Sequence[Referent],
    quotations: Sequence[Quotation],  # noqa: ARG001 - every room of a survey is handed the same
) -> tuple[tuple[Claim, Variant | None], ...]:
    """Every claim, what matters most first, with the variant that says how its readings differ.

    Neither has an id yet; there is no variant where the readings agree.
    """
    lines = said(articles, rows)
    names = sorted(article.id for article in articles)
    near = _near(lines, links)
    cast = Cast(referents)
    found = [
        *outcomes(lines, cast, names),
        *counted(lines, cast, near, names),
        *agency(lines, cast, referents, names),
        *places(lines, cast, names),
        *times(lines, cast, near, names),
        *labels(articles, links, referents),
    ]
    return tuple(sorted(found, key=by_worth))


def _near(lines: Sequence[Said], links: Sequence[Link]) -> Near:
    """The sentences that lie in one row or are linked, each pair in both orders."""
    rows: defaultdict[str, list[Place]] = defaultdict(list)
    starts: dict[tuple[ArticleId, int], Place] = {}
    for at in lines:
        place = at.article, at.place
        starts[at.article, at.telling.tokens[0].start] = place
        if at.row:
            rows[at.row].append(place)
    pairs = {pair for row in rows.values() for pair in permutations(row, 2)}
    for link in links:
        ends = (starts.get((side.article, side.spans[0].start)) for side in (link.a, link.b))
        pairs.update(permutations((end for end in ends if end), 2))
    return frozenset(pairs)
