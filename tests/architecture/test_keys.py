"""Every key can be remapped, is explained, and does something."""

from collections import Counter

import pytest

from storydiff_tui.app import StorydiffApp
from storydiff_tui.keys import GROUPS, READING, Key
from storydiff_tui.render.help import help_document
from storydiff_tui.screens.correct import CorrectScreen
from storydiff_tui.screens.filter import FilterScreen
from storydiff_tui.screens.line import LineScreen
from storydiff_tui.screens.listing import ListScreen
from storydiff_tui.screens.panel import DetailPanel, Panel
from storydiff_tui.screens.paths import PathsScreen
from storydiff_tui.screens.reading import ReadingScreen
from storydiff_tui.screens.shelf import PasteScreen, ShelfScreen
from storydiff_tui.widgets.board import Board
from storydiff_tui.widgets.sheet import Sheet

KEYS = [key for _, keys in GROUPS for key in keys]
HOLDERS = (
    StorydiffApp, ReadingScreen, Panel, DetailPanel, ListScreen, FilterScreen, LineScreen,
    CorrectScreen, ShelfScreen, PasteScreen, PathsScreen,
    Board, Sheet,
)  # fmt: skip


def test_every_id_is_given_once() -> None:
    assert not [name for name, count in Counter(key.id for key in KEYS).items() if count > 1]


def test_every_binding_of_every_screen_is_in_the_table_of_keys() -> None:
    known = {key.id for key in KEYS}
    for holder in HOLDERS:
        for binding in vars(holder).get("BINDINGS", ()):
            assert binding.id in known
            assert binding.tooltip


def test_no_widget_takes_a_key_before_the_screen_does() -> None:
    for widget in (Board, Sheet):
        assert not widget._merge_bindings().key_to_bindings


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_a_key_is_in_the_help_with_a_sentence(key: Key) -> None:
    lines = ["".join(run.text for run in part.runs) for part in help_document()]
    assert key.tooltip.endswith(".")
    assert any(line.startswith(key.shown) and key.tooltip in line for line in lines)


def test_no_key_of_the_reading_screen_does_two_things() -> None:
    names = Counter(name for key in READING for name in key.keys.split(","))
    assert not [name for name, count in names.items() if count > 1]


@pytest.mark.parametrize("key", KEYS, ids=lambda key: key.id)
def test_a_key_has_an_action(key: Key) -> None:
    name = "action_" + key.action.split("(")[0]
    assert any(hasattr(holder, name) for holder in HOLDERS)
