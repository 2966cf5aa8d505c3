"""The list of differences, the gravest first: one line for each, a column for each outlet."""

from rich.cells import cell_len

from storydiff_tui.render.document import Document, Paragraph, paragraph
from storydiff_tui.render.marks import marks_of, spoken
from storydiff_tui.render.safe import one_line
from storydiff_tui.render.summary import SILENT, words
from storydiff_tui.render.table import Table
from storydiff_tui.render.wrap import fit

ROW = 6
KIND = 19
"""Cells of the columns before the outlets'."""
LEAST = 12
"""Cells an outlet's column must have; where there are fewer, readings run on instead."""


def variants_document(table: Table, passes: tuple[bool, ...], width: int) -> Document:
    """Every difference that passes the filter, by severity, then in reading order."""
    chosen = [k for k, passed in enumerate(passes) if passed]
    if not chosen:
        return (paragraph(("no difference is shown", "dim")),)
    chosen.sort(key=lambda k: -table.differences[k].severity)
    cells = (width - ROW - KIND) // max(1, len(table.columns)) - 1
    names = [f"{k + 1} {one_line(c.article.name)}" for k, c in enumerate(table.columns)]
    parts = [paragraph((" " * (ROW + KIND) + _across(names, cells), "dim"))]
    severity = None
    for number in chosen:
        if table.differences[number].severity != severity:
            severity = table.differences[number].severity
            parts.append(paragraph((f"severity {severity}", "key")))
        parts.append(_line(table, number, cells))
    return tuple(parts)


def _across(texts: list[str], cells: int) -> str:
    return " ".join(_padded(text, cells) for text in texts) if cells >= LEAST else "  ".join(texts)


def _padded(text: str, cells: int) -> str:
    short = fit(text, cells)
    return short + " " * (cells - cell_len(short))


def _line(table: Table, number: int, cells: int) -> Paragraph:
    variant = table.differences[number]
    mark = marks_of(variant.kinds)[0]
    row = table.homes[number] - table.first_row + 1
    given = {reading.article: reading for reading in variant.readings}
    runs = [
        (f"{row if row > 0 else 'head':>{ROW - 2}}  ", "dim"),
        (_padded(f"{mark.sign} {spoken(variant.kinds[0])}", KIND), mark.sign),
    ]
    for k, column in enumerate(table.columns):
        told = words(table, given.get(column.article.id))
        role = "dim" if told == SILENT else "text"
        if cells >= LEAST:
            runs.append((_padded(told, cells) + " ", role))
        else:
            runs += [(f"{k + 1}:", "dim"), (fit(told, 40) + "  ", role)]
    return paragraph(*runs, hang=0 if cells >= LEAST else ROW + 2, choice=number)
