"""The words that differ, marked where they stand in the articles, for reports in HTML."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from storydiff.model import Span
from storydiff.report.columns import Column, Words
from storydiff.report.content import QUERY, Content, Query
from storydiff.report.html.markup import link, tag, text


class Mark(NamedTuple):
    """Words of one article that a query speaks of."""

    start: int
    end: int
    query: Query
    id: str
    """Where a link to the words leads."""


class Marks:
    """The marks of one column, and which of them have been shown."""

    def __init__(self, column: Column, marks: Sequence[Mark]) -> None:
        self._text = column.article.page.text
        self._marks = sorted(marks, key=lambda mark: (mark.start, mark.end))
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)
        self.shown: set[str] = set()

    def of(self, span: Span) -> str:
        """The words of a span as HTML: those that differ marked, with a link to each query."""
        first = bisect_right(self._starts, span.start - self._longest - 1)
        last = bisect_right(self._starts, span.end)
        inside = [m for m in self._marks[first:last] if m.start < span.end and m.end > span.start]
        cuts = {span.start, span.end}
        cuts.update(at for m in inside for at in (m.start, m.end) if span.start < at < span.end)
        edges = sorted(cuts)
        return "".join(
            self._piece(Span(start, end), [m for m in inside if m.start <= start < m.end], span)
            for start, end in pairwise(edges)
        )

    def _piece(self, span: Span, marks: Sequence[Mark], whole: Span) -> str:
        """Words between two edges, all of them under the same marks.

        A mark on the whole of what is shown only adds its number: it would hide the others.
        """
        words = text(span.of(self._text))
        if not marks:
            return words
        begun = [m.id for m in marks if m.id not in self.shown]
        self.shown.update(begun)
        parts = [m.query.severity for m in marks if (m.start, m.end) != whole]
        look = f"s{max(parts)}" if parts else "whole"
        told = tag("mark", words, class_=look, id=begun[0] if begun else None)
        anchors = "".join(tag("span", id=other) for other in begun[1:])
        ended = [m.query for m in marks if m.end == span.end and m.query.severity >= QUERY]
        return anchors + told + "".join(map(_note, ended))


def _note(query: Query) -> str:
    """The number of a query, leading to it: a sign that needs no colour."""
    number = query.id.removeprefix("v")
    return tag("sup", link(query.id, text(number), aria_label=f"query {number}"))


def marks(content: Content) -> Mapping[int, Marks]:
    """The marks of each column, counted from 0: the words of all queries, large and small."""
    found: dict[int, list[Mark]] = {k: [] for k in range(len(content.columns))}
    for query in (*content.queries, *content.small):
        for words, anchor in anchored(query):
            if words.span and words.span.start < words.span.end:
                found[words.column].append(Mark(*words.span, query, anchor))
    return {k: Marks(content.columns[k], ours) for k, ours in found.items()}


def anchored(query: Query) -> Iterator[tuple[Words, str]]:
    """The words of a query, each with the id of where it is marked: `v7-1`, then `v7-1-2`."""
    seen: Counter[int] = Counter()
    for words in query.words:
        seen[words.column] += 1
        more = f"-{seen[words.column]}" if seen[words.column] > 1 else ""
        yield words, f"{query.id}-{words.column + 1}{more}"
