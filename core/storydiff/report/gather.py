"""Gathering what a report tells from a collation."""

from collections.abc import Iterator, Mapping, Sequence

from storydiff.language.safe import one_line
from storydiff.model import (
    BlockKind,
    Claim,
    Collation,
    Decision,
    Form,
    Ladder,
    Quotation,
    Referent,
    Role,
    Row,
    Slot,
    Variant,
    Wording,
)
from storydiff.report.columns import Column, Words, columns
from storydiff.report.content import (
    QUERY,
    Aside,
    Choice,
    Content,
    Line,
    Named,
    Spoken,
    Utterance,
)
from storydiff.report.queries import PASSAGE, Asked, by_column


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
    asked = Asked(collation, at)
    return Content(
        collation=collation,
        columns=shown,
        board=tuple(_line(claim, shown, at, variants) for claim in survey.claims),
        quotations=tuple(_utterances(survey.quotations, at)),
        queries=tuple(asked.query(v) for v in worst if v.rule != PASSAGE),
        small=tuple(asked.query(v) for v in kept if v.severity < QUERY),
        passages=tuple(asked.passage(v, rows[v.row]) for v in kept if v.row and v.rule == PASSAGE),
        names=tuple(_named(r, shown, at) for r in survey.referents if _is_varied(r, at)),
        choices=tuple(_choice(ladder, shown) for ladder in survey.ladders),
        leads=tuple(_lead(rows.get(survey.leads.get(c.article.id, "")), c) for c in shown),
        adrift=tuple((at[o.article].words(o.span), one_line(o.reason)) for o in survey.orphans),
        notes=tuple(_notes(collation, at)),
        asides=tuple(_asides(collation, at)),
        dismissed=len(dismissed),
    )


def _line(
    claim: Claim,
    shown: Sequence[Column],
    at: Mapping[str, Column],
    variants: Mapping[str, Variant],
) -> Line:
    """A line of the board; who did it is told with who says so, which may stand further off."""
    cells: list[list[Words]] = [[] for _ in shown]
    for column, read in by_column(claim.readings, at):
        words = read
        if read.value and claim.slot is Slot.AGENT:
            words = read._replace(text=one_line(read.value))
        if words.text is not None and words.text not in [w.text for w in cells[column]]:
            cells[column].append(words)
    return Line(
        claim.id,
        one_line(claim.about),
        claim.slot,
        tuple(map(tuple, cells)),
        variants.get(claim.variant or ""),
    )


def _utterances(quotations: Sequence[Quotation], at: Mapping[str, Column]) -> Iterator[Utterance]:
    """Those that two articles or more have; a quotation of one is in its article."""
    return (_utterance(q, at) for q in quotations if q.wording is not Wording.SINGLE)


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


def _notes(collation: Collation, at: Mapping[str, Column]) -> Iterator[tuple[Words, str]]:
    """The notes on passages: those on no variant."""
    for decision in collation.decisions:
        places = [p for p in decision.passages if p.article in at and p.spans]
        if decision.record.decision is Decision.NOTE and not decision.variant and places:
            words = at[places[0].article].words(places[0].spans[0])
            yield words, one_line(decision.record.text)


def _asides(collation: Collation, at: Mapping[str, Column]) -> Iterator[Aside]:
    """The blocks that are not shown side by side; those of a duplicate say nothing new."""
    same = {article.id for article in collation.articles if article.role is Role.DUPLICATE}
    for page in collation.pages:
        blocks = tuple(
            (block.kind.value.replace("_", " "), one_line(block.span.of(page.text)),
             one_line(block.reason))
            for block in page.blocks
            if block.article not in same
            and (block.article not in at or block.kind not in _SHOWN)
        )  # fmt: skip
        if blocks:
            yield Aside(one_line(page.source), blocks)


_SHOWN = frozenset({BlockKind.HEADLINE, BlockKind.PARAGRAPH})
