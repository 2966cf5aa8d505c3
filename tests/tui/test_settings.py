"""The reader's settings: what they change, and what is said of those that cannot be."""

from pathlib import Path

import pytest

from storydiff_tui.folders import library_path, settings_file
from storydiff_tui.render.palette import THEMES
from storydiff_tui.settings import Settings, SettingsError, read_settings
from tests.tui.conftest import app_of, reading, screen_text, until_shown
from tests.tui.stories import build


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "none.toml") == Settings()


def test_what_a_file_says(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(
        'theme = "light"\nlibrary = "~/desk.sqlite"\nright_to_left = "terminal"\n'
        '[keys]\n"difference.next" = "n,ctrl+n"\n'
    )
    told = read_settings(path)
    assert told.theme == "light"
    assert told.library == Path.home() / "desk.sqlite"
    assert told.right_to_left == "terminal"
    assert told.keys == {"difference.next": "n,ctrl+n"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("theme = ", "no TOML"),
        ('theme = "ligt"', "did you mean 'light'"),
        ('them = "light"', "did you mean 'theme'"),
        ('right_to_left = "termnal"', "did you mean 'terminal'"),
        ("theme = 3", "theme is text"),
        ('keys = "n"', "write [keys] above"),
        ('[keys]\n"difference.nxt" = "n"', "did you mean 'difference.next'"),
        ('[keys]\n"difference.next" = 3', "difference.next is text"),
        ('[keys]\n"difference.next" = "q"', "is the key of both"),
        ('[keys]\n"move.top" = "x"\n"theme" = "x"', "is the key of both"),
    ],
)
def test_a_setting_that_is_wrong_is_named_with_a_remedy(
    tmp_path: Path, text: str, problem: str
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(text)
    with pytest.raises(SettingsError) as caught:
        read_settings(path)
    assert str(path) in str(caught.value)
    assert problem in str(caught.value)


@pytest.mark.parametrize("raw", [b"\xff\xfe\x00", b"#" * (1 << 21)])
def test_a_file_that_is_no_settings_at_all(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(raw)
    with pytest.raises(SettingsError):
        read_settings(path)


def test_a_folder_is_no_file_of_settings(tmp_path: Path) -> None:
    with pytest.raises(SettingsError):
        read_settings(tmp_path)


def test_the_environment_names_the_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("STORYDIFF_SETTINGS", str(tmp_path / "mine.toml"))
    assert settings_file() == tmp_path / "mine.toml"
    monkeypatch.delenv("STORYDIFF_SETTINGS")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_file().name == "settings.toml"


def test_the_library_is_the_one_named_else_the_one_set_else_the_users_own(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    monkeypatch.setenv("STORYDIFF_SETTINGS", str(settings))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert library_path(None).name == "library.sqlite"
    settings.write_text('library = "/desk/ours.sqlite"\n', encoding="utf-8")
    assert library_path(None) == Path("/desk/ours.sqlite")
    assert library_path("mine.sqlite") == Path("mine.sqlite")


async def test_a_key_that_is_bound_otherwise_works_and_the_help_says_so() -> None:
    app = app_of(build(), settings=Settings(keys={"difference.next": "ctrl+n"}))
    async with app.run_test(size=(120, 60)) as pilot:
        await until_shown(pilot)
        await pilot.press("n")
        assert reading(pilot).view.current is None
        await pilot.press("ctrl+n")
        assert reading(pilot).view.current == 0
        await pilot.press("question_mark")
        assert "ctrl+n" in screen_text(pilot)


async def test_a_theme_that_was_chosen_is_shown_from_the_start() -> None:
    app = app_of(build(), settings=Settings(theme="light"))
    async with app.run_test(size=(120, 40)) as pilot:
        await until_shown(pilot)
        assert not app.current_theme.dark
        seen = set()
        for _ in THEMES:
            await pilot.press("t")
            seen.add(app.look.name)
        assert seen == {theme.name for theme in THEMES}
        assert app.look.name == "light"
