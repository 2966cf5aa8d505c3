"""What is told across the rows: utterances, people and things, and claims about them."""

from dataclasses import dataclass
from enum import StrEnum

from storydiff.model.pages import ArticleId, Span
from storydiff.model.variants import Reading


class Wording(StrEnum):
    """Whether the outlets print one utterance in the same words."""

    SAME = "same"
    ALTERED = "altered"
    SINGLE = "single"


@dataclass(frozen=True, slots=True)
class Form:
    """One article's form of an utterance."""

    article: ArticleId
    span: Span
    direct: bool
    speaker: str | None = None
    verb: str | None = None
    relay: str | None = None
    source: Span | None = None
    """Where the words stand that say whose it is; None where none do."""
    passed_on: Span | None = None
    """Where the words stand that say who relays it; None where nobody does."""
    cut: bool = False
    """Whether another form holds all of its words and more."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """One utterance, in every form the articles give it."""

    id: str
    speaker: str | None
    wording: Wording
    forms: tuple[Form, ...]


class Sort(StrEnum):
    """What sort of thing a referent is."""

    PERSON = "person"
    GROUP = "group"
    PLACE = "place"
    THING = "thing"
    ACT = "act"


class Naming(StrEnum):
    """How a mention speaks of its referent."""

    NAME = "name"
    SURNAME = "surname"
    ROLE = "role"
    LABEL = "label"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True)
class Mention:
    """The words by which one article speaks of a referent at one place."""

    article: ArticleId
    span: Span
    """The whole phrase, without an article before it: `injured ferry captain Ada Marsh`."""
    head: Span
    """The name or the noun itself: `Ada Marsh`, `captain`."""
    naming: Naming
    title: str | None = None
    """The title before a name, as printed."""


@dataclass(frozen=True, slots=True)
class Referent:
    """A person, group, place, thing or act, with every mention of it: an entry of the ledger."""

    id: str
    name: str
    """What to call it: the fullest name, else the commonest label."""
    sort: Sort
    mentions: tuple[Mention, ...]
    """By article in the order of their ids, then by place."""


class Slot(StrEnum):
    """What a claim tells of its referent or event."""

    CONDITION = "condition"
    COUNT = "count"
    LABEL = "label"
    TITLE = "title"
    AGENT = "agent"
    SOURCE = "source"
    TIME = "time"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Claim:
    """One line of the readings board: a thing that two articles or more tell, in their words."""

    id: str
    about: str
    """Whom or what it is about: `Ada Marsh`, `cars`."""
    slot: Slot
    readings: tuple[Reading, ...]
    """For every article of the story one reading or more, in the order of ids, then of places;
    one without a span where the article is silent."""
    variant: str | None = None
    """Id of the variant that says how the readings differ; None where they agree."""
