"""All there is to say about one difference, or about a row."""

from storydiff.language.safe import one_line
from storydiff.model import Reading, Variant
from storydiff_tui.render.absence import SILENT, absence
from storydiff_tui.render.bidi import Way
from storydiff_tui.render.cell import cell_text
from storydiff_tui.render.document import BLANK, Document, Paragraph, Run, paragraph
from storydiff_tui.render.marks import marks_of, named
from storydiff_tui.render.reasons import reason_of
from storydiff_tui.render.table import Column, Table

SEVERITIES = {
    4: "4, stop the page",
    3: "3, correct it",
    2: "2, query it",
    1: "1, house style",
    0: "0, mechanical",
}


def difference_document(table: Table, number: int) -> Document:
    """Why it is a difference, how grave, and what every outlet says, in its sentence."""
    variant = table.differences[number]
    mark = marks_of(variant.kinds)[0]
    given = {reading.article: reading for reading in variant.readings}
    parts = [
        paragraph((named(variant.kinds), mark.sign)),
        paragraph(("about     ", "dim"), one_line(variant.about), hang=10),
        paragraph(("reason    ", "dim"), (reason_of(table, variant), "strong"), hang=10),
        paragraph(("severity  ", "dim"), SEVERITIES.get(variant.severity, str(variant.severity))),
        paragraph(("rule      ", "dim"), one_line(variant.rule)),
        *_kept(table, variant),
    ]
    for k, column in enumerate(table.columns):
        parts += [BLANK, *_reading(table, k, given.get(column.article.id), variant)]
    return tuple(parts)


def _kept(table: Table, variant: Variant) -> list[Paragraph]:
    """What the reader has decided of it."""
    verdict, note = table.decided.verdicts.get(variant.id), table.decided.notes.get(variant.id)
    told = [verdict.value.replace("_", " ")] if verdict else []
    told += [f"✎ {note}"] if note else []
    return [paragraph(("kept      ", "dim"), ("; ".join(told), "note"), hang=10)] if told else []


def _reading(
    table: Table, number: int, reading: Reading | None, variant: Variant
) -> list[Paragraph]:
    column = table.columns[number]
    name = Run(f"{number + 1} {one_line(column.article.name)}", "strong", Way.MIXED)
    if reading is None or reading.span is None:
        return [paragraph(name, (f"  ┈ {absence(table, variant, column, reading)} ┈", "dim"))]
    value = [(f"  = {one_line(reading.value)}", "note")] if reading.value else []
    words = one_line(column.words(*reading.span))
    head = paragraph(name, "  ", (words, marks_of(variant.kinds)[0].sign), *value)
    return [head, _sentences(column, reading)]


def _sentences(column: Column, reading: Reading) -> Paragraph:
    """The sentences the words stand in, the words themselves marked."""
    assert reading.span
    start, end = reading.span
    sentences = (sentence.span for sentence in column.article.sentences)
    around = [span for span in sentences if span.start < end and start < span.end]
    low = min([start, *(span.start for span in around)])
    high = max([end, *(span.end for span in around)])
    runs = (
        Run(column.words(low, start), "dim"),
        Run(column.words(start, end), "strong"),
        Run(column.words(end, high), "dim"),
    )
    return Paragraph(runs, indent=4, hang=4, way=column.way)


def row_document(table: Table, band: int) -> Document:
    """A row without a difference at hand: what each outlet says there."""
    parts: list[Paragraph] = []
    for k, column in enumerate(table.columns):
        told = cell_text(column, band).text
        name = Run(f"{k + 1} {one_line(column.article.name)}  ", "strong", Way.MIXED)
        note = column.notes[band]
        parts.append(paragraph(name, told or (f"┈ {note or SILENT} ┈", "dim"), hang=4))
        if told and note:
            parts.append(paragraph((note, "note"), indent=4))
        parts.append(BLANK)
    return tuple(parts)
