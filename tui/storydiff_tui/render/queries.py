"""The queries: every difference that is shown, worst first, with each outlet's words and why."""

from collections.abc import Iterator

from storydiff_tui.render.absence import ABSENT
from storydiff_tui.render.arrange import Entry, Groups, folded, grouped
from storydiff_tui.render.document import Document, Paragraph, paragraph
from storydiff_tui.render.grid import Text, heads, line
from storydiff_tui.render.marks import marks_of, named, spoken
from storydiff_tui.render.places import Stand
from storydiff_tui.render.reasons import reason_of
from storydiff_tui.render.summary import words
from storydiff_tui.render.table import Table
from storydiff_tui.render.wrap import fit

LEFT = 26
"""Cells of a difference's row and kind."""
LONGEST = 160
"""Characters of a reading that are shown; the rest is in the detail."""


def queries_document(table: Table, groups: Groups, focus: int, width: int) -> Document:
    """The differences that are shown, each with every outlet's words and why it is one."""
    left = min(LEFT, width // 3)
    head = heads(table, left, width, focus)
    return (*head, *grouped(groups, lambda number: _difference(table, number, left, width)))


def query_entries(table: Table) -> Iterator[Entry]:
    """Every difference, by severity, then in the order of the survey.

    What another covers is left out.
    """
    ranks = {name: k for k, name in enumerate(table.survey.queries if table.survey else ())}
    for number, variant in enumerate(table.differences):
        if number in table.covered:
            continue
        yield Entry(
            number,
            rank=ranks.get(variant.id, number),
            stands=tuple(Stand(r.article, r.span) for r in variant.readings if r.span),
            kind=spoken(variant.kinds[0]),
            spread=len({r.value or folded(words(table, r)) for r in variant.readings}),
            name=variant.about,
            severity=variant.severity,
            difference=number,
        )


def query_words(table: Table, number: int) -> str:
    """Everything that the lines of a difference say."""
    variant = table.differences[number]
    told = (words(table, reading) for reading in variant.readings)
    note = table.decided.notes.get(variant.id, "")
    return " ".join((variant.about, named(variant.kinds), reason_of(table, variant), note, *told))


def _difference(table: Table, number: int, left: int, width: int) -> list[Paragraph]:
    variant = table.differences[number]
    mark = marks_of(variant.kinds)[0]
    row = table.homes[number] - table.first_row + 1
    told: list[list[Text]] = [[] for _ in table.columns]
    for reading in variant.readings:
        text = fit(words(table, reading), LONGEST)
        own = told[table.positions[reading.article]]
        if text != ABSENT and (text, mark.sign) not in own:
            own.append((text, mark.sign))
    place = f"{row if row > 0 else 'head':>4} "
    kept = table.decided.signs(variant.id)
    heading = f"{place}{mark.sign} {spoken(variant.kinds[0])} {kept}".rstrip()
    lead = (heading, f"margin {mark.sign}")
    note = table.decided.notes.get(variant.id)
    why = [(reason_of(table, variant), "dim"), *([(f"  ✎ {note}", "note")] if note else [])]
    reason = paragraph(*why, indent=5, hang=5, choice=number)
    return [*line(table, lead, told, left, width, number), reason]
