"""Text for a list or a panel: paragraphs of runs with roles, and their lines at a width."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from storydiff.language.safe import INVISIBLE
from storydiff_tui.render.bidi import Way, ordered, restyled, way
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.wrap import odd_characters, wrap


class Run(NamedTuple):
    """Words in one role."""

    text: str
    role: str = "text"
    """A field of the palette; or the sign of a mark, for words it marks; or `margin` and the
    sign, for the sign itself."""
    way: Way | None = None
    """How the text is written that it is a line of; None where it is a text by itself."""


class Paragraph(NamedTuple):
    """Runs that wrap together."""

    runs: tuple[Run, ...]
    indent: int = 0
    """Cells before its first line."""
    hang: int = 0
    """Cells before the lines after it."""
    choice: int | None = None
    """What is chosen with it, in a list."""
    way: Way | None = None
    """How it is written, as one text; None where each of its runs is a text by itself."""


class Section(NamedTuple):
    """Paragraphs of one choice that are written when they come near the screen."""

    write: Callable[[], Sequence[Paragraph]]
    choice: int | None = None


Part = Paragraph | Section
Document = Sequence[Part]


def paragraph(
    *runs: str | tuple[str, str] | Run, indent: int = 0, hang: int = 0, choice: int | None = None
) -> Paragraph:
    """A paragraph of texts, or of texts with their roles."""
    made = (Run(run) if isinstance(run, str) else Run(*run) for run in runs)
    return Paragraph(tuple(made), indent, hang, choice)


BLANK = paragraph("")


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One line: the paragraph it is of, and the stretch of its text."""

    paragraph: Paragraph
    start: int
    end: int
    indent: int


def part_lines(written: Part, width: int) -> list[DocumentLine]:
    """The lines of a part of a document, `width` cells wide at most."""
    lines = []
    for part in written.write() if isinstance(written, Section) else (written,):
        text = "".join(run.text for run in part.runs)
        for k, (start, end) in enumerate(_stretches(part, text, width)):
            indent = part.hang if k else part.indent
            if part.way is Way.RIGHT:
                indent = width - cell_len(text[start:end])
            lines.append(DocumentLine(part, start, end, indent))
    return lines


def _stretches(part: Paragraph, text: str, width: int) -> list[tuple[int, int]]:
    """The text of each line; the first has the room that its own indent leaves, as the rest do."""
    odd = odd_characters(text)
    lines = list(wrap(text, width - part.indent, odd))
    if part.indent == part.hang or len(lines) == 1:
        return lines
    at = lines[1][0]
    rest = wrap(text[at:], width - part.hang, odd)
    return [lines[0], *((at + start, at + end) for start, end in rest)]


def paint_line(line: DocumentLine, colours: Palette, reorders: bool = True) -> list[Segment]:
    """A line as segments; `reorders` puts words in order that are written from right to left."""
    part = line.paragraph
    segments = [Segment(" " * line.indent, colours.ground)]
    texts = [part.runs] if part.way else [(run,) for run in part.runs]
    at = 0
    for runs in texts:
        text = "".join([run.text for run in runs])
        low, high = max(at, line.start) - at, min(at + len(text), line.end) - at
        if low < high:
            written = (part.way or runs[0].way or way(text)) if reorders else Way.LEFT
            segments += _painted(runs, text, low, high, written, colours)
        at += len(text)
    return segments


def _painted(
    runs: tuple[Run, ...], text: str, low: int, high: int, written: Way, colours: Palette
) -> list[Segment]:
    """A stretch of the text that some runs are."""
    order = ordered(text, written)
    if not order and len(runs) == 1:
        segments = [Segment(text[low:high], style_of(runs[0].role, colours))]
    else:
        at, styled = 0, []
        for run in runs:
            styled.append((at, at + len(run.text), style_of(run.role, colours)))
            at += len(run.text)
        if order:
            segments = restyled(order.line(low, high), styled)
        else:
            within = ((max(a, low), min(b, high), style) for a, b, style in styled)
            segments = [Segment(text[a:b], style) for a, b, style in within if a < b]
    return [Segment(words.replace(INVISIBLE, ""), style) for words, style, _ in segments]


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
