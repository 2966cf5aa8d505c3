"""Lines whose columns stay put where terminals disagree on how wide a character is.

Indic clusters, joined emoji and flags take more cells on one terminal than on another; whatever
follows them would slip. So such a line is wiped first, and each column is told where it begins.
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
            parts = [self._ground.render(" " * self.cell_length, color_system=system)]
            at = 0
            for text, style, _ in self._segments:
                if at in self._starts:
                    parts.append(f"\x1b[{at + 1}G")
                parts.append(style.render(text, color_system=system) if style else text)
                at += cell_len(text)
            parts.append(f"\x1b[{at + 1}G")  # for what stands beside the strip
            self._render_cache = "".join(parts)
        return self._render_cache
