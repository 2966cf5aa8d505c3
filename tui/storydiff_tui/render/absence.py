"""What stands for an outlet where a difference shows no words of it."""

from storydiff.model import Reading, Variant
from storydiff_tui.render.table import Column, Table

SILENT = "silent"
ABSENT = "∅"
"""Stands for silence where there is room for a single sign."""
OTHERWISE = "in words of its own"
ELSEWHERE = "…"
"""Stands for words that are told in another row, or are not compared with the others'."""


def absence(table: Table, variant: Variant, column: Column, reading: Reading | None) -> str:
    """Silent, told in another row, or told in words that are not compared with the others'."""
    band = None if variant.row is None else table.band_of(variant.row)
    if band is not None and not column.cells[band]:
        return column.notes[band] or SILENT
    return OTHERWISE if reading is None else SILENT
