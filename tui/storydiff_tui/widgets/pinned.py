"""Lines whose columns stay put where terminals disagree on how wide a character is.

Indic clusters, joined emoji and flags take more cells on one terminal than on another; whatever
follows them would slip. So such a line is wiped first, with the blanks at the edges of columns,
and then each column is told where its words begin.
"""

from collections.abc import Iterable

from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip


class Pinned(Strip):
    """A strip that begins at the left edge of the screen, with columns at fixed cells.

    Cropped or filtered it is a plain strip again: then columns may slip, and nothing else.
    """

    __slots__ = ("_ground", "_starts")

    def __init__(
        self, segments: Iterable[Segment], width: int, starts: frozenset[int], ground: Style
    ) -> None:
        super().__init__(segments, width)
        self._starts, self._ground = starts, ground

    def render(self, console: Console) -> str:
        """The escape sequences of the line."""
        if self._render_cache is None:
            system = console._color_system
            wiped = [self._ground.render(" " * self.cell_length, color_system=system)]
            written: list[str] = []
            at, moved = 0, True
            for text, style, _ in self._segments:
                shown = style.render(text, color_system=system) if style else text
                end = at + cell_len(text)
                edge = at in self._starts or end in self._starts
                if edge and text.isspace():
                    wiped += (_to(at), shown)
                    moved = True
                else:
                    written += (_to(at) if moved or at in self._starts else "", shown)
                    moved = False
                at = end
            self._render_cache = "".join([*wiped, *written, _to(at)])
        return self._render_cache


def _to(cell: int) -> str:
    """Goes to a cell of the line."""
    return f"\x1b[{cell + 1}G"
