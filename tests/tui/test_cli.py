"""The command: what it prints, where, and how it leaves. Through real processes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from storydiff import __version__
from storydiff_tui.cli import cli
from tests import vectors

ONE = """Bridge at Lindow falls, two hurt

At least two people were hurt when a bridge fell at Lindow on Monday, the mayor said.

Mayor Yusra Haddad closed the road to the lighthouse until Friday at noon.
"""
TWO = """Eleven hurt as bridge falls at Lindow

Eleven people were hurt when a bridge collapsed at Lindow on Monday, officials said.

The mayor, Yousra Hadad, closed the road to the lighthouse until Friday at noon.
"""
FAR_TOO_SLOW_TO_START = ("textual", "rich", "rapidfuzz", "storydiff.model", "storydiff.pipeline")


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / "harbour.txt").write_text(ONE, encoding="utf-8")
    (folder / "vale.txt").write_text(TWO, encoding="utf-8")
    return folder


def run(*arguments: str | Path, cwd: Path | None = None, stdin: str = "") -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "storydiff_tui", *map(str, arguments)],
        cwd=cwd,
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def test_the_version() -> None:
    assert run("--version") == (0, f"storydiff {__version__}\n", "")


@pytest.mark.parametrize(
    "arguments",
    [["--version"], ["--help"], ["export", "--help"], ["report", "--help"], ["check", "--help"]],
)
def test_version_and_help_load_nothing_slow(arguments: list[str]) -> None:
    script = (
        "import sys\n"
        f"sys.argv = ['storydiff', *{arguments!r}]\n"
        "from storydiff_tui.cli import main\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {FAR_TOO_SLOW_TO_START!r} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_option_and_command(flag: str) -> None:
    status, out, _ = run(flag)
    assert status == 0
    options = (
        "--label",
        "--base",
        "--max-size",
        "--vectors",
        "--lexicon",
        "--plain",
        "--width",
        "--version",
    )
    for word in (*options, "FILE…"):
        assert word in out
    assert "demo" in out
    assert "export" in out
    assert "report" in out
    assert "check" in out


def test_files_are_printed_where_there_is_no_terminal(pages: Path) -> None:
    status, out, err = run(pages)
    assert (status, err) == (0, "")
    assert "1 harbour" in out
    assert "2 vale" in out
    assert "⟦" in out
    assert out.splitlines()[0] == "Bridge at Lindow falls, two hurt"
    assert max(map(len, out.splitlines())) <= 100


def test_options_may_come_first_and_a_width_is_kept(pages: Path) -> None:
    status, out, _ = run("--width", "70", pages)
    assert status == 0
    assert max(map(len, out.splitlines())) <= 70


def test_a_label_and_a_base(pages: Path) -> None:
    status, out, _ = run("--label", "vale=Vale Herald", "--base", "vale", pages)
    assert status == 0
    assert "2 Vale Herald  [vale]  (base)" in out
    status, by_name, _ = run("--label", "vale=Vale Herald", "--base", "Vale Herald", pages)
    assert (status, by_name) == (0, out)


def test_a_file_called_like_a_command_is_given_with_its_folder(pages: Path) -> None:
    (pages / "vale.txt").rename(pages / "export")
    status, out, _ = run("harbour.txt", "./export", cwd=pages)
    assert status == 0
    assert "2 export" in out


@pytest.mark.parametrize("command", [["--plain"], ["export"], ["report"]])
def test_that_two_pages_are_one_that_was_edited_is_told_and_both_are_shown(
    pages: Path, command: list[str]
) -> None:
    (pages / "vale.txt").write_text(ONE.replace("At least two", "Two"), encoding="utf-8")
    status, out, err = run(*command, "harbour.txt", "vale.txt", cwd=pages)
    assert (status, len(err.splitlines())) == (0, 1)
    assert err.startswith("storydiff: harbour.txt: nearly the same text as vale.txt")
    assert "vale" in out


def test_a_check_compares_a_page_with_its_edited_copy_without_a_word(pages: Path) -> None:
    (pages / "vale.txt").write_text(ONE.replace("At least two", "Two"), encoding="utf-8")
    status, out, err = run("check", "harbour.txt", "vale.txt", cwd=pages)
    assert (status, err) == (1, "")
    assert out.startswith("vale.txt:1: 3 bound: ")


def test_one_bad_file_among_good_ones_is_told_and_the_rest_is_shown(pages: Path) -> None:
    status, out, err = run(pages / "harbour.txt", "missing.txt", pages / "vale.txt")
    assert status == 0
    assert "⟦" in out
    assert len(err.splitlines()) == 1
    assert err.startswith("storydiff: missing.txt: ")


@pytest.mark.parametrize("command", [[], ["export"], ["report"]])
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.txt"], "missing.txt"),
        (["missing.txt", "gone.txt"], "gone.txt"),
        (["--base", "nobody", "."], "nobody"),
        (["empty.txt"], "empty.txt"),
        (["--max-size", "10", "harbour.txt", "vale.txt"], "--max-size"),
        (["--vectors", "no-folder", "harbour.txt", "vale.txt"], "no-folder"),
        (["--lexicon", "no-folder", "harbour.txt", "vale.txt"], "no-folder"),
    ],
)
def test_what_cannot_be_shown_is_one_clear_line_and_status_2(
    pages: Path, command: list[str], arguments: list[str], said: str
) -> None:
    (pages.parent / "empty.txt").touch()
    arguments = ["../empty.txt" if name == "empty.txt" else name for name in arguments]
    status, out, err = run(*command, *arguments, cwd=pages)
    assert (status, out) == (2, "")
    assert said in err
    assert "Traceback" not in err
    assert all(line.startswith("storydiff: ") for line in err.splitlines())


@pytest.mark.parametrize(
    "arguments",
    [
        ["--max-size", "soon", "x"],
        ["--max-size", "0", "x"],
        ["--label", "nameless", "x"],
        ["--width", "3", "x"],
        ["--nonsense", "x"],
        ["export"],
        ["export", "--format", "papyrus", "harbour.txt"],
        ["report", "--format", "papyrus", "harbour.txt"],
        ["check", "harbour.txt"],
        ["check", "--format", "papyrus", "harbour.txt", "vale.txt"],
        ["check", "--fail-on", "5", "harbour.txt", "vale.txt"],
        ["check", "--base", "vale", "harbour.txt", "vale.txt"],
        ["demo", "no-such-story"],
    ],
)
def test_wrong_use_is_status_2(pages: Path, arguments: list[str]) -> None:
    status, out, err = run(*arguments, cwd=pages)
    assert (status, out) == (2, "")
    assert err
    assert "Traceback" not in err


def test_standard_input_is_a_page(pages: Path) -> None:
    status, out, _ = run("-", pages / "vale.txt", stdin=ONE)
    assert status == 0
    assert "Yusra" in out


def test_the_export_is_json_and_the_same_every_time(pages: Path, tmp_path: Path) -> None:
    status, out, _ = run("export", "--format", "json", pages)
    assert status == 0
    assert json.loads(out)["format"] == "storydiff"
    target = tmp_path / "out.json"
    assert run("export", pages, "-o", target) == (0, "", "")
    assert target.read_text(encoding="utf-8") == out


def test_the_export_without_texts_has_none_of_the_words(pages: Path) -> None:
    status, out, _ = run("export", "--no-text", pages)
    assert status == 0
    told = json.loads(out)
    assert not any("text" in page for page in told["pages"])
    assert not any("text" in reading for v in told["variants"] for reading in v["readings"])


def test_vectors_link_by_meaning_and_the_export_says_that_they_did(
    pages: Path, tmp_path: Path
) -> None:
    vectors.save(tmp_path / "model", vectors.words(ONE + TWO))
    _, plain, _ = run("export", pages)
    status, out, err = run("export", "--vectors", "model", pages, cwd=tmp_path)
    assert (status, err) == (0, "")
    without, told = json.loads(plain), json.loads(out)
    assert "vectors" not in without["provenance"]["options"]
    assert told["provenance"]["options"]["vectors"] == "model"
    assert any("alike in meaning" in reason for x in told["links"] for reason in x["reasons"])


def test_words_of_the_users_own_count_and_the_export_says_that_they_do(
    pages: Path, tmp_path: Path
) -> None:
    words = tmp_path / "words"
    words.mkdir()
    (words / "kinds.toml").write_text("[styles]\nentries = 'mayor: officials'\n", "utf-8")
    (words / "furniture.toml").write_text("[appeals]\nentries = 'hail the tide'\n", "utf-8")
    _, plain, _ = run("export", pages)
    status, out, err = run("export", "--lexicon", "words", pages, cwd=tmp_path)
    assert (status, err) == (0, "")
    without, told = json.loads(plain), json.loads(out)
    assert told["provenance"]["options"]["lexicon"] == "words"
    assert told["provenance"]["lexicons"] != without["provenance"]["lexicons"]
    assert told["variants"] != without["variants"]


def test_an_output_that_cannot_be_written_is_told(pages: Path, tmp_path: Path) -> None:
    status, _, err = run("export", pages, "-o", tmp_path / "no" / "such" / "folder.json")
    assert status == 2
    assert "--output" in err
    assert "Traceback" not in err


def test_a_reader_who_goes_away_is_no_error(pages: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "storydiff_tui", "--plain", pages],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    process.wait()


def test_the_demo_is_printed_too() -> None:
    status, out, _ = run("demo", "--plain")
    assert status == 0
    assert "⟦" in out


def test_a_terminal_that_knows_few_characters_gets_question_marks(pages: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "storydiff_tui", pages],
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert "?fell?" in done.stdout.decode("latin-1")


def test_commands_hidden_in_a_page_are_not_printed(pages: Path) -> None:
    (pages / "vale.txt").write_text(TWO.replace("Eleven", "El\x1b[2Jeven\u202e"), "utf-8")
    _, out, _ = run("--plain", pages)
    assert "\x1b" not in out
    assert "\u202e" not in out


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full device here")
@pytest.mark.parametrize(
    "arguments", [["--plain", "."], ["export", "."], ["report", "."], ["--help"]]
)
def test_a_full_disk_is_told_in_one_line(pages: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "storydiff_tui", *arguments],
            cwd=pages,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert line.startswith("storydiff: cannot write to standard output")


@pytest.mark.parametrize("arguments", [["--nonsense", "x"], ["--width", "3", "x"], ["export"]])
def test_wrong_use_points_to_the_help(arguments: list[str]) -> None:
    _, _, err = run(*arguments)
    assert err.startswith("storydiff: ")
    assert err.endswith("; see storydiff --help\n")


def test_a_file_called_open_is_a_file(pages: Path) -> None:
    (pages / "vale.txt").rename(pages / "open")
    status, out, _ = run("open", "harbour.txt", cwd=pages)
    assert status == 0
    assert "1 open" in out


def test_a_name_that_is_no_utf8_is_exported_as_text(pages: Path) -> None:
    (pages / "vale.txt").rename(pages / os.fsdecode(b"bad\xffname.txt"))
    status, out, err = run("export", pages)
    assert (status, err) == (0, "")
    assert "bad\ufffdname.txt" in json.loads(out)["pages"][0]["source"]


def test_an_interrupt_is_quiet() -> None:
    script = (
        "import sys\n"
        "from storydiff_tui import cli, showing\n"
        "def interrupted(*_): raise KeyboardInterrupt\n"
        "showing.open_job = interrupted\n"
        "sys.argv = ['storydiff', '--plain', 'x']\n"
        "cli.main()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_a_folded_page_may_be_labelled_and_be_the_base(pages: Path) -> None:
    (pages / "again.txt").write_text(ONE, encoding="utf-8")
    labels = ("--label", "harbour=Lindow Post", "--label", "again=The Echo")
    for base in ("harbour", "again", "lindow post", "THE ECHO"):
        status, out, _ = run(*labels, "--base", base, pages)
        assert status == 0
        (head,) = (line for line in out.splitlines() if line.endswith("(base)"))
        assert "Lindow Post" in head
        assert "The Echo" in head
    _, _, err = run(*labels, "--base", "nobody", pages)
    assert "harbour (Lindow Post)" in err


def test_a_report_is_text_of_a_width_without_colour_where_there_is_no_terminal(
    pages: Path,
) -> None:
    status, out, err = run("report", "--width", "60", pages)
    assert (status, err) == (0, "")
    assert out.startswith("Bridge at Lindow falls, two hurt\n\nTwo tellings of one story.")
    assert max(map(len, out.splitlines())) <= 60
    assert "\x1b" not in out


def test_a_report_is_written_to_a_file_and_is_the_same_every_time(
    pages: Path, tmp_path: Path
) -> None:
    target = tmp_path / "report.txt"
    assert run("report", pages, "-o", target) == (0, "", "")
    assert target.read_text(encoding="utf-8") == run("report", pages)[1]


def test_a_report_is_not_written_under_an_ending_that_is_no_format(
    pages: Path, tmp_path: Path
) -> None:
    target = tmp_path / "report.pdf"
    status, out, err = run("report", pages, "-o", target)
    assert (status, out, target.exists()) == (2, "", False)
    assert err == (
        f"storydiff: {target}: no format has this ending; choose one of text, markdown, html"
        " with --format\n"
    )
    assert run("report", pages, "-o", target, "--format", "text") == (0, "", "")


@pytest.mark.parametrize("name", ["report", "report.TXT"])
def test_a_report_without_an_ending_or_with_that_of_text_is_text(
    pages: Path, tmp_path: Path, name: str
) -> None:
    assert run("report", pages, "-o", tmp_path / name) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8") == run("report", pages)[1]


def test_a_report_against_a_base_begins_with_it(pages: Path) -> None:
    status, out, _ = run("report", "--base", "vale", pages)
    assert status == 0
    assert "They are read against vale." in out
    assert " 1 vale · the base" in out


def test_a_check_says_what_became_of_the_base_and_fails_from_a_severity_on(pages: Path) -> None:
    for severity, expected in (("3", 1), ("4", 0), ("0", 1)):
        status, out, err = run(
            "check", "--fail-on", severity, "harbour.txt", "vale.txt", cwd=pages
        )
        assert (status, err) == (expected, "")
        assert "vale.txt:3: 3 " in out
        assert "changed ⟦At least two⟧ to ⟦Eleven⟧ (harbour.txt:3): " in out
        shown = [int(line.split()[1]) for line in out.splitlines()]
        assert min(shown) < 2 if severity == "0" else min(shown) >= 2


def test_a_check_of_a_page_is_the_same_whatever_else_is_checked(pages: Path) -> None:
    third = TWO.replace("Eleven", "Nine").replace("collapsed", "came down")
    (pages / "mill.txt").write_text(third, encoding="utf-8")
    alone = [run("check", "harbour.txt", name, cwd=pages)[1] for name in ("vale.txt", "mill.txt")]
    together = run("check", "harbour.txt", "vale.txt", "mill.txt", cwd=pages)[1]
    assert together == "".join(alone)


def test_a_check_of_the_same_text_finds_nothing(pages: Path) -> None:
    (pages / "again.txt").write_text(ONE, encoding="utf-8")
    assert run("check", "harbour.txt", "again.txt", cwd=pages) == (0, "", "")


def test_a_check_writes_annotations(pages: Path) -> None:
    _, out, _ = run("check", "--format", "github", "harbour.txt", "vale.txt", cwd=pages)
    assert "::error file=vale.txt,line=3,col=1,title=3 " in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["missing.txt", "vale.txt"], "missing.txt"),
        (["harbour.txt", "missing.txt"], "missing.txt"),
        ([".", "vale.txt"], "cannot be the base"),
        (["harbour.txt", "weather.txt"], "weather.txt"),
    ],
)
def test_a_check_that_cannot_look_at_a_page_is_trouble(
    pages: Path, arguments: list[str], said: str
) -> None:
    weather = "Sun on Sunday\n\nThe weather office expects a warm weekend with little wind.\n"
    (pages / "weather.txt").write_text(weather, encoding="utf-8")
    status, _, err = run("check", *arguments, cwd=pages)
    assert status == 2
    assert said in err
    assert "Traceback" not in err


def test_trouble_with_one_page_keeps_nothing_back_that_was_found_in_another(pages: Path) -> None:
    status, out, err = run("check", "harbour.txt", "missing.txt", "vale.txt", cwd=pages)
    assert status == 2
    assert "vale.txt:3: 3 " in out
    assert err.startswith("storydiff: missing.txt: ")


def test_the_readme_shows_every_command_and_the_options_that_every_command_has() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    shown = [name for name, command in cli.commands.items() if not command.hidden]
    assert [name for name in shown if f"storydiff {name}" not in readme] == []
    options = {option for parameter in cli.commands["check"].params for option in parameter.opts}
    assert [o for o in sorted(options) if o.startswith("--") and o not in readme] == []
