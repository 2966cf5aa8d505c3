"""The pointer: a click goes to a cell, drawing over words copies them as the page has them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.events import MouseMove

from storydiff_tui.render.heights import Heights
from storydiff_tui.render.layout import frame, lay_out
from storydiff_tui.render.pointing import pointed
from storydiff_tui.render.table import tabulate
from storydiff_tui.state import View
from storydiff_tui.widgets.board import Board
from tests.tui.conftest import OpenApp, reading, screen_text
from tests.tui.stories import build

TABLE = tabulate(build())


@given(st.integers(24, 200), st.integers(0, 220), st.integers(0, 90), st.booleans())
def test_whatever_is_pointed_at_lies_in_the_cell_it_is_said_to_be_in(
    width: int, x: int, line: int, stacked: bool
) -> None:
    view = View(columns=3, stacked=stacked)
    placed = frame(TABLE, view, width)
    heights = Heights(TABLE, placed)
    heights.measure(0, TABLE.bands)
    plan = lay_out(placed, heights.lines, bytes(TABLE.bands))
    found = pointed(TABLE, plan, x, line)
    if found is None:
        assert line >= plan.height or stacked
    elif found.position is not None:
        cell = TABLE.columns[found.column].cells[found.band]
        assert any(span.start <= found.position <= span.end for span in cell)


async def test_a_click_goes_to_the_cell(opened: OpenApp) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        top = screen.board.plan.tops[2]
        await pilot.click(Board, offset=(60, top))
        assert (screen.view.cursor, screen.view.focus) == (2, 1)


async def test_a_click_on_words_that_differ_goes_to_their_difference(opened: OpenApp) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await pilot.press("J", "J")
        board, column = screen.board, screen.table.columns[0]
        touch = column.touches[2][0]
        top, left = board.plan.tops[2], board.plan.margin
        at = next(
            (left + x, top + y) for y in range(3) for x in range(board.plan.widths[0])
            if pointed(screen.table, board.plan, left + x, top + y) == (2, 0, touch.start)
        )  # fmt: skip
        await pilot.click(Board, offset=at)
        assert screen.view.current == touch.difference
        assert f"{touch.difference + 1}/{len(screen.table.differences)}" in screen_text(pilot)
        await pilot.click(Board, offset=(left + 60, board.plan.tops[4]))
        assert screen.view.cursor == 4


@pytest.mark.parametrize("back", [False, True])
async def test_words_that_are_drawn_over_are_copied_from_one_column_only(
    opened: OpenApp, back: bool
) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        top, left = screen.board.plan.tops[2], screen.board.plan.margin
        ends = [(left, top), (left + 17, top)]
        first, last = reversed(ends) if back else ends
        await pilot.mouse_down(Board, offset=first)
        await pilot._post_mouse_events([MouseMove], Board, offset=last, button=1)
        await pilot.mouse_up(Board, offset=last)
        assert pilot.app.clipboard == "Mayor Yusra Hadda"
        assert "copied 17 characters" in screen_text(pilot)
        await pilot.press("escape")
        assert screen.view.selected is None


async def test_drawing_into_another_column_copies_nothing(opened: OpenApp) -> None:
    async with opened() as pilot:
        top, left = reading(pilot).board.plan.tops[2], reading(pilot).board.plan.margin
        await pilot.mouse_down(Board, offset=(left, top))
        await pilot.mouse_up(Board, offset=(left + 60, top))
        assert pilot.app.clipboard == ""
