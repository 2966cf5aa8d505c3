"""Colours and weights of everything painted, for a dark or a light ground."""

from collections.abc import Mapping
from dataclasses import dataclass

from rich.style import Style

from storydiff_tui.render.marks import ALL


@dataclass(frozen=True, slots=True, eq=False)
class Palette:
    """Styles by what they are for."""

    ground: Style
    """What everything else is laid over."""
    text: Style
    strong: Style
    dim: Style
    note: Style
    """Moves, splits, merges."""
    cursor: Style
    """Laid under the band the reader is at."""
    current: Style
    """Laid over the words of the difference the reader is at."""
    match: Style
    """Laid over what was searched for."""
    bar: Style
    """The ground of the lines above and below the table."""
    key: Style
    alert: Style
    signs: Mapping[str, Style]
    """Of each mark's sign: how it and its words look."""


def palette(dark: bool) -> Palette:
    """The styles for a dark or a light ground."""
    signs = {
        mark.sign: Style.parse(f"{mark.style} {mark.dark if dark else mark.light}") for mark in ALL
    }
    if dark:
        return Palette(
            ground=Style.parse("#dcdcdc on #12151a"),
            text=Style.parse("#dcdcdc"),
            strong=Style.parse("bold #ffffff"),
            dim=Style.parse("#8a8f98"),
            note=Style.parse("italic #8fb8d8"),
            cursor=Style.parse("on #262c36"),
            current=Style.parse("reverse bold"),
            match=Style.parse("bold not underline #000000 on #ffd75f"),
            bar=Style.parse("#c8ccd4 on #1c2028"),
            key=Style.parse("bold #ffb454"),
            alert=Style.parse("bold #ff9d8a"),
            signs=signs,
        )
    return Palette(
        ground=Style.parse("#202020 on #fafafa"),
        text=Style.parse("#202020"),
        strong=Style.parse("bold #000000"),
        dim=Style.parse("#6a6a6a"),
        note=Style.parse("italic #2a5a80"),
        cursor=Style.parse("on #e8eef6"),
        current=Style.parse("reverse bold"),
        match=Style.parse("bold not underline #000000 on #ffd75f"),
        bar=Style.parse("#303030 on #e4e4e4"),
        key=Style.parse("bold #8a4b00"),
        alert=Style.parse("bold #a02010"),
        signs=signs,
    )
