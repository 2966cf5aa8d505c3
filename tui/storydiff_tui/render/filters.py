"""Which differences, and which bands, pass what the reader has chosen to see."""

from collections.abc import Iterable

from storydiff_tui.render.marks import ALL, Mark, marks_of
from storydiff_tui.render.table import Table
from storydiff_tui.state import View


def passing(table: Table, muted: frozenset[str]) -> tuple[bool, ...]:
    """Of each difference: whether one of its kinds is not muted."""
    return tuple(
        not muted or any(mark.sign not in muted for mark in marks_of(variant.kinds))
        for variant in table.differences
    )


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
    return "".join(mark.sign for mark in ALL if mark in have and mark.sign not in view.muted)
