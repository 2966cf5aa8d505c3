"""How alike two words are, asked word by word and of two whole passages."""

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import Indel

from storydiff.compare.likeness import (
    MIN_LETTERS,
    MIN_SPELLING,
    UNLIKE,
    Likeness,
    alike,
    likeness,
    sort,
)

KEYS = st.one_of(
    st.sampled_from(
        ["the", "a", "was", "were", "on", "'s", ",", '"', "7", "1990", "1990s", "wounded",
         "injured", "injury", "ferry", "ferries", "kravets", "kravetz", "кравец"]
    ),
    st.text("abeiklrstvz", min_size=1, max_size=9),
)  # fmt: skip


@given(st.lists(KEYS), st.lists(KEYS))
def test_two_passages_have_in_common_what_their_words_have(a: list[str], b: list[str]) -> None:
    rows = alike(a, b)
    for one, row in zip(a, rows, strict=True):
        for j, two in enumerate(b):
            assert row.get(j, UNLIKE[sort(one)][sort(two)]) is likeness(one, two)


@given(KEYS, KEYS)
def test_a_spelling_keeps_most_letters_in_order(a: str, b: str) -> None:
    if likeness(a, b) in (Likeness.SPELLING, Likeness.TWO_WORDS):
        kept = Indel.normalized_similarity(a, b) >= MIN_SPELLING
        long = min(len(a), len(b)) >= MIN_LETTERS
        assert (likeness(a, b) is Likeness.SPELLING) is (kept and long)


def test_shots_are_no_flames() -> None:
    assert likeness("fired", "burned") is Likeness.TWO_WORDS
    assert likeness("fire", "blaze") is Likeness.SAME_SENSE
