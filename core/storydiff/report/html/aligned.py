"""The articles side by side, one table row for each row, for reports in HTML."""

from collections.abc import Iterator, Mapping

from storydiff.model import ArticleId, Row, Span
from storydiff.report.columns import Column
from storydiff.report.content import Content
from storydiff.report.html.marked import Marks
from storydiff.report.html.markup import cell, head, link, table, tag, text

NOTES = (
    ("moved", "told at another place"),
    ("split", "told in several sentences"),
    ("merged", "told in one sentence"),
)


def aligned(content: Content, marks: Mapping[int, Marks]) -> str:
    """The table of all rows, the headlines above them."""
    return table(
        "What each outlet tells, row by row, the words that differ marked",
        ["row", *(column.name for column in content.columns)],
        _lines(content, marks),
        class_="aligned",
    )


def _lines(content: Content, marks: Mapping[int, Marks]) -> Iterator[list[str]]:
    yield [head(text("headline")), *(_headline(c, marks[c.number - 1]) for c in content.columns)]
    for row in content.collation.rows:
        yield [
            head(text(row.id.removeprefix("r")), id=row.id, data_column="row"),
            *(
                _cell(row, column, marks[column.number - 1], content.collation.base)
                for column in content.columns
            ),
        ]


def _headline(column: Column, marks: Marks) -> str:
    if column.article.headline is None:
        return cell(_silent("no headline"), column.name)
    told = tag("b", marks.of(column.article.headline), id=sentence_id(column, 0))
    return cell(tag("p", told, dir="auto"), column.name)


def _cell(row: Row, column: Column, marks: Marks, base: ArticleId | None) -> str:
    spans = row.cells[column.article.id]
    if not spans:
        return cell(_absent(row, column.article.id, base), column.name)
    notes = [said for name, said in NOTES if column.article.id in getattr(row, name)]
    if base and not row.cells[base]:
        notes.insert(0, "added")
    note = tag("p", text(", ".join(notes)), class_="note") if notes else ""
    paragraphs = "".join(
        tag("p", " ".join(sentences), dir="auto")
        for sentences in _paragraphs(column, spans, marks)
    )
    return cell(paragraphs + note, column.name)


def _paragraphs(column: Column, spans: tuple[Span, ...], marks: Marks) -> Iterator[list[str]]:
    """The sentences of a cell as HTML, those of one paragraph together."""
    told: dict[int, list[str]] = {}
    for span in spans:
        number = column.places.sentence(span)
        paragraph = column.article.sentences[number - 1].paragraph if number else 0
        anchor = sentence_id(column, number) if number else None
        told.setdefault(paragraph, []).append(tag("span", marks.of(span), id=anchor))
    yield from told.values()


def _absent(row: Row, article: ArticleId, base: ArticleId | None) -> str:
    other, hint = row.elsewhere.get(article), row.hints.get(article)
    if other:
        return tag("p", _in_row(other, "told"), class_="silent")
    words = text("cut" if base and row.cells[base] else "silent")
    perhaps = text(", ") + _in_row(hint.row, "perhaps partly told") if hint else ""
    return tag("p", words + perhaps, class_="silent")


def _in_row(row: str, told: str) -> str:
    return link(row, text(f"{told} in row {row.removeprefix('r')}"))


def _silent(words: str) -> str:
    return tag("p", text(words), class_="silent")


def sentence_id(column: Column, number: int) -> str:
    """The id of a sentence, counted from 1; of the headline for 0."""
    return f"s{column.number}-{number}"
