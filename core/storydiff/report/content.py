"""What a report tells, before it is laid out: every format prints these and derives nothing."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storydiff.model import Collation, Slot, Variant, Wording
from storydiff.report.columns import Column, Words, listed

QUERY = 2
"""Severity from which a difference is worth a question."""
SEVERITIES: Mapping[int, str] = {
    4: "stop the page",
    3: "correct it",
    2: "query it",
    1: "house style",
    0: "mechanical",
}
SILENT = "–"
ELSEWHERE = "…"
"""Stands for words that an article has in another row."""


class Line(NamedTuple):
    """One line of the readings board."""

    id: str
    about: str
    slot: Slot
    cells: tuple[tuple[Words, ...], ...]
    """For each column what it says, without words where it is silent."""
    variant: Variant | None
    """How the readings differ; None where they agree."""

    @property
    def label(self) -> str:
        """What the line is called: `Ada Marsh: condition`, `attack: who did it`."""
        return self.about if ": " in self.about else f"{self.about}: {self.slot.value}"


class Spoken(NamedTuple):
    """One form of an utterance."""

    words: Words
    direct: bool
    speaker: str | None
    verb: str | None
    relay: str | None

    @property
    def manner(self) -> str:
        """How it is given: `said, relayed by the Gazette, direct`."""
        relay = self.relay and f"relayed by {self.relay}"
        direct = "direct" if self.direct else "indirect"
        return ", ".join(filter(None, (self.verb, relay, direct)))


class Utterance(NamedTuple):
    """One line of the quotation board."""

    id: str
    speaker: str | None
    wording: Wording
    forms: tuple[Spoken, ...]
    """In the order of the columns."""

    @property
    def how(self) -> str:
        """Whether those who quote it do so in the same words, and whether others tell it."""
        quoting = {form.words.column for form in self.forms if form.direct}
        if len(quoting) < 2:
            return f"told in {'the same' if self.wording is Wording.SAME else 'other'} words"
        how = "quoted in the same words"
        if self.wording is not Wording.SAME:
            how = f"not {how}"
        is_told = any(form.words.column not in quoting for form in self.forms)
        return f"{how}, told by others in their own" if is_told else how


class Query(NamedTuple):
    """A difference that an editor would want to know of."""

    id: str
    kinds: tuple[str, ...]
    severity: int
    about: str
    reason: str
    row: str | None
    words: tuple[Words, ...]
    """In the order of the columns; articles that were not compared there have none."""
    changes: tuple[str | None, ...]
    """Of each of the words what was done to the base: `added`, `cut` or `changed`.

    None for the base, for what it has too, and everywhere where there is no base.
    """
    said: tuple[str, ...] = ()
    """What the user has said of it: the verdict, then the notes."""


class Passage(NamedTuple):
    """A row that some articles tell and others do not."""

    row: str
    words: Words
    """As the first column that tells it has it."""
    told: tuple[int, ...]
    """Columns, counted from 0."""
    silent: tuple[int, ...]
    change: str | None
    """Whether it was `added` to the base or `cut` from it; None where there is no base."""

    def sign(self, column: int, told: str) -> str:
        """What stands for a column: `told`, – for silent, … for told in another row."""
        if column in self.told:
            return told
        return SILENT if column in self.silent else ELSEWHERE


class Named(NamedTuple):
    """One line of the name ledger."""

    name: str
    sort: str
    cells: tuple[tuple[tuple[Words, int], ...], ...]
    """For each column the names it uses, in order of first use, and how often."""


class Choice(NamedTuple):
    """The words that the outlets choose for one thing."""

    about: str
    counts: tuple[tuple[str, tuple[int, ...]], ...]
    """Each word, the mildest first where that can be said, and how often each column has it."""


class Aside(NamedTuple):
    """What a page holds beside what the articles side by side show."""

    source: str
    blocks: tuple[tuple[str, str, str], ...]
    """Of each block the kind, the words, and why it was taken for that."""


class Content(NamedTuple):
    """Everything a report tells."""

    collation: Collation
    columns: tuple[Column, ...]
    board: tuple[Line, ...]
    quotations: tuple[Utterance, ...]
    """Those that two articles or more have; a quotation of one is in its article."""
    queries: tuple[Query, ...]
    """Worst first."""
    small: tuple[Query, ...]
    """Differences of house style, and mechanical ones, in the order of the rows."""
    passages: tuple[Passage, ...]
    names: tuple[Named, ...]
    """Whoever and whatever is called in more than one way."""
    choices: tuple[Choice, ...]
    leads: tuple[Words | None, ...]
    """For each column the beginning of what it tells first."""
    adrift: tuple[tuple[Words, str], ...]
    """Words that lean on what their article does not tell, and why that is thought."""
    notes: tuple[tuple[Words, str], ...]
    """The user's notes on passages: where each stands, and what it says."""
    asides: tuple[Aside, ...]
    """For each page that holds anything else."""
    dismissed: int
    """How many differences were left out, as the user called them false alarms."""

    def listed(self, numbers: Sequence[int]) -> str:
        """The names of columns: `the Courier, the Ledger and the Bellman`."""
        return listed([self.columns[number].name for number in numbers])
