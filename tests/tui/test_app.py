"""The app around the screens: opening, failing, leaving, the mouse, another size."""

from dataclasses import replace
from threading import Event

import pytest
from textual.events import MouseScrollDown
from textual.geometry import Offset, Region

from storydiff.errors import SourceError, StoryError
from storydiff.pipeline import Opened
from storydiff_tui.app import StorydiffApp
from storydiff_tui.screens.glass import Glass
from storydiff_tui.screens.listing import ListScreen
from storydiff_tui.screens.shelf import ShelfScreen
from storydiff_tui.widgets.sheet import Sheet
from storydiff_tui.work import Progress
from tests.tui.conftest import OpenApp, app_of, reading, screen_text, until, until_shown
from tests.tui.stories import big, build


async def test_the_first_frame_does_not_wait_for_the_story() -> None:
    go_on = Event()

    def slowly(_: tuple[str, ...], progress: Progress) -> Opened:
        progress("comparing 3 articles")
        go_on.wait(30)
        return Opened(build(), ())

    async with StorydiffApp(slowly, ("story",)).run_test() as pilot:
        for _ in range(200):
            if "comparing" in screen_text(pilot):
                break
            await pilot.pause(0.01)
        assert "comparing 3 articles …" in screen_text(pilot)
        go_on.set()
        await until_shown(pilot)


async def test_that_a_page_is_an_edited_copy_is_told_with_the_story_and_beside_the_page() -> None:
    told = build()
    post, vale, kessel = told.articles
    edited = replace(told, articles=(post, replace(vale, edition_of=post.id), kessel))
    async with StorydiffApp(lambda *_: Opened(edited, ()), ("story",)).run_test() as pilot:
        await until_shown(pilot)
        assert "vale-herald.txt: nearly the same text as harbour-post.txt" in screen_text(pilot)
        await pilot.press("x")
        assert "this story, nearly the same text as harbour-post" in screen_text(pilot)


async def test_one_can_leave_while_the_story_is_being_read() -> None:
    never = Event()

    def forever(*_: object) -> Opened:
        never.wait(30)
        return Opened(build(), ())

    async with StorydiffApp(forever, ("story",)).run_test() as pilot:
        await pilot.press("q")
        assert pilot.app.return_code == 0
    never.set()


@pytest.mark.parametrize("key", ["escape", "ctrl+c"])
async def test_reading_pages_is_cancelled_for_the_library(key: str) -> None:
    go_on = Event()

    def slowly(_: tuple[str, ...], progress: Progress) -> Opened:
        progress("linking 3 articles")
        go_on.wait(30)
        return Opened(build(), ())

    async with StorydiffApp(slowly, ("one.txt", "the two.txt")).run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "esc cancels" in screen_text(pilot))
        await pilot.press(key)
        assert isinstance(pilot.app.screen, ShelfScreen)
        assert "cancelled; i opens the same files or others" in screen_text(pilot)
        await pilot.press("i")
        assert "one.txt 'the two.txt'" in screen_text(pilot)
        go_on.set()
        await pilot.press("escape", "ctrl+c")
        assert pilot.app.return_code == 0


async def test_what_fails_while_a_story_is_open_is_said_and_the_story_stays(
    opened: OpenApp,
) -> None:
    async with opened() as pilot:
        app = pilot.app
        assert isinstance(app, StorydiffApp)
        app.not_done(StoryError("there is no article x", (SourceError("a.txt", "is empty"),)))
        await pilot.pause()
        assert "a.txt: is empty; there is no article x" in screen_text(pilot)
        await pilot.press("escape")
        assert pilot.app.screen is reading(pilot)


async def test_a_story_that_cannot_be_opened_is_the_result() -> None:
    error = StoryError("there is no story", (SourceError("a.txt", "is empty"),))

    def fails(*_: object) -> Opened:
        raise error

    app = StorydiffApp(fails, ("story",))
    async with app.run_test() as pilot:
        for _ in range(200):
            if app.return_code is not None:
                break
            await pilot.pause(0.01)
    assert app.return_value is error
    assert app.return_code == 2


async def test_a_fault_of_ours_is_not_swallowed() -> None:
    def breaks(*_: object) -> Opened:
        raise ZeroDivisionError

    async def open_it() -> None:
        async with StorydiffApp(breaks, ("story",)).run_test() as pilot:
            for _ in range(200):
                await pilot.pause(0.01)

    with pytest.raises(ZeroDivisionError):
        await open_it()


async def test_a_source_that_could_not_be_read_is_told_until_the_next_key() -> None:
    app = app_of(build(), SourceError("lost.txt", "there is no such file"))
    async with app.run_test(size=(100, 30)) as pilot:
        await until_shown(pilot)
        assert "lost.txt: there is no such file" in screen_text(pilot)
        await pilot.press("n")
        assert "lost.txt" not in screen_text(pilot)
        await pilot.press("x")
        assert "lost.txt: there is no such file" in screen_text(pilot)


async def test_a_click_moves_the_cursor_to_the_row(opened: OpenApp) -> None:
    async with opened() as pilot:
        board = reading(pilot).board
        await pilot.click(board, offset=(30, board.plan.tops[3]))
        assert reading(pilot).view.cursor == 3


async def test_a_click_on_the_strip_goes_to_that_part_of_the_story(opened: OpenApp) -> None:
    async with opened(big(60), (100, 30)) as pilot:
        screen = reading(pilot)
        await pilot.click(screen.overview, offset=(0, screen.overview.size.height - 2))
        assert screen.board.line > screen.board.last_line * 0.8
        assert screen.view.cursor > 40


async def test_the_wheel_scrolls_and_the_cursor_follows(opened: OpenApp) -> None:
    async with opened(big(60), (100, 30)) as pilot:
        screen = reading(pilot)
        for _ in range(12):
            screen.board.post_message(_wheel(screen.board))
            await pilot.pause()
        assert screen.board.line > 0
        assert screen.view.cursor > 0


async def test_a_click_in_the_list_goes_to_that_difference(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("v")
        assert isinstance(pilot.app.screen, ListScreen)
        await pilot.click(Sheet, offset=(10, 4))
        assert pilot.app.screen is reading(pilot)
        current = reading(pilot).view.current
        assert current is not None
        assert reading(pilot).table.differences[current].id == "q2"


async def test_after_another_size_the_cursor_is_where_it_was(opened: OpenApp) -> None:
    async with opened(big(60), (120, 30)) as pilot:
        screen = reading(pilot)
        await pilot.press(*["n"] * 20)
        band = screen.view.cursor
        for width in (80, 50, 200, 120):
            await pilot.resize_terminal(width, 30)
            await pilot.pause()
            assert screen.view.cursor == band
            assert screen.board.band_in_sight(band) == band
            assert screen.board.plan.width == width - 1


async def test_a_terminal_of_one_cell_is_no_reason_to_fall(opened: OpenApp) -> None:
    async with opened(size=(60, 20)) as pilot:
        for size in ((1, 1), (3, 2), (8, 6), (20, 4), (100, 30)):
            await pilot.resize_terminal(*size)
            await pilot.press("n", "j", "l", "enter", "escape", "v", "escape", "z")
        assert "differences" in screen_text(pilot)


async def test_a_story_that_is_told_alike_says_so(opened: OpenApp) -> None:
    alike = "A | B\nOne head | One head\nThe same words. | The same words."
    async with opened(build(alike)) as pilot:
        assert "the outlets do not differ" in screen_text(pilot)
        await pilot.press("n", "N", "m", "enter", "escape", "v", "enter", "escape", "z")
        assert "no difference shown" in screen_text(pilot)


async def test_a_single_article_is_shown_and_said_to_be_alone(opened: OpenApp) -> None:
    async with opened(build("A\nOne head\nThe only words.")) as pilot:
        assert "there is one article only" in screen_text(pilot)
        await pilot.press("n", "l", "1", "s", "enter", "escape", "v", "escape", "equals_sign")
        assert "The only words." in screen_text(pilot)


def _wheel(widget: object) -> MouseScrollDown:
    at = Offset(5, 5)
    return MouseScrollDown(widget, at.x, at.y, 0, 0, 0, False, False, False)  # type: ignore[arg-type]


@pytest.mark.parametrize("key", ["f", "C"])
async def test_a_box_opens_while_the_screen_below_is_smaller_than_the_window(
    opened: OpenApp, key: str
) -> None:
    async with opened(size=(60, 20)) as pilot:
        await pilot.press(key)
        assert isinstance(pilot.app.screen, Glass)
        lines = pilot.app.screen.render_lines(Region(0, 0, 120, 40))
        assert [line.cell_length for line in lines] == [120] * 40
        assert "Bridge at Lindow" in lines[0].text
        assert not lines[-1].text.strip()
