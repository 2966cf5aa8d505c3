"""Widgets that hand finished lines to the compositor.

The way through Textual's own line cache makes a new strip of every line on every scroll; handed
over as they are, strips keep what they have worked out (crops, filters, escape sequences).
"""

from abc import abstractmethod
from collections.abc import Sequence
from itertools import groupby

from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Painted(Widget):
    """Without border, padding or opacity; its lines are as wide as itself."""

    @abstractmethod
    def strips(self, lines: range) -> Sequence[Strip]:
        """The finished lines of what is in sight; the same strips as long as they are the same."""

    def refresh_changed(self, before: Sequence[Strip]) -> None:
        """Have those lines painted again that are not what was in sight before."""
        width, height = self.size
        now = self.strips(range(height))
        same = [new is old or new == old for old, new in zip(before, now, strict=False)]
        changed, y = [], 0
        for kept, run in groupby(same):
            top, y = y, y + len([*run])
            if not kept:
                changed.append(Region(0, top, width, y - top))
        if changed:
            self.refresh(*changed)

    def render_line(self, y: int) -> Strip:
        """The finished line `y`."""
        return self.strips(range(y, y + 1))[0]

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region, as they are."""
        strips = list(self.strips(crop.line_range))
        # Nothing here has a colour by number.
        filters = [f for f in self.get_line_filters() if not isinstance(f, ANSIToTruecolor)]
        if filters:
            background = self.background_colors[1]
            for line_filter in filters:
                strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            return [strip.crop(*crop.column_span) for strip in strips]
        return strips
