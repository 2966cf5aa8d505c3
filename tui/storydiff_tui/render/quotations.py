"""The quotations: one utterance a line, in every form that the outlets give it."""

from storydiff.language.safe import one_line
from storydiff.model import Form, Quotation, Wording
from storydiff_tui.render.document import BLANK, Document, Paragraph, Run, paragraph
from storydiff_tui.render.places import Stand
from storydiff_tui.render.table import Table

ROLES = {Wording.ALTERED: '"', Wording.SAME: "strong", Wording.SINGLE: "dim"}
NAMES = {
    Wording.ALTERED: "in other words",
    Wording.SAME: "in the same words",
    Wording.SINGLE: "in one outlet only",
}


def quotations_document(table: Table) -> Document:
    """Altered ones first, then those told alike, then those of one outlet."""
    assert table.survey
    parts: list[Paragraph] = []
    found = table.survey.quotations
    for wording in (Wording.ALTERED, Wording.SAME, Wording.SINGLE):
        own = [(k, quotation) for k, quotation in enumerate(found) if quotation.wording == wording]
        if own:
            parts += [BLANK] if parts else []
            parts.append(paragraph((f"{len(own)} {NAMES[wording]}", "key")))
        for number, quotation in own:
            parts += _quotation(table, quotation, number)
    return tuple(parts) if parts else (paragraph(("nobody is quoted", "dim")),)


def quotation_stands(table: Table) -> list[list[Stand]]:
    """Of each utterance: where its forms stand."""
    assert table.survey
    return [
        [Stand(form.article, form.span) for form in quotation.forms]
        for quotation in table.survey.quotations
    ]


def _quotation(table: Table, quotation: Quotation, number: int) -> list[Paragraph]:
    speaker = one_line(quotation.speaker or "who speaks is not said")
    parts = [paragraph((speaker, ROLES[quotation.wording]), choice=number)]
    for form in quotation.forms:
        parts.append(_form(table, form, number))
    return parts


def _form(table: Table, form: Form, number: int) -> Paragraph:
    column = table.positions[form.article]
    words = one_line(form.span.of(table.columns[column].text))
    via = ", ".join(
        one_line(part)
        for part in (form.speaker, form.verb, form.relay and f"by way of {form.relay}")
        if part
    )
    told = (
        Run(f"{column + 1} {one_line(table.columns[column].article.name)}: ", "dim"),
        Run(words, "text" if form.direct else "note"),
        Run(f"  [{'direct' if form.direct else 'indirect'}{', ' if via else ''}{via}]", "dim"),
    )
    return Paragraph(told, indent=2, hang=4, choice=number)
