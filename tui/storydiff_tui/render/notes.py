"""What is said of a cell whose place is its own: moved, split, merged, or told in another row."""

from collections.abc import Mapping, Sequence

from storydiff.model import Article, ArticleId, Collation, Row, Span
from storydiff_tui.render.outlets import short_names


def notes(collation: Collation, headed: bool) -> list[tuple[str, ...]]:
    """For each column, a note for each band; empty where there is nothing to say.

    A reader sees, for example, "moved: ¶4 here, ¶1 in Ledger". It is said against the base, or
    against the first outlet that tells the row in its common place. A cell without words has a
    note where its outlet tells the row in another one.
    """
    columns = collation.columns
    names = short_names(collation.articles)
    paragraphs = {article.id: _paragraphs(article) for article in columns}
    numbers = {row.id: number for number, row in enumerate(collation.rows, 1)}
    told = []
    for article in columns:
        own = (
            _in_another_row(row, article.id, numbers)
            or _note(row, article.id, collation.base, paragraphs, names)
            for row in collation.rows
        )
        told.append((*([""] if headed else []), *own))
    return told


def _in_another_row(row: Row, article: ArticleId, numbers: Mapping[str, int]) -> str:
    if article in row.elsewhere:
        return f"told in row {numbers[row.elsewhere[article]]}"
    if article in row.hints:
        return f"perhaps partly in row {numbers[row.hints[article].row]}"
    return ""


def _paragraphs(article: Article) -> Mapping[Span, int]:
    return {sentence.span: sentence.paragraph for sentence in article.sentences}


def _note(
    row: Row,
    article: ArticleId,
    base: ArticleId | None,
    paragraphs: Mapping[ArticleId, Mapping[Span, int]],
    names: Mapping[ArticleId, str],
) -> str:
    cell = row.cells.get(article, ())
    if not cell or article == base:
        return ""
    parts = []
    if article in row.moved:
        other = _common_place(row, article, base, names)
        here = _paragraph(paragraphs[article], cell)
        there = f", {_paragraph(paragraphs[other], row.cells[other])} in {names[other]}"
        parts.append(f"moved: {here} here" + (there if other != article else ""))
    if article in row.split:
        parts.append(f"split: {len(cell)} sentences for one")
    if article in row.merged:
        parts.append("merged: one sentence for several")
    return "↕ " + "; ".join(parts) if parts else ""


def _common_place(
    row: Row, article: ArticleId, base: ArticleId | None, names: Mapping[ArticleId, str]
) -> ArticleId:
    """The article to measure a move against; the article itself where no other tells the row."""
    told: Sequence[ArticleId] = [a for a in names if row.cells.get(a) and a != article]
    if base is not None and base in told:
        return base
    return next((a for a in told if a not in row.moved), told[0] if told else article)


def _paragraph(numbers: Mapping[Span, int], cell: Sequence[Span]) -> str:
    return f"¶{numbers.get(cell[0], '?')}"
