"""What the command understands, without a process of its own."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from storydiff_tui.arguments import Label, Size
from storydiff_tui.cli import cli


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10", 10),
        ("800K", 800 << 10),
        ("50M", 50 << 20),
        ("50MB", 50 << 20),
        ("50mib", 50 << 20),
        ("1G", 1 << 30),
    ],
)
def test_sizes(text: str, expected: int) -> None:
    assert Size().convert(text, None, None) == expected


def test_a_label_may_hold_a_further_sign() -> None:
    assert Label().convert("vale=Vale = Herald", None, None) == ("vale", "Vale = Herald")


@pytest.mark.parametrize("size", ["", "M", "-5", "1.5M", "٣", "0", "5T", "0K"])
def test_what_is_no_size_is_told_with_a_remedy(size: str) -> None:
    result = CliRunner().invoke(cli, ["--max-size", size, "x.txt"])
    assert result.exit_code == 2
    assert "write it like 50M" in result.stderr


@pytest.mark.parametrize("label", ["", "name", "=name", "id="])
def test_what_is_no_label_is_told_with_a_remedy(label: str) -> None:
    result = CliRunner().invoke(cli, ["export", "--label", label, "x.txt"])
    assert result.exit_code == 2
    assert "write it like ID=NAME" in result.stderr


def test_without_arguments_the_help_is_shown() -> None:
    result = CliRunner().invoke(cli, [])
    assert result.exit_code == 2
    assert "FILE…" in result.output


def test_a_file_need_not_be_announced(tmp_path: Path) -> None:
    result = CliRunner().invoke(cli, [str(tmp_path / "nowhere.txt")])
    assert result.exit_code == 2
    assert "nowhere.txt" in result.stderr


def test_every_bundled_story_is_named_where_one_is_not_known() -> None:
    result = CliRunner().invoke(cli, ["demo", "nowhere"])
    assert result.exit_code == 2
    assert "ferry" in result.stderr


@pytest.mark.parametrize(
    "before",
    [["--width", "100"], ["--width=100"], ["--plain"], ["--library", "report", "--label", "a=b"]],
)
def test_a_command_is_known_behind_its_options(before: list[str]) -> None:
    result = CliRunner().invoke(cli, [*before, "demo", "nowhere"])
    assert result.exit_code == 2
    assert "ferry" in result.stderr


def test_an_option_of_the_program_itself_stays_its_own() -> None:
    result = CliRunner().invoke(cli, ["--version", "demo"])
    assert (result.exit_code, result.output.split()[0]) == (0, "storydiff")


@pytest.mark.parametrize("before", [["--"], ["--plain", "--"], ["--plain", "./demo"], ["-"]])
def test_a_file_that_is_called_like_a_command_can_be_named(
    before: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(cli, [*before, "demo", "nowhere"])
    assert result.exit_code == 2
    assert "demo: no such file" in result.stderr


def test_an_option_that_a_command_lacks_is_told_before_it_as_behind_it() -> None:
    for args in (["--port", "80", "demo"], ["demo", "--port", "80"]):
        result = CliRunner().invoke(cli, args)
        assert result.exit_code == 2
        assert "No such option" in result.stderr


def test_a_misspelt_command_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    misspelt = CliRunner().invoke(cli, ["chek", "wire.txt", "rewrite.txt"])
    assert misspelt.exit_code == 2
    assert "did you mean check?" in misspelt.stderr
    (tmp_path / "chek").write_text("Barge hits lock\n\nTwo men were hurt.\n")
    assert "did you mean" not in CliRunner().invoke(cli, ["chek", "wire.txt"]).stderr
