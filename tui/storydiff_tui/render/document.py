"""Text for a list or a panel: paragraphs of runs with roles, and their lines at a width."""

from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from storydiff.language.safe import INVISIBLE
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.wrap import odd_characters, wrap


class Run(NamedTuple):
    """Words in one role."""

    text: str
    role: str = "text"
    """A field of the palette; or the sign of a mark, for words it marks; or `margin` and the
    sign, for the sign itself."""


class Paragraph(NamedTuple):
    """Runs that wrap together."""

    runs: tuple[Run, ...]
    indent: int = 0
    """Cells before its first line."""
    hang: int = 0
    """Cells before the lines after it."""
    choice: int | None = None
    """What is chosen with it, in a list."""


Document = tuple[Paragraph, ...]


def paragraph(
    *runs: str | tuple[str, str], indent: int = 0, hang: int = 0, choice: int | None = None
) -> Paragraph:
    """A paragraph of texts, or of texts with their roles."""
    made = (Run(run) if isinstance(run, str) else Run(*run) for run in runs)
    return Paragraph(tuple(made), indent, hang, choice)


BLANK = paragraph("")


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One line: the paragraph it is of, and the stretch of its text."""

    paragraph: int
    start: int
    end: int
    indent: int


def document_lines(document: Document, width: int) -> list[DocumentLine]:
    """The lines of a document, `width` cells wide at most."""
    lines = []
    for number, part in enumerate(document):
        text = "".join(run.text for run in part.runs)
        deepest = max(part.indent, part.hang)
        for k, (start, end) in enumerate(wrap(text, width - deepest, odd_characters(text))):
            lines.append(DocumentLine(number, start, end, part.hang if k else part.indent))
    return lines


def paint_line(part: Paragraph, line: DocumentLine, colours: Palette) -> list[Segment]:
    """A line as segments."""
    segments = [Segment(" " * line.indent, colours.ground)]
    at = 0
    for run in part.runs:
        low, high = max(at, line.start), min(at + len(run.text), line.end)
        if low < high:
            words = run.text[low - at : high - at].replace(INVISIBLE, "")
            segments.append(Segment(words, style_of(run.role, colours)))
        at += len(run.text)
    return segments


def style_of(role: str, colours: Palette) -> Style:
    """The style of a role."""
    style = colours.signs.get(role) or colours.margin.get(role.removeprefix("margin "))
    if style is None:
        style = getattr(colours, role)
        assert isinstance(style, Style)
    return style


def columns(cells: list[tuple[str, str, int]]) -> list[tuple[str, str]]:
    """Texts with their roles, padded to their widths, for a line of a list."""
    return [(text + " " * max(1, width - cell_len(text)), role) for text, role, width in cells]
