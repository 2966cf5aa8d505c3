"""Strips that become few bytes.

Most of a frame's time goes into writing it to the terminal. So a style is told only where it
changes, and then only what of it does.
"""

from functools import lru_cache

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

RESET = "\x1b[0m"


class Encoded(Strip):
    """A strip as any other; cropped or filtered it is a plain one again."""

    __slots__ = ()

    def render(self, console: Console) -> str:
        """The escape sequences of the line."""
        if self._render_cache is None:
            system = console._color_system or ColorSystem.TRUECOLOR
            parts = []
            before: Style | None = None
            for text, style, _ in self._segments:
                if style is not before:
                    parts.append(change(before, style, system))
                    before = style
                parts.append(text)
            self._render_cache = "".join([*parts, RESET])
        return self._render_cache


def filled(segments: list[Segment], width: int, ground: Style) -> Encoded:
    """A strip of exactly so many cells: blanks after the segments, or their end cut off."""
    free = width - sum(cell_len(segment.text) for segment in segments)
    if free < 0:
        return Encoded(Strip(segments).adjust_cell_length(width), width)
    return Encoded([*segments, Segment(" " * free, ground)] if free else segments, width)


@lru_cache(maxsize=1024)
def change(before: Style | None, after: Style | None, system: ColorSystem) -> str:
    """What takes a terminal from one style to another; from None, whatever was before."""
    if before == after:
        return ""
    if before and after and _adds(before, after):
        return f"\x1b[{_codes(after.without_color + Style(color=after.color), system)}m"
    codes = _codes(after, system) if after else ""
    return f"\x1b[0;{codes}m" if codes else RESET


def _adds(before: Style, after: Style) -> bool:
    """Whether the later style has all that the earlier has, but for the colour of the words."""
    plain = before.without_color
    return (
        before.bgcolor == after.bgcolor
        and after.color is not None
        and plain in (Style(), after.without_color)
    )


def _codes(style: Style, system: ColorSystem) -> str:
    shown = style.render("x", color_system=system)
    return shown[2 : shown.index("m")] if shown.startswith("\x1b") else ""
