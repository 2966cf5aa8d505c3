"""The command on a real terminal: it opens the app, and leaves as it should."""

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storydiff_tui.app import ORDERED, UNORDERED
from tests.tui.test_cli import ONE, TWO

pty = pytest.importorskip("pty", reason="pseudo-terminals are a POSIX matter")

SECONDS = 60
COLOUR = re.compile(rb"\x1b\[(?:[0-9]+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9]+)*m")


class Screen:
    """A process whose terminal is ours."""

    def __init__(self, process: subprocess.Popen[bytes], file: int) -> None:
        self.process, self.file, self.seen = process, file, b""

    def until(self, text: bytes) -> None:
        end = time.monotonic() + SECONDS
        while text not in self.seen:
            assert time.monotonic() < end, self.seen[-500:]
            assert self.read() or self.process.poll() is None, self.seen[-500:]

    def read(self) -> bytes:
        if not select.select([self.file], [], [], 0.2)[0]:
            return b""
        try:
            data = os.read(self.file, 1 << 16)
        except OSError:  # Linux says so when the last process has left the terminal
            return b""
        self.seen += data
        return data

    def said(self) -> str:
        """The end of what has been written, without escape sequences."""
        return re.sub(r"\x1b\[[0-9;?]*.", "", self.seen.decode(errors="replace"))[-2000:]

    def press(self, keys: bytes) -> None:
        os.write(self.file, keys)

    def status(self) -> int:
        """The exit status, all output read."""
        while self.process.poll() is None:
            self.read()
        while self.read():
            pass
        return self.process.returncode


@contextmanager
def terminal(*arguments: str | Path, **environment: str) -> Iterator[Screen]:
    ours, theirs = pty.openpty()
    known = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "COLUMNS": "100", "LINES": "30"}
    base = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-m", "storydiff_tui", *map(str, arguments)],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**base, **known, **environment},
        start_new_session=True,
    )
    os.close(theirs)
    try:
        yield Screen(process, ours)
    finally:
        process.kill()
        process.wait()
        os.close(ours)


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "harbour.txt").write_text(ONE, encoding="utf-8")
    (tmp_path / "vale.txt").write_text(TWO, encoding="utf-8")
    return tmp_path


def test_files_open_the_app_and_q_leaves_it(pages: Path) -> None:
    with terminal(pages) as screen:
        screen.until(b"differences")
        screen.press(b"n")
        screen.until(b"severity")
        screen.press(b"q")
        assert screen.status() == 0, screen.said()
        assert b"Traceback" not in screen.seen


def test_the_demo_opens_the_app() -> None:
    with terminal("demo") as screen:
        screen.until(b"differences")
        screen.press(b"q")
        assert screen.status() == 0, screen.said()


def test_what_cannot_be_read_ends_the_app_with_a_line_and_status_2() -> None:
    with terminal("missing.txt") as screen:
        assert screen.status() == 2
        assert b"storydiff: missing.txt: " in screen.seen
        assert b"Traceback" not in screen.seen


def test_one_bad_file_is_told_in_the_app_and_after_it(pages: Path) -> None:
    with terminal(pages / "harbour.txt", "missing.txt", pages / "vale.txt") as screen:
        screen.until(b"missing.txt: ")
        screen.press(b"q")
        assert screen.status() == 0, screen.said()
        assert b"storydiff: missing.txt: " in screen.seen


def test_no_colour_where_none_is_wanted(pages: Path) -> None:
    with terminal(pages, NO_COLOR="1") as screen:
        screen.until(b"differences")
        screen.press(b"nn")
        screen.until(b"severity")
        screen.press(b"q")
        assert screen.status() == 0, screen.said()
        assert not COLOUR.search(screen.seen)


def test_an_empty_wish_for_no_colour_is_none(pages: Path) -> None:
    with terminal(pages, NO_COLOR="") as screen:
        screen.until(b"differences")
        screen.press(b"q")
        assert screen.status() == 0, screen.said()
        assert COLOUR.search(screen.seen)


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [(["--plain"], {}), ([], {"TERM": "dumb"})],
    ids=["plain", "dumb"],
)
def test_a_simple_terminal_gets_plain_text(
    pages: Path, arguments: list[str], environment: dict[str, str]
) -> None:
    with terminal(*arguments, pages, **environment) as screen:
        assert screen.status() == 0, screen.said()
        assert "⟦" in screen.seen.decode()
        assert b"\x1b" not in screen.seen


def test_commands_hidden_in_a_page_do_not_reach_the_terminal(pages: Path) -> None:
    hidden = TWO.replace("Eleven", "\x1b]0;stolen\x07Eleven \x1b[31mred \u202egnorw")
    (pages / "vale.txt").write_text(hidden, "utf-8")
    with terminal(pages) as screen:
        screen.until(b"differences")
        screen.press(b"v")
        screen.until(b"severity ")
        screen.press(b"qxq?qnq")
        assert screen.status() == 0, screen.said()
        assert b"\x1b]0;stolen" not in screen.seen
        assert b"\x1b[31mred" not in screen.seen
        assert "\u202e".encode() not in screen.seen


@pytest.mark.parametrize(("words", "told"), [("הגשר קרס", True), ("The bridge fell", False)])
def test_a_terminal_is_told_of_our_order_where_there_is_any_and_left_as_it_was(
    tmp_path: Path, words: str, told: bool
) -> None:
    story = f"{words}\n\n{' '.join([words] * 8)}.\n\n{' '.join([words] * 9)}.\n"
    for name in ("harbour.txt", "vale.txt"):
        (tmp_path / name).write_text(f"{story}\n{name} {words}.\n", encoding="utf-8")
    with terminal(tmp_path) as screen:
        screen.until(b"differences")
        screen.press(b"q")
        assert screen.status() == 0, screen.said()
        assert screen.seen.count(ORDERED.encode()) == told
        assert screen.seen.count(UNORDERED.encode()) == told
        assert screen.seen.rfind(UNORDERED.encode()) >= screen.seen.rfind(ORDERED.encode())
