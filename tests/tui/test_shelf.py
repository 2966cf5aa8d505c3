"""The library screen: what can be opened, how it is opened, and the way back."""

from pathlib import Path
from threading import Event

import pytest
from textual.widgets import Input

from storydiff import samples
from storydiff.errors import SourceError, StoryError
from storydiff.pipeline import Opened, open_story
from storydiff_tui.app import StorydiffApp
from storydiff_tui.screens.line import LineScreen
from storydiff_tui.screens.shelf import PasteScreen, ShelfScreen
from storydiff_tui.shelf import completions, found, glance, holds_folders
from storydiff_tui.widgets.sheet import Sheet
from storydiff_tui.work import Progress
from tests.tui.conftest import AppPilot, reading, screen_text, until, until_shown
from tests.tui.stories import build

FERRY = tuple(str(path) for path in samples.files("ferry"))


@pytest.fixture
def library(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "library.sqlite"


def opens(sources: tuple[str, ...], progress: Progress) -> Opened:
    if sources == ("story",):
        return Opened(build(), ())
    return open_story(sources, progress=progress)


def app(library: Path, *sources: str) -> StorydiffApp:
    return StorydiffApp(opens, sources, library=library)


async def in_library(pilot: AppPilot) -> ShelfScreen:
    await until(pilot, lambda: isinstance(pilot.app.screen, ShelfScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ShelfScreen)
    return screen


async def test_without_anything_opened_it_says_what_to_do(
    library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app(library).run_test(size=(100, 30)) as pilot:
        await in_library(pilot)
        assert "nothing was opened yet" in screen_text(pilot)
        await pilot.press("enter", "j", "k", "space", "b", "G", "g", "s", "S", "escape")
        assert "no story is open to go back to; enter opens one, q leaves" in screen_text(pilot)
        await pilot.press("j")
        assert "enter open" in screen_text(pilot)
        await pilot.press("q")
    assert pilot.app.return_code == 0


async def test_paths_are_typed_with_completion_and_opened(library: Path) -> None:
    folder = Path(FERRY[0]).parent
    async with app(library).run_test(size=(120, 30)) as pilot:
        await in_library(pilot)
        await pilot.press("i")
        assert isinstance(pilot.app.screen, LineScreen)
        await pilot.press(*f"{folder.parent}/fer")
        await pilot.pause(0.2)
        await pilot.press("right", "enter")
        await until_shown(pilot)
        assert len(reading(pilot).table.columns) > 1


async def test_what_was_opened_is_listed_with_its_review_and_opens_again(library: Path) -> None:
    async with app(library, *FERRY).run_test(size=(120, 30)) as pilot:
        await until_shown(pilot)
        await until(pilot, lambda: reading(pilot).table.survey is not None)
    async with app(library).run_test(size=(120, 30)) as pilot:
        await in_library(pilot)
        shown = screen_text(pilot)
        assert "opened lately" in shown
        assert "queries open" in shown
        await pilot.press("enter")
        await until_shown(pilot)
        assert [a.page.source for a in reading(pilot).table.collation.columns] == list(FERRY)


async def test_the_library_is_a_key_away_and_leads_back(library: Path) -> None:
    async with app(library, "story").run_test(size=(120, 30)) as pilot:
        await until_shown(pilot)
        await pilot.press("J", "L")
        await in_library(pilot)
        await pilot.press("escape")
        assert pilot.app.screen is reading(pilot)
        assert reading(pilot).view.cursor == 1


async def test_a_folder_of_stories_is_listed_with_a_preview(library: Path, tmp_path: Path) -> None:
    for name in ("fire", "flood"):
        (tmp_path / "news" / name).mkdir(parents=True)
        for outlet in ("a", "b"):
            (tmp_path / "news" / name / f"{outlet}.txt").write_text(f"A {name} in town, {outlet}.")
    async with app(library, str(tmp_path / "news")).run_test(size=(120, 30)) as pilot:
        await in_library(pilot)
        assert "A fire in town, a." in screen_text(pilot)
        await pilot.press("j")
        assert "A flood in town, b." in screen_text(pilot)


async def test_what_cannot_be_opened_is_told_and_the_library_stays(library: Path) -> None:
    async with app(library).run_test(size=(120, 30)) as pilot:
        screen = await in_library(pilot)
        await pilot.press("i", *"/no/such/page.txt", "enter")
        await until(pilot, lambda: "/no/such/page.txt" in screen.notice)
        assert "or the folder you are in" in screen_text(pilot)
        await pilot.press("escape", "escape")
        assert pilot.app.screen is screen
        assert pilot.app.return_code is None


async def test_what_is_opened_from_the_library_is_cancelled_and_the_library_stays(
    library: Path,
) -> None:
    go_on, ended = Event(), Event()

    def slowly(_: tuple[str, ...], progress: Progress) -> Opened:
        progress("reading 1 of 2 pages")
        go_on.wait(30)
        try:
            progress("reading 2 of 2 pages")
        finally:
            ended.set()
        return Opened(build(), ())

    async with StorydiffApp(slowly, library=library).run_test(size=(100, 30)) as pilot:
        screen = await in_library(pilot)
        await pilot.press("i", *"a.txt b.txt", "enter")
        await until(pilot, lambda: "reading 1 of 2 pages" in screen_text(pilot))
        await pilot.press("escape")
        assert "cancelled; i opens the same files or others" in screen_text(pilot)
        go_on.set()
        await until(pilot, ended.is_set)
        assert pilot.app.screen is screen
        assert "reading 2" not in screen_text(pilot)
        await pilot.press("i")
        assert "a.txt b.txt" in screen_text(pilot)


async def test_what_opening_takes_is_loaded_while_the_reader_chooses(library: Path) -> None:
    loaded = Event()

    def waits(_: tuple[str, ...], __: Progress) -> Opened:
        assert loaded.is_set()
        return Opened(build(), ())

    choosing = StorydiffApp(waits, library=library, loads=loaded.set)
    async with choosing.run_test(size=(100, 30)) as pilot:
        await in_library(pilot)
        await until(pilot, loaded.is_set)
        await pilot.press("i", *"story", "enter")
        await until_shown(pilot)


async def test_word_lists_that_cannot_be_read_are_told_before_anything_is_opened(
    library: Path,
) -> None:
    def fails() -> None:
        raise SourceError("words", "no such folder")

    choosing = StorydiffApp(opens, library=library, loads=fails)
    async with choosing.run_test(size=(100, 30)) as pilot:
        await in_library(pilot)
        await until(pilot, lambda: "no such folder" in screen_text(pilot))


def shelf_of(path: Path) -> Path:
    """A folder with three stories."""
    for name in ("fire", "flood", "ferry strike"):
        (path / name).mkdir(parents=True)
        for outlet in ("a", "b"):
            (path / name / f"{outlet}.txt").write_text(f"A {name} in town, {outlet}.")
    return path


async def test_stories_are_sorted_and_found(library: Path, tmp_path: Path) -> None:
    async with app(library, str(shelf_of(tmp_path / "news"))).run_test(size=(100, 30)) as pilot:
        await in_library(pilot)
        for order in ("opened last first", "most open", "least reviewed", "by title"):
            assert f"sort: {order}" in screen_text(pilot)
            await pilot.press("s")
        await pilot.press("slash", *"STRIKE", "enter")
        assert "1 of 3 stories: “STRIKE”; esc shows all" in screen_text(pilot)
        assert "A ferry strike in town" in screen_text(pilot)
        await pilot.press("slash", *" none", "enter")
        assert "no story is shown" in screen_text(pilot)
        await pilot.press("enter", "escape")
        assert "3 stories" in screen_text(pilot)


async def test_a_narrow_library_has_its_preview_below(library: Path, tmp_path: Path) -> None:
    async with app(library, str(shelf_of(tmp_path / "news"))).run_test(size=(80, 24)) as pilot:
        await in_library(pilot)
        lines = screen_text(pilot).splitlines()
        assert "A ferry strike in town, a." in "".join(lines[12:])
        await pilot.press("question_mark")
        assert help_text(pilot).startswith("In the library")
        assert "Go on to the next theme" in help_text(pilot)


def test_a_glance_at_a_page_of_html_leaves_its_markup_out(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text("<html><script>var x</script><title>Fire &amp; flood</title><p>In town.")
    assert glance(str(page)).split() == ["Fire", "&", "flood", "In", "town."]


def help_text(pilot: AppPilot) -> str:
    """All that the panel on the screen says."""
    sheet = pilot.app.screen.query_one(Sheet)
    return "\n".join("".join(run.text for run in part.runs) for part in sheet.document)


async def test_tab_completes_a_path_as_far_as_the_files_agree(
    library: Path, tmp_path: Path
) -> None:
    news = shelf_of(tmp_path / "news")
    async with app(library).run_test(size=(120, 30)) as pilot:
        await in_library(pilot)
        await pilot.press("i", *f"{news}/fe", "tab")
        line = pilot.app.screen.query_one(Input)
        assert line.value == f"{news}/ferry\\ strike/"
        assert "a.txt  b.txt" in screen_text(pilot)
        line.value = f"{news}/f"
        await pilot.pause()
        assert "ferry strike/  fire/  flood/" in screen_text(pilot)
        await pilot.press("tab", "x")
        assert line.value == f"{news}/fx"
        assert "nothing begins so" in screen_text(pilot)


async def test_a_pasted_article_becomes_a_file_and_waits_for_others(library: Path) -> None:
    async with app(library).run_test(size=(120, 30)) as pilot:
        await in_library(pilot)
        await pilot.press("p")
        assert isinstance(pilot.app.screen, PasteScreen)
        await pilot.press(*"The pier fell.", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        (kept,) = (library.parent / "pasted").iterdir()
        assert kept.read_text() == "The pier fell."
        assert str(kept) in screen_text(pilot)
        await pilot.press("escape", "p", *"Nothing", "escape")
        assert len(list((library.parent / "pasted").iterdir())) == 1


def test_stories_in_a_folder_are_its_pages_and_those_of_its_folders(tmp_path: Path) -> None:
    for name in ("a.txt", "b.html", "one/a.txt", "two/a.txt", "two/b.txt", ".git/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("words")
    stories = found(tmp_path)
    assert [len(story.sources) for story in stories] == [2, 2]
    assert [story.title for story in stories] == [tmp_path.name, "two"]
    assert holds_folders([str(tmp_path)])
    assert not holds_folders([str(tmp_path / "two")])
    assert not holds_folders([str(tmp_path / "a.txt")])
    assert found(tmp_path / "none") == ()


def test_paths_are_completed(tmp_path: Path) -> None:
    (tmp_path / "stories").mkdir()
    (tmp_path / "story.txt").touch()
    assert completions(f"{tmp_path}/sto") == (f"{tmp_path}/stories/", f"{tmp_path}/story.txt")
    assert completions(f"{tmp_path}/none/x") == ()


def test_an_error_of_the_story_still_ends_an_app_without_a_library_in_sight() -> None:
    error = StoryError("no story")

    def fails(*_: object) -> Opened:
        raise error

    app = StorydiffApp(fails, ("a", "b"))
    app.run(headless=True)
    assert (app.return_value, app.return_code) == (error, 2)
