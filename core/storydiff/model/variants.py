"""Variants: one thing told differently, of what kind, in whose words."""

from dataclasses import dataclass
from enum import StrEnum

from storydiff.model.pages import ArticleId, Span


class Kind(StrEnum):
    """The kinds of difference, mildest first; `SEVERITY` says how much each weighs."""

    TYPOGRAPHY = "typography"
    HOUSE_STYLE = "house_style"
    HONORIFIC = "honorific"
    NAME_SPELLING = "name_spelling"
    NAME_FORM = "name_form"
    SYNONYM = "synonym"
    PHRASING = "phrasing"
    ORDER = "order"
    LABEL = "label"
    REPORTING_VERB = "reporting_verb"
    ONLY_IN = "only_in"
    HEDGE = "hedge"
    AGENCY = "agency"
    NUMBER = "number"
    BOUND = "bound"
    OUTCOME = "outcome"
    TIME = "time"
    PLACE = "place"
    QUOTATION_BOUNDS = "quotation_bounds"
    ATTRIBUTION = "attribution"
    ANONYMITY = "anonymity"
    REFERENCE = "reference"
    HEADLINE = "headline"
    REUSE = "reuse"
    NEGATION = "negation"
    QUOTATION = "quotation"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one article says about a variant's subject, in its own words."""

    article: ArticleId
    span: Span | None
    """Where the words stand on the page; None where the article is silent."""
    value: str | None = None
    """What the words come to, when a rule can tell ("seven" is 7); None otherwise."""


@dataclass(frozen=True, slots=True)
class Variant:
    """One thing told differently, with a reading per article."""

    id: str
    about: str
    kinds: tuple[Kind, ...]
    severity: int
    """4 stop the page, 3 correct it, 2 query it, 1 house style, 0 mechanical."""
    rule: str
    reason: str
    row: str | None
    """The row inside which it was found; None when it was gathered across rows."""
    readings: tuple[Reading, ...]
