"""A line or two of segments, above or below the table."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from storydiff_tui.render.bidi import displayed
from storydiff_tui.widgets.encoded import filled
from storydiff_tui.widgets.ordering import reorders
from storydiff_tui.widgets.painted import Painted


class Bar(Painted):
    """Shows the lines it is given, on one ground; each segment is a text by itself."""

    def __init__(self, *, id: str, ground: Style, height: int = 1) -> None:  # noqa: A002  Textual's own name
        super().__init__(id=id)
        self.styles.height = height
        self._ground = ground
        self._lines: list[list[Segment]] = []
        self._strips: dict[int, Strip] = {}

    def recolour(self, ground: Style) -> None:
        """Put another ground under the lines."""
        self._ground = ground
        self._strips.clear()
        self.refresh()

    def show(self, lines: Sequence[list[Segment]]) -> None:
        """Show other lines; nothing is painted where they are the same."""
        if list(lines) != self._lines:
            self._lines = list(lines)
            self._strips.clear()
            self.refresh()

    def strips(self, lines: range) -> Sequence[Strip]:
        """Its lines, as wide as the bar."""
        width = self.size.width
        return [self._strip(y, width) for y in lines]

    def _strip(self, y: int, width: int) -> Strip:
        strip = self._strips.get(y)
        if strip is None or strip.cell_length != width:
            segments = self._lines[y] if y < len(self._lines) else []
            if reorders(self):
                segments = [Segment(displayed(text), style) for text, style, _ in segments]
            strip = self._strips[y] = filled(segments, width, self._ground)
        return strip
