"""What the reader sees. After a wanted change: `pytest tests/tui --snapshot-update`, and look."""

from collections.abc import Callable, Sequence

import pytest
from textual.pilot import Pilot

from storydiff.errors import SourceError
from tests.tui.conftest import app_of, until_shown
from tests.tui.stories import LINDOW, build, with_aside

Compare = Callable[..., bool]
SIZES = [(80, 24), (120, 40), (200, 50)]


def pressing(*keys: str) -> Callable[[Pilot[object]], object]:
    """Wait for the story, then press keys."""

    async def run(pilot: Pilot[object]) -> None:
        await until_shown(pilot)
        await pilot.press(*keys)
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(app_of(build()), terminal_size=size, run_before=pressing("n", "n"))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_reading_without_colour(
    snap_compare: Compare, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = app_of(build(), colour=False)
    assert snap_compare(app, terminal_size=size, run_before=pressing("n", "n"))


@pytest.mark.parametrize("size", SIZES[:2], ids=lambda size: f"{size[0]}x{size[1]}")
def test_from_right_to_left(snap_compare: Compare, size: tuple[int, int]) -> None:
    app = app_of(build(LINDOW))
    assert snap_compare(app, terminal_size=size, run_before=pressing("n", "n", "l"))


@pytest.mark.parametrize(
    "keys",
    [
        ["question_mark"],
        ["n", "n", "n", "n", "enter"],
        ["v", "j"],
        ["f", "tilde"],
        ["z", "1", "n"],
        ["s", "n", "n"],
        ["t", "n", "n"],
        ["slash", *"bridge", "enter"],
    ],
    ids=["help", "detail", "list", "filter", "folded", "stacked", "light", "found"],
)
def test_panels_and_views(snap_compare: Compare, keys: Sequence[str]) -> None:
    assert snap_compare(app_of(build()), terminal_size=(120, 40), run_before=pressing(*keys))


def test_pages_and_a_source_that_could_not_be_read(snap_compare: Compare) -> None:
    app = app_of(with_aside(build()), SourceError("lost.txt", "there is no such file"))
    assert snap_compare(app, terminal_size=(120, 40), run_before=pressing("x"))


def test_the_notice_of_a_source_that_could_not_be_read(snap_compare: Compare) -> None:
    app = app_of(build(), SourceError("lost.txt", "there is no such file"))
    assert snap_compare(app, terminal_size=(80, 24), run_before=pressing())
