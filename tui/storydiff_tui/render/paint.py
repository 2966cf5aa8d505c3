"""A band of the table as lines of styled text."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from storydiff.language.safe import INVISIBLE
from storydiff_tui.render.absence import SILENT
from storydiff_tui.render.bidi import Way, ordered, restyled
from storydiff_tui.render.cell import CellText, cell_text, lead_ends, marked_runs
from storydiff_tui.render.filters import signs
from storydiff_tui.render.layout import SIGNS, Item, Layout, label
from storydiff_tui.render.marks import marks_of
from storydiff_tui.render.palette import Colours, Palette
from storydiff_tui.render.table import Column, Table
from storydiff_tui.render.wrap import fit, wrap
from storydiff_tui.state import View

Painted = list[list[Segment]]
"""Lines of segments, all of one width."""
Overlay = tuple[int, int, Style]
"""A stretch of a text and the style laid over it."""


@dataclass(frozen=True, slots=True, eq=False)
class Painter:
    """Paints the bands of one table as it is looked at."""

    table: Table
    view: View
    layout: Layout
    colours: Colours
    passes: tuple[bool, ...]
    reorders: bool = True
    """Whether words from right to left are put in order here; else the terminal does that."""

    def item(self, item: Item) -> Painted:
        """The lines of one item, with the blank line that follows it."""
        if item.folded:
            return self._fold(item)
        if self.layout.stacked:
            cells, width = [self._stack(item.first)], self.layout.widths[0]
            widths = [width]
        else:
            widths = list(self.layout.widths)
            cells = [
                self.cell(k, item.first, width)
                for k, width in zip(self.layout.shown, widths, strict=True)
            ]
        return self._beside(item.first, cells, widths)

    def _beside(self, band: int, cells: list[Painted], widths: list[int]) -> Painted:
        height = max(map(len, cells))
        palette = self._palette(band)
        lines = self._margin(band, height)
        between = Segment(" │ ", palette.dim)
        for k, segments in enumerate(lines):
            for column, (cell, width) in enumerate(zip(cells, widths, strict=True)):
                if column:
                    segments.append(between)
                segments += cell[k] if k < len(cell) else [Segment(" " * width, palette.ground)]
        return [*lines, self._gap(widths)]

    def _gap(self, widths: list[int]) -> list[Segment]:
        """The line between two bands."""
        page = self.colours.page
        text = " │ ".join(" " * width for width in widths)
        return [Segment(" " * self.layout.margin, page.ground), Segment(text, page.dim)]

    def _palette(self, band: int) -> Palette:
        return self.colours.here if band == self.view.cursor else self.colours.page

    def _margin(self, band: int, height: int) -> list[list[Segment]]:
        """Cursor, row number and signs, for each line of a band."""
        here = band == self.view.cursor
        room = self.layout.margin - SIGNS - 2
        number = "" if band < self.table.first_row else str(band - self.table.first_row + 1)
        jump = next((letter for letter, to in self.view.jumps if to == band), "")
        told = signs(self.table, self.view, self.table.within[band]) + self._kept(band)
        palette = self._palette(band)
        style = palette.strong if here else palette.dim
        lines = []
        for k in range(height):
            cursor = ("▎" if k else "▶") if here else " "
            some = told[k * SIGNS : (k + 1) * SIGNS]
            lead = Segment(f"{cursor}{(jump or number) if k == 0 else '':>{room}}", style)
            if jump:
                lead = Segment(lead.text, palette.match)
            painted = [Segment(sign, palette.margin.get(sign, palette.key)) for sign in some]
            lines.append([lead, *painted, Segment(" " * (SIGNS - len(some) + 1), style)])
        return lines

    def _kept(self, band: int) -> str:
        """The signs of what the reader has decided there, each once."""
        decided = self.table.decided
        own = decided.rows.get(self.table.row_of(band) or "", "")
        differences = (self.table.differences[k] for k in self.table.within[band])
        return "".join(dict.fromkeys(own + "".join(decided.signs(v.id) for v in differences)))

    def cell(self, column: int, band: int, width: int, lead: str = "") -> Painted:
        """The lines of one cell, each padded to `width`."""
        own, palette = self.table.columns[column], self._palette(band)
        if not own.cells[band]:
            return [self._silence(own.notes[band] or SILENT, palette, width, lead)]
        told = cell_text(own, band)
        overlays = self._overlays(column, band, told)
        if lead:
            shift = len(lead)
            overlays = [(a + shift, b + shift, style) for a, b, style in overlays]
            overlays.insert(0, (0, shift, palette.strong))
        base = palette.strong if band < self.table.first_row else palette.text
        lines = self._wrapped(lead + told.text, overlays, base, width, own)
        return lines + [
            _padded([Segment(text, palette.note)], width, palette.ground)
            for text in _pieces(own.notes[band], width)
        ]

    def _overlays(self, column: int, band: int, told: CellText) -> list[Overlay]:
        own, palette = self.table.columns[column], self._palette(band)
        overlays: list[Overlay] = [(a, b, palette.dim) for a, b in lead_ends(told)]
        for start, end, number in marked_runs(told, own, band, self._weight):
            mark = next(
                m for m in marks_of(self.table.differences[number].kinds)
                if m.sign not in self.view.lens.muted
            )  # fmt: skip
            style = palette.signs[mark.sign]
            if number == self.view.current:
                style = style + palette.current
            overlays.append((start, end, style))
        matches = self.view.matches  # in the order of their places
        first, last = (bisect_left(matches, (band, k)) for k in (column, column + 1))
        for match in matches[first:last]:
            overlays += [(a, b, palette.match) for a, b in told.locate(match.start, match.end)]
        if self.view.selected and self.view.selected[0] == column:
            _, start, end = self.view.selected
            overlays += [(a, b, palette.match) for a, b in told.locate(start, end)]
        return overlays

    def _weight(self, number: int) -> int:
        """How a difference counts where several are about the same words; -1 if it is muted."""
        if not self.passes[number]:
            return -1
        return 9 if number == self.view.current else self.table.differences[number].severity

    def _wrapped(
        self, text: str, overlays: list[Overlay], base: Style, width: int, own: Column
    ) -> Painted:
        styled = _flattened(overlays, base, len(text))
        right = own.way is Way.RIGHT
        order = ordered(text, own.way) if self.reorders else None
        lines = []
        for start, end in wrap(text, width, own.odd):
            if order:
                segments = restyled(order.line(start, end), styled)
            else:
                segments = [
                    Segment(text[max(a, start) : min(b, end)], style)
                    for a, b, style in styled
                    if a < end and b > start
                ]
            lines.append(_padded(segments, width, base, bool(own.odd), right))
        return lines

    def _silence(self, told: str, palette: Palette, width: int, lead: str) -> list[Segment]:
        name = fit(lead, width)
        room = width - cell_len(name)
        segments = [Segment(name, palette.strong)] if name else []
        return [*segments, Segment(f" {told} ".center(room, "┈")[:room], palette.dim)]

    def _stack(self, band: int) -> Painted:
        """The cells of a band one under the other, each announced by its outlet."""
        lines: Painted = []
        for k, width in zip(self.layout.shown, self.layout.widths, strict=True):
            lines += self.cell(k, band, width, label(self.table.columns[k], k))
        return lines

    def _fold(self, item: Item) -> Painted:
        first, last = (k - self.table.first_row + 1 for k in (item.first, item.last - 1))
        rows = f"row {first}" if first == last else f"rows {first}–{last}"
        text = f"┄┄ {rows}: no difference shown (z unfolds) ┄┄"
        width = self.layout.width
        lead = "▶" if item.first <= self.view.cursor < item.last else " "
        body = fit(lead.ljust(self.layout.margin - 2) + "⋯ " + text, width)
        page = self.colours.page
        return [[Segment(body.ljust(width), page.dim)], [Segment(" " * width, page.ground)]]


def _pieces(note: str, width: int) -> Iterable[str]:
    return [note[a:b] for a, b in wrap(note, width)] if note else []


def _padded(
    segments: list[Segment], width: int, ground: Style, odd: bool = False, right: bool = False
) -> list[Segment]:
    if odd:
        segments = [Segment(s.text.replace(INVISIBLE, ""), s.style) for s in segments]
        used = sum(cell_len(s.text) for s in segments)
    else:
        used = sum(len(s.text) for s in segments)
    if used >= width:
        return segments
    blank = Segment(" " * (width - used), ground)
    return [blank, *segments] if right else [*segments, blank]


def _flattened(overlays: list[Overlay], base: Style, length: int) -> list[Overlay]:
    """Overlays, later ones on top, as one sequence without gaps or overlap."""
    if not overlays:
        return [(0, length, base)]
    edges = sorted({0, length, *(a for a, _, _ in overlays), *(b for _, b, _ in overlays)})
    flat = []
    for start, end in pairwise(edges):
        style = base
        for a, b, over in overlays:
            if a <= start and end <= b:
                style = style + over
        flat.append((start, end, style))
    return flat
