"""The app on a story built by hand, opened and ready for keys."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.pilot import Pilot

from storydiff.errors import SourceError, StorydiffError
from storydiff.model import Collation
from storydiff.pipeline import Opened
from storydiff_tui.app import StorydiffApp
from storydiff_tui.screens.reading import ReadingScreen
from storydiff_tui.settings import Settings
from tests.tui.stories import build

AppPilot = Pilot[StorydiffError | None]
OpenApp = Callable[..., AbstractAsyncContextManager[AppPilot]]


async def until_shown(pilot: Pilot[object]) -> None:
    """Wait until the story is on the screen, and painted."""
    for _ in range(500):
        if isinstance(pilot.app.screen, ReadingScreen) and pilot.app.screen.board.size.height:
            await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError("the story did not appear")


def app_of(
    collation: Collation,
    *failures: SourceError,
    colour: bool = True,
    library: Path | None = None,
    settings: Settings = Settings(),  # noqa: B008  frozen
) -> StorydiffApp:
    """The app, about to open a collation."""
    opened = Opened(collation, failures)
    return StorydiffApp(
        lambda *_: opened, ("story",), colour=colour, library=library, settings=settings
    )


@pytest.fixture
def opened() -> OpenApp:
    """Runs the app on a collation at a size, and waits until it is shown."""

    @asynccontextmanager
    async def run(
        collation: Collation | None = None,
        size: tuple[int, int] = (120, 40),
        library: Path | None = None,
    ) -> AsyncIterator[AppPilot]:
        app = app_of(build() if collation is None else collation, library=library)
        async with app.run_test(size=size) as pilot:
            await until_shown(pilot)
            yield pilot

    return run


def reading(pilot: AppPilot) -> ReadingScreen:
    """The reading screen, whatever is open over it."""
    app = pilot.app
    assert isinstance(app, StorydiffApp)
    assert app.reading
    return app.reading


def screen_text(pilot: AppPilot) -> str:
    """What the reader sees, as text."""
    compositor = pilot.app.screen._compositor
    return "\n".join(strip.text.rstrip() for strip in compositor.render_strips())


async def until(pilot: AppPilot, condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    for _ in range(300):
        if condition():
            await pilot.pause()
            return
        await pilot.pause(0.01)
    raise AssertionError("it did not happen")
