"""What is told differently, and of whom: variants, claims, quotations and names as records.

Each function takes the texts of the articles' pages by article; without texts, for an export
without words, all that is made of words is left out or empty.
"""

from collections.abc import Mapping, Sequence

from storydiff.model import (
    ArticleId,
    Claim,
    Form,
    Kind,
    Mention,
    Quotation,
    Reading,
    Referent,
    Slot,
    Span,
    Variant,
)

Record = dict[str, object]
Texts = Mapping[ArticleId, str]

FIGURES = frozenset([Kind.NUMBER, Kind.BOUND, Kind.OUTCOME, Slot.COUNT, Slot.CONDITION])
"""Of what the values are figures or places on a scale; of all else they may be a page's words."""


def variant(told: Variant, texts: Texts) -> Record:
    """A variant with its readings."""
    return {
        "id": told.id,
        "about": told.about if texts else "",
        "kinds": told.kinds,
        "severity": told.severity,
        "rule": told.rule,
        "reason": told.reason if texts else "",
        "row": told.row,
        "readings": _readings(told.readings, texts, figures=FIGURES.issuperset(told.kinds)),
    }


def claim(told: Claim, texts: Texts) -> Record:
    """A line of the readings board."""
    return {
        "id": told.id,
        "about": told.about if texts else "",
        "slot": told.slot,
        "readings": _readings(told.readings, texts, figures=told.slot in FIGURES),
        "variant": told.variant,
    }


def _readings(readings: Sequence[Reading], texts: Texts, *, figures: bool) -> list[Record]:
    return [_reading(reading, texts, figures or bool(texts)) for reading in readings]


def _reading(reading: Reading, texts: Texts, valued: bool) -> Record:
    if reading.span is None:
        return {"article": reading.article, "silent": True}
    record = {"article": reading.article} | words(reading.span, reading.article, texts)
    return record | {"value": reading.value} if valued and reading.value is not None else record


def quotation(told: Quotation, texts: Texts) -> Record:
    """An utterance with its forms."""
    return {
        "id": told.id,
        "speaker": told.speaker if texts else None,
        "wording": told.wording,
        "forms": [_form(form, texts) for form in told.forms],
    }


def _form(form: Form, texts: Texts) -> Record:
    return (
        {"article": form.article}
        | words(form.span, form.article, texts)
        | {"direct": form.direct, "speaker": form.speaker if texts else None}
        | {"verb": form.verb if texts else None, "relay": form.relay if texts else None}
        | {"source": form.source, "passed_on": form.passed_on, "cut": form.cut}
    )


def referent(told: Referent, texts: Texts) -> Record:
    """An entry of the name ledger with its mentions."""
    return {
        "id": told.id,
        "name": told.name if texts else "",
        "sort": told.sort,
        "mentions": [_mention(mention, texts) for mention in told.mentions],
    }


def _mention(mention: Mention, texts: Texts) -> Record:
    return (
        {"article": mention.article}
        | words(mention.span, mention.article, texts)
        | {"head": mention.head, "naming": mention.naming}
        | {"title": mention.title if texts else None}
    )


def words(span: Span, article: ArticleId, texts: Texts) -> Record:
    """A span and, where texts are exported, its words."""
    place: Record = {"start": span.start, "end": span.end}
    return place | {"text": span.of(texts[article])} if article in texts else place
