"""Decisions: what a user says of a story and wants kept, and where it holds.

A decision is tied to words and not to ids, since ids change with the text. The model is the Web
Annotation Data Model (W3C, 2017): a TextQuoteSelector (`exact`, `prefix`, `suffix`) beside a
TextPositionSelector (`span`).
"""

from enum import StrEnum
from typing import NamedTuple

from storydiff.model.links import Passage
from storydiff.model.pages import ArticleId, Span
from storydiff.model.variants import Kind


class Decision(StrEnum):
    """What a user can say of a story."""

    ACCEPTED = "accepted"
    """The variant is real and stays as it is."""
    FALSE_ALARM = "false_alarm"
    """The variant is none: what storydiff shows there is no difference."""
    REVIEWED = "reviewed"
    """The variant has been seen."""
    NOTE = "note"
    BOOKMARK = "bookmark"
    LINKED = "linked"
    """Two passages tell the same thing, whatever storydiff finds."""
    UNLINKED = "unlinked"
    """Two passages do not."""
    FURNITURE = "furniture"
    """A block is furniture."""
    SPLIT = "split"
    """A paragraph ends where these words begin."""
    JOINED = "joined"
    """Paragraphs that stand one after the other are one."""
    OUTLET = "outlet"
    """Who published the page."""
    BASE = "base"
    """The article to read the others against."""


VERDICTS = frozenset({Decision.ACCEPTED, Decision.FALSE_ALARM, Decision.REVIEWED})
"""Decisions on a variant; the latest on it counts."""

CORRECTIONS = frozenset({
    Decision.LINKED, Decision.UNLINKED, Decision.FURNITURE, Decision.SPLIT, Decision.JOINED,
    Decision.OUTLET, Decision.BASE,
})  # fmt: skip
"""Decisions that change the collation."""


class Anchor(NamedTuple):
    """Words of one article by which a decision finds its place again in a changed text."""

    article: ArticleId
    digest: str
    """SHA-256 of the page's text in UTF-8, in hexadecimal."""
    span: Span
    exact: str
    """The words."""
    prefix: str
    """The characters before them, up to `CONTEXT` of them."""
    suffix: str
    """The characters after them."""


CONTEXT = 32
"""Characters kept on either side of an anchor's words: some five words, enough to tell one "the
police" of a page from the next."""


class Subject(NamedTuple):
    """What a decision is about: passages, or a variant by its readings."""

    anchors: tuple[Anchor, ...]
    silent: tuple[ArticleId, ...] = ()
    """The articles that say nothing there."""
    kinds: tuple[Kind, ...] = ()
    """The variant's; empty where the subject is no variant."""
    rule: str = ""
    """The rule that found the variant."""


class Record(NamedTuple):
    """One decision as the library keeps it."""

    id: int
    decision: Decision
    subject: Subject
    text: str
    """The words of a note, the name of an outlet; else empty."""
    at: str
    """When it was made: ISO 8601, UTC, to the second."""


class Standing(StrEnum):
    """Whether a decision finds its words in the text as it is now."""

    HERE = "here"
    """The same words at the same place."""
    MOVED = "moved"
    """At another place, or slightly reworded."""
    LOST = "lost"
    """Nowhere; the record is kept all the same."""


class Attached(NamedTuple):
    """A record and where it holds in a collation."""

    record: Record
    standing: Standing
    passages: tuple[Passage, ...]
    """Where its words stand now, one for each anchor that is found, in their order."""
    reason: str = ""
    """Why it moved or is lost, for a reader; empty where it is here."""
    variant: str | None = None
    """Id of the variant that a verdict or a note holds for now."""
    row: str | None = None
    """Id of the row that holds the first passage."""
    twins: tuple[str, ...] = ()
    """Ids of other variants in the same words, for which it holds too: what a row and the readings
    board both tell."""

    @property
    def variants(self) -> tuple[str, ...]:
        """Ids of all the variants that it holds for."""
        return () if self.variant is None else (self.variant, *self.twins)
