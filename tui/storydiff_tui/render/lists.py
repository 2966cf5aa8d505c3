"""The lists over a story: what each is called, what it shows, how it may be sorted."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from storydiff.model import Kind
from storydiff_tui.render.arrange import (
    KIND,
    NAME,
    OWN,
    PLACE,
    SPREAD,
    WORST,
    Entry,
    Groups,
    Order,
    folded,
    says,
)
from storydiff_tui.render.counts import listed, number_of
from storydiff_tui.render.decisions import (
    decision_entries,
    decision_words,
    decisions_document,
)
from storydiff_tui.render.document import Document
from storydiff_tui.render.filters import among, concerns, through
from storydiff_tui.render.marks import spoken
from storydiff_tui.render.names import name_entries, name_words, names_document
from storydiff_tui.render.places import words_at
from storydiff_tui.render.queries import queries_document, query_entries, query_words
from storydiff_tui.render.quotations import (
    quotation_entries,
    quotation_words,
    quotations_document,
)
from storydiff_tui.render.readings import claim_entries, claim_words, readings_document
from storydiff_tui.render.table import Table
from storydiff_tui.render.whole import whole_document
from storydiff_tui.state import Lens, View


class Listing(NamedTuple):
    """What one list writes, of what, and what it may be sorted by."""

    title: str
    write: Callable[[Table, View, Groups, int], Document]
    entries: Callable[[Table], Iterable[Entry]] = lambda _: ()
    words: Callable[[Table, int], str] = lambda _, __: ""
    """Everything that a line says, by its choice."""
    orders: tuple[Order, ...] = ()
    """The first is the one it begins with; none where there is nothing to sort."""
    things: tuple[str, str] = ("", "")
    """What its lines are called: one, and several."""
    differing: bool = False
    """Whether its lines are differences, which have a kind and a severity."""
    whole: bool = False
    """Whether its lines are shown whatever the lens leaves out."""


KINDS = {spoken(kind): k for k, kind in enumerate(Kind)}
"""How kinds are ordered, the mildest first."""
LISTINGS: Mapping[str, Listing] = {
    "readings": Listing(
        "readings",
        lambda table, view, groups, width: readings_document(table, groups, view.focus, width),
        claim_entries,
        claim_words,
        (OWN, PLACE, WORST, KIND, SPREAD),
        ("thing told", "things told"),
        differing=True,
    ),
    "quotations": Listing(
        "quotations",
        lambda table, _, groups, __: quotations_document(table, groups),
        quotation_entries,
        quotation_words,
        (OWN._replace(told="altered ones first"), PLACE, NAME._replace(told="by speaker"), SPREAD),
        ("quotation", "quotations"),
    ),
    "queries": Listing(
        "queries",
        lambda table, view, groups, width: queries_document(table, groups, view.focus, width),
        query_entries,
        query_words,
        (
            WORST,
            PLACE,
            Order("by kind", lambda _, e: (-KINDS[e.kind], e.rank), lambda e: e.kind),
            SPREAD,
        ),
        ("query", "queries"),
        differing=True,
    ),
    "names": Listing(
        "names",
        lambda table, view, groups, width: names_document(table, groups, view.focus, width),
        name_entries,
        name_words,
        (
            OWN._replace(told="as the story brings them up"),
            KIND._replace(told="by sort"),
            SPREAD._replace(told="most names first"),
            NAME,
        ),
        ("name", "names"),
    ),
    "decisions": Listing(
        "decisions",
        lambda table, view, groups, _: decisions_document(table, groups, view.focus),
        decision_entries,
        decision_words,
        (
            OWN._replace(told="lost and moved first"),
            PLACE,
            KIND._replace(told="by what was decided"),
        ),
        ("decision", "decisions"),
        whole=True,
    ),
    "whole": Listing(
        "overview", lambda table, view, _, width: whole_document(table, view.cursor, width)
    ),
}
"""Every list by the name that its key gives."""


def make_ready(table: Table) -> None:
    """Work out what every list of a table begins with, so that the reader need not wait for it."""
    for name in LISTINGS:
        entries_of(table, name)


@lru_cache(maxsize=8)
def entries_of(table: Table, name: str) -> tuple[Entry, ...]:
    """All lines of a list."""
    return tuple(LISTINGS[name].entries(table))


def lines(
    table: Table, name: str, lens: Lens, passes: tuple[bool, ...], words: str
) -> Iterator[Entry]:
    """The lines of a list that are seen through the lens and say some words."""
    listing = LISTINGS[name]
    for entry in entries_of(table, name):
        seen = listing.whole or _seen(table, entry, lens, passes, differing=listing.differing)
        if seen and (not words or says(listing.words(table, entry.number), words)):
            yield entry


def _seen(
    table: Table, entry: Entry, lens: Lens, passes: tuple[bool, ...], *, differing: bool
) -> bool:
    if entry.difference is not None:
        return passes[entry.difference]
    if differing:  # the outlets agree
        return not lens.least and not lens.among
    if not lens.among:
        return True
    told: dict[int, set[str]] = {k: set() for k in range(len(table.columns))}
    for stand in entry.stands:
        told[table.positions[stand.article]].add(folded(words_at(table, stand)))
    return concerns(lens, {column: words or {""} for column, words in told.items()})


def count_of(table: Table, name: str, shown: Sequence[Entry]) -> str:
    """How many lines of a list are shown, and of how many where that is not all."""
    if name == "queries":
        return listed(table, [entry.number for entry in shown])
    total = len(entries_of(table, name))
    return f"{number_of(len(shown), total)} {LISTINGS[name].things[total != 1]}"


def narrowed_by(name: str, lens: Lens, words: str) -> str:
    """By what a list is narrowed, in a few words; empty where it is not."""
    listing = LISTINGS[name]
    kinds = through(lens) if listing.differing else []
    outlets = [] if listing.whole else among(lens)
    return ", ".join([*([f"“{words}”"] if words else []), *kinds, *outlets])
