"""Screens through which one sees the screen below."""

from typing import TypeVar

from textual.geometry import Region
from textual.screen import ModalScreen
from textual.strip import Strip

Result = TypeVar("Result")


class Glass(ModalScreen[Result]):
    """Covers no more than its widgets do.

    Textual's own way makes every line of the screen below anew, segment by segment, to tint it;
    here nothing is tinted, and the lines are handed over as they are.
    """

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of the screen below."""
        stack = self.app.screen_stack
        below = stack[stack.index(self) - 1]
        strips = below._compositor.render_strips()[crop.y : crop.bottom]
        return [strip.crop(*crop.column_span) for strip in strips]
