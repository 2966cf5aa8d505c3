"""Every key: what it is called, what it does, and what the help says of it.

Bindings, the footer and the help are made from these tables; a key is added here and nowhere else.
"""

from storydiff_tui.keys.dialogs import CORRECT, DETAIL, DIALOG, FILTER, LINE, PASTE, PATHS
from storydiff_tui.keys.key import Key, bindings
from storydiff_tui.keys.lists import LIST, SHELF
from storydiff_tui.keys.story import (
    APP,
    DECISIONS,
    DIFFERENCES,
    HELP,
    LISTS,
    MOVE,
    OUTLETS,
    READING,
    REST,
)

__all__ = [
    "APP",
    "CORRECT",
    "DETAIL",
    "DIALOG",
    "FILTER",
    "GROUPS",
    "HELP",
    "LINE",
    "LIST",
    "LISTS",
    "PASTE",
    "PATHS",
    "READING",
    "SHELF",
    "Key",
    "bindings",
]

GROUPS: tuple[tuple[str, tuple[Key, ...]], ...] = (
    ("Moving", MOVE),
    ("Differences", DIFFERENCES),
    ("Decisions", DECISIONS),
    ("Outlets", OUTLETS),
    ("Lists", LISTS),
    ("The rest", (*REST, *APP)),
    ("In a panel", DIALOG),
    ("In the detail of a difference", DETAIL),
    ("In a list", LIST),
    ("In the filter", FILTER),
    ("While correcting", CORRECT),
    ("While typing a line", LINE),
    ("In the library", SHELF),
    ("While typing paths", PATHS),
    ("While pasting an article", PASTE),
)
"""All keys, under the headings of the help."""
