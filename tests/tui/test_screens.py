"""Every screen at three sizes, as text; and without colours, where it has to say the same.

After a wanted change: `pytest tests/tui/test_screens.py --snapshot-update`, and read what changed.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from tests.tui.conftest import AppPilot, app_of, reading, screen_text, until, until_shown
from tests.tui.stories import build, surveyed, with_aside
from tests.tui.test_snapshots import SIZES

KEYS = {
    "reading": ["n", "n"],
    "stacked": ["s", "n", "n"],
    "readings": ["r", "j"],
    "quotations": ["quotation_mark"],
    "queries": ["v", "j"],
    "queries narrowed": ["v", "s", "slash", *"will", "enter"],
    "names": ["at"],
    "overview": ["o", "j"],
    "detail": ["n", "n", "n", "n", "enter"],
    "row": ["G", "enter"],
    "filter": ["f", "3", "tilde"],
    "help": ["question_mark"],
    "palette": ["ctrl+p", *"base"],
    "pages": ["x"],
    "find": ["slash", *"bridge"],
    "corrections": ["J", "C"],
    "library": ["L", "j"],
    "paths": ["L", "i", *"news/fl"],
    "pasting": ["L", "p", *"The pier fell."],
}
"""How one comes to each screen."""


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two stories, in which the app is begun."""
    for story in ("fire", "flood"):
        (tmp_path / "news" / story).mkdir(parents=True)
        for outlet in ("harbour-post", "vale-herald"):
            page = tmp_path / "news" / story / f"{outlet}.txt"
            page.write_text(f"The {story} in town\n\nA {story} was seen in town, {outlet} says.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "news"


@asynccontextmanager
async def screen(name: str, *, colour: bool = True) -> AsyncIterator[AppPilot]:
    """The app on the way to a screen."""
    app = app_of(surveyed(with_aside(build())), colour=colour)
    async with app.run_test(size=SIZES[0]) as pilot:
        await until_shown(pilot)
        await until(pilot, lambda: reading(pilot).table.survey is not None)
        if KEYS[name][0] == "L":
            app.sources = ("news",)
        await pilot.press(*KEYS[name])
        if name == "palette":
            await until(pilot, lambda: "(=)" in screen_text(pilot))
        await pilot.pause()
        yield pilot


async def pictures(pilot: AppPilot) -> AsyncIterator[str]:
    """What is on the screen at each size."""
    for width, height in SIZES:
        await pilot.resize_terminal(width, height)
        await pilot.pause(0.02)
        yield f"{width}x{height}\n{screen_text(pilot)}\n"


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize("name", KEYS)
async def test_how_a_screen_reads(name: str, snapshot: SnapshotAssertion) -> None:
    async with screen(name) as pilot:
        assert "\n".join([picture async for picture in pictures(pilot)]) == snapshot


def colours(pilot: AppPilot) -> set[str]:
    """The colours that are sent to the terminal."""
    strips = pilot.app.screen._compositor.render_strips()
    styles = [segment.style for strip in strips for segment in strip if segment.style]
    found = {colour for style in styles for colour in (style.color, style.bgcolor) if colour}
    return {colour.name for colour in found if not colour.is_default}


@pytest.mark.usefixtures("news")
@pytest.mark.parametrize("name", KEYS)
async def test_without_colours_a_screen_says_the_same(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with screen(name) as pilot:
        told = screen_text(pilot)
        assert colours(pilot)
    monkeypatch.setenv("NO_COLOR", "1")
    async with screen(name, colour=False) as pilot:
        assert screen_text(pilot) == told
        assert not colours(pilot)
