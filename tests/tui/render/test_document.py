"""The lines of paragraphs: every word once, each line as wide as its own indent leaves."""

from hypothesis import given
from hypothesis import strategies as st

from storydiff_tui.render.document import paragraph, part_lines

WORDS = st.lists(st.text("abcdefg", min_size=1, max_size=9), min_size=1, max_size=30)


@given(WORDS, st.integers(0, 12), st.integers(0, 12), st.integers(20, 60))
def test_no_line_is_too_wide_and_no_word_is_lost(
    words: list[str], indent: int, hang: int, width: int
) -> None:
    text = " ".join(words)
    lines = part_lines(paragraph(text, indent=indent, hang=hang), width)
    assert " ".join(text[line.start : line.end] for line in lines) == text
    assert all(line.indent + line.end - line.start <= width for line in lines)
    assert [line.indent for line in lines] == [indent, *[hang] * (len(lines) - 1)]


def test_the_first_line_is_as_wide_as_its_own_indent_leaves() -> None:
    lines = part_lines(paragraph("Harbour Post  the bridge fell at noon", hang=14), 30)
    assert [(line.start, line.end) for line in lines] == [(0, 29), (30, 37)]
