"""The line above a list: which lists there are, by which keys, and which one this is."""

from collections.abc import Sequence

from rich.segment import Segment

from storydiff_tui.keys import LISTS
from storydiff_tui.render.palette import Palette


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
