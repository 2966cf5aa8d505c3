"""A line or two of segments, above or below the table."""

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from storydiff_tui.widgets.painted import Painted


class Bar(Painted):
    """Shows the lines it is given, on one ground."""

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

    def render_line(self, y: int) -> Strip:
        """One of its lines, as wide as the bar."""
        strip = self._strips.get(y)
        if strip is None or strip.cell_length != self.size.width:
            segments = self._lines[y] if y < len(self._lines) else []
            strip = Strip(segments).adjust_cell_length(self.size.width, self._ground)
            self._strips[y] = strip
        return strip
