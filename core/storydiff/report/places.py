"""Where words stand: the file they come from, and the line in it."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from storydiff.language.safe import one_line
from storydiff.model import Article, Span


class Place(NamedTuple):
    """A line of a source, as an editor counts it."""

    source: str
    """Safe to print, on one line."""
    line: int
    """Counted from 1."""
    column: int
    """Characters into the line, counted from 1."""
    extracted: bool
    """Whether the line is of the text that was taken out of a page, and not of its file."""

    @property
    def pointer(self) -> str:
        """`pages/ferry.txt:12`, as editors and compilers have it."""
        return f"{self.source}:{self.line}"

    def __str__(self) -> str:
        """`ferry.txt:12`; `ferry.html, text line 12` where the file itself has other lines."""
        name = self.source.replace("\\", "/").rpartition("/")[2]
        return f"{name}, text line {self.line}" if self.extracted else f"{name}:{self.line}"


class Places:
    """Finds the line, and the sentence, in which words of one article stand."""

    def __init__(self, article: Article) -> None:
        page = article.page
        self.source = one_line(page.source)
        self._extracted = any(line.markup for line in page.lines)
        self._starts = [0, *_line_ends(page.text)]
        self._sentences = [sentence.span for sentence in article.sentences]
        self._blocks = [block.span for block in article.blocks]

    def around(self, span: Span) -> Span:
        """From the beginning of the sentence, else the block, in which words begin, to its end."""
        for stretches in (self._sentences, self._blocks):
            at = bisect_right(stretches, span.start, key=lambda stretch: stretch.start) - 1
            if at >= 0 and span.start < stretches[at].end:
                return Span(stretches[at].start, max(stretches[at].end, span.end))
        return span

    def sentence(self, span: Span) -> int | None:
        """The number of the sentence in which words begin, counted from 1; None outside all."""
        at = bisect_right(self._sentences, span.start, key=lambda stretch: stretch.start)
        return at if at and span.start < self._sentences[at - 1].end else None

    def of(self, span: Span) -> Place:
        """The line in which the words begin."""
        line = bisect_right(self._starts, span.start)
        column = span.start - self._starts[line - 1] + 1
        return Place(self.source, line, column, self._extracted)


def _line_ends(text: str) -> Iterator[int]:
    r"""Where each line after the first begins: after `\n`, `\r\n` or a lone `\r`."""
    at = 0
    for line in text.splitlines(keepends=True):
        at += len(line)
        if line.endswith(("\n", "\r")):
            yield at
