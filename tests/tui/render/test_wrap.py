"""Word-wrap: fast for most text, right for all of it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from storydiff.language.safe import printable
from storydiff_tui.render.wrap import fit, most_cells, odd_characters, shares, wrap

WORDS = st.text(st.sampled_from("ab é–“日本한🚢👩‍🚀e\u0301कि "), max_size=60).map(printable)


def lines(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in wrap(text, width, odd_characters(text))]


@given(WORDS, st.integers(2, 30))
def test_no_line_is_wider_than_the_column(text: str, width: int) -> None:
    assert all(cell_len(line) <= width for line in lines(text, width))


@given(WORDS, st.integers(2, 30))
def test_nothing_but_spaces_is_lost(text: str, width: int) -> None:
    assert "".join(lines(text, width)).replace(" ", "") == text.replace(" ", "")


@given(st.text(st.sampled_from("ab  c"), max_size=60), st.integers(1, 20))
def test_the_fast_way_breaks_where_the_slow_way_does(text: str, width: int) -> None:
    text = " ".join(text.split())
    slow = wrap(text, width, frozenset("ab c"))
    assert [text[a:b] for a, b in wrap(text, width)] == [text[a:b] for a, b in slow]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("the ferry struck the pier", 10, ["the ferry", "struck the", "pier"]),
        ("unaccountably", 5, ["unacc", "ounta", "bly"]),
        ("港で船が桟橋に", 6, ["港で船", "が桟橋", "に"]),
        ("गिरा पुल गया।", 6, ["गिरा", "पुल", "गया।"]),
        ("", 10, [""]),
    ],
)
def test_where_lines_break(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_a_cluster_is_never_cut() -> None:
    assert lines("👩‍🚀👩‍🚀👩‍🚀", 8) == ["👩‍🚀👩‍🚀", "👩‍🚀"]


@given(WORDS, st.integers(4, 30))
def test_no_line_is_wider_where_a_terminal_adds_up_what_a_cluster_joins(
    text: str, width: int
) -> None:
    for line in lines(text, width):
        clusters = split_graphemes(line)[0]
        assert sum(most_cells(line[a:b], cells) for a, b, cells in clusters) <= width


@given(WORDS, st.integers(0, 20))
def test_what_is_fitted_fits(text: str, width: int) -> None:
    assert cell_len(fit(text, width)) <= width


@given(st.lists(st.integers(0, 50), max_size=9), st.integers(0, 200))
def test_shares_never_exceed_the_room_or_the_need(needs: list[int], room: int) -> None:
    given_cells = shares(needs, room)
    assert sum(given_cells) <= room
    assert all(got <= need for got, need in zip(given_cells, needs, strict=True))
    if sum(needs) <= room:
        assert given_cells == needs
