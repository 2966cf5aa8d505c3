"""The strip at the right edge: the whole story at a glance; a click goes there."""

from collections.abc import Sequence
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.events import Click
from textual.message import Message
from textual.strip import Strip

from storydiff_tui.render.overview import SHADES
from storydiff_tui.render.palette import Colours
from storydiff_tui.widgets.painted import Painted


class Overview(Painted):
    """One cell wide: shades for how grave the differences are, and where the screen is."""

    class Pointed(Message):
        """A place of the story was clicked: `share` of the way down, from 0 to 1."""

        def __init__(self, share: float) -> None:
            super().__init__()
            self.share = share

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self.colours = colours
        self._weights: Sequence[int] = ()
        self._thumb = range(0)

    def show(self, weights: Sequence[int], thumb: range) -> None:
        """Show how grave each part is, and which part is in sight."""
        if (weights, thumb) != (self._weights, self._thumb):
            self._weights, self._thumb = weights, thumb
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """One cell."""
        weight = self._weights[y] if y < len(self._weights) else 0
        page = self.colours.page
        return _cell(SHADES[weight], page.key if y in self._thumb else page.dim)

    def on_click(self, event: Click) -> None:
        """Go to the place under the pointer."""
        self.post_message(self.Pointed(event.y / max(1, self.size.height)))


@lru_cache(maxsize=64)
def _cell(shade: str, style: Style) -> Strip:
    return Strip([Segment(shade, style)], 1)
