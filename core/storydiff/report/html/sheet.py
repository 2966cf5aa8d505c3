"""What the sections of a page of HTML are made from."""

from collections.abc import Mapping
from typing import NamedTuple

from storydiff.report.columns import Words
from storydiff.report.content import Content
from storydiff.report.html.aligned import sentence_id
from storydiff.report.html.marked import Marks
from storydiff.report.html.markup import link, text


class Sheet(NamedTuple):
    """What the sections of a page are made from."""

    content: Content
    marks: Mapping[int, Marks]

    def name(self, column: int) -> str:
        """What a column is called, as HTML."""
        return text(self.content.columns[column].name)

    def to_sentence(self, words: Words, told: str | None = None) -> str:
        """Words, or what is told of them, as a link to their sentence, where it is shown."""
        column, inside = self.content.columns[words.column], text(told or words.text or "")
        number = None if words.span is None else column.places.sentence(words.span)
        top = column.article.headline
        if number is None and top and words.span and top.start <= words.span.start < top.end:
            number = 0
        return inside if number is None else link(sentence_id(column, number), inside)
