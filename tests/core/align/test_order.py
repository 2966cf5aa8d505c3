"""What stays in order when passages move, and where rows stand."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from storydiff.align.order import longest_run, moved, reading_order
from tests.core.align.stories import in_order

ORDERS = st.lists(st.integers(0, 9), max_size=9)


def longest_in_order(order: Sequence[int]) -> int:
    """Length of the longest increasing subsequence, by trying every one."""
    return max(
        size
        for size in range(len(order) + 1)
        if any(in_order(some) for some in combinations(order, size))
    )


@given(ORDERS)
def test_a_longest_run_rises_and_no_subsequence_that_rises_is_longer(order: list[int]) -> None:
    run = sorted(longest_run(order))
    assert in_order([order[place] for place in run])
    assert len(run) == longest_in_order(order)


def test_what_is_carried_to_the_front_is_all_that_breaks_the_order() -> None:
    assert longest_run([3, 0, 1, 2]) == {1, 2, 3}


def rows_told(*told: Mapping[str, int]) -> list[dict[str, tuple[int, ...]]]:
    """A row per mapping of article to the place of its one sentence."""
    return [{article: (place,) for article, place in row.items()} for row in told]


def test_a_row_that_one_article_tells_late_is_moved_there_and_nothing_else_is() -> None:
    rows = rows_told({"a": 0, "b": 0}, {"a": 1, "b": 3}, {"a": 2, "b": 1}, {"a": 3, "b": 2})
    assert moved(rows, ["a", "b"]) == {("b", 1)}


def test_what_an_article_tells_alone_is_never_moved() -> None:
    rows = rows_told({"a": 0, "b": 1}, {"b": 0}, {"a": 1, "b": 2})
    assert moved(rows, ["a", "b"]) == frozenset()


def test_what_the_spine_does_not_tell_follows_what_stands_before_it() -> None:
    rows = rows_told({"a": 0, "b": 0}, {"a": 1, "b": 2}, {"b": 1})
    in_paragraphs = {"a": [1, 2], "b": [1, 2, 3]}
    assert reading_order(rows, in_paragraphs, "a") == [rows[0], rows[2], rows[1]]


def test_what_shares_nothing_with_the_others_comes_last() -> None:
    rows = rows_told({"a": 0}, {"c": 0}, {"a": 1, "b": 0}, {"b": 1})
    in_paragraphs = {"a": [1, 2], "b": [1, 2], "c": [1]}
    ordered = [rows[0], rows[2], rows[3], rows[1]]
    assert reading_order(rows, in_paragraphs, "a") == ordered


def test_what_is_shared_with_an_article_placed_later_waits_for_it() -> None:
    rows = rows_told({"a": 0, "c": 0}, {"b": 0, "c": 1}, {"b": 1}, {"a": 1})
    in_paragraphs = {"a": [1, 2], "b": [1, 2], "c": [1, 2]}
    ordered = [rows[0], rows[1], rows[2], rows[3]]
    assert reading_order(rows, in_paragraphs, "a") == ordered


def test_what_stands_before_all_that_is_shared_leads_the_table() -> None:
    rows = rows_told({"a": 0, "b": 1}, {"b": 0})
    assert reading_order(rows, {"a": [1], "b": [1, 2]}, "a") == [rows[1], rows[0]]


Rows = list[dict[str, tuple[int, ...]]]
Paragraphs = dict[str, list[int]]


@st.composite
def _tellings(draw: st.DrawFn) -> tuple[Rows, Paragraphs]:
    """Rows over three articles and the paragraph of each sentence."""
    told = draw(st.lists(st.sets(st.sampled_from("abc"), min_size=1), min_size=1, max_size=8))
    rows: Rows = [{} for _ in told]
    paragraphs: Paragraphs = {}
    for article in "abc":
        telling = [row for row, by in zip(rows, told, strict=True) if article in by]
        for place, row in enumerate(draw(st.permutations(telling))):
            row[article] = (place,)
        numbers = st.lists(st.integers(1, 5), min_size=len(telling), max_size=len(telling))
        paragraphs[article] = sorted(draw(numbers))
    return rows, paragraphs


@given(_tellings(), st.sampled_from("abc"))
def test_every_row_has_one_place_and_the_spine_is_told_in_its_own_order(
    told: tuple[Rows, Paragraphs], spine: str
) -> None:
    rows, paragraphs = told
    order = reading_order(rows, paragraphs, spine)
    assert sorted(map(id, order)) == sorted(map(id, rows))
    assert in_order([row[spine][0] for row in order if spine in row])
