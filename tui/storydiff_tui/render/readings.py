"""The readings board: what is told about a thing, a line for each, a column for each outlet."""

from storydiff.language.safe import one_line
from storydiff.model import Claim, Variant
from storydiff_tui.render.document import BLANK, Document, Paragraph, paragraph
from storydiff_tui.render.grid import Text, heads, line
from storydiff_tui.render.marks import marks_of
from storydiff_tui.render.places import Stand
from storydiff_tui.render.table import Table

LEFT = 26
"""Cells of what a line is about."""


def readings_document(table: Table, focus: int, width: int) -> Document:
    """What the outlets disagree on first, then what they agree on."""
    assert table.survey
    variants = {variant.id: variant for variant in table.survey.variants}
    parts: list[Paragraph] = heads(table, min(LEFT, width // 3), width, focus)
    agreed = False
    for number, claim in enumerate(table.survey.claims):
        if claim.variant is None and not agreed:
            parts += [BLANK, paragraph(("told alike", "key"))]
            agreed = True
        parts += _claim(table, claim, variants.get(claim.variant or ""), number, width)
    return tuple(parts) if table.survey.claims else (paragraph(("nothing is told twice", "dim")),)


def claim_stands(table: Table) -> list[list[Stand]]:
    """Of each line: where its words stand."""
    assert table.survey
    return [
        [Stand(r.article, r.span) for r in claim.readings if r.span]
        for claim in table.survey.claims
    ]


def _claim(
    table: Table, claim: Claim, variant: Variant | None, number: int, width: int
) -> list[Paragraph]:
    told: list[list[Text]] = [[] for _ in table.columns]
    mark = marks_of(variant.kinds)[0] if variant else None
    for reading in claim.readings:
        if reading.span is None:
            continue
        column = table.positions[reading.article]
        words = one_line(reading.span.of(table.columns[column].text))
        text = (words, mark.sign if mark else "text")
        if text not in told[column]:
            told[column].append(text)
    sign = mark.sign if mark else " "
    lead = (
        f"{sign} {one_line(claim.about)}: {claim.slot.value}",
        f"margin {sign}" if mark else "text",
    )
    return line(table, lead, told, min(LEFT, width // 3), width, number)
