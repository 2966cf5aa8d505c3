"""What the reader has chosen: a frozen value, and pure transitions from one to the next.

Nothing here knows of a screen; widths come in as the number of columns there is room for.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple


class Match(NamedTuple):
    """A place where what was searched for stands, on the page of one column."""

    band: int
    column: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Lens:
    """Which differences are shown; the one that shows all is equal to `Lens()`."""

    muted: frozenset[str] = frozenset()
    """Signs of the kinds that are not shown."""
    least: int = 0
    """The severity from which on differences are shown."""
    among: tuple[int, ...] = ()
    """One outlet, and only what it tells otherwise than some other; or two, and only what they
    tell otherwise than each other."""
    alone: bool = False
    """Of one outlet: only what no other tells as it does."""
    alarms: bool = False
    """Whether those are shown too that the reader found to be false alarms."""


@dataclass(frozen=True, slots=True)
class Listed:
    """How a list is looked at; it is kept while the story is open."""

    order: int = 0
    """Which of the list's orders."""
    words: str = ""
    """Only lines that say these words; empty for all."""
    choice: int | None = None
    """The line the reader is at, or was before it was left out."""
    left_at: tuple[int, int | None] | None = None
    """The band and the difference that the reader went on to from the list."""


@dataclass(frozen=True, slots=True)
class View:
    """How the table is looked at."""

    columns: int
    """How many outlets there are."""
    base: int | None = None
    """The outlet pinned on the left."""
    focus: int = 0
    """The outlet that keys act upon."""
    start: int = 0
    """The first outlet in the window, counted among those neither hidden nor pinned."""
    hidden: frozenset[int] = frozenset()
    stacked: bool = False
    folded: bool = False
    lens: Lens = Lens()
    cursor: int = 0
    """The band the reader is at."""
    current: int | None = None
    """The difference the reader is at, when there is one in that band."""
    selected: tuple[int, int, int] | None = None
    """Words drawn over with the pointer: their column, and their start and end on its page."""
    jumps: tuple[tuple[str, int], ...] = ()
    """Letters, and the bands that they lead to, while the reader is asked for one."""
    matches: tuple[Match, ...] = ()
    match: int | None = None
    """Which match the reader is at, while a search is live."""


def others(view: View) -> tuple[int, ...]:
    """The outlets on view that are not pinned, in order."""
    return tuple(k for k in range(view.columns) if k not in view.hidden and k != view.base)


def pinned(view: View) -> tuple[int, ...]:
    """The base, where one is named and on view."""
    return () if view.base is None or view.base in view.hidden else (view.base,)


def shown(view: View, room: int) -> tuple[int, ...]:
    """The outlets side by side, left to right, where `room` of them fit."""
    window = max(1, room - len(pinned(view)))
    rest = others(view)
    start = max(0, min(view.start, len(rest) - window))
    return (pinned(view) + rest[start : start + window])[: max(1, room)]


def in_turn(view: View) -> tuple[int, ...]:
    """The outlets one under the other: the one in focus, then the rest."""
    rest = [k for k in pinned(view) + others(view) if k != view.focus]
    return (view.focus, *rest)


def focused(view: View, column: int, room: int) -> View:
    """With an outlet in focus, and the window moved as little as will show it."""
    rest = others(view)
    if column not in rest:
        return replace(view, focus=column)
    window = max(1, room - len(pinned(view)))
    at = rest.index(column)
    start = max(0, min(view.start, len(rest) - window))
    return replace(view, focus=column, start=max(at - window + 1, min(start, at)))


def stepped(view: View, step: int, room: int) -> View:
    """With the outlet `step` places to the right in focus; it stays at the ends."""
    order = pinned(view) + others(view)
    at = order.index(view.focus) if view.focus in order else 0
    return focused(view, order[max(0, min(len(order) - 1, at + step))], room)


def toggled(view: View, column: int, room: int) -> View:
    """With an outlet hidden or shown again; the last one on view stays."""
    if not 0 <= column < view.columns:
        return view
    if column in view.hidden:
        return focused(replace(view, hidden=view.hidden - {column}), column, room)
    if view.columns - len(view.hidden) == 1:
        return view
    hiding = replace(view, hidden=view.hidden | {column})
    left = pinned(hiding) + others(hiding)
    focus = view.focus if view.focus in left else min(left, key=lambda k: abs(k - column))
    return focused(hiding, focus, room)


def based(view: View, column: int | None) -> View:
    """With another base, or none; it goes left and into focus."""
    focus = view.focus if column is None else column
    return replace(view, base=column, focus=focus, hidden=view.hidden - {focus}, start=0)


def muted(view: View, sign: str) -> View:
    """With the kinds under a sign hidden, or shown again."""
    return replace(view, lens=replace(view.lens, muted=view.lens.muted ^ {sign}))


def unfiltered(view: View) -> View:
    """With every difference shown."""
    return replace(view, lens=Lens())


def at_least(view: View, severity: int) -> View:
    """With only differences of a severity and above; asked for again, with all."""
    least = 0 if view.lens.least == severity else severity
    return replace(view, lens=replace(view.lens, least=least))


def narrowed(view: View, *among: int, alone: bool = False) -> View:
    """With only what some outlets tell otherwise; asked for again, with all."""
    wanted = replace(view.lens, among=among, alone=alone)
    if wanted == view.lens:
        wanted = replace(wanted, among=(), alone=False)
    return replace(view, lens=wanted)


def with_alarms(view: View) -> View:
    """With what the reader found to be false alarms shown, or hidden again."""
    return replace(view, lens=replace(view.lens, alarms=not view.lens.alarms))


def at_band(view: View, band: int) -> View:
    """With the reader at another band, and at none of its differences yet."""
    return view if band == view.cursor else replace(view, cursor=band, current=None)


def at_difference(view: View, difference: int, band: int) -> View:
    """With the reader at a difference."""
    return replace(view, cursor=band, current=difference)


def onward(homes: Sequence[int], view: View, step: int) -> range:
    """The differences after the reader's place (step 1) or before it (-1), the nearest first.

    `homes` is the band of each difference, in reading order.
    """
    if view.current is not None:
        start = view.current + step
    else:
        start = bisect_left(homes, view.cursor) - (step < 0)
    return range(start, len(homes)) if step > 0 else range(start, -1, -1)
