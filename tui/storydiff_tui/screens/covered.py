"""Screens that their widgets cover."""

from collections.abc import Sequence
from typing import TypeVar

from textual.screen import Screen
from textual.strip import Strip

from storydiff_tui.widgets.painted import Painted

Result = TypeVar("Result")


class Covered(Painted, Screen[Result]):
    """Has blank lines below its widgets, which are seen only until those are there.

    Textual's own way makes every one of these lines anew for each frame.
    """

    def strips(self, lines: range) -> Sequence[Strip]:
        """Blank lines."""
        return [Strip.blank(self.size.width, self.visual_style.rich_style)] * len(lines)
