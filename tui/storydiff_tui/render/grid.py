"""Lines of a list: something named on the left, and a cell for each outlet."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len

from storydiff_tui.render.bidi import Way, way
from storydiff_tui.render.document import Paragraph, Run, paragraph
from storydiff_tui.render.table import Column, Table
from storydiff_tui.render.wrap import fit, odd_characters, wrap

LEAST = 12
"""Cells an outlet's column must have; where there are fewer, outlets stand one under the other."""
SILENT = "–"

Text = tuple[str, str]
"""Words, and their role."""


def heads(table: Table, left: int, width: int, focus: int) -> list[Paragraph]:
    """The outlets' names above their columns; nothing where they stand one under the other."""
    cells = _cells(table, left, width)
    if not cells:
        return []
    names = [(name(column, k), "key" if k == focus else "dim") for k, column in _numbered(table)]
    return _side_by_side(("", "dim"), names, [left, *cells])


def line(
    table: Table, lead: Text, told: Sequence[Sequence[Text]], left: int, width: int, choice: int
) -> list[Paragraph]:
    """What one line of a list says: the lead, and what each outlet tells, all under one choice.

    Args:
        table: The story.
        lead: What the line is about.
        told: For each outlet what it tells, one thing after another; nothing where it is silent.
        left: Cells of the lead's column.
        width: Cells of the line.
        choice: What is chosen with it.
    """
    cells = _cells(table, left, width)
    if cells:
        return _side_by_side(lead, [_joined(own) for own in told], [left, *cells], choice)
    parts = [paragraph(Run(*lead, Way.MIXED), choice=choice)]
    for k, column in _numbered(table):
        if told[k]:
            announced = Run(f"{name(column, k)}: ", "dim", Way.MIXED)
            parts.append(paragraph(announced, _joined(told[k]), indent=2, hang=4, choice=choice))
    silent = [str(k + 1) for k, own in enumerate(told) if not own]
    if silent:
        parts.append(paragraph((f"{', '.join(silent)}: silent", "dim"), indent=2, choice=choice))
    return parts


def name(column: Column, number: int) -> str:
    """An outlet with its number, as lists name it."""
    return f"{number + 1} {column.short}"


def _numbered(table: Table) -> Iterable[tuple[int, Column]]:
    return enumerate(table.columns)


def _cells(table: Table, left: int, width: int) -> list[int]:
    """The widths of the outlets' columns; none where they would be too thin to read."""
    count = len(table.columns)
    each = (width - left) // count - 1
    return [each] * count if each >= LEAST else []


def _joined(told: Sequence[Text]) -> Text:
    if not told:
        return SILENT, "dim"
    return " · ".join(words for words, _ in told), told[0][1]


def _side_by_side(
    lead: Text, texts: Sequence[Text], widths: Sequence[int], choice: int | None = None
) -> list[Paragraph]:
    """Texts in columns, each wrapped within its own."""
    told = [Run(*lead, Way.MIXED), *(Run(words, role, way(words)) for words, role in texts)]
    columns = [_column(run, cells) for run, cells in zip(told, widths, strict=True)]
    made = []
    for row in range(max(map(len, columns))):
        runs: list[Run] = []
        for lines, cells in zip(columns, widths, strict=True):
            runs += lines[row] if row < len(lines) else [Run(""), Run(" " * (cells + 1))]
        made.append(Paragraph(tuple(runs), choice=choice))
    return made


def _column(text: Run, cells: int) -> list[list[Run]]:
    """A text in its lines, with the blanks that fill its column and part it from the next."""
    made = []
    for start, end in wrap(text.text, cells, odd_characters(text.text)):
        line = text._replace(text=text.text[start:end])
        blank = " " * (cells - cell_len(line.text))
        right = text.way is Way.RIGHT
        made.append([Run(blank), line, Run(" ")] if right else [line, Run(f"{blank} ")])
    return made


def padded(text: str, cells: int) -> str:
    """A text in exactly so many cells."""
    short = fit(text, cells)
    return short + " " * (cells - cell_len(short))
