"""What every line of the readings board is worked out from."""

from collections.abc import Sequence
from typing import NamedTuple

from storydiff.compare.claims.ledger import Ledger
from storydiff.compare.claims.said import Beside, Commonness, Said, said
from storydiff.compare.linked import Linked
from storydiff.model import Article, ArticleId, Referent, Row

ENOUGH = 3
"""Articles that are enough to agree on something, however many tell the story."""


class Material(NamedTuple):
    """What the articles of a story say, and what is known of their words beforehand."""

    lines: Sequence[Said]
    """Every headline and sentence."""
    ledger: Ledger
    beside: Beside
    common: Commonness
    names: Sequence[ArticleId]
    """Every article of the story, also those that say nothing of a thing."""

    @property
    def enough(self) -> int:
        """How many articles have to agree on something before it is worth a line that they do."""
        return min(len(self.names), ENOUGH)


def material(
    articles: Sequence[Article],
    linked: Linked,
    rows: Sequence[Row],
    referents: Sequence[Referent],
) -> Material:
    """What the board of a story is worked out from."""
    lines = said(articles, rows)
    names = sorted(article.id for article in articles)
    return Material(lines, Ledger(referents), Beside(linked), Commonness(lines), names)
