"""The queries: every difference that is shown, worst first, with each outlet's words and why."""

from storydiff.language.safe import one_line
from storydiff_tui.render.document import Document, Paragraph, paragraph
from storydiff_tui.render.grid import Text, heads, line
from storydiff_tui.render.marks import marks_of, spoken
from storydiff_tui.render.places import Stand
from storydiff_tui.render.summary import SILENT, words
from storydiff_tui.render.table import Table
from storydiff_tui.render.wrap import fit

LEFT = 26
"""Cells of a difference's row and kind."""
LONGEST = 160
"""Characters of a reading that are shown; the rest is in the detail."""


def queries_document(table: Table, passes: tuple[bool, ...], focus: int, width: int) -> Document:
    """Every difference that passes the filter, by severity, then in the order of the survey."""
    chosen = in_order(table, passes)
    if not chosen:
        return (paragraph(("no difference is shown", "dim")),)
    left = min(LEFT, width // 3)
    parts: list[Paragraph] = heads(table, left, width, focus)
    severity = None
    for number in chosen:
        if table.differences[number].severity != severity:
            severity = table.differences[number].severity
            parts.append(paragraph((f"severity {severity}", "key")))
        parts += _difference(table, number, left, width)
    return tuple(parts)


def in_order(table: Table, passes: tuple[bool, ...]) -> list[int]:
    """The differences that pass, as the list has them; what another covers is left out."""
    ranks = {name: k for k, name in enumerate(table.survey.queries if table.survey else ())}
    chosen = [k for k, passed in enumerate(passes) if passed]
    if ranks:
        listed = (table.differences[k] for k in chosen)
        chosen = [
            k for k, v in zip(chosen, listed, strict=True) if v.id in ranks or v.severity < 2
        ]
    chosen.sort(
        key=lambda k: (-table.differences[k].severity, ranks.get(table.differences[k].id, k), k)
    )
    return chosen


def query_stands(table: Table) -> list[list[Stand]]:
    """Of each difference: where its words stand."""
    return [
        [Stand(r.article, r.span) for r in variant.readings if r.span]
        for variant in table.differences
    ]


def _difference(table: Table, number: int, left: int, width: int) -> list[Paragraph]:
    variant = table.differences[number]
    mark = marks_of(variant.kinds)[0]
    row = table.homes[number] - table.first_row + 1
    told: list[list[Text]] = [[] for _ in table.columns]
    for reading in variant.readings:
        text = fit(words(table, reading), LONGEST)
        own = told[table.positions[reading.article]]
        if text != SILENT and (text, mark.sign) not in own:
            own.append((text, mark.sign))
    place = f"{row if row > 0 else 'head':>4} "
    kept = table.decided.signs(variant.id)
    heading = f"{place}{mark.sign} {spoken(variant.kinds[0])} {kept}".rstrip()
    lead = (heading, f"margin {mark.sign}")
    note = table.decided.notes.get(variant.id)
    why = [(one_line(variant.reason), "dim"), *([(f"  ✎ {note}", "note")] if note else [])]
    reason = paragraph(*why, indent=5, hang=5, choice=number)
    return [*line(table, lead, told, left, width, number), reason]
