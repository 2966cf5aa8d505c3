"""The reader's editor: told where a row stands in the file, in the way it understands."""

from pathlib import Path

import pytest

from storydiff.model import Span
from storydiff.read import read_pages
from storydiff_tui.editor import command, editor, line_in_file


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("vim", ["vim", "+7", "a b.txt"]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", "a b.txt"]),
        ("emacsclient -t", ["emacsclient", "-t", "+7", "a b.txt"]),
        ("hx", ["hx", "a b.txt:7"]),
        ("code --wait", ["code", "--wait", "-g", "a b.txt:7"]),
        ("ed", ["ed", "a b.txt"]),
    ],
)
def test_an_editor_is_told_the_line_as_it_takes_it(named: str, told: list[str]) -> None:
    assert command(named, "a b.txt", 7) == told


def test_the_editor_is_the_one_that_is_named_or_one_that_is_there() -> None:
    assert editor({"VISUAL": "hx", "EDITOR": "ed"}) == "hx"
    assert editor({"VISUAL": "", "EDITOR": "ed"}) == "ed"
    assert editor({})


def place(path: Path, words: str) -> int:
    """The line on which words of a page's text are said to stand in its file."""
    (page,) = read_pages([str(path)]).pages
    start = page.text.rindex(words)
    return line_in_file(page, Span(start, start + len(words)))


def test_a_passage_is_found_in_a_file_of_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The pier fell.\n\nNobody was hurt.\n\nThe pier fell. It was old.\n")
    assert place(path, "Nobody was hurt.") == 3
    assert place(path, "The pier fell.") == 5


def test_a_passage_is_found_behind_markup(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        "<html><head><title>Pier</title></head>\n<body>\n<p>One &amp; all came.</p>\n"
        "<p>Nobody&rsquo;s\n <b>boat</b> was lost.</p></body></html>\n"
    )
    assert place(path, "was lost") == 5
    assert place(path, "One & all came") == 3


def test_what_is_not_found_is_at_the_beginning(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("\nThe pier fell.\n")
    (page,) = read_pages([str(path)]).pages
    assert line_in_file(page, None) == 1
    path.write_text("Another text.")
    assert line_in_file(page, Span(0, len(page.text))) == 1
    path.unlink()
    assert line_in_file(page, Span(0, 5)) == 1
