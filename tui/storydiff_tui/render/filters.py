"""Which differences, and which bands, pass what the reader has chosen to see."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from functools import partial

from storydiff.model import Decision, Reading, Variant
from storydiff_tui.render.marks import ALL, Mark, marks_of
from storydiff_tui.render.table import Table
from storydiff_tui.state import Lens, View


def passing(table: Table, lens: Lens) -> tuple[bool, ...]:
    """Of each difference: whether it is seen through the lens."""
    seen = {signs: not signs <= lens.muted for signs in set(table.signs)}
    passes = [seen[signs] for signs in table.signs]
    for meets in _conditions(table, lens):
        passes = [p and meets(v) for p, v in zip(passes, table.differences, strict=True)]
    return tuple(passes)


def _conditions(table: Table, lens: Lens) -> Iterator[Callable[[Variant], bool]]:
    """What a difference has to meet besides its kinds; nothing where all would."""
    if lens.least:
        yield lambda variant: variant.severity >= lens.least
    verdicts = {} if lens.alarms else table.decided.verdicts
    alarms = {name for name, verdict in verdicts.items() if verdict is Decision.FALSE_ALARM}
    if alarms:
        yield lambda variant: variant.id not in alarms
    if lens.among:
        yield partial(_concerns, table, lens)


def _concerns(table: Table, lens: Lens, variant: Variant) -> bool:
    told: dict[int, set[str]] = {}
    for reading in variant.readings:
        column = table.positions[reading.article]
        told.setdefault(column, set()).add(_folded(table, column, reading))
    return concerns(lens, told)


def concerns(lens: Lens, told: Mapping[int, Set[str]]) -> bool:
    """Whether the outlets of the lens tell it otherwise: than each other, or than the rest.

    `told` is what each outlet tells, folded for comparing.
    """
    if any(column not in told for column in lens.among):
        return False
    first = told[lens.among[0]]
    if len(lens.among) > 1:
        return first != told[lens.among[1]]
    rest = [words for column, words in told.items() if column != lens.among[0]]
    if lens.alone:
        return all(first.isdisjoint(words) for words in rest)
    return any(first != words for words in rest)


def _folded(table: Table, column: int, reading: Reading) -> str:
    """What a reading comes to, for comparing: its value, or its words in small letters."""
    if reading.span is None:
        return ""
    return reading.value or table.columns[column].words(*reading.span).casefold()


def counts(table: Table) -> dict[Mark, int]:
    """How many differences bear each mark."""
    found: dict[Mark, int] = {}
    for variant in table.differences:
        for mark in marks_of(variant.kinds):
            found[mark] = found.get(mark, 0) + 1
    return found


def gravest(table: Table, passes: tuple[bool, ...]) -> bytes:
    """Of each band: how grave the gravest difference is that is shown there, 1 to 4; else 0."""
    worst = bytearray(table.bands)
    for grave, number, band in table.touched:
        if passes[number]:
            worst[band] = grave
    return bytes(worst)


def quiet(table: Table, graves: bytes) -> bytes:
    """Of each band, 1 if it may be folded away: all tell it, and nothing shown in it differs.

    `graves` is what is shown in each band, as `gravest` tells.
    """
    rows = slice(table.first_row, None)
    told = zip(graves[rows], table.silences[rows], strict=True)
    return bytes(table.first_row) + bytes(not (grave or silent) for grave, silent in told)


def signs(table: Table, view: View, numbers: Iterable[int]) -> str:
    """The signs of several differences, the weightiest first, without those that are muted."""
    have = frozenset[str]().union(*(table.signs[number] for number in numbers))
    return "".join(m.sign for m in ALL if m.sign in have and m.sign not in view.lens.muted)


def told(lens: Lens, passes: tuple[bool, ...]) -> str:
    """The lens in a few words, with how many differences are left out; empty for none."""
    hidden = passes.count(False)
    left = f"({hidden:,} left out)" if hidden else ""
    return f"{', '.join([*through(lens), *among(lens)])} {left}".strip()


def through(lens: Lens) -> list[str]:
    """What a lens says of differences: their kinds and severity, and the false alarms."""
    parts = ["with false alarms"] if lens.alarms else []
    if lens.muted:
        parts.append("without " + "".join(m.sign for m in ALL if m.sign in lens.muted))
    return [*parts, f"severity {lens.least}+"] if lens.least else parts


def among(lens: Lens) -> list[str]:
    """What a lens says of outlets."""
    if not lens.among:
        return []
    names = " ≠ ".join(str(column + 1) for column in lens.among)
    return [f"only {names} alone" if lens.alone else f"only {names}"]
