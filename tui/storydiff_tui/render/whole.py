"""The story as a whole: where outlets differ, who agrees with whom, what leads, what is reused."""

from storydiff.language.safe import one_line
from storydiff.model import Reuse, Row
from storydiff_tui.render.absence import ABSENT, ELSEWHERE
from storydiff_tui.render.document import BLANK, Document, Paragraph, Run, paragraph
from storydiff_tui.render.grid import name, padded
from storydiff_tui.render.overview import SHADES
from storydiff_tui.render.table import Column, Table

LEFT = 20
"""Cells of an outlet's name."""


def whole_document(table: Table, cursor: int, width: int) -> Document:
    """A map of the story, then tables of order and of reuse; an outlet's line leads to it."""
    assert table.survey
    parts: list[Paragraph] = [
        paragraph(
            ("where they differ", "key"),
            ("   ░▒▓█ how gravely, ∅ silent, … in another row", "dim"),
        )
    ]
    cells = min(table.bands, max(1, width - LEFT - 2))
    for k, column in enumerate(table.columns):
        ribbon = "".join(_shade(table, k, part) for part in _parts(table.bands, cells))
        parts.append(
            Paragraph(
                (Run(padded(name(column, k), LEFT) + " ", "strong"), Run(ribbon, "text")), choice=k
            )
        )
    here = " " * (LEFT + 1 + cursor * cells // max(1, table.bands)) + "▲"
    parts.append(paragraph((here, "key")))
    for column in table.columns:
        if column.short != one_line(column.article.name):
            full = f" is {one_line(column.article.name)}"
            parts.append(paragraph((column.short, "strong"), (full, "dim")))
    parts += [BLANK, *_agreement(table), BLANK, *_leads(table)]
    return (*parts, BLANK, *_reuse(table))


def _parts(bands: int, cells: int) -> list[range]:
    """The bands that each cell of a ribbon stands for."""
    return [range(k * bands // cells, max(k + 1, (k + 1) * bands // cells)) for k in range(cells)]


def _shade(table: Table, number: int, bands: range) -> str:
    """The gravest difference that touches an outlet's words there; else where it tells them."""
    column = table.columns[number]
    told = [band for band in bands if column.cells[band]]
    if not told:
        rows = table.collation.rows[max(0, bands.start - table.first_row) :][: len(bands)]
        return ELSEWHERE if any(column.article.id in row.elsewhere for row in rows) else ABSENT
    grave = [
        table.differences[touch.difference].severity
        for band in told
        for touch in column.touches.get(band, ())
    ]
    return SHADES[1:][max(0, min(4, max(grave, default=0)) - 1)] if grave else "·"


def _agreement(table: Table) -> list[Paragraph]:
    """Common rows, and how far they come in the same order, of each two outlets."""
    assert table.survey
    parts = [
        paragraph(
            ("who tells the same", "key"),
            ("   common rows, and how far in one order: 1 the same, -1 reversed", "dim"),
            hang=2,
        ),
        paragraph(
            (" " * LEFT + " ", "dim"), ("".join(f"{k + 1:>12}" for k, _ in _all(table)), "dim")
        ),
    ]
    pairs = {frozenset((order.a, order.b)): order for order in table.survey.orders}
    for k, column in _all(table):
        runs = [Run(padded(name(column, k), LEFT) + " ", "strong")]
        for _, other in _all(table):
            order = pairs.get(frozenset((column.article.id, other.article.id)))
            told = "·"
            if column is not other and order:
                told = f"{order.rows}" + ("" if order.tau is None else f" ({order.tau:+.2f})")
            runs.append(Run(f"{told:>12}", "text"))
        parts.append(Paragraph(tuple(runs)))
    return parts


def _leads(table: Table) -> list[Paragraph]:
    """What each outlet tells first."""
    assert table.survey
    rows: dict[str, Row] = {row.id: row for row in table.collation.rows}
    parts = [paragraph(("what leads", "key"))]
    for k, column in _all(table):
        row = rows.get(table.survey.leads.get(column.article.id, ""))
        cell = row.cells.get(column.article.id, ()) if row else ()
        words = one_line(" ".join(column.words(*span) for span in cell))
        lead = (padded(name(column, k), LEFT) + " ", "strong")
        parts.append(paragraph(lead, words or ("–", "dim"), hang=LEFT + 1))
    return parts


def _reuse(table: Table) -> list[Paragraph]:
    """How much of each outlet's words stands in another's, the most first."""
    assert table.survey
    parts = [
        paragraph(
            ("what stands in another's words", "key"),
            (
                "   █ verbatim  ▓ in another house style  ▒ linked, in other words  ░ its own",
                "dim",
            ),
        )
    ]
    shared = [use for use in table.survey.reuses if use.verbatim + use.restyled + use.rewritten]
    for use in sorted(shared, key=lambda use: -use.verbatim - use.restyled):
        parts.append(_ribbon(table, use))
    return parts


def _ribbon(table: Table, use: Reuse) -> Paragraph:
    k, other = table.positions[use.article], table.positions[use.source]
    pair = f"{name(table.columns[k], k)} in {name(table.columns[other], other)}"
    marks = "".join(
        shade * round(40 * share)
        for shade, share in zip(
            "█▓▒░", (use.verbatim, use.restyled, use.rewritten, use.new), strict=True
        )
    )
    told = f" {use.verbatim:4.0%} verbatim, {use.rewritten:4.0%} linked, in other words"
    runs = f"; {len(use.runs)} runs of ten words or more" if use.runs else ""
    credit = "" if use.credited or not use.runs else ", without credit"
    return paragraph(
        (padded(pair, 2 * LEFT) + " ", "strong"), padded(marks, 40), (told + runs, "dim"),
        (credit, "alert"), hang=4,
    )  # fmt: skip


def _all(table: Table) -> list[tuple[int, Column]]:
    return list(enumerate(table.columns))
