"""Which differences, and which bands, pass what the reader has chosen to see."""

from collections.abc import Iterable, Mapping, Set

from storydiff.model import Decision, Reading, Variant
from storydiff_tui.render.marks import ALL, Mark, marks_of
from storydiff_tui.render.table import Table
from storydiff_tui.state import Lens, View


def passing(table: Table, lens: Lens) -> tuple[bool, ...]:
    """Of each difference: whether it is seen through the lens."""
    return tuple(_passes(table, lens, variant) for variant in table.differences)


def _passes(table: Table, lens: Lens, variant: Variant) -> bool:
    if variant.severity < lens.least:
        return False
    if not lens.alarms and table.decided.verdicts.get(variant.id) is Decision.FALSE_ALARM:
        return False
    if lens.muted and all(mark.sign in lens.muted for mark in marks_of(variant.kinds)):
        return False
    return not lens.among or _concerns(table, lens, variant)


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
    return reading.value or reading.span.of(table.columns[column].text).casefold()


def counts(table: Table) -> dict[Mark, int]:
    """How many differences bear each mark."""
    found: dict[Mark, int] = {}
    for variant in table.differences:
        for mark in marks_of(variant.kinds):
            found[mark] = found.get(mark, 0) + 1
    return found


def quiet(table: Table, passes: tuple[bool, ...], band: int) -> bool:
    """Whether a band may be folded away: told by all, and nothing in it differs that is shown."""
    if band < table.first_row or table.silences[band]:
        return False
    return not any(passes[k] for k in table.within[band])


def signs(table: Table, view: View, numbers: Iterable[int]) -> str:
    """The signs of several differences, the weightiest first, without those that are muted."""
    have = {mark for number in numbers for mark in marks_of(table.differences[number].kinds)}
    return "".join(m.sign for m in ALL if m in have and m.sign not in view.lens.muted)


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
