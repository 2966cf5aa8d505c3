"""The quotations: one utterance a line, in every form that the outlets give it."""

from collections.abc import Iterator

from storydiff.language.safe import one_line
from storydiff.model import Form, Quotation, Wording
from storydiff_tui.render.arrange import Entry, Groups, folded, grouped
from storydiff_tui.render.bidi import Way
from storydiff_tui.render.document import Document, Paragraph, Run, paragraph
from storydiff_tui.render.places import Stand, words_at
from storydiff_tui.render.table import Table

ROLES = {Wording.ALTERED: '"', Wording.SAME: "strong", Wording.SINGLE: "dim"}
NAMES = {
    Wording.ALTERED: "in other words",
    Wording.SAME: "in the same words",
    Wording.SINGLE: "in one outlet only",
}
UNKNOWN = "who speaks is not said"


def quotations_document(table: Table, groups: Groups) -> Document:
    """The utterances that are shown, each with its forms."""
    assert table.survey
    found = table.survey.quotations
    return tuple(grouped(groups, lambda number: _quotation(table, found[number], number)))


def quotation_entries(table: Table) -> Iterator[Entry]:
    """Every utterance: altered ones before those told alike, then those of one outlet."""
    assert table.survey
    ranks = list(NAMES)
    count = len(table.survey.quotations)
    for number, quotation in enumerate(table.survey.quotations):
        yield Entry(
            number,
            rank=ranks.index(quotation.wording) * count + number,
            stands=tuple(Stand(form.article, form.span) for form in quotation.forms),
            kind=NAMES[quotation.wording],
            spread=len({folded(words_at(table, f)) for f in quotation.forms}),
            name=quotation.speaker or UNKNOWN,
            group=NAMES[quotation.wording],
        )


def quotation_words(table: Table, number: int) -> str:
    """Everything that the lines of an utterance say."""
    assert table.survey
    quotation = table.survey.quotations[number]
    told = (
        part
        for form in quotation.forms
        for part in (words_at(table, form), form.speaker, form.verb, form.relay)
        if part
    )
    return " ".join((quotation.speaker or UNKNOWN, *told))


def _quotation(table: Table, quotation: Quotation, number: int) -> list[Paragraph]:
    speaker = one_line(quotation.speaker or UNKNOWN)
    parts = [paragraph((speaker, ROLES[quotation.wording]), choice=number)]
    for form in sorted(quotation.forms, key=lambda form: table.positions[form.article]):
        parts.append(_form(table, form, number))
    return parts


def _form(table: Table, form: Form, number: int) -> Paragraph:
    column = table.positions[form.article]
    words = words_at(table, form)
    via = ", ".join(
        one_line(part)
        for part in (form.speaker, form.verb, form.relay and f"by way of {form.relay}")
        if part
    )
    told = (
        Run(f"{column + 1} {table.columns[column].short}: ", "dim", Way.MIXED),
        Run(words, "text" if form.direct else "note"),
        Run(
            f"  [{'direct' if form.direct else 'indirect'}{', ' if via else ''}{via}]",
            "dim",
            Way.MIXED,
        ),
    )
    return Paragraph(told, indent=2, hang=4, choice=number)
