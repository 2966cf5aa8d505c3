"""The lines below the table: what the difference at hand is, and what every outlet says."""

from rich.cells import cell_len
from rich.segment import Segment

from storydiff.language.safe import one_line
from storydiff.model import Reading, Role, Variant
from storydiff_tui.render.absence import ABSENT, ELSEWHERE, SILENT, absence
from storydiff_tui.render.counts import overview
from storydiff_tui.render.marks import marks_of, named
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.reasons import reason_of
from storydiff_tui.render.table import Column, Table
from storydiff_tui.render.wrap import fit, shares
from storydiff_tui.state import View

Line = list[Segment]


def words(table: Table, reading: Reading | None) -> str:
    """What a reading says, on one line; ∅ where its outlet is silent."""
    if reading is None or reading.span is None:
        return ABSENT
    column = table.columns[table.positions[reading.article]]
    return one_line(column.words(*reading.span)) or ABSENT


def summary(
    table: Table, view: View, passes: tuple[bool, ...], colours: Palette, width: int
) -> tuple[Line, Line]:
    """Two lines on the difference the reader is at, or on the row where none is chosen."""
    if view.current is None:
        return _row_summary(table, view, passes, colours, width)
    variant = table.differences[view.current]
    return _about(table, variant, view.current, colours, width), _readings(
        table, variant, colours, width
    )


def _about(table: Table, variant: Variant, number: int, colours: Palette, width: int) -> Line:
    mark = marks_of(variant.kinds)[0]
    count = f" {number + 1}/{len(table.differences)} "
    text = named(variant.kinds)
    kept = table.decided.signs(variant.id)
    note = table.decided.notes.get(variant.id, "")
    said = f"  {kept} {note}" if kept else ""
    rest = f"{said}  severity {variant.severity}  {reason_of(table, variant)}"
    return [
        Segment(count, colours.dim),
        Segment(fit(text, width - len(count)), colours.signs[mark.sign]),
        Segment(fit(rest, max(0, width - len(count) - cell_len(text))), colours.text),
    ]


def _readings(table: Table, variant: Variant, colours: Palette, width: int) -> Line:
    """All outlets' words side by side, each with its fair share of the line."""
    given = {reading.article: reading for reading in variant.readings}
    texts = [
        _words(table, variant, column, given.get(column.article.id)) for column in table.columns
    ]
    leads = [[f" {k + 1} "] for k in range(len(texts))]
    full = [
        [*lead, fit(column.short, 16), ": "]
        for lead, column in zip(leads, table.columns, strict=True)
    ]
    if _cells(full) + sum(min(cell_len(t), 24) for t in texts) <= width:
        leads = full
    room = width - _cells(leads) - len(texts)
    line: Line = []
    for lead, text, cells in zip(leads, texts, shares(map(cell_len, texts), room), strict=True):
        style = colours.dim if text in (ABSENT, ELSEWHERE) else colours.strong
        line += [Segment(part, colours.dim) for part in lead]
        line.append(Segment(fit(text, cells), style))
        line.append(Segment(" ", colours.ground))
    return line


def _words(table: Table, variant: Variant, column: Column, reading: Reading | None) -> str:
    if reading is None and absence(table, variant, column, reading) != SILENT:
        return ELSEWHERE
    return words(table, reading)


def _cells(leads: list[list[str]]) -> int:
    return sum(cell_len(part) for lead in leads for part in lead)


def _row_summary(
    table: Table, view: View, passes: tuple[bool, ...], colours: Palette, width: int
) -> tuple[Line, Line]:
    numbers = [number for number in table.within[view.cursor] if passes[number]]
    row = view.cursor - table.first_row + 1
    place = f" row {row} of {len(table.collation.rows)}" if row > 0 else " the headlines"
    count = f"{len(numbers)} differences here" if len(numbers) != 1 else "1 difference here"
    if len(table.columns) == 1:
        hint = "there is one article only, and nothing to compare it with"
    elif not table.differences:
        hint = "the outlets do not differ"
    elif view.cursor == 0:
        text = fit(f" {overview(table, passes)}", width)
        return [Segment(text, colours.text)], [
            Segment(fit(_aside(table, view), width), colours.dim)
        ]
    else:
        hint = f"n goes to the next of {passes.count(True)}"
    row_id = table.row_of(view.cursor) or ""
    kept = f" {table.decided.rows.get(row_id, '')} {table.decided.notes.get(row_id, '')}".rstrip()
    text = fit(f"{place}: {count}; {hint}{kept}", width)
    return [Segment(text, colours.text)], [Segment(fit(_aside(table, view), width), colours.dim)]


def _aside(table: Table, view: View) -> str:
    """At the top, what was folded away; in a row, who is silent or tells it in another."""
    if view.cursor == 0:
        articles = table.collation.articles
        duplicates = sum(article.role is Role.DUPLICATE for article in articles)
        others = sum(article.role is Role.OTHER for article in articles)
        told = [
            f"{count} {name}{'' if count == 1 else 's'}"
            for count, name in ((duplicates, "duplicate page"), (others, "other article"))
            if count
        ]
        return f" set aside: {', '.join(told)}; x shows them" if told else " x shows the pages"
    absent = [column for column in table.columns if not column.cells[view.cursor]]
    silent = ", ".join(c.short for c in absent if not c.notes[view.cursor])
    told = [f"silent: {silent}"] if silent else []
    told += [f"{c.short}: {c.notes[view.cursor]}" for c in absent if c.notes[view.cursor]]
    return " " + "; ".join(told)
