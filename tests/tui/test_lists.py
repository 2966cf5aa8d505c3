"""The lists over a story: what they say, where their lines lead, and how one goes between them."""

from dataclasses import replace
from threading import Event

import pytest

from storydiff.model import Deferred, Survey
from storydiff_tui.render.lists import LISTINGS
from storydiff_tui.screens.listing import ListScreen
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
        ("quotation_mark", ["in other words (1)", "We will not open it", "[indirect, said]"]),
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


@pytest.mark.parametrize(
    ("key", "first"),
    [
        ("v", ["worst first", "in the order of the text", "by kind", "most tellings first"]),
        ("r", ["what matters first", "in the order of the text", "worst first"]),
        ("quotation_mark", ["altered ones first", "in the order of the text", "by speaker"]),
        ("at", ["as the story brings them up", "by sort", "most names first", "by name"]),
    ],
)
async def test_a_list_is_sorted_by_one_thing_after_the_other_on_the_same_line(
    opened: OpenApp, key: str, first: list[str]
) -> None:
    async with opened(surveyed(build())) as pilot:
        screen = await open_list(pilot, key)
        await pilot.press("j")
        held = screen.sheet.choice
        for order in first:
            assert f"sort: {order}" in screen_text(pilot)
            assert screen.sheet.choice == held
            await pilot.press("s")
        for _ in first:
            await pilot.press("S")
        assert f"sort: {first[0]}" in screen_text(pilot)


def order_of(screen: ListScreen) -> list[str]:
    """The differences of the list of queries, in its order."""
    numbers = dict.fromkeys(part.choice for part in screen.sheet.document)
    differences = screen.reading.table.differences
    return [differences[number].id for number in numbers if number is not None]


async def test_queries_stand_worst_first_then_as_the_text_has_them_then_by_kind(
    opened: OpenApp,
) -> None:
    async with opened(surveyed(build())) as pilot:
        screen = await open_list(pilot, "v")
        differences = screen.reading.table.differences
        severity = {variant.id: variant.severity for variant in differences}
        severities = [severity[name] for name in order_of(screen)]
        assert severities == sorted(severities, reverse=True)
        assert order_of(screen)[:3] == ["q1", "q2", "x1"]
        await pilot.press("s")
        assert order_of(screen) == sorted(
            order_of(screen), key=[v.id for v in screen.reading.table.differences].index
        )
        await pilot.press("s")
        assert order_of(screen)[:2] == ["q1", "q2"]
        await pilot.press("s")
        assert "3 tellings" in screen_text(pilot)


async def test_words_narrow_a_list_and_esc_shows_all_of_it_again(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        screen = await open_list(pilot, "v")
        await pilot.press("j", "j")
        held = screen.sheet.choice
        await pilot.press("slash", *"HURT people", "enter")
        assert "1 of 8 queries, 0 of 2 of style: “HURT people”; esc" in screen_text(pilot)
        assert order_of(screen) == ["x1"]
        await pilot.press("slash", *" nowhere", "enter")
        assert "no query is shown" in screen_text(pilot)
        await pilot.press("enter", "a", "j", "escape")
        assert (len(order_of(screen)), screen.sheet.choice) == (10, held)
        await pilot.press("escape")
        assert pilot.app.screen is reading(pilot)


async def test_the_lens_holds_in_lists_and_esc_takes_off_what_was_put_on_there(
    opened: OpenApp,
) -> None:
    async with opened(surveyed(build())) as pilot:
        screen = await open_list(pilot, "r")
        assert "the fall: time" in screen_text(pilot)
        await pilot.press("f", "3", "escape")
        assert "1 of 2 things told: severity 3+; esc shows all" in screen_text(pilot)
        await pilot.press("v")
        assert "severity 2" not in screen_text(pilot)
        await pilot.press("full_stop")
        assert ": severity 2+; esc shows all" in screen_text(pilot)
        await pilot.press("escape")
        assert reading(pilot).view.lens == screen.lens_before
        assert pilot.app.screen is screen


async def test_the_outlets_of_the_lens_narrow_quotations_and_names(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await open_list(pilot, "at")
        await pilot.press("f", "u", "escape")
        assert "1 name: only 1 alone; esc shows all" in screen_text(pilot)
        await pilot.press("quotation_mark")
        assert "0 of 1 quotation: only 1 alone" in screen_text(pilot)


async def test_a_list_is_as_it_was_left_when_one_comes_back(opened: OpenApp) -> None:
    async with opened(surveyed(build())) as pilot:
        await open_list(pilot, "v")
        await pilot.press("s", "slash", *"another", "enter", "j")
        before = screen_text(pilot)
        await pilot.press("enter")
        assert pilot.app.screen is reading(pilot)
        await open_list(pilot, "v")
        assert screen_text(pilot) == before
        await pilot.press("q", "n")
        await open_list(pilot, "v")
        assert screen_text(pilot) != before


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
