"""The two lines above the table: the story, and the outlets' names."""

from functools import lru_cache

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style

from storydiff.language.safe import one_line
from storydiff_tui.render.counts import differences, number
from storydiff_tui.render.layout import Frame, Layout
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.table import Column, Table
from storydiff_tui.render.wrap import fit
from storydiff_tui.state import View

Line = list[Segment]
LEAST = 20
"""Cells that the story's name is to have, where anything can make room for it."""


def title(table: Table) -> str:
    """What the story is called: the first headline there is."""
    for column in table.columns:
        if column.article.headline:
            return one_line(column.words(*column.article.headline))
    return "a story without a headline"


def title_line(
    table: Table, view: View, layout: Layout, colours: Palette, width: int, share: int, seen: str
) -> Line:
    """The story's name, the outlets in and out of sight, the filter, how far one has read.

    `seen` says through which lens the story is read; it stays in sight where little else does.
    """
    numbers = _outlets(view, layout, colours)
    facts = f"  {number(len(table.collation.rows), 'row')}  {differences(table)}"
    right = (f"  {seen}" if seen else "") + f"  {share:3d}% "
    fixed = sum(len(s.text) for s in numbers) + len(right)
    lead = " storydiff ▸ " if width >= 100 else " "
    free = width - fixed - len(lead)
    name = title(table)
    if free < cell_len(name) + len(facts):
        facts = facts if free > 60 else ""
    name = fit(name, free - len(facts))
    pad = " " * max(0, free - cell_len(name) - len(facts))
    return [
        Segment(lead, colours.strong),
        Segment(name, colours.strong),
        Segment(pad + facts, colours.text),
        *numbers,
        Segment(right, colours.text),
    ]


def _outlets(view: View, layout: Layout, colours: Palette) -> Line:
    """A number for each outlet: ◆ the base, ▸ in focus, bold in sight, in brackets hidden.

    Where some do not fit beside each other, how many, and the key that leads to them.
    """
    line: Line = [Segment("  outlets", colours.text)]
    for k in range(view.columns):
        sign = "◆" if k == view.base else "▸" if k == view.focus else " "
        if k in view.hidden:
            line.append(Segment(f" ({k + 1})", colours.dim))
        elif k in layout.shown or layout.stacked:
            line.append(Segment(f" {sign}{k + 1}", colours.key))
        else:
            line.append(Segment(f" {sign}{k + 1}", colours.dim))
    away = 0 if layout.stacked else view.columns - len(view.hidden) - len(layout.shown)
    if away > 0:
        line.append(Segment(f" ({away} more: l)", colours.key))
    return line


@lru_cache(maxsize=2)
def names_line(
    table: Table, placed: Frame, focus: int, base: int | None, colours: Palette, width: int
) -> Line:
    """Above each column its outlet: number, name, id, when it was published."""
    line: Line = [Segment(" " * placed.margin, colours.ground)]
    columns = placed.shown[:1] if placed.stacked else placed.shown
    for place, (k, cells) in enumerate(zip(columns, placed.widths, strict=False)):
        if place:
            line.append(Segment(" │ ", colours.dim))
        lead = ("◆" if k == base else "") + ("▸" if k == focus else "") + f"{k + 1} "
        text = fit(_heading(table.columns[k], cells - len(lead)), cells - len(lead))
        style = colours.strong + Style(underline=k == focus)
        line += [Segment(lead, style), Segment(text, style)]
        line.append(Segment(" " * (cells - len(lead) - cell_len(text)), colours.ground))
    used = sum(cell_len(s.text) for s in line)
    return [*line, Segment(" " * max(0, width - used), colours.ground)]


def _heading(column: Column, cells: int) -> str:
    """Name, then as much of id and date as there is room for; an id that says the name, once."""
    article = column.article
    text = column.full if article.outlet is None and len(column.full) <= cells else column.name
    more = [] if _letters(article.id) == _letters(article.name) else [article.id]
    more += [article.published.value] if article.published else []
    for fact in map(one_line, more):
        if cell_len(text) + cell_len(fact) + 3 <= cells:
            text += " · " + fact
    return text


def _letters(name: str) -> str:
    """A name without what an id cannot say: capitals, spaces, marks."""
    return "".join(letter for letter in name.casefold() if letter.isalnum())
