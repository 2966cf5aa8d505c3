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
        """Show how grave each part is, and which part is in sight; paint what is another now."""
        before = self.strips(range(self.size.height))
        self._weights, self._thumb = weights, thumb
        self.refresh_changed(before)

    def strips(self, lines: range) -> Sequence[Strip]:
        """Its cells."""
        page, weights = self.colours.page, self._weights
        return [
            _cell(
                SHADES[weights[y]] if y < len(weights) else SHADES[0],
                page.key if y in self._thumb else page.dim,
            )
            for y in lines
        ]

    def on_click(self, event: Click) -> None:
        """Go to the place under the pointer."""
        self.post_message(self.Pointed(event.y / max(1, self.size.height)))


@lru_cache(maxsize=64)
def _cell(shade: str, style: Style) -> Strip:
    return Strip([Segment(shade, style)], 1)
