"""Long stories: heights far from the screen are guesses, and nobody notices."""

from collections.abc import Sequence

import pytest
from rich.console import Console
from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual.strip import Strip

from storydiff_tui.render.heights import Heights, band_height
from storydiff_tui.render.layout import frame
from storydiff_tui.render.table import tabulate
from storydiff_tui.screens.listing import ListScreen
from storydiff_tui.state import View
from storydiff_tui.widgets.encoded import Encoded
from tests.tui.conftest import AppPilot, OpenApp, reading, until
from tests.tui.stories import big

SIZE = (100, 24)
LONG = big(400)


def rows_in_sight(pilot: AppPilot) -> list[str]:
    """The lines of the table, without the cursor."""
    board = reading(pilot).board
    return [strip.text[1:] for strip in board.strips(range(board.size.height))]


@pytest.mark.parametrize(
    "keys", [["G"], ["G", *["b"] * 9], ["2", "G"], ["s", "G"], [".", "z", "G"]]
)
async def test_lines_follow_each_other_wherever_one_went(
    opened: OpenApp, keys: Sequence[str]
) -> None:
    """What a line down or up brings into sight comes in at the edge, and the rest only moves."""
    async with opened(LONG, SIZE) as pilot:
        await pilot.press(*keys)
        for key in ["k"] * 25 + ["j"] * 25:
            before = rows_in_sight(pilot)
            line = reading(pilot).board.line
            await pilot.press(key)
            after = rows_in_sight(pilot)
            if reading(pilot).board.line != line:
                assert (after[1:] == before[:-1]) if key == "k" else (after[:-1] == before[1:])


async def test_pages_back_from_the_end_lead_over_every_row(opened: OpenApp) -> None:
    async with opened(LONG, SIZE) as pilot:
        screen = reading(pilot)
        await pilot.press("G")
        seen: set[int] = set()
        while screen.board.line:
            seen |= {item.first for item in screen.board.items_in_sight()}
            await pilot.press("b")
        assert seen | {0, 1, 2, 3} >= set(range(screen.table.bands))


async def test_the_end_is_the_end_of_the_last_row(opened: OpenApp) -> None:
    async with opened(LONG, SIZE) as pilot:
        await pilot.press("G")
        board = reading(pilot).board
        assert board.line == board.last_line
        assert rows_in_sight(pilot)[-1].replace("│", "").strip() == ""
        assert rows_in_sight(pilot)[-2].replace("│", "").strip() != ""


async def test_what_is_kept_painted_is_what_would_be_painted_now(opened: OpenApp) -> None:
    """Whatever was painted ahead, before the reader looked at the story in another way."""
    async with opened(LONG, SIZE) as pilot:
        screen = reading(pilot)
        for key in ["space", "n", "full_stop", "space", "b", "3", "b", "n", "3", "s", "space"]:
            await pilot.press(key)
            await pilot.pause(0.05)  # it paints ahead when no key has come for a while
            height = range(screen.board.size.height)
            kept = list(screen.board.strips(height))
            screen.board.recolour(screen.colours)
            assert kept == list(screen.board.strips(height)), key
            await pilot.press("z", "l", "z", "h")


@pytest.mark.parametrize("stacked", [False, True])
def test_a_guess_is_near_what_is_measured(stacked: bool) -> None:
    table = tabulate(LONG)
    placed = frame(table, View(5, stacked=stacked), 120)
    guessed = sum(Heights(table, placed).lines)
    measured = sum(band_height(table, placed, band) for band in range(table.bands))
    assert abs(guessed - measured) < 0.1 * measured


async def test_a_long_list_is_written_as_far_as_one_looks(opened: OpenApp) -> None:
    async with opened(LONG, SIZE) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("v")
        screen = pilot.app.screen
        assert isinstance(screen, ListScreen)
        top = [strip.text for strip in screen.sheet.strips(range(10))]
        await pilot.press("G")
        assert screen.sheet.choice == len(reading(pilot).table.differences) - 1
        height = screen.sheet.size.height
        lines = [strip.text for strip in screen.sheet.strips(range(height))]
        assert [line for line in lines if line.startswith("▶")]
        assert all(line.strip() for line in lines)
        for _ in range(50):
            await pilot.press("b")
        assert [strip.text for strip in screen.sheet.strips(range(10))] == top


PLAIN = Style(color="#dcdcdd", bgcolor="#12151b")
SEGMENTS = [
    Segment("plain ", PLAIN),
    Segment("and on", PLAIN),
    Segment("dim", Style(color="#8a8f99", bgcolor="#12151b")),
    Segment("bold", Style(color="#ffffff", bgcolor="#12151b", bold=True, underline=True)),
    Segment("note", Style(color="#8fb8d8", bgcolor="#12151b", italic=True)),
    Segment("here", Style(color="#dcdcdd", bgcolor="#262c37", bold=True, reverse=True)),
    Segment("none"),
    Segment("plain", PLAIN),
]
"""In colours of no theme: Rich keeps the codes of a style for whatever terminal asked first."""


@pytest.mark.parametrize("turned", range(len(SEGMENTS)))
def test_few_bytes_say_the_same(turned: int) -> None:
    """A terminal shows the same characters in the same styles as it would of any strip."""
    segments = SEGMENTS[turned:] + SEGMENTS[:turned]
    console = Console(color_system="truecolor", force_terminal=True)
    shown, wanted = (
        Text.from_ansi(strip.render(console)) for strip in (Encoded(segments), Strip(segments))
    )
    assert shown.plain == wanted.plain
    for at in range(len(shown.plain)):
        one, other = (text.get_style_at_offset(console, at) for text in (shown, wanted))
        assert (one.color, one.bgcolor) == (other.color, other.bgcolor)
        assert one.without_color == other.without_color
