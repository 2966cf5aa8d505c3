"""The table as plain text: for pipes, files, and terminals that can do no more.

Words that differ stand in ⟦ ⟧, so that nothing depends on colour.
"""

from collections import Counter
from collections.abc import Iterator

from rich.cells import cell_len

from storydiff.language.safe import INVISIBLE, one_line
from storydiff.model import Collation
from storydiff_tui.render.absence import SILENT
from storydiff_tui.render.cell import cell_text, marked_runs
from storydiff_tui.render.counts import differences
from storydiff_tui.render.filters import signs
from storydiff_tui.render.heading import title
from storydiff_tui.render.marks import MARKS, spoken
from storydiff_tui.render.pages import page_notices
from storydiff_tui.render.table import Column, Table, tabulate
from storydiff_tui.render.wrap import fit, odd_characters, wrap
from storydiff_tui.state import View

LEAST = 24
"""Cells a column must have; where it has fewer, outlets stand one under the other."""


def plain_text(collation: Collation, width: int) -> str:
    """The whole table, its notices, and a count of the differences by kind."""
    table = tabulate(collation)
    margin = len(str(len(collation.rows))) + 6
    count = max(1, len(table.columns))
    cells = (width - margin - 3 * (count - 1)) // count
    rows = _beside(table, margin, cells) if cells >= LEAST else _under(table, margin, width)
    parts = [title(table), "", *_legend(table), "", *rows, *_notices(table), *_counts(table)]
    return "\n".join(line.rstrip() for line in parts)


def _legend(table: Table) -> Iterator[str]:
    for number, column in enumerate(table.columns):
        article = column.article
        base = "  (base)" if article.id == table.collation.base else ""
        same = table.collation.told_by(article)
        facts = [*(a.id for a in same), *(fact.value for fact in (article.published,) if fact)]
        told = " · ".join(one_line(fact) for fact in facts)
        yield f"{number + 1} {column.name}  [{told}]{base}"


def _beside(table: Table, margin: int, cells: int) -> Iterator[str]:
    """Outlets side by side."""
    names = [f"{k + 1} {column.name}" for k, column in enumerate(table.columns)]
    yield " " * margin + " │ ".join(_padded(fit(name, cells), cells) for name in names)
    yield "─" * (margin - 1) + "─┼─".join("─" * (cells + (k == 0)) for k in range(len(names)))
    for band in range(table.bands):
        columns = [_cell_lines(table, column, band, cells) for column in table.columns]
        for k in range(max(map(len, columns))):
            lead = _margin(table, band, margin) if k == 0 else " " * margin
            texts = (_padded(lines[k] if k < len(lines) else "", cells) for lines in columns)
            yield lead + " │ ".join(texts)
        yield " " * margin + " │ ".join(" " * cells for _ in columns)


def _under(table: Table, margin: int, width: int) -> Iterator[str]:
    """Outlets one under the other."""
    for band in range(table.bands):
        yield _margin(table, band, margin)
        for number, column in enumerate(table.columns):
            name = f"{number + 1} {column.name}: "
            text = name + " ".join(_cell_lines(table, column, band, 1_000_000))
            indent = " " * min(margin, 4)
            for start, end in wrap(text, max(8, width - len(indent)), odd_characters(text)):
                yield indent + text[start:end]
        yield ""


def _margin(table: Table, band: int, margin: int) -> str:
    row = band - table.first_row + 1
    told = signs(table, View(len(table.columns)), table.within[band])
    return f"{row if row > 0 else '':>{margin - 6}} {told[:4]}".ljust(margin)


def _cell_lines(table: Table, column: Column, band: int, cells: int) -> list[str]:
    """A cell in its lines: differing words in brackets, then what is said of its place."""
    if not column.cells[band]:
        return [f"┈ {column.notes[band] or SILENT} ┈"]
    told = cell_text(column, band)
    parts, at = [], 0
    runs = marked_runs(told, column, band, lambda number: table.differences[number].severity)
    for start, end, _ in runs:
        parts += [told.text[at:start], "⟦", told.text[start:end], "⟧"]
        at = end
    text = "".join([*parts, told.text[at:]]).replace(INVISIBLE, "")
    lines = [text[a:b] for a, b in wrap(text, cells, column.odd)]
    note = column.notes[band]
    if note:
        lines += [note[a:b] for a, b in wrap(note, cells, odd_characters(note))]
    return lines


def _padded(text: str, cells: int) -> str:
    return text + " " * (cells - cell_len(text))


def _notices(table: Table) -> Iterator[str]:
    notices = page_notices(table.collation)
    if notices:
        yield from ("Set aside", *(f"  {notice}" for notice in notices), "")


def _counts(table: Table) -> Iterator[str]:
    """How many differences there are of each kind, the most frequent first."""
    kinds = Counter(kind for variant in table.differences for kind in variant.kinds)
    yield differences(table) + (":" if kinds else "")
    for kind, count in sorted(kinds.items(), key=lambda item: (-item[1], item[0])):
        yield f"  {count:5}  {MARKS[kind].sign} {spoken(kind)}"
