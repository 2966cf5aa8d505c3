"""Screens through which one sees the screen below."""

from typing import TypeVar

from textual.containers import Vertical
from textual.geometry import Region
from textual.screen import ModalScreen
from textual.strip import Strip

Result = TypeVar("Result")
MARGIN = 3
"""Lines above and below a frame, so that the screen's own bars stay in sight."""


class Glass(ModalScreen[Result]):
    """Covers no more than its widgets do.

    Textual's own way makes every line of the screen below anew, segment by segment, to tint it;
    here nothing is tinted, and the lines are handed over as they are.
    """

    def fit_frame(self, lines: int) -> int:
        """Put the frame at the edge where there is little room; for how many of its lines is some.

        The frame has a border, and one line more for the keys.
        """
        height, around = self.app.size.height, 3
        frame = self.query_one(Vertical)
        tight = height < lines + around + 2 * MARGIN
        frame.border_subtitle = "j k: the rest" if height < lines + around else ""
        frame.styles.margin = 0 if tight else (MARGIN, 2)
        return min(lines, height - around) if tight else lines

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the screen below; blank where a resize has not reached it yet."""
        stack = self.app.screen_stack
        below = stack[stack.index(self) - 1]
        strips = below._compositor.render_strips()[crop.y : crop.bottom]
        lines = [strip.crop(*crop.column_span).adjust_cell_length(crop.width) for strip in strips]
        return lines + [Strip.blank(crop.width)] * (crop.height - len(lines))
