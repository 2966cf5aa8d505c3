"""The finished product of storydiff."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from storydiff.model.articles import Article, Role
from storydiff.model.decisions import VERDICTS, Attached, Decision
from storydiff.model.links import Link, Row
from storydiff.model.pages import ArticleId, Page
from storydiff.model.survey import Deferred, Survey
from storydiff.model.variants import Variant


@dataclass(frozen=True, slots=True)
class Collation:
    """The finished, frozen product: exports, reports and the app only read it."""

    articles: tuple[Article, ...]
    """Every article of every page, in the order given: the story's, duplicates and others."""
    links: Sequence[Link]
    rows: tuple[Row, ...]
    variants: tuple[Variant, ...]
    """Those inside the rows, in row order."""
    surveyed: Deferred[Survey] = field(default=Deferred(Survey), compare=False, repr=False)
    """What is told across the rows, worked out when first asked for."""
    base: ArticleId | None = None
    """The article the user reads the others against; None until one is named."""
    options: tuple[tuple[str, int | float | str], ...] = ()
    """The thresholds it was made with, by name."""
    lexicons: str = ""
    """SHA-256 over the word lists it was made with, in hexadecimal."""
    decisions: tuple[Attached, ...] = ()
    """What the user has said of the story, oldest first: verdicts, notes, bookmarks, corrections,
    also those whose words are lost."""

    @property
    def survey(self) -> Survey:
        """What is told across the rows: claims, quotations, queries, names, order, reuse."""
        return self.surveyed.get()

    @property
    def differences(self) -> tuple[Variant, ...]:
        """Every variant: those inside the rows, then those across them."""
        return self.variants + self.survey.variants

    @property
    def verdicts(self) -> Mapping[str, Decision]:
        """The latest verdict on each variant that has one, by the variant's id."""
        return {
            variant: said.record.decision
            for said in self.decisions
            if said.record.decision in VERDICTS
            for variant in said.variants
        }

    @property
    def dismissed(self) -> frozenset[str]:
        """Ids of the variants that the user has called a false alarm."""
        verdicts = self.verdicts
        return frozenset(v for v in verdicts if verdicts[v] is Decision.FALSE_ALARM)

    @property
    def columns(self) -> tuple[Article, ...]:
        """The articles of the story, duplicates folded away, in the order given."""
        return tuple(a for a in self.articles if a.role is Role.STORY)

    def told_by(self, article: Article) -> tuple[Article, ...]:
        """An article of the story and those that print the same text, in the order given."""
        return tuple(a for a in self.articles if article.id in (a.id, a.same_as))

    @property
    def pages(self) -> tuple[Page, ...]:
        """Every page, once, in the order given."""
        return tuple({a.page.id: a.page for a in self.articles}.values())
