"""What the reader decides is kept at once, shown, taken back, and there when the story reopens."""

from dataclasses import replace
from pathlib import Path

import pytest

from storydiff.model import Decision, Deferred
from storydiff.store import Act, Draft, Library
from storydiff_tui.notebook import Wish, open_notebook
from storydiff_tui.screens.line import LineScreen
from tests.tui.conftest import AppPilot, OpenApp, reading, screen_text, until
from tests.tui.stories import build, surveyed


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def records(library: Path) -> list[tuple[Decision, str]]:
    """What is on the disk."""
    kept = Library(library)
    return [(r.decision, r.text) for story in kept.stories() for r in kept.records(story.id)]


async def at(pilot: AppPilot, name: str) -> None:
    """Go to a difference, once decisions can be kept."""
    screen = reading(pilot)
    await until(pilot, lambda: screen.table.survey is not None)
    await pilot.press("g")
    while screen.view.current is None or screen.table.differences[screen.view.current].id != name:
        await pilot.press("n")


async def press_and_wait(pilot: AppPilot, key: str, notice: str) -> None:
    await pilot.press(key)
    await until(pilot, lambda: notice in reading(pilot).notice)


@pytest.mark.parametrize(
    ("key", "decision", "said", "sign"),
    [
        ("a", Decision.ACCEPTED, "accepted", "✓"),
        ("c", Decision.REVIEWED, "reviewed", "◦"),
        ("B", Decision.BOOKMARK, "bookmark", "★"),
    ],
)
async def test_a_decision_is_on_the_disk_when_it_is_said_to_be_kept(
    opened: OpenApp, library: Path, key: str, decision: Decision, said: str, sign: str
) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        await press_and_wait(pilot, key, f"kept: {said}")
        assert records(library) == [(decision, "")]
        assert sign in screen_text(pilot)
        await press_and_wait(pilot, key, f"taken away: {said}")
        assert records(library) == []
        assert sign not in screen_text(pilot)


async def test_a_false_alarm_is_hidden_and_can_be_looked_at_again(
    opened: OpenApp, library: Path
) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        number = reading(pilot).view.current
        assert number is not None
        await press_and_wait(pilot, "d", "kept: false alarm")
        assert not reading(pilot).board.passes[number]
        assert reading(pilot).view.current is None
        await pilot.press("f", "d", "escape")
        assert reading(pilot).board.passes[number]
        assert "with false alarms" in screen_text(pilot)


async def test_a_verdict_takes_the_place_of_another(opened: OpenApp, library: Path) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        await press_and_wait(pilot, "c", "kept: reviewed")
        await press_and_wait(pilot, "a", "kept: accepted")
        assert records(library) == [(Decision.ACCEPTED, "")]
        await press_and_wait(pilot, "u", "taken back: accepted")
        assert records(library) == [(Decision.REVIEWED, "")]
        await press_and_wait(pilot, "ctrl+r", "made again: accepted")
        assert records(library) == [(Decision.ACCEPTED, "")]


async def test_a_verdict_takes_the_place_of_what_another_app_has_said_meanwhile(
    opened: OpenApp, library: Path
) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        elsewhere, _ = open_notebook(library, build())
        assert elsewhere
        elsewhere.keep(build(), Wish(Decision.FALSE_ALARM, "n1"))
        elsewhere.keep(build(), Wish(Decision.NOTE, "n1", text="ask them"))
        await press_and_wait(pilot, "a", "kept: accepted")
        assert records(library) == [(Decision.NOTE, "ask them"), (Decision.ACCEPTED, "")]
        await press_and_wait(pilot, "u", "taken back: accepted")
        assert (Decision.FALSE_ALARM, "") in records(library)


async def test_the_same_verdict_of_two_apps_is_kept_once(opened: OpenApp, library: Path) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        elsewhere, _ = open_notebook(library, build())
        assert elsewhere
        elsewhere.keep(build(), Wish(Decision.ACCEPTED, "n1"))
        await press_and_wait(pilot, "a", "kept: accepted")
        assert records(library) == [(Decision.ACCEPTED, "")]
        await press_and_wait(pilot, "a", "taken away: accepted")
        assert records(library) == []


async def test_a_note_is_written_changed_and_emptied(opened: OpenApp, library: Path) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        await pilot.press("e")
        assert isinstance(pilot.app.screen, LineScreen)
        await pilot.press(*"ask the desk")
        await press_and_wait(pilot, "enter", "kept: note")
        assert records(library) == [(Decision.NOTE, "ask the desk")]
        assert "✎ ask the desk" in screen_text(pilot)
        await pilot.press("e", "end", *" now")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        await pilot.press("enter")
        await until(pilot, lambda: records(library) == [(Decision.NOTE, "ask the desk now")])
        await pilot.press("e", "ctrl+u", "escape")
        assert records(library) == [(Decision.NOTE, "ask the desk now")]
        await pilot.press("e", "ctrl+u")
        await press_and_wait(pilot, "enter", "taken away: note")
        assert records(library) == []


async def test_a_row_has_notes_and_bookmarks_of_its_own(opened: OpenApp, library: Path) -> None:
    async with opened(library=library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("J", "J", "J", "J", "e", *"old")
        await press_and_wait(pilot, "enter", "kept: note")
        assert "✎ old" in screen_text(pilot)
        await pilot.press("g", "right_square_bracket")
        assert reading(pilot).view.cursor == 4
        await pilot.press("G", "left_square_bracket")
        assert reading(pilot).view.cursor == 4
        await pilot.press("left_square_bracket")
        assert "nothing kept before this" in screen_text(pilot)


async def test_decisions_are_made_in_the_lists_as_well(opened: OpenApp, library: Path) -> None:
    async with opened(surveyed(build()), library=library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("v", "j")
        await press_and_wait(pilot, "a", "kept: accepted")
        assert "quotation ✓" in screen_text(pilot)
        await pilot.press("e", *"why", "enter")
        await until(pilot, lambda: "✎ why" in screen_text(pilot))
        await press_and_wait(pilot, "u", "taken back: note")
        await press_and_wait(pilot, "ctrl+r", "made again: note")
        await pilot.press("r", "g")
        await press_and_wait(pilot, "d", "kept: false alarm")
        assert len(records(library)) == 3


async def test_decisions_are_there_when_the_story_is_opened_again(
    opened: OpenApp, library: Path
) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "q1")
        await press_and_wait(pilot, "a", "kept: accepted")
    async with opened(library=library) as pilot:
        await at(pilot, "q1")
        assert "✓" in screen_text(pilot)
        await pilot.press("enter")
        assert "kept      accepted" in screen_text(pilot)


async def test_nothing_is_decided_without_a_difference_or_in_the_headlines(
    opened: OpenApp, library: Path
) -> None:
    async with opened(library=library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("a")
        assert "go to a difference first" in screen_text(pilot)
        await pilot.press("B")
        assert "the headlines are no row" in screen_text(pilot)
        await pilot.press("j", "g", "e")
        assert "the headlines are no row" in screen_text(pilot)
        assert not isinstance(pilot.app.screen, LineScreen)
        assert records(library) == []


async def test_what_a_row_and_the_board_both_tell_is_decided_once(
    opened: OpenApp, library: Path
) -> None:
    told = build()
    number = next(v for v in told.variants if v.id == "n1")
    survey = replace(told.survey, variants=(replace(number, id="x1", row=None),))
    async with opened(replace(told, surveyed=Deferred(lambda: survey)), library=library) as pilot:
        await at(pilot, "x1")
        await press_and_wait(pilot, "a", "kept: accepted")
        decided = reading(pilot).table.decided
        assert decided.signs("n1") == decided.signs("x1") == "✓"
        await at(pilot, "n1")
        await press_and_wait(pilot, "a", "taken away: accepted")
        assert records(library) == []


async def test_a_line_without_a_difference_says_that_nothing_is_decided(
    opened: OpenApp, library: Path
) -> None:
    async with opened(surveyed(build()), library=library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("r", "G", "a")
        assert "nothing to decide on" in screen_text(pilot)
        await pilot.press("o", "e")
        assert "nothing to note" in screen_text(pilot)
        assert records(library) == []


@pytest.mark.parametrize("key", ["at", "quotation_mark", "r"])
async def test_a_line_without_a_difference_takes_notes_and_bookmarks_for_its_first_row(
    opened: OpenApp, library: Path, key: str
) -> None:
    async with opened(surveyed(build()), library=library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press(key, "G", "e", *"spell it", "enter")
        name = {"at": "Yusra Haddad", "quotation_mark": "Yusra Haddad", "r": "the fall"}[key]
        await until(pilot, lambda: records(library) == [(Decision.NOTE, f"{name}: spell it")])
        await press_and_wait(pilot, "B", "kept: bookmark")
        decided = reading(pilot).table.decided
        (row,) = decided.notes
        assert decided.rows == {row: "✎★"}
        assert row == {"at": "r2", "quotation_mark": "r3", "r": "r1"}[key]
        await pilot.press("e")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        assert f"{name}: spell it" in screen_text(pilot)
        await pilot.press("enter")
        assert records(library) == [
            (Decision.NOTE, f"{name}: spell it"), (Decision.BOOKMARK, "")
        ]  # fmt: skip


async def test_a_note_on_another_name_of_a_row_stands_behind_what_was_noted_there(
    opened: OpenApp, library: Path
) -> None:
    async with opened(surveyed(build()), library=library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("J", "J", "e", *"old", "enter")
        await until(pilot, lambda: records(library) == [(Decision.NOTE, "old")])
        await pilot.press("at", "G", "e", *"two spellings", "enter")
        told = "old; Yusra Haddad: two spellings"
        await until(pilot, lambda: records(library) == [(Decision.NOTE, told)])


async def test_a_note_that_is_left_as_it_was_or_only_begun_changes_nothing(
    opened: OpenApp, library: Path
) -> None:
    async with opened(surveyed(build()), library=library) as pilot:
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        await pilot.press("at", "G", "e", "enter", "escape")
        await pilot.press("J", "e", *"old", "enter")
        await until(pilot, lambda: records(library) == [(Decision.NOTE, "old")])
        await pilot.press("e", "enter", "B")
        await until(pilot, lambda: len(records(library)) == 2)
        assert records(library) == [(Decision.NOTE, "old"), (Decision.BOOKMARK, "")]


async def test_what_another_window_decided_is_shown_before_it_is_taken_back(
    opened: OpenApp, library: Path
) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        await press_and_wait(pilot, "a", "kept: accepted")
        other = Library(library)
        (story,) = other.stories()
        (seen,) = other.records(story.id)
        other.act(story.id, lambda _: Act(keep=(Draft(Decision.NOTE, seen.subject, "why"),)))
        await press_and_wait(pilot, "u", "decided in another window")
        assert "✎" in screen_text(pilot)
        await press_and_wait(pilot, "u", "taken back: note")
        assert records(library) == [(Decision.ACCEPTED, "")]


async def test_a_library_that_cannot_be_used_is_told_of_and_left_alone(
    opened: OpenApp, library: Path
) -> None:
    library.write_text("dear diary")
    async with opened(library=library) as pilot:
        await until(pilot, lambda: "decisions cannot be kept" in screen_text(pilot))
        await pilot.press("n", "a")
        assert library.read_text() == "dear diary"


async def test_the_library_says_how_far_the_review_has_come(
    opened: OpenApp, library: Path
) -> None:
    told = build()
    survey = replace(told.survey, queries=("q1", "s1"))
    asked = replace(told, surveyed=Deferred(lambda: survey))
    async with opened(asked, library=library) as pilot:
        await at(pilot, "q1")
        (story,) = Library(library).stories()
        assert (story.queries, story.open) == (2, 2)
        await press_and_wait(pilot, "a", "kept: accepted")
    async with opened(asked, library=library) as pilot:
        await at(pilot, "q1")
        (story,) = Library(library).stories()
        assert (story.queries, story.open) == (2, 1)


async def test_what_is_kept_in_a_library_that_can_only_be_read_is_shown(
    opened: OpenApp, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(library=library) as pilot:
        await at(pilot, "q1")
        await press_and_wait(pilot, "a", "kept: accepted")
    monkeypatch.setattr("os.access", lambda *_: False)
    before = library.read_bytes()
    async with opened(library=library) as pilot:
        await until(pilot, lambda: "can only be read" in screen_text(pilot))
        await at(pilot, "q1")
        assert "✓" in screen_text(pilot)
    assert library.read_bytes() == before


async def test_without_a_library_nothing_is_kept_and_that_is_said(opened: OpenApp) -> None:
    async with opened() as pilot:
        await pilot.press("n", "a")
        await until(pilot, lambda: "no library" in screen_text(pilot))


async def test_an_editor_that_does_not_start_is_told_of(
    opened: OpenApp, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "no-such-editor")
    async with opened(library=library) as pilot:
        await at(pilot, "n1")
        await pilot.press("E")
        assert "the editor did not start" in screen_text(pilot)
