"""Asks for paths of pages, and completes them."""

import re

from rich.segment import Segment
from textual.app import ComposeResult
from textual.suggester import Suggester
from textual.widgets import Input

from storydiff.language.safe import one_line
from storydiff_tui.keys import PATHS, bindings
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.wrap import fit
from storydiff_tui.screens.line import LineScreen
from storydiff_tui.shelf import completed, completions
from storydiff_tui.widgets.bar import Bar

HINT = "paths of pages or a folder; tab completes, enter opens, esc leaves"
_LAST = re.compile(r"(?:[^ \\]|\\.)+$")
"""The last of several paths, its blanks written as shells have them."""


class PathsScreen(LineScreen):
    """Asks for paths; above the line stands what the last of them may become."""

    CSS_PATH = "paths.tcss"
    BINDINGS = bindings(PATHS)

    def __init__(self, before: str, colours: Palette) -> None:
        super().__init__(HINT, before, _Paths())
        self.colours = colours
        self.candidates = Bar(id="candidates", ground=colours.ground)

    def compose(self) -> ComposeResult:
        """The line, and the candidates above it."""
        yield from super().compose()
        yield self.candidates

    def action_complete(self) -> None:
        """Complete the last path as far as all candidates agree."""
        line = self.query_one(Input)
        typed = _last(line.value)
        more = completed(typed)[len(typed) :] if typed else ""
        if more:
            line.value += _escaped(more)
            line.cursor_position = len(line.value)

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what the last path may become."""
        typed = _last(message.value)
        names = [path.rstrip("/").rpartition("/")[2] + "/" * path.endswith("/")
                 for path in (completions(typed) if typed else ())]  # fmt: skip
        told = "  ".join(map(one_line, names)) if names else "nothing begins so" if typed else HINT
        self.candidates.show([[Segment(fit(f" {told}", self.app.size.width), self.colours.dim)]])


class _Paths(Suggester):
    """Shows how the last path of a line may go on."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last path completed to the first file that begins so."""
        typed = _last(value)
        paths = completions(typed) if typed else ()
        return value + _escaped(paths[0][len(typed) :]) if paths else None


def _last(line: str) -> str:
    """The last path of a line as it is on the disk; empty where none is begun."""
    last = _LAST.search(line)
    return last.group().replace("\\ ", " ") if last else ""


def _escaped(path: str) -> str:
    return path.replace(" ", "\\ ")
