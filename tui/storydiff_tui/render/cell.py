"""The text of one cell, and where its marks fall."""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from storydiff_tui.render.table import Column


class Piece(NamedTuple):
    """A sentence inside a cell's text."""

    at: int
    """Where it begins in the cell's text."""
    start: int
    end: int
    """Its place on the page."""


class CellText(NamedTuple):
    """What a cell says, on one line, and which part of the page each piece of it is."""

    text: str
    pieces: tuple[Piece, ...]

    def locate(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where a stretch of the page stands in the cell's text: one stretch for each sentence."""
        found = []
        for at, first, last in self.pieces:
            low, high = max(start, first), min(end, last)
            if low < high:
                found.append((at + low - first, at + high - first))
        return found


def cell_text(column: Column, band: int) -> CellText:
    """The cell's sentences one after the other, each new paragraph announced by its number."""
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for start, end in column.cells[band]:
        number = column.openings.get(start)
        lead = (" " if parts else "") + (f"¶{number} " if number else "")
        parts += (lead, column.words(start, end))
        length += len(lead)
        pieces.append(Piece(length, start, end))
        length += end - start
    return CellText("".join(parts), tuple(pieces))


def words(column: Column, band: int) -> str:
    """The text of a cell alone; most have one sentence, and then nothing need be put together."""
    cell = column.cells[band]
    if len(cell) != 1:
        return cell_text(column, band).text
    start, end = cell[0]
    number = column.openings.get(start)
    told = column.words(start, end)
    return f"¶{number} {told}" if number else told


def lead_ends(cell: CellText) -> list[tuple[int, int]]:
    """Where the paragraph numbers stand in a cell's text."""
    found, end = [], 0
    for at, start, last in cell.pieces:
        if at - end > 1:
            found.append((end, at))
        end = at + last - start
    return found


def marked_runs(
    cell: CellText, column: Column, band: int, weight: Callable[[int], int]
) -> list[tuple[int, int, int]]:
    """Stretches of a cell's text that differ, as (start, end, difference), without overlap.

    Where differences overlap the heavier shows, and of equals the shorter, which is the more
    exact; `weight` gives -1 for one that is not shown.
    """
    touches = [t for t in column.touches.get(band, ()) if weight(t.difference) >= 0]
    if not touches:
        return []
    touches.sort(key=lambda t: (weight(t.difference), t.start - t.end))
    placed = [
        (start, end, touch.difference)
        for touch in touches
        for start, end in cell.locate(touch.start, touch.end)
    ]
    apart = sorted(placed)
    if all(one[1] <= two[0] for one, two in pairwise(apart)):
        return apart
    return _on_top(placed, len(cell.text))


def _on_top(placed: list[tuple[int, int, int]], length: int) -> list[tuple[int, int, int]]:
    """Stretches without overlap; where several overlapped, the last of them."""
    owner = [-1] * length
    for start, end, number in placed:
        owner[start:end] = [number] * (end - start)
    runs, start = [], 0
    for k in range(1, len(owner) + 1):
        if k == len(owner) or owner[k] != owner[start]:
            if owner[start] >= 0:
                runs.append((start, k, owner[start]))
            start = k
    return runs
