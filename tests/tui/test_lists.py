"""The lists over a story: what they say, where their lines lead, and how one goes between them."""

from dataclasses import replace
from threading import Event

import pytest

from storydiff.model import Deferred, Survey
from storydiff_tui.screens.listing import LISTINGS, ListScreen
from tests.tui.conftest import AppPilot, OpenApp, app_of, reading, screen_text, until
from tests.tui.stories import build, surveyed
from tests.tui.test_snapshots import SIZES, Compare, pressing


async def open_list(pilot: AppPilot, key: str) -> ListScreen:
    """A list of a story whose survey is there."""
    await until(pilot, lambda: reading(pilot).table.survey is not None)
    await pilot.press(key)
    await pilot.pause()
    screen = pilot.app.screen
    assert isinstance(screen, ListScreen)
    return screen


@pytest.mark.parametrize(
    ("key", "told"),
    [
        ("r", ["# people: count", "At least two", "Eleven", "told alike", "the fall: time"]),
        ("quotation_mark", ["1 in other words", "We will not open it", "[indirect, said]"]),
        ("v", ["severity 4", "Different numbers of people hurt"]),
        ("at", ["Yusra Haddad (person)", "Yousra Hadad", "reporting verbs", "1:2  2:1"]),
        ("o", ["4 (+0.33)", "what leads", "50% verbatim", "without credit"]),
    ],
)
async def test_a_list_tells_what_it_is_for(opened: OpenApp, key: str, told: list[str]) -> None:
    async with opened(surveyed(build())) as pilot:
        await open_list(pilot, key)
        shown = screen_text(pilot)
        assert [words for words in told if words not in shown] == []


async def test_a_line_leads_to_where_the_outlet_in_focus_tells_it(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await open_list(pilot, "at")
        await pilot.press("l", "enter")
        screen = reading(pilot)
        assert pilot.app.screen is screen
        assert (screen.view.cursor, screen.view.focus) == (2, 1)
        await open_list(pilot, "at")
        await pilot.press("l", "l", "h", "enter")
        assert screen.view.focus == 1


async def test_a_query_leads_to_its_difference(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await open_list(pilot, "v")
        await pilot.press("j", "j", "enter")
        screen = reading(pilot)
        assert screen.view.current is not None
        assert screen.table.differences[screen.view.current].id == "x1"


async def test_an_outlet_of_the_overview_comes_into_focus(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await open_list(pilot, "o")
        await pilot.press("G", "enter")
        assert reading(pilot).view.focus == 2


async def test_one_goes_from_list_to_list_and_back_to_the_same_place(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await pilot.press("J", "J", "J")
        before = reading(pilot).view
        screen = await open_list(pilot, "r")
        for key in ("quotation_mark", "v", "at", "o", "r"):
            await pilot.press(key)
        assert screen.listing == "readings"
        assert pilot.app.screen is screen
        await pilot.press("escape")
        assert pilot.app.screen is reading(pilot)
        assert reading(pilot).view == before


async def test_a_list_begins_at_what_is_nearest_to_the_reader(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        for _ in range(7):
            await pilot.press("n")
        current = reading(pilot).view.current
        screen = await open_list(pilot, "v")
        assert screen.sheet.choice == current


async def test_a_list_waits_for_what_is_still_being_worked_out(opened: OpenApp) -> None:
    go_on = Event()
    story = surveyed(build())

    def slowly() -> Survey:
        go_on.wait(30)
        return story.survey

    async with opened(replace(story, surveyed=Deferred(slowly))) as pilot:
        await pilot.press("r")
        assert "gathering what is told across the rows" in screen_text(pilot)
        go_on.set()
        await until(pilot, lambda: "At least two" in screen_text(pilot))


async def test_another_base_keeps_what_is_told_across_the_rows(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        screen = reading(pilot)
        await pilot.press("equals_sign")
        await until(pilot, lambda: screen.view.base == 0)
        await until(pilot, lambda: screen.table.survey is not None)
        assert "x1" in {variant.id for variant in screen.table.differences}


@pytest.mark.parametrize("keys", [["down", "up"], ["space", "b"], ["pagedown", "pageup"], ["end", "home"], ["G", "g"], ["k"]])  # fmt: skip  # noqa: E501
async def test_one_moves_in_a_list_and_back(opened: OpenApp, keys: list[str]) -> None:
    async with opened(surveyed(build()), (100, 20)) as pilot:
        screen = await open_list(pilot, "v")
        first = screen.sheet.choice
        await pilot.press(*keys)
        assert screen.sheet.choice == first
        await pilot.press("q")
        assert pilot.app.screen is reading(pilot)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("key", ["r", "quotation_mark", "v", "at", "o"])
def test_how_a_list_looks(snap_compare: Compare, key: str, size: tuple[int, int]) -> None:
    app = app_of(surveyed(build()))
    assert snap_compare(app, terminal_size=size, run_before=pressing(key, "j"))


@pytest.mark.parametrize("key", ["r", "quotation_mark", "v", "at", "o"])
def test_how_a_list_looks_without_colour(
    snap_compare: Compare, key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(surveyed(build()), colour=False)
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing(key, "j"))


def test_every_list_has_a_key() -> None:
    from storydiff_tui.keys import LISTS

    assert {key.action for key in LISTS} == {f"list('{name}')" for name in LISTINGS}
