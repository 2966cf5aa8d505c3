"""The lines above a list: which lists there are, and what of this one is shown in which order."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.segment import Segment

from storydiff_tui.keys import LISTS
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.wrap import fit


def tab_line(
    names: Sequence[tuple[str, str]], shown: str, colours: Palette, width: int
) -> list[Segment]:
    """Each list with its key, the one that is shown set off; as many as there is room for."""
    keys = {key.action: key.shown for key in LISTS}
    line = [Segment(" storydiff ▸ ", colours.strong)] if width >= 100 else []
    for name, title in names:
        key = keys[f"list('{name}')"]
        style = colours.strong + colours.current if name == shown else colours.text
        line += [Segment(f" {key}", colours.key), Segment(f" {title} ", style)]
    return line


def shown_line(
    count: str, narrowed: str, back: str, order: str, colours: Palette, width: int
) -> list[Segment]:
    """How many lines a list has, by what it is narrowed, and in which order it is.

    `back` are the keys that show all again. The order is left out where there is no room for it.
    """
    told = f" {count}" + (f": {narrowed}; {back} shows all" if narrowed else "")
    sort = f"   s sort: {order} " if order else ""
    if cell_len(told) + len(sort) > width:
        sort = ""
    room = max(0, width - len(sort))
    return [
        Segment(fit(told, room), colours.alert if narrowed else colours.text),
        Segment(sort, colours.dim),
    ]
