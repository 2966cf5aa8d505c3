"""The readings board: what is told about a thing, gathered from wherever each article tells it."""

from collections.abc import Sequence

from storydiff.compare.claims.agency import agency
from storydiff.compare.claims.ages import ages
from storydiff.compare.claims.board import by_worth
from storydiff.compare.claims.counting import counted
from storydiff.compare.claims.labels import labels
from storydiff.compare.claims.material import material
from storydiff.compare.claims.outcomes import outcomes
from storydiff.compare.claims.places import places
from storydiff.compare.claims.sourcing import sourcing
from storydiff.compare.claims.times import times
from storydiff.compare.linked import Linked
from storydiff.model import Article, Claim, Referent, Row, Variant


def claims(
    articles: Sequence[Article],
    linked: Linked,
    rows: Sequence[Row],
    referents: Sequence[Referent],
) -> tuple[tuple[Claim, Variant | None], ...]:
    """Every claim, what matters most first, with the variant that says how its readings differ.

    Neither has an id yet; there is no variant where the readings agree.
    """
    told = material(articles, linked, rows, referents)
    found = [
        *outcomes(told),
        *counted(told),
        *ages(told),
        *agency(told, referents),
        *places(told),
        *times(told),
        *sourcing(told),
        *labels(articles, linked.links, referents),
    ]
    return tuple(sorted(found, key=by_worth))
