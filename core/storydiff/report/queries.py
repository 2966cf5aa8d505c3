"""Queries: what an editor is asked, with every outlet's words and what was done to the base."""

from collections.abc import Iterator, Mapping, Sequence

from storydiff.language.safe import one_line
from storydiff.model import Collation, Decision, Reading, Row, Variant
from storydiff.report.columns import Column, Words
from storydiff.report.content import Passage, Query

PASSAGE = "row.silence"
"""The rule whose variants say no more than that some articles do not tell a row."""


class Asked:
    """Makes the queries of one collation; `at` are its columns by article."""

    def __init__(self, collation: Collation, at: Mapping[str, Column]) -> None:
        self._at = at
        self._base = collation.base
        self._said = _said(collation)

    def query(self, variant: Variant) -> Query:
        """A variant as it is told."""
        words = tuple(words for _, words in by_column(variant.readings, self._at))
        base = None if self._base is None else self._at[self._base].number - 1
        ours = [w for w in words if w.column == base]
        return Query(
            variant.id,
            tuple(kind.value.replace("_", " ") for kind in variant.kinds),
            variant.severity,
            one_line(variant.about),
            one_line(variant.reason),
            variant.row,
            words,
            tuple(_change(w, ours) for w in words),
            self._said.get(variant.id, ()),
        )

    def passage(self, variant: Variant, row: Row) -> Passage:
        """A row that some articles do not tell; who tells it in another row is neither."""
        asked = {reading.article for reading in variant.readings}
        shown = [column for name, column in self._at.items() if name in asked]
        told = [column for column in shown if row.cells[column.article.id]]
        silent = [column for column in shown if not row.cells[column.article.id]]
        change = None
        if self._base in asked:
            change = "cut" if row.cells[self._base] else "added"
        return Passage(
            row.id,
            told[0].words(row.cells[told[0].article.id][0]),
            tuple(column.number - 1 for column in told),
            tuple(column.number - 1 for column in silent),
            change,
        )


def by_column(
    readings: Sequence[Reading], at: Mapping[str, Column]
) -> Iterator[tuple[int, Words]]:
    """The readings in the order of the columns, then as given."""
    known = [r for r in readings if r.article in at]
    for reading in sorted(known, key=lambda r: at[r.article].number):
        column = at[reading.article]
        yield column.number - 1, column.words(reading.span, reading.value)


def _change(words: Words, base: Sequence[Words]) -> str | None:
    """What was done to the base to get these words; None where it has them, or no word at all."""
    known = {ours.text for ours in base}
    if not known or words.text in known:
        return None
    if words.text is None:
        return "cut"
    return "added" if known == {None} else "changed"


def _said(collation: Collation) -> Mapping[str, tuple[str, ...]]:
    """What the user has said of each variant, by its id: the verdict, then the notes."""
    told = {
        name: (verdict.value.replace("_", " "),) for name, verdict in collation.verdicts.items()
    }
    for decision in collation.decisions:
        if decision.record.decision is Decision.NOTE:
            note = f"note: {one_line(decision.record.text)}"
            for name in decision.variants:
                told[name] = (*told.get(name, ()), note)
    return told
