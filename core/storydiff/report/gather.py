"""Gathering what a report tells from a collation."""

from collections.abc import Iterator, Mapping, Sequence

from storydiff.language.safe import one_line
from storydiff.model import (
    ArticleId,
    Claim,
    Collation,
    Decision,
    Form,
    Ladder,
    Quotation,
    Reading,
    Referent,
    Row,
    Variant,
    Wording,
)
from storydiff.report.columns import Column, Words, columns
from storydiff.report.content import (
    QUERY,
    Choice,
    Content,
    Line,
    Named,
    Passage,
    Query,
    Spoken,
    Utterance,
)

PASSAGE = "row.silence"
"""The rule whose variants say no more than that some articles do not tell a row."""


def gather(collation: Collation) -> Content:
    """What a report on a collation tells."""
    shown = columns(collation)
    at = {column.article.id: column for column in shown}
    survey = collation.survey
    dismissed = collation.dismissed
    variants = {v.id: v for v in collation.differences if v.id not in dismissed}
    rows = {row.id: row for row in collation.rows}
    kept = list(variants.values())
    worst = [variants[name] for name in survey.queries if name in variants]
    said = _said(collation)
    return Content(
        collation,
        shown,
        tuple(_line(claim, shown, at, variants) for claim in survey.claims),
        tuple(_utterance(q, at) for q in survey.quotations if q.wording is not Wording.SINGLE),
        tuple(_query(v, at, collation.base, said) for v in worst if v.rule != PASSAGE),
        tuple(_query(v, at, collation.base, said) for v in kept if v.severity < QUERY),
        tuple(
            _passage(rows[v.row], shown, collation.base)
            for v in kept
            if v.row and v.rule == PASSAGE
        ),
        tuple(
            _named(referent, shown, at)
            for referent in survey.referents
            if _is_varied(referent, at)
        ),
        tuple(_choice(ladder, shown) for ladder in survey.ladders),
        tuple(_lead(rows.get(survey.leads.get(c.article.id, "")), c) for c in shown),
        tuple((at[o.article].words(o.span), one_line(o.reason)) for o in survey.orphans),
        tuple(_notes(collation, at)),
        len(dismissed),
    )


def _by_column(
    readings: Sequence[Reading], at: Mapping[str, Column]
) -> Iterator[tuple[int, Words]]:
    """The readings in the order of the columns, then as given."""
    known = [r for r in readings if r.article in at]
    for reading in sorted(known, key=lambda r: at[r.article].number):
        column = at[reading.article]
        yield column.number - 1, column.words(reading.span, reading.value)


def _line(
    claim: Claim,
    shown: Sequence[Column],
    at: Mapping[str, Column],
    variants: Mapping[str, Variant],
) -> Line:
    cells: list[list[Words]] = [[] for _ in shown]
    for column, words in _by_column(claim.readings, at):
        if words.text is not None and words.text not in [w.text for w in cells[column]]:
            cells[column].append(words)
    return Line(
        claim.id,
        one_line(claim.about),
        claim.slot,
        tuple(map(tuple, cells)),
        variants.get(claim.variant or ""),
    )


def _utterance(quotation: Quotation, at: Mapping[str, Column]) -> Utterance:
    forms = sorted(quotation.forms, key=lambda f: (at[f.article].number, f.span))
    return Utterance(
        quotation.id,
        _safe(quotation.speaker),
        quotation.wording,
        tuple(_spoken(form, at[form.article]) for form in forms),
    )


def _spoken(form: Form, column: Column) -> Spoken:
    return Spoken(
        column.words(form.span), form.direct, _safe(form.speaker), _safe(form.verb),
        _safe(form.relay),
    )  # fmt: skip


def _safe(words: str | None) -> str | None:
    return None if words is None else one_line(words)


def _query(
    variant: Variant,
    at: Mapping[str, Column],
    base: ArticleId | None,
    said: Mapping[str, tuple[str, ...]],
) -> Query:
    words = tuple(words for _, words in _by_column(variant.readings, at))
    ours = [w for w in words if base is not None and w.column == at[base].number - 1]
    return Query(
        variant.id,
        tuple(kind.value.replace("_", " ") for kind in variant.kinds),
        variant.severity,
        one_line(variant.about),
        one_line(variant.reason),
        variant.row,
        words,
        tuple(_change(w, ours) for w in words),
        said.get(variant.id, ()),
    )


def _said(collation: Collation) -> Mapping[str, tuple[str, ...]]:
    """What the user has said of each variant, by its id: the verdict, then the notes."""
    told = {
        name: (verdict.value.replace("_", " "),) for name, verdict in collation.verdicts.items()
    }
    for decision in collation.decisions:
        if decision.record.decision is Decision.NOTE and decision.variant:
            note = f"note: {one_line(decision.record.text)}"
            for name in (decision.variant, *decision.twins):
                told[name] = (*told.get(name, ()), note)
    return told


def _notes(collation: Collation, at: Mapping[str, Column]) -> Iterator[tuple[Words, str]]:
    """The notes on passages: those on no variant."""
    for decision in collation.decisions:
        places = [p for p in decision.passages if p.article in at and p.spans]
        if decision.record.decision is Decision.NOTE and not decision.variant and places:
            words = at[places[0].article].words(places[0].spans[0])
            yield words, one_line(decision.record.text)


def _change(words: Words, base: Sequence[Words]) -> str | None:
    """What was done to the base to get these words; None where it has them, or no word at all."""
    known = {ours.text for ours in base}
    if not known or words.text in known:
        return None
    if words.text is None:
        return "cut"
    return "added" if known == {None} else "changed"


def _passage(row: Row, shown: Sequence[Column], base: ArticleId | None) -> Passage:
    told = [column for column in shown if row.cells[column.article.id]]
    silent = [column for column in shown if not row.cells[column.article.id]]
    return Passage(
        row.id,
        told[0].words(row.cells[told[0].article.id][0]),
        tuple(column.number - 1 for column in told),
        tuple(column.number - 1 for column in silent),
        None if base is None else "cut" if row.cells[base] else "added",
    )


def _is_varied(referent: Referent, at: Mapping[str, Column]) -> bool:
    """Whether it is called in more than one way; what is always called the same is no news."""
    words = (at[m.article].words(m.span).text or "" for m in referent.mentions)
    return len({told.casefold() for told in words}) > 1


def _named(referent: Referent, shown: Sequence[Column], at: Mapping[str, Column]) -> Named:
    cells: list[dict[str, tuple[Words, int]]] = [{} for _ in shown]
    for mention in referent.mentions:
        column = at[mention.article]
        words = column.words(mention.span)
        first, count = cells[column.number - 1].get(words.text or "", (words, 0))
        cells[column.number - 1][words.text or ""] = (first, count + 1)
    return Named(
        one_line(referent.name), referent.sort.value, tuple(tuple(c.values()) for c in cells)
    )


def _choice(ladder: Ladder, shown: Sequence[Column]) -> Choice:
    counts = (
        (one_line(rung.word), tuple(rung.counts.get(c.article.id, 0) for c in shown))
        for rung in ladder.rungs
    )
    return Choice(one_line(ladder.about), tuple(counts))


def _lead(row: Row | None, column: Column) -> Words | None:
    return column.words(row.cells[column.article.id][0]) if row else None
