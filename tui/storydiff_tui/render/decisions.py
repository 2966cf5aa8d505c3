"""The decisions kept of a story: what was decided on which words, and what has become of it."""

from collections.abc import Iterator

from storydiff.language.safe import one_line
from storydiff.model import Attached, Standing
from storydiff_tui.render.arrange import Entry, Groups, grouped
from storydiff_tui.render.document import Document, Paragraph, paragraph
from storydiff_tui.render.kept import SIGNS, SPOKEN, quoted
from storydiff_tui.render.places import Stand, place_of
from storydiff_tui.render.table import Table

LEFT = 6
"""Cells of a decision's row."""
STANDINGS = (Standing.LOST, Standing.MOVED, Standing.HERE)
"""What the reader has to look at first comes first."""


def decision_entries(table: Table) -> Iterator[Entry]:
    """Every decision, those that are lost or moved first, then as they were made."""
    numbers = {variant.id: k for k, variant in enumerate(table.differences)}
    decisions = table.collation.decisions
    for number, said in enumerate(decisions):
        yield Entry(
            number,
            rank=STANDINGS.index(said.standing) * len(decisions) + number,
            stands=tuple(
                Stand(passage.article, span)
                for passage in said.passages
                if passage.article in table.positions
                for span in passage.spans
            ),
            kind=SPOKEN[said.record.decision],
            spread=1,
            name=quoted(said.record),
            group=said.standing.value,
            difference=numbers.get(said.variant or ""),
        )


def decision_words(table: Table, number: int) -> str:
    """Everything that the lines of a decision say."""
    said = table.collation.decisions[number]
    kind = SPOKEN[said.record.decision]
    return " ".join((kind, quoted(said.record), said.record.text, said.reason))


def decisions_document(table: Table, groups: Groups, focus: int) -> Document:
    """The decisions, each with its row, its words and why it moved or is lost."""
    if not table.collation.decisions:
        told = "nothing is kept yet: a accepts a difference, d dismisses it, e writes a note"
        return (paragraph((told, "dim")),)
    stands = {entry.number: entry.stands for entry in decision_entries(table)}
    return grouped(groups, lambda number: _decision(table, number, stands[number], focus))


def _decision(table: Table, number: int, stands: tuple[Stand, ...], focus: int) -> list[Paragraph]:
    said: Attached = table.collation.decisions[number]
    record = said.record
    place = place_of(table, stands, focus)
    row = "–" if place is None else str(place.band - table.first_row + 1 or "head")
    sign = SIGNS.get(record.decision, " ")
    told = f": {one_line(record.text)}" if record.text else ""
    parts = [
        paragraph(
            (f"{row:>{LEFT - 2}}  ", "dim"), (f"{sign} {SPOKEN[record.decision]}", "strong"),
            (told, "note"), f"  {quoted(record)}", hang=LEFT + 2, choice=number,
        )
    ]  # fmt: skip
    if said.standing is not Standing.HERE:
        reason = f"{said.standing.value}: {one_line(said.reason)}"
        parts.append(paragraph((reason, "alert"), indent=LEFT + 2, hang=LEFT + 2, choice=number))
    return parts
