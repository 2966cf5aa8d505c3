"""Widgets that hand finished lines to the compositor.

The way through Textual's own line cache makes a new strip of every line on every scroll; handed
over as they are, strips keep what they have worked out (crops, filters, escape sequences).
"""

from abc import abstractmethod

from textual.filter import ANSIToTruecolor
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget


class Painted(Widget):
    """Without border, padding or opacity; its lines are as wide as itself."""

    @abstractmethod
    def render_line(self, y: int) -> Strip:
        """The finished line `y` of what is in sight; the same strip as long as it is the same."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a region, as they are."""
        strips = [self.render_line(y) for y in crop.line_range]
        background = self.background_colors[1]
        for line_filter in self.get_line_filters():
            if isinstance(line_filter, ANSIToTruecolor):
                continue  # nothing here has a colour by number
            strips = [strip.apply_filter(line_filter, background) for strip in strips]
        if crop.column_span != (0, self.size.width):
            return [strip.crop(*crop.column_span) for strip in strips]
        return strips
