"""What every key does, pressed as a reader presses it."""

from pathlib import Path

import pytest

from storydiff_tui.render.palette import THEMES
from storydiff_tui.screens.filter import FilterScreen
from storydiff_tui.screens.line import LineScreen
from storydiff_tui.screens.listing import ListScreen
from storydiff_tui.screens.panel import DetailPanel, Panel
from tests.tui.conftest import OpenApp, reading, screen_text, until
from tests.tui.stories import big, build, surveyed, with_aside


@pytest.mark.parametrize(
    ("keys", "line"),
    [(["j"], 1), (["down", "down"], 2), (["j", "j", "k"], 1), (["j", "up"], 0)],
)
async def test_a_line_down_and_up(opened: OpenApp, keys: list[str], line: int) -> None:
    async with opened(big(30), (100, 24)) as pilot:
        await pilot.press(*keys)
        assert reading(pilot).board.line == line


@pytest.mark.parametrize(
    ("down", "up"),
    [("space", "b"), ("pagedown", "pageup"), ("ctrl+f", "ctrl+b"), ("ctrl+d", "ctrl+u")],
)
async def test_pages_there_and_back(opened: OpenApp, down: str, up: str) -> None:
    async with opened(big(30), (100, 24)) as pilot:
        board = reading(pilot).board
        await pilot.press(down)
        assert 5 < board.line < board.size.height
        await pilot.press(up)
        assert board.line == 0


@pytest.mark.parametrize(("bottom", "top"), [("G", "g"), ("end", "home")])
async def test_to_the_last_row_and_back(opened: OpenApp, bottom: str, top: str) -> None:
    async with opened(big(30), (100, 24)) as pilot:
        screen = reading(pilot)
        await pilot.press(bottom)
        assert screen.view.cursor == screen.table.bands - 1
        assert screen.board.line == screen.board.last_line
        await pilot.press(top)
        assert (screen.view.cursor, screen.board.line) == (0, 0)


async def test_a_row_down_and_up(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("J", "}", "K", "J", "{")
        assert reading(pilot).view.cursor == 1


async def test_at_the_end_of_the_story_a_line_down_moves_the_cursor(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("j", "j")
        assert reading(pilot).view.cursor == 2


async def test_the_cursor_stays_on_the_screen_while_scrolling(opened: OpenApp) -> None:
    async with opened(big(30), (100, 24)) as pilot:
        screen = reading(pilot)
        await pilot.press(*["j"] * 40)
        top = screen.board.plan.tops[screen.board.plan.item_of(screen.view.cursor)]
        bottom = screen.board.plan.tops[screen.board.plan.item_of(screen.view.cursor) + 1]
        assert top < screen.board.line + screen.board.size.height
        assert bottom > screen.board.line


async def test_next_difference_walks_through_all_of_them_and_back(opened: OpenApp) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        seen = []
        for _ in screen.table.differences:
            await pilot.press("n")
            seen.append(screen.view.current)
        assert seen == list(range(len(screen.table.differences)))
        await pilot.press("n")
        assert "no further difference" in screen_text(pilot)
        await pilot.press("N")
        assert screen.view.current == len(screen.table.differences) - 2


async def test_the_line_below_gives_every_outlets_words(opened: OpenApp) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press("n", "n")
        assert "1 Harbour Post: At least two" in screen_text(pilot)
        assert "2 Vale Herald: Eleven" in screen_text(pilot)
        assert "3 Radio Kessel: Two" in screen_text(pilot)


async def test_next_grave_difference_passes_over_the_mild_ones(opened: OpenApp) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        graves = []
        for _ in range(5):
            await pilot.press("m")
            current = screen.view.current
            assert current is not None
            graves.append(screen.table.differences[current].severity)
        assert min(graves) >= 3
        await pilot.press("M")
        assert screen.view.current is not None


async def test_the_detail_says_why_and_how_grave_and_quotes_the_sentences(
    opened: OpenApp,
) -> None:
    async with opened() as pilot:
        await pilot.press("n", "n", "enter")
        shown = screen_text(pilot)
        assert isinstance(pilot.app.screen, Panel)
        assert "Different numbers of people" in shown
        assert "3, correct it" in shown
        assert "test.rule" in shown
        assert "Eleven people were hurt when a bridge collapsed at Lindow" in shown
        await pilot.press("escape")
        assert pilot.app.screen is reading(pilot)


async def test_the_detail_walks_through_the_differences(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("n", "enter", "n", "n")
        assert isinstance(pilot.app.screen, DetailPanel)
        assert "difference 3 of 10" in screen_text(pilot)
        await pilot.press("N", "enter")
        assert pilot.app.screen is reading(pilot)
        assert reading(pilot).view.current == 1


async def test_the_detail_of_a_row_without_differences_gives_the_row(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("J", "J", "J", "J", "enter")
        assert screen_text(pilot).count("The bridge was built in 1931.") >= 3


async def test_the_list_goes_to_what_is_chosen(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("v")
        assert isinstance(pilot.app.screen, ListScreen)
        shown = screen_text(pilot)
        assert shown.index("severity 4") < shown.index("severity 3") < shown.index("severity 1")
        await pilot.press("j", "enter")
        screen = reading(pilot)
        assert screen.view.current is not None
        assert screen.table.differences[screen.view.current].id == "q2"


async def test_the_filter_hides_kinds_and_shows_them_again(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("f")
        assert isinstance(pilot.app.screen, FilterScreen)
        await pilot.press("number_sign", "at")
        assert reading(pilot).view.lens.muted == {"#", "@"}
        await pilot.press("escape")
        assert "without #@" in screen_text(pilot)
        await pilot.press("n", "n")
        current = reading(pilot).view.current
        assert current is not None
        assert reading(pilot).table.differences[current].id == "w1"
        await pilot.press("f", "f", "escape")
        assert reading(pilot).view.lens.muted == frozenset()


async def test_style_is_hidden_by_one_key_which_says_how_much_and_shown_again(
    opened: OpenApp,
) -> None:
    async with opened() as pilot:
        await pilot.press("full_stop")
        assert "2 differences of style hidden" in screen_text(pilot)
        assert "severity 2+ (2 left out)" in screen_text(pilot)
        await pilot.press("escape")
        assert "left out" not in screen_text(pilot)


@pytest.mark.parametrize(("key", "left"), [("2", 8), ("3", 5), ("4", 2)])
async def test_the_filter_shows_only_what_is_grave_enough(
    opened: OpenApp, key: str, left: int
) -> None:
    async with opened() as pilot:
        await pilot.press("f", key)
        assert sum(reading(pilot).board.passes) == left
        await pilot.press(key)
        assert all(reading(pilot).board.passes)


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("o", {"h1", "m1", "n1", "o1", "o2", "p1", "q1", "q2", "s1", "w1"}),
        ("p", {"h1", "m1", "n1", "o1", "o2", "p1", "q1", "q2", "s1", "w1"}),
        ("u", {"m1", "n1", "o1", "q2", "s1"}),
    ],
)
async def test_the_filter_shows_only_what_concerns_some_outlets(
    opened: OpenApp, key: str, shown: set[str]
) -> None:
    async with opened() as pilot:
        await pilot.press("f", key)
        screen = reading(pilot)
        passed = zip(screen.table.differences, screen.board.passes, strict=True)
        assert {variant.id for variant, passes in passed if passes} == shown
        await pilot.press("f")
        assert all(screen.board.passes)


async def test_rows_without_differences_fold_and_unfold(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("z")
        assert "rows 4–5: no difference shown" in screen_text(pilot)
        assert "The bridge was built in 1931." not in screen_text(pilot)
        await pilot.press("z")
        assert "The bridge was built in 1931." in screen_text(pilot)


@pytest.mark.parametrize("keys", [["l"], ["right"], ["tab"], ["l", "l", "h"], ["l", "l", "left"]])
async def test_the_focus_moves_between_outlets(opened: OpenApp, keys: list[str]) -> None:
    async with opened() as pilot:
        await pilot.press(*keys)
        assert reading(pilot).view.focus == 1


async def test_the_window_follows_the_focus_where_not_all_outlets_fit(opened: OpenApp) -> None:
    async with opened(size=(80, 24)) as pilot:
        assert "3 Radio Kessel" not in screen_text(pilot)
        await pilot.press("l", "l")
        assert "3 Radio Kessel" in screen_text(pilot)
        assert reading(pilot).board.plan.shown == (1, 2)
        await pilot.press("shift+tab", "shift+tab")
        assert reading(pilot).board.plan.shown == (0, 1)


async def test_a_digit_hides_an_outlet_and_shows_it_again(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("2")
        assert reading(pilot).board.plan.shown == (0, 2)
        assert "(2)" in screen_text(pilot)
        await pilot.press("2")
        assert reading(pilot).board.plan.shown == (0, 1, 2)
        await pilot.press("9")
        assert "there are 3 outlets" in screen_text(pilot)


async def test_the_outlet_in_focus_becomes_the_base_and_ceases_to_be(opened: OpenApp) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await pilot.press("l", "equals_sign")
        await until(pilot, lambda: screen.view.base == 1)
        assert screen.table.collation.base == "vale-herald"
        assert screen.board.plan.shown[0] == 1
        assert "◆▸2 Vale Herald" in screen_text(pilot)
        await pilot.press("equals_sign")
        await until(pilot, lambda: screen.view.base is None)
        assert screen.board.plan.shown == (0, 1, 2)


async def test_another_base_leaves_the_reader_at_the_same_row(opened: OpenApp) -> None:
    async with opened() as pilot:
        screen = reading(pilot)
        await pilot.press("J", "J", "J", "J")
        told = screen.table.columns[0].cells[screen.view.cursor]
        await pilot.press("l", "equals_sign")
        await until(pilot, lambda: screen.view.base == 1)
        assert screen.table.columns[0].cells[screen.view.cursor] == told


async def test_outlets_stand_one_under_the_other_and_side_by_side_again(
    opened: OpenApp,
) -> None:
    async with opened() as pilot:
        await pilot.press("s")
        shown = screen_text(pilot)
        assert "2 Vale Herald  ¶1 Eleven people were hurt" in shown
        await pilot.press("s")
        assert not reading(pilot).board.plan.stacked


async def test_a_narrow_terminal_stacks_by_itself(opened: OpenApp) -> None:
    async with opened(size=(58, 30)) as pilot:
        assert reading(pilot).board.plan.stacked


async def test_copying_a_cell_and_a_row(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("J", "J", "y")
        assert pilot.app.clipboard == "Mayor Yusra Haddad closed the road to the lighthouse."
        await pilot.press("Y")
        assert pilot.app.clipboard.splitlines()[1].startswith("Vale Herald: The mayor, Yousra")


async def test_finding_words_and_walking_through_the_matches(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("slash")
        assert isinstance(pilot.app.screen, LineScreen)
        await pilot.press(*"carts", "enter")
        screen = reading(pilot)
        assert screen.view.cursor == 5
        assert "match 1 of 3" in screen_text(pilot)
        await pilot.press("n")
        assert (screen.view.match, screen.view.focus) == (1, 1)
        await pilot.press("N", "N")
        assert screen.view.match == 2
        await pilot.press("escape")
        assert screen.view.matches == ()


async def test_finding_nothing_says_so(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("slash", *"zebra", "enter")
        assert "no outlet says “zebra”" in screen_text(pilot)
        await pilot.press("slash", "escape")
        assert reading(pilot).view.matches == ()


async def test_the_pages_show_what_was_set_aside_and_why(opened: OpenApp) -> None:
    async with opened(with_aside(build())) as pilot:
        assert "set aside: 1 duplicate page, 1 other article; x shows them" in screen_text(pilot)
        await pilot.press("x")
        shown = screen_text(pilot)
        assert "again = harbour-post: same text" in shown
        assert "another story on this page, “Bridge”" in shown
        assert "[the first line]" in shown
        await pilot.press("q")
        assert pilot.app.screen is reading(pilot)


@pytest.mark.parametrize("key", ["question_mark", "f1"])
async def test_help_opens_scrolls_and_closes(opened: OpenApp, key: str) -> None:
    async with opened(size=(80, 24)) as pilot:
        await pilot.press(key)
        before = screen_text(pilot)
        assert "Marks" in before
        for down, up in (("j", "k"), ("down", "up"), ("space", "b"), ("G", "g"), ("end", "home")):
            await pilot.press(down)
            assert screen_text(pilot) != before
            await pilot.press(up)
            assert screen_text(pilot) == before
        await pilot.press("escape")
        assert pilot.app.screen is reading(pilot)


async def test_light_and_dark(opened: OpenApp) -> None:
    async with opened() as pilot:
        dark = reading(pilot).colours
        await pilot.press("t")
        assert reading(pilot).colours.page.ground != dark.page.ground
        await pilot.press(*["t"] * (len(THEMES) - 1))
        assert reading(pilot).colours.page.ground == dark.page.ground


@pytest.mark.parametrize("key", ["q", "ctrl+q"])
async def test_quitting(opened: OpenApp, key: str) -> None:
    async with opened() as pilot:
        await pilot.press(key)
        assert pilot.app.return_code == 0


async def test_the_command_palette_finds_what_a_key_does(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+p", *"stack")
        await until(pilot, lambda: "outlets one under" in screen_text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: reading(pilot).view.stacked)


async def test_the_command_palette_goes_to_a_list(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+p", *"queries")
        await until(pilot, lambda: "worst first" in screen_text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ListScreen))


async def test_a_letter_goes_to_its_row(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("ctrl+o")
        screen = reading(pilot)
        letter, band = screen.view.jumps[3]
        assert f" {letter}" in screen_text(pilot)
        await pilot.press(letter)
        assert (screen.view.cursor, screen.view.jumps) == (band, ())
        await pilot.press("ctrl+o", "escape")
        assert (screen.view.cursor, screen.view.jumps) == (band, ())


async def test_the_screen_is_saved_as_a_picture_and_none_is_overwritten(
    opened: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened() as pilot:
        await pilot.press("P", "n", "P")
        assert "saved as storydiff-2.svg" in screen_text(pilot)
    assert [p.read_text()[:4] for p in sorted(tmp_path.iterdir())] == ["<svg", "<svg"]


async def test_the_page_opens_in_an_editor_or_it_is_said_why_not(
    opened: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    async with opened() as pilot:
        await pilot.press("V")
        assert "the editor did not start" in screen_text(pilot)


async def test_one_goes_to_what_is_moved_and_back(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("right_parenthesis")
        assert reading(pilot).view.cursor == 6
        await pilot.press("right_parenthesis")
        assert "nothing moved further on" in screen_text(pilot)
        await pilot.press("G", "left_parenthesis")
        assert reading(pilot).view.cursor == 6


async def test_the_pages_say_whose_words_an_article_shares(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("x")
        assert "60% of its words stand in Vale Herald" in screen_text(pilot)


async def test_the_first_screen_says_which_differences_are_worst_and_how_to_get_there(
    opened: OpenApp,
) -> None:
    async with opened(surveyed(build()), size=(80, 24)) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        shown = screen_text(pilot)
        first = "11 differences, 5 grave: m goes to the first, v lists the worst first"
        assert first in shown
        foot = shown.splitlines()[-1]
        keys = ("n next", "m next grave", "v queries", "enter detail", "? help", "q quit")
        assert [key for key in keys if key not in foot] == []
        for _ in range(5):
            await pilot.press("m")
            number = reading(pilot).view.current
            assert number is not None
            assert reading(pilot).table.differences[number].severity >= 3
        await pilot.press("m")
        assert "no further grave difference" in screen_text(pilot)


async def test_the_filter_can_be_read_to_its_end_on_a_small_screen(opened: OpenApp) -> None:
    async with opened(size=(40, 12)) as pilot:
        await pilot.press("f")
        assert "hide or show" in screen_text(pilot)
        assert "esc close" in screen_text(pilot)
        assert "false alarms" not in screen_text(pilot)
        await pilot.press(*["j"] * 20)
        assert "your false alarms, too" in screen_text(pilot)
        await pilot.press(*["k"] * 20)
        assert "number" in screen_text(pilot)
