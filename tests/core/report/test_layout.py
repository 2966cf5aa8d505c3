"""Wrapping: nothing is lost, and nothing is wider than there is room for."""

from hypothesis import given
from hypothesis import strategies as st

from storydiff.report.layout import beside, cells, wrapped

TEXTS = st.text(st.sampled_from("ab-–…⟦ é東\u0301"), max_size=60)


@given(TEXTS, st.integers(2, 30))
def test_all_words_are_there_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines = list(wrapped(text, width))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(cells(line) <= width for line in lines)


@given(TEXTS, st.integers(8, 30), st.sampled_from(["", "a: ", "– 2  ", "x-y: "]))
def test_a_text_may_be_led_in(text: str, width: int, first: str) -> None:
    lines = list(wrapped(text, width, first, "  "))
    assert "".join("".join(lines).split()) == "".join((first + text).split())
    assert all(cells(line) <= width for line in lines)
    assert all(line.startswith("  ") for line in lines[1:])


@given(st.lists(st.lists(TEXTS, max_size=3), min_size=1, max_size=4))
def test_cells_stand_beside_each_other(texts: list[list[str]]) -> None:
    lines = list(beside(texts, [10] * len(texts)))
    assert all(cells(line) <= 13 * len(texts) - 3 for line in lines)
    assert all(line.count("│") == len(texts) - 1 for line in lines)


def test_a_word_too_wide_breaks_after_its_hyphen() -> None:
    assert list(wrapped("Iran-backed militia", 8)) == ["Iran-", "backed", "militia"]
