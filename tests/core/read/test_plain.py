from hypothesis import example, given
from hypothesis import strategies as st

from storydiff.errors import SourceError
from storydiff.read import read_bytes


def lines(text: str) -> list[str]:
    page = read_bytes(text.encode(), "page.txt", "page")
    return [line.span.of(page.text) for line in page.lines]


def test_the_text_is_the_file_itself():
    text = "Ferry sinks\r\n\r\nA ferry\x1b[31m sank.\r\u2028Nobody died.\n"
    assert read_bytes(text.encode(), "page.txt", "page").text == text


def test_every_kind_of_line_end_ends_a_line_and_nothing_else_does():
    assert lines("one\ntwo\r\nthree\rfour\x0bfive\u2028six\n") == [
        "one", "two", "three", "four\x0bfive\u2028six",
    ]  # fmt: skip


def test_blank_lines_are_no_lines():
    assert lines("one\n \t\n\u00a0\n\ntwo") == ["one", "two"]


def test_one_enormous_line_is_a_line():
    assert lines("word " * 400_000) == ["word " * 400_000]


@given(st.binary(max_size=400), st.sampled_from(["page.txt", "page.html", "page"]))
@example(b"<p>\xff\xfe\x00", "page.html")
@example(b"<a href><table><script type='application/ld+json'>[[[", "page.html")
def test_any_bytes_give_a_page_or_one_of_our_errors(raw: bytes, name: str):
    try:
        page = read_bytes(raw, name, "page")
    except SourceError:
        return
    for line in page.lines:
        shown = line.span.of(page.text)
        assert shown.strip()
        assert "\n" not in shown
    rest = list(page.text)
    for line in reversed(page.lines):
        del rest[line.span.start : line.span.end]
    assert not "".join(rest).strip()
