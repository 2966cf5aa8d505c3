"""Colours and weights of everything painted, for a dark or a light ground.

Each style holds its ground as well, so that a painted line needs no second pass.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style

from storydiff_tui.render.marks import ALL, Mark


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """Styles by what they are for, all on one ground."""

    ground: Style
    """Of what is left empty."""
    text: Style
    strong: Style
    dim: Style
    note: Style
    """Moves, splits, merges."""
    current: Style
    """Laid over the words of the difference the reader is at."""
    match: Style
    """Laid over what was searched for."""
    key: Style
    alert: Style
    signs: Mapping[str, Style]
    """Of each mark's sign: how the words look that it marks."""
    margin: Mapping[str, Style]
    """Of each mark's sign: how the sign itself looks."""


@dataclass(frozen=True, slots=True, eq=False)
class Colours:
    """The palettes of one theme, by the ground they are on."""

    page: Palette
    here: Palette
    """The band the reader is at."""
    bar: Palette
    """The lines above and below the table."""
    panel: Palette


_DARK = {
    "text": "#dcdcdc",
    "strong": "bold #ffffff",
    "dim": "#8a8f98",
    "note": "italic #8fb8d8",
    "key": "bold #ffb454",
    "alert": "bold #ff9d8a",
}
_LIGHT = {
    "text": "#202020",
    "strong": "bold #000000",
    "dim": "#6a6a6a",
    "note": "italic #2a5a80",
    "key": "bold #8a4b00",
    "alert": "bold #a02010",
}
_DARK_GROUNDS = ("12151a", "262c36", "1c2028", "171b21")
_LIGHT_GROUNDS = ("fafafa", "e6edf7", "e4e4e4", "f2f2f2")
_CURRENT = "reverse bold"
_MATCH = "bold not underline not reverse #000000 on #ffd75f"


def colours(dark: bool) -> Colours:
    """The palettes for a dark or a light terminal."""
    grounds = _DARK_GROUNDS if dark else _LIGHT_GROUNDS
    return Colours(*(_palette(dark, ground) for ground in grounds))


def _palette(dark: bool, ground: str) -> Palette:
    styles = _DARK if dark else _LIGHT
    made = {name: Style.parse(f"{style} on #{ground}") for name, style in styles.items()}
    signs = {mark.sign: Style.parse(f"{_words(mark, dark)} on #{ground}") for mark in ALL}
    return Palette(
        ground=made["text"],
        current=Style.parse(_CURRENT),
        match=Style.parse(_MATCH),
        signs=signs,
        margin={sign: style + Style(underline=False) for sign, style in signs.items()},
        **made,
    )


def _words(mark: Mark, dark: bool) -> str:
    return f"{mark.style} {mark.dark if dark else mark.light}"
