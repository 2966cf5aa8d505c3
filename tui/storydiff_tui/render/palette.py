"""Colours and weights of everything painted, for a dark or a light ground.

Each style holds its ground as well, so that a painted line needs no second pass.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

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


class Theme(NamedTuple):
    """A ground, the colours of plain text on it, and those of the marks."""

    name: str
    dark: bool
    grounds: tuple[str, str, str, str]
    """Of the page, of the band the reader is at, of bars and of panels."""
    roles: Mapping[str, str]
    marks: Mapping[str, str]
    """The colour of each mark's sign, where it is not the mark's own."""


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
_BLACK = {**_DARK, "text": "#ffffff", "dim": "#b8b8b8"}
_DARK_GROUNDS = ("12151a", "262c36", "1c2028", "171b21")
_LIGHT_GROUNDS = ("fafafa", "e6edf7", "e4e4e4", "f2f2f2")
_BLACK_GROUNDS = ("000000", "303030", "101010", "080808")
_SAFE_DARK = {
    "#": "#e69f00", "@": "#56b4e9", "~": "#d7d7d7", '"': "#cc79a7", "?": "#f0e442",
    "!": "#ff8c4a", "+": "#9fd0f0", "·": "#a8a8a8",
}  # fmt: skip
_SAFE_LIGHT = {
    "#": "#8a5a00", "@": "#00568a", "~": "#404040", '"': "#8f3f6d", "?": "#6b6000",
    "!": "#a34700", "+": "#2b6a94", "·": "#666666",
}  # fmt: skip

THEMES: tuple[Theme, ...] = (
    Theme("dark", True, _DARK_GROUNDS, _DARK, {}),
    Theme("light", False, _LIGHT_GROUNDS, _LIGHT, {}),
    Theme("dark-blue-orange", True, _DARK_GROUNDS, _DARK, _SAFE_DARK),
    Theme("light-blue-orange", False, _LIGHT_GROUNDS, _LIGHT, _SAFE_LIGHT),
    Theme("high-contrast", True, _BLACK_GROUNDS, _BLACK, {}),
)
"""Every theme, the one that is shown first first. Those in blue and orange are for readers who
tell red from green badly: the colours are those of Okabe and Ito, "Color Universal Design" (2008),
without its green, darkened on a light ground."""
_CURRENT = "reverse bold"
_MATCH = "bold not underline not reverse #000000 on #ffd75f"


def colours(theme: Theme) -> Colours:
    """The palettes of a theme."""
    return Colours(*(_palette(theme, ground) for ground in theme.grounds))


def _palette(theme: Theme, ground: str) -> Palette:
    made = {role: Style.parse(f"{style} on #{ground}") for role, style in theme.roles.items()}
    signs = {mark.sign: Style.parse(f"{_words(mark, theme)} on #{ground}") for mark in ALL}
    return Palette(
        ground=made["text"],
        current=Style.parse(_CURRENT),
        match=Style.parse(_MATCH),
        signs=signs,
        margin={sign: style + Style(underline=False) for sign, style in signs.items()},
        **made,
    )


def _words(mark: Mark, theme: Theme) -> str:
    own = mark.dark if theme.dark else mark.light
    return f"{mark.style} {theme.marks.get(mark.sign, own)}"
