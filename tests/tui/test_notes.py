"""`storydiff notes`, and what the other commands make of decisions. Through real processes."""

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

import pytest

from storydiff.model import Collation, Decision, Kind, Passage, Span, Subject
from storydiff.pipeline import open_story
from storydiff.store import Library, about_passages, about_row, about_variant

ONE = """Bridge at Lindow falls

Fourteen people were hurt when a bridge fell at Lindow on Monday, the mayor said.

Mayor Yusra Haddad closed the road to the lighthouse until Friday at noon.
"""
TWO = """Road to the lighthouse is closed

Eleven people were hurt when a bridge fell at Lindow on Monday, the mayor said.

Mayor Yusra Haddad closed the road to the lighthouse until Friday at noon.
"""
HURT = "Different numbers"


def run(*arguments: str | Path) -> tuple[int, str, str]:
    done = subprocess.run(
        [sys.executable, "-m", "storydiff_tui", *map(str, arguments)],
        stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


class Desk:
    """Two pages and a library of their own."""

    def __init__(self, folder: Path) -> None:
        self.pages = [folder / "harbour.txt", folder / "vale.txt"]
        for page, text in zip(self.pages, (ONE, TWO), strict=True):
            page.write_text(text, encoding="utf-8")
        self.library = folder / "library.sqlite"

    @property
    def opened(self) -> Collation:
        return open_story([str(page) for page in self.pages]).collation

    def keep(self, decision: Decision, subject: Subject, text: str = "") -> None:
        library = Library(self.library)
        library.keep(library.remember(self.opened).id, decision, subject, text)

    def dismiss(self, least: int = 5) -> None:
        """Call the number of people hurt a false alarm, and what weighs as much as `least`."""
        found = self.opened
        hurt = next(v for v in found.variants if Kind.NUMBER in v.kinds)
        for variant in found.differences:
            if variant is hurt or variant.severity >= least:
                self.keep(Decision.FALSE_ALARM, about_variant(found, variant))

    def run(self, command: str, *more: str | Path) -> tuple[int, str, str]:
        return run(command, *self.pages, "--library", self.library, *more)

    def notes(self, *more: str | Path) -> tuple[int, str, str]:
        """The notes of the whole library."""
        return run("notes", "--library", self.library, *more)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_where_nothing_is_kept_that_is_said_and_nothing_is_made(desk: Desk) -> None:
    assert desk.notes() == (0, "Nothing is kept yet.\n", "")
    assert desk.run("notes") == (0, "Nothing is kept yet.\n", "")
    assert not desk.library.exists()


def test_each_decision_is_a_line_with_the_place_of_its_words(desk: Desk) -> None:
    desk.dismiss()
    row = next(r for r in desk.opened.rows if all(r.cells.values()))
    desk.keep(Decision.NOTE, about_row(desk.opened, row), "Ask\nthe mayor.\x1b[2J")
    harbour, _ = desk.pages
    status, out, err = desk.notes()
    assert (status, err) == (0, "")
    heading, alarm, note = out.splitlines()
    assert heading.startswith("Bridge at Lindow falls (opened ")
    assert alarm == f"{harbour}:3: false alarm: “Fourteen” / “Eleven”"
    assert note == (
        f"{harbour}:3: note on “Fourteen people were hurt when a bridge fell at Lindow on M…”:"
        " Ask the mayor.�[2J"
    )
    assert desk.run("notes") == (0, out, "")


def test_what_moved_and_what_is_lost_is_said(desk: Desk) -> None:
    desk.dismiss()
    text = desk.pages[0].read_text(encoding="utf-8")
    start = text.index("Mayor Yusra")
    mayor = Passage("harbour", (Span(start, start + 18),))
    desk.keep(Decision.BOOKMARK, about_passages(desk.opened.articles, [mayor]))
    desk.pages[0].write_text(text.replace("Fourteen people", "Ten people"), encoding="utf-8")
    _, out, _ = desk.notes()
    _, alarm, bookmark = out.splitlines()
    assert alarm.startswith("lost: false alarm: “Fourteen” / “Eleven”: The words “Fourteen”")
    assert bookmark == (
        f"{desk.pages[0]}:5: bookmark on “Mayor Yusra Haddad” [moved: Stands 5 characters"
        " further up in harbour]"
    )


def test_notes_on_pages_that_are_gone_are_listed_as_lost(desk: Desk) -> None:
    desk.dismiss()
    for page in desk.pages:
        page.unlink()
    status, out, _ = desk.notes()
    assert status == 0
    assert "lost: false alarm: “Fourteen” / “Eleven”: Its pages cannot be opened: " in out


def test_notes_as_json_have_the_fields_of_the_export(desk: Desk) -> None:
    desk.dismiss()
    record = json.loads(desk.notes("--format", "json")[1])
    (story,) = record["stories"]
    exported = json.loads(desk.run("export")[1])
    assert (record["format"], record["version"]) == ("storydiff-notes", 1)
    assert story["decisions"] == exported["decisions"]
    assert [decision["decision"] for decision in exported["decisions"]] == ["false_alarm"]


def test_notes_as_markdown_are_a_list_in_which_no_words_are_markup(desk: Desk) -> None:
    row = next(r for r in desk.opened.rows if all(r.cells.values()))
    desk.keep(Decision.NOTE, about_row(desk.opened, row), "*Ask* <b>the mayor</b>.")
    heading, blank, note = desk.notes("--format", "markdown")[1].splitlines()
    assert (heading[:15], blank) == ("## Bridge at Li", "")
    assert note.startswith("- ")
    assert note.endswith(r": \*Ask\* \<b\>the mayor\</b\>.")


def test_an_unknown_format_is_refused_with_those_there_are(desk: Desk) -> None:
    status, out, err = desk.notes("--format", "pdf")
    assert (status, out) == (2, "")
    assert err == "storydiff: there is no format pdf here; say --format text, markdown or json\n"


@pytest.mark.parametrize("command", ["notes", "export", "report", "check"])
def test_a_library_that_is_none_is_refused_and_left_alone(desk: Desk, command: str) -> None:
    desk.library.write_text("a shopping list", encoding="utf-8")
    status, out, err = desk.run(command)
    assert (status, out) == (2, "")
    assert "is not a library of storydiff; name another file with --library" in err
    assert desk.library.read_text(encoding="utf-8") == "a shopping list"


HOME_OF_ANOTHER = """
import os, sys
from storydiff_tui.cli import main

os.chdir(sys.argv.pop(1))
home = sys.argv.pop(1)
try:
    main()  # loads what nobody may not read
except SystemExit:
    pass
sys.stdout.flush()
os.ftruncate(1, 0)
os.lseek(1, 0, 0)
if os.getuid() == 0:
    os.setuid(65534)  # root may look everywhere; nobody may not
os.environ["XDG_DATA_HOME"] = os.environ["XDG_CONFIG_HOME"] = home
main()
"""


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="needs the users of a Unix system")
def test_in_the_home_of_somebody_else_a_story_is_read_without_a_library() -> None:
    with TemporaryDirectory() as pages, TemporaryDirectory() as home:
        Path(pages).chmod(0o755)
        Desk(Path(pages))
        Path(home).chmod(0)
        command = [sys.executable, "-c", HOME_OF_ANOTHER, pages, f"{home}/data", "export", "."]
        command += ["--label", "harbour=Harbour Post", "--label", "vale=Vale Herald"]
        with TemporaryFile() as out:
            done = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False)
            out.seek(0)
            told = out.read()
        Path(home).chmod(0o755)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(told)["decisions"] == []


def test_a_check_passes_once_its_findings_are_called_false_alarms(desk: Desk) -> None:
    status, out, _ = desk.run("check")
    assert (status, HURT in out) == (1, True)
    desk.dismiss()
    assert HURT not in desk.run("check")[1]
    desk.dismiss(least=2)
    assert desk.run("check") == (0, "", "")


def test_what_was_decided_holds_for_an_edited_copy_under_another_name(desk: Desk) -> None:
    desk.dismiss()
    one, two = desk.pages
    copy = two.with_name("draft.txt")
    copy.write_text(TWO.replace("at noon", "at ten"), encoding="utf-8")
    for command in ("notes", "check", "report"):
        told = run(command, one, copy, "--library", desk.library)[1]
        assert HURT not in told
        assert ("“Fourteen” / “Eleven”" in told) == (command == "notes")


def test_a_report_asks_no_more_about_a_false_alarm(desk: Desk) -> None:
    assert HURT in desk.run("report")[1]
    desk.dismiss()
    assert HURT not in desk.run("report")[1]
