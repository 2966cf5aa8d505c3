"""Corrections by hand, made on a story that is really read, and heeded at once."""

from pathlib import Path

import pytest

from storydiff import samples
from storydiff.model import Collation, Decision
from storydiff.pipeline import open_story
from storydiff.store import Library
from storydiff_tui.render.places import Place
from storydiff_tui.screens.correct import CorrectScreen
from tests.tui.conftest import AppPilot, OpenApp, reading, screen_text, until


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


@pytest.fixture(scope="module")
def ferry() -> Collation:
    return open_story([str(path) for path in samples.files("ferry")]).collation


def kept(library: Path) -> list[Decision]:
    shelf = Library(library)
    return [r.decision for story in shelf.stories() for r in shelf.records(story.id)]


async def correct(pilot: AppPilot, key: str, notice: str) -> None:
    """Press C and a key, and wait for what is said of it."""
    await pilot.press("C")
    assert isinstance(pilot.app.screen, CorrectScreen)
    await pilot.press(key)
    await until(pilot, lambda: notice in reading(pilot).notice)


async def ready(pilot: AppPilot) -> None:
    await until(pilot, lambda: reading(pilot).table.survey is not None)


def told_by(pilot: AppPilot, count: int, but: int = -1) -> tuple[int, int]:
    """The first band that so many columns tell, and the first of them; it is not `but`."""
    table = reading(pilot).table
    for band in range(table.first_row, table.bands):
        told = [k for k, column in enumerate(table.columns) if column.cells[band]]
        if len(told) == count and told[0] != but:
            return band, told[0]
    raise AssertionError(f"no row is told by {count} alone")


def go(pilot: AppPilot, band: int, column: int) -> None:
    """Go to a cell."""
    reading(pilot).go_to(Place(band, column))


async def test_a_passage_is_taken_from_its_row_and_put_back(
    opened: OpenApp, library: Path, ferry: Collation
) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        screen = reading(pilot)
        band, column = told_by(pilot, 2)
        cell = screen.table.columns[column].cells[band]

        def tell_it() -> int:
            at = screen.table.columns[column].cells.index(cell)
            return sum(bool(other.cells[at]) for other in screen.table.columns)

        go(pilot, band, column)
        await correct(pilot, "u", "kept: unlinked by hand")
        assert tell_it() == 1
        await pilot.press("u")
        await until(pilot, lambda: tell_it() == 2)
        assert kept(library) == []


async def test_a_passage_that_several_outlets_tell_is_put_back_in_one_step(
    opened: OpenApp, library: Path, ferry: Collation
) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        before = reading(pilot).table.columns
        go(pilot, *told_by(pilot, 3))
        await correct(pilot, "u", "kept: unlinked by hand")
        assert kept(library) == [Decision.UNLINKED, Decision.UNLINKED]
        await pilot.press("u")
        await until(pilot, lambda: "taken back" in reading(pilot).notice)
        assert kept(library) == []
        told = [column.cells for column in reading(pilot).table.columns]
        assert told == [column.cells for column in before]
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "made again" in reading(pilot).notice)
        assert kept(library) == [Decision.UNLINKED, Decision.UNLINKED]


async def test_two_passages_are_linked_by_hand(
    opened: OpenApp, library: Path, ferry: Collation
) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        screen = reading(pilot)
        band, mine = told_by(pilot, 1)
        cell = screen.table.columns[mine].cells[band]
        go(pilot, band, mine)
        await correct(pilot, "l", "held")
        band, theirs = told_by(pilot, 1, but=mine)
        other = screen.table.columns[theirs].cells[band]
        go(pilot, band, theirs)
        await correct(pilot, "l", "kept: linked by hand")
        at = screen.table.columns[mine].cells.index(cell)
        assert screen.table.columns[theirs].cells[at] == other


async def test_words_are_marked_as_furniture(
    opened: OpenApp, library: Path, ferry: Collation
) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        screen = reading(pilot)
        band, column = told_by(pilot, 1)
        cell = screen.table.columns[column].cells[band]
        go(pilot, band, column)
        await correct(pilot, "f", "kept: marked as furniture")
        assert cell not in screen.table.columns[column].cells


async def test_paragraphs_are_joined_and_split_again(
    opened: OpenApp, library: Path, ferry: Collation
) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        screen = reading(pilot)
        before = dict(screen.table.columns[0].openings)
        second = sorted(before)[1]
        band = next(
            k for k, cell in enumerate(screen.table.columns[0].cells)
            if cell and cell[0].start == second and k >= screen.table.first_row
        )  # fmt: skip
        screen.go_to_band(band)
        await correct(pilot, "j", "kept: paragraphs joined")
        assert second not in screen.table.columns[0].openings
        await correct(pilot, "s", "kept: paragraph split")
        assert second in screen.table.columns[0].openings


async def test_an_outlet_is_named(opened: OpenApp, library: Path, ferry: Collation) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        await pilot.press("J", "C", "n", "ctrl+u", *"Ansel Argus", "enter")
        await until(pilot, lambda: "Ansel Argus" in screen_text(pilot))
        assert kept(library) == [Decision.OUTLET]


async def test_a_base_that_was_chosen_is_the_base_the_next_time(
    opened: OpenApp, library: Path, ferry: Collation
) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        await pilot.press("l", "equals_sign")
        await until(pilot, lambda: reading(pilot).view.base == 1)
    async with opened(ferry, library=library) as pilot:
        await until(pilot, lambda: reading(pilot).view.base == 1)
        await pilot.press("equals_sign")
        await until(pilot, lambda: reading(pilot).view.base is None)
        assert kept(library) == []


@pytest.mark.parametrize("key", ["l", "u", "f", "s", "j"])
async def test_headlines_are_not_corrected(
    opened: OpenApp, library: Path, ferry: Collation, key: str
) -> None:
    async with opened(ferry, library=library) as pilot:
        await ready(pilot)
        await pilot.press("C")
        assert "headlines cannot be corrected; n names the outlet" in screen_text(pilot)
        await pilot.press(key)
        assert pilot.app.screen is reading(pilot)
        assert "headlines cannot be corrected; n names the outlet" in reading(pilot).notice
        assert kept(library) == []
