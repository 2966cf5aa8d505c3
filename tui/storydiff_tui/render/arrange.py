"""Which lines of a list are shown, and in which order: by the lens, by words, by a sort."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import NamedTuple

from storydiff_tui.render.document import BLANK, Paragraph, Part, Section, paragraph
from storydiff_tui.render.places import Stand
from storydiff_tui.render.table import Table

Groups = Sequence[tuple[str, Sequence[int]]]
"""Headings, which may be empty, and the choices under each."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list, before it is laid out."""

    number: int
    """Its choice: its place in the survey, or among the differences."""
    rank: int
    """Its place in the list's own order."""
    stands: tuple[Stand, ...]
    """Where its words stand."""
    kind: str
    """What is told, or of what kind the difference is."""
    spread: int
    """How many tellings there are."""
    name: str
    """Who or what it is about."""
    group: str = ""
    """The heading it has in the list's own order."""
    severity: int = -1
    """-1 where nothing differs."""
    difference: int | None = None
    """The difference it tells of, by its place among all."""


class Order(NamedTuple):
    """A way to sort a list, as its heading calls it."""

    told: str
    key: Callable[[Table, Entry], tuple[object, ...]]
    group: Callable[[Entry], str] = lambda _: ""


def place(table: Table, entry: Entry) -> tuple[int, int, int]:
    """Where a line is first told: the band, the outlet, the place on its page; else the end."""
    told = [(table.positions[stand.article], stand.span) for stand in entry.stands]
    places = [(table.columns[k].places.nearest(span), k, span.start) for k, span in told]
    return min(places, default=(table.bands, 0, 0))


def first_row(table: Table, entry: Entry) -> str | None:
    """The id of the row in which a line is first told; None where only headlines tell it."""
    told = [(table.columns[table.positions[stand.article]], stand.span) for stand in entry.stands]
    bands = [column.places.nearest(span) for column, span in told]
    first = min([band for band in bands if band >= table.first_row], default=None)
    return None if first is None else table.row_of(first)


def _severity(entry: Entry) -> str:
    return "told alike" if entry.severity < 0 else f"severity {entry.severity}"


def _spread(entry: Entry) -> str:
    return "one telling" if entry.spread == 1 else f"{entry.spread} tellings"


OWN = Order("what matters first", lambda _, e: (e.rank,), lambda e: e.group)
WORST = Order("worst first", lambda _, e: (-e.severity, e.rank), _severity)
PLACE = Order("in the order of the text", lambda table, e: (place(table, e), e.rank))
KIND = Order("by what is told", lambda _, e: (e.kind, e.rank), lambda e: e.kind)
SPREAD = Order("most tellings first", lambda _, e: (-e.spread, e.rank), _spread)
NAME = Order("by name", lambda _, e: (e.name.casefold(), e.rank))


def arranged(table: Table, entries: Iterable[Entry], order: Order) -> Groups:
    """The choices of some lines in an order, under its headings."""
    chosen = sorted(entries, key=lambda entry: order.key(table, entry))
    return tuple(
        (heading, tuple(entry.number for entry in own))
        for heading, own in groupby(chosen, order.group)
    )


def grouped(groups: Groups, write: Callable[[int], Sequence[Paragraph]]) -> list[Part]:
    """What is written of each choice when it is looked at, under the headings."""
    parts: list[Part] = []
    for heading, numbers in groups:
        if heading:
            parts += [BLANK] if parts else []
            parts.append(paragraph((heading, "key"), (f" ({len(numbers):,})", "dim")))
        parts += [Section(partial(write, number), number) for number in numbers]
    return parts


def folded(text: str) -> str:
    """A text for comparing: small letters, straight quotes."""
    return text.casefold().translate(_QUOTES)


_QUOTES = str.maketrans("’‘ʼ“”„«»", '\'\'\'"""""')


def says(text: str, words: str) -> bool:
    """Whether a text has each of some words, in any order."""
    within = folded(text)
    return all(word in within for word in folded(words).split())
