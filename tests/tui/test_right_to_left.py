"""Hebrew and Arabic beside English: read on any terminal, marked, searched, pointed at, copied."""

import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import split_graphemes
from rich.segment import Segment
from textual.events import MouseMove

from storydiff.model import Kind
from storydiff.pipeline import open_story
from storydiff_tui.render.bidi import Way, displayed
from storydiff_tui.render.filters import passing
from storydiff_tui.render.heights import Heights
from storydiff_tui.render.layout import Layout, frame, lay_out
from storydiff_tui.render.paint import Painter
from storydiff_tui.render.palette import THEMES, colours
from storydiff_tui.render.plain import plain_text
from storydiff_tui.render.pointing import pointed
from storydiff_tui.render.search import find
from storydiff_tui.render.table import Table, tabulate
from storydiff_tui.settings import Settings
from storydiff_tui.state import View
from storydiff_tui.widgets.board import Board
from tests.tui.conftest import AppPilot, OpenApp, app_of, reading, screen_text, until, until_shown
from tests.tui.stories import LINDOW, build

TABLE = tabulate(build(LINDOW))
WORDS = [k for k, v in enumerate(TABLE.differences) if Kind.ONLY_IN not in v.kinds]
"""The differences whose words are marked."""
WIDTHS = [60, 80, 120, 161]
PAINTED = """
import sys
from tests.tui.test_right_to_left import letters
from storydiff_tui.render.table import Table, tabulate
from storydiff_tui.state import View
from tests.tui.stories import BRIDGE, LINDOW, build

for story in (BRIDGE, LINDOW):
    list(letters(View(columns=3), 120, tabulate(build(story))))
    print("bidi" in sys.modules)
"""

Seen = tuple[str, Segment, int, int]
"""A letter, what it is painted with, and the column and the position that are pointed at there."""


def letters(view: View, width: int, table: Table = TABLE) -> Iterator[Seen]:
    """Every letter on the screen that is written from right to left."""
    plan = laid_out(view, width, table)
    for y, line in enumerate(painted(view, plan, table)):
        x = 0
        for segment in line:
            for start, _, cells in split_graphemes(segment.text)[0]:
                letter = unicodedata.normalize("NFKC", segment.text[start])
                if unicodedata.bidirectional(letter) in ("R", "AL"):
                    found = pointed(table, plan, x, y)
                    assert found
                    assert found.position is not None
                    yield letter, segment, found.column, found.position
                x += cells


def laid_out(view: View, width: int, table: Table = TABLE) -> Layout:
    placed = frame(table, view, width)
    heights = Heights(table, placed)
    heights.measure(0, table.bands)
    return lay_out(placed, heights.lines, bytes(table.bands))


def painted(view: View, plan: Layout, table: Table = TABLE) -> list[list[Segment]]:
    painter = Painter(table, view, plan, colours(THEMES[0]), passing(table, view.lens))
    return [line for k in range(plan.count) for line in painter.item(plan.item(k))]


def written(column: int) -> list[int]:
    """Where a column has letters that are written from right to left."""
    own = TABLE.columns[column]
    spans = (span for cell in own.cells for span in cell)
    return sorted(
        at
        for span in spans
        for at in range(*span)
        if unicodedata.bidirectional(own.words(at, at + 1)) in ("R", "AL")
    )


def test_which_way_each_article_is_written() -> None:
    assert [column.way for column in TABLE.columns] == [Way.MIXED, Way.RIGHT, Way.RIGHT]


@pytest.mark.parametrize("width", WIDTHS)
def test_every_letter_is_seen_once_where_it_is_pointed_at(width: int) -> None:
    view = View(columns=3)
    seen = list(letters(view, width))
    assert all(TABLE.columns[column].words(at, at + 1) == letter for letter, _, column, at in seen)
    for column in frame(TABLE, view, width).shown:
        assert sorted(at for _, _, c, at in seen if c == column) == written(column)


@pytest.mark.parametrize("number", WORDS)
def test_marks_lie_on_their_words(number: int) -> None:
    told = {
        (TABLE.positions[reading.article], at)
        for reading in TABLE.differences[number].readings
        if reading.span
        for at in range(*reading.span)
    }
    marked = {
        (column, at)
        for _, segment, column, at in letters(View(columns=3, current=number), 120)
        if segment.style and segment.style.reverse
    }
    assert marked == {(k, at) for k in range(3) for at in written(k) if (k, at) in told}


@pytest.mark.parametrize("stacked", [False, True])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_line_is_as_wide_as_the_screen(width: int, stacked: bool) -> None:
    view = View(columns=3, stacked=stacked)
    lines = painted(view, laid_out(view, width))
    assert {Segment.get_line_length(line) for line in lines} == {width}


@pytest.mark.parametrize("back", [False, True])
async def test_words_that_are_drawn_over_are_copied_in_the_order_of_the_page(
    opened: OpenApp, back: bool
) -> None:
    async with opened(build(LINDOW), (120, 40)) as pilot:
        plan = reading(pilot).board.plan
        top, right = plan.tops[4], plan.margin + plan.widths[0] + 3 + plan.widths[1] - 1
        ends = [(right, top), (right - len("הגשר נבנה"), top)]
        first, last = reversed(ends) if back else ends
        await pilot.mouse_down(Board, offset=first)
        await pilot._post_mouse_events([MouseMove], Board, offset=last, button=1)
        await pilot.mouse_up(Board, offset=last)
        assert pilot.app.clipboard == "הַגֶּשֶׁר נבנה"


async def test_the_last_letter_of_a_line_can_be_drawn_over(opened: OpenApp) -> None:
    async with opened(build(LINDOW), (120, 40)) as pilot:
        plan = reading(pilot).board.plan
        top, left = plan.tops[1], plan.margin + plan.widths[0] + 2
        shift = next(k for k, c in enumerate(_line(pilot, top)[left + 1 :]) if c != " ")
        await pilot.mouse_down(Board, offset=(left + shift + 3, top))
        await pilot.mouse_up(Board, offset=(left + shift, top))
        assert pilot.app.clipboard == "שני"


def _line(pilot: AppPilot, line: int) -> str:
    return reading(pilot).board.strips(range(line, line + 1))[0].text


async def test_words_are_found_as_they_are_typed_and_shown_as_they_are_read(
    opened: OpenApp,
) -> None:
    async with opened(build(LINDOW)) as pilot:
        await pilot.press("slash", *"המגדלור", "enter")
        assert f"no outlet says “{displayed('המגדלור')}”" in screen_text(pilot)
        await pilot.press("slash", *'דובר צה"ל', "enter")
        assert reading(pilot).view.match is not None
    (match,) = find(TABLE, 'דובר צה"ל')
    found = [
        letter
        for letter, segment, *_ in letters(View(columns=3, matches=(match,)), 120)
        if segment.style and segment.style.bgcolor and segment.style.bgcolor.name == "#ffd75f"
    ]
    assert "".join(reversed(found)) == "דוברצהל"


async def test_bars_lists_and_panels_are_in_order_too(opened: OpenApp) -> None:
    async with opened(build(LINDOW), (120, 40)) as pilot:
        await pilot.press("n", "n")
        assert f"2 {displayed('העיתון של הנמל')}: {displayed('לפחות 11')}" in screen_text(pilot)
        await pilot.press("enter")
        assert displayed("כאשר הגשר בלינדו (Lindow) קרס") in screen_text(pilot)
        await pilot.press("escape", "v")
        assert displayed("כתבי Harbour Post") in screen_text(pilot)
        assert displayed("رئيسة البلدية") in screen_text(pilot)


async def test_what_a_line_of_a_list_is_about_reads_from_the_left(
    opened: OpenApp, tmp_path: Path
) -> None:
    page = (
        "הגשר בלינדו קרס\n\nראש העיר, יוסרא חדאד, סגרה את הכביש אל המגדלור עד יום שישי.\n\n"
        "שבעה בני אדם נפצעו כאשר הגשר בלינדו קרס ביום שני, כך אמרה ראש העיר.\n"
    )
    for name, mayor in (("הנמל", "יוסרא חדאד"), ("vale", "יוסרה חדד")):
        told = page.replace("יוסרא חדאד", mayor)
        (tmp_path / f"{name}.txt").write_text(told, encoding="utf-8")
    collation = open_story([str(path) for path in sorted(tmp_path.iterdir())]).collation
    async with opened(collation, (100, 30)) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("r")
        await pilot.pause()
        assert f"@ {displayed('יוסרה חדד')}: label" in screen_text(pilot)


async def test_a_terminal_that_orders_words_is_left_to_it_where_the_settings_say_so() -> None:
    app = app_of(build(LINDOW), settings=Settings(right_to_left="terminal"))
    async with app.run_test(size=(160, 40)) as pilot:
        await until_shown(pilot)
        await pilot.press("n", "n", "enter")
        assert "בני אדם נפצעו ביום שני" in screen_text(pilot)
        await pilot.press("escape", "v")
        assert "כתבי Harbour Post" in screen_text(pilot)


def test_printed_text_is_in_the_order_of_the_page() -> None:
    assert "¶1 ⟦7 أشخاص⟧"[3:] in plain_text(build(LINDOW), 400)


def test_the_library_of_bidi_is_loaded_only_where_there_is_something_to_put_in_order() -> None:
    command = [sys.executable, "-c", PAINTED]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    assert told == ["False", "True"]
