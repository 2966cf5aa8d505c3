"""The readings board: what is told about a thing, a line for each, a column for each outlet."""

from collections.abc import Iterator

from storydiff.language.safe import one_line
from storydiff.model import Claim, Reading, Slot, Variant
from storydiff_tui.render.arrange import Entry, Groups, folded, grouped
from storydiff_tui.render.document import Document, Paragraph
from storydiff_tui.render.grid import Text, heads, line
from storydiff_tui.render.marks import marks_of
from storydiff_tui.render.places import Stand, words_at
from storydiff_tui.render.table import Table

LEFT = 26
"""Cells of what a line is about."""


def readings_document(table: Table, groups: Groups, focus: int, width: int) -> Document:
    """The claims of the survey that are shown, a line for each."""
    assert table.survey
    claims, variants = table.survey.claims, {v.id: v for v in table.survey.variants}
    head = heads(table, min(LEFT, width // 3), width, focus)

    def write(number: int) -> list[Paragraph]:
        claim = claims[number]
        return _claim(table, claim, variants.get(claim.variant or ""), number, width)

    return (*head, *grouped(groups, write))


def claim_entries(table: Table) -> Iterator[Entry]:
    """Every claim; what the outlets disagree on ranks before what they agree on."""
    assert table.survey
    places = {variant.id: k for k, variant in enumerate(table.differences)}
    for number, claim in enumerate(table.survey.claims):
        difference = None if claim.variant is None else places[claim.variant]
        told = [reading for reading in claim.readings if reading.span]
        yield Entry(
            number,
            rank=number,
            stands=tuple(Stand(r.article, r.span) for r in told if r.span),
            kind=claim.slot.value,
            spread=len({r.value or folded(words_at(table, r)) for r in told}),
            name=claim.about,
            group="told alike" if difference is None else "",
            severity=-1 if difference is None else table.differences[difference].severity,
            difference=difference,
        )


def claim_words(table: Table, number: int) -> str:
    """Everything that the line of a claim says."""
    assert table.survey
    claim = table.survey.claims[number]
    told = (_told(table, claim, reading) for reading in claim.readings)
    return " ".join((claim.about, claim.slot.value, *told))


def _told(table: Table, claim: Claim, reading: Reading) -> str:
    """The words of a reading; of who did it with who says so, which may stand further off."""
    if claim.slot is Slot.AGENT and reading.value:
        return one_line(reading.value)
    return words_at(table, reading)


def _claim(
    table: Table, claim: Claim, variant: Variant | None, number: int, width: int
) -> list[Paragraph]:
    told: list[list[Text]] = [[] for _ in table.columns]
    mark = marks_of(variant.kinds)[0] if variant else None
    for reading in claim.readings:
        if reading.span is None:
            continue
        column = table.positions[reading.article]
        text = (_told(table, claim, reading), mark.sign if mark else "text")
        if text not in told[column]:
            told[column].append(text)
    sign = mark.sign if mark else " "
    lead = (
        f"{sign} {one_line(claim.about)}: {claim.slot.value}",
        f"margin {sign}" if mark else "text",
    )
    return line(table, lead, told, min(LEFT, width // 3), width, number)
