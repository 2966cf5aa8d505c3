"""Which word of one telling stands for which of the other."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare.likeness import UNLIKE, Likeness, Sort
from storydiff.compare.words import FREE_BETWEEN, MIN_ODDS, WEIGHTS, align_words
from storydiff.language.tokens import tokenize
from storydiff.model import Span, Token


def tokens(text: str) -> tuple[Token, ...]:
    return tokenize(text, Span(0, len(text)))


def aligned(a: str, b: str) -> set[tuple[str, str]]:
    """The pairs of words as printed."""
    ta, tb = tokens(a), tokens(b)
    return {(a[slice(*ta[i][:2])], b[slice(*tb[j][:2])]) for i, j in align_words(ta, tb)}


@pytest.mark.parametrize(
    ("a", "b", "pairs"),
    [
        pytest.param(
            "Seven of the harbour master's crew were wounded in the attack.",
            "At least seven members of his crew were injured in the assault.",
            {("Seven", "seven"), ("wounded", "injured"), ("attack", "assault"), ("crew", "crew")},
            id="other words for one thing",
        ),
        pytest.param(
            "The minister met Anton Kravets in Port Amery on Sunday.",
            "On Sunday in Port Amery the minister met Anton Kravetz.",
            {("Kravets", "Kravetz"), ("Sunday", "Sunday"), ("on", "On"), ("in", "in")},
            id="another order and another spelling",
        ),
        pytest.param(
            "The council rejected the ferry plan late on Monday.",
            "The council rejected the ferry scheme late on Monday.",
            {("plan", "scheme")},
            id="words that only their place says correspond",
        ),
        pytest.param(
            "The crew of the trawler said the crew of the ferry had slept.",
            "The ferry's crew had slept, the trawler's crew said.",
            {("trawler", "trawler"), ("ferry", "ferry"), ("slept", "slept")},
            id="a word that stands twice",
        ),
    ],
)
def test_words_that_correspond(a: str, b: str, pairs: set[tuple[str, str]]) -> None:
    assert pairs <= aligned(a, b)


def test_unrelated_sentences_share_no_content_words() -> None:
    shared = aligned("The tide table was wrong.", "Nurses in seven wards voted to strike again.")
    assert shared <= {(".", ".")}


WORDS = st.lists(
    st.sampled_from(["the", "a", "ferry", "ferries", "boat", "sank", "was", ",", "7", "on"])
).map(" ".join)


@given(WORDS)
def test_a_sentence_is_aligned_with_itself_word_for_word(text: str) -> None:
    words = tokens(text)
    assert {(i, i) for i in range(len(words))} <= set(align_words(words, words))


@given(WORDS, WORDS)
def test_the_pairs_are_the_same_from_either_side(a: str, b: str) -> None:
    ta, tb = tokens(a), tokens(b)
    assert sorted((j, i) for i, j in align_words(ta, tb)) == list(align_words(tb, ta))


def test_passages_too_long_to_align_are_not_aligned() -> None:
    long = tokens("word " * 600)
    assert align_words(long, long) == ()


def test_unlike_small_words_and_marks_are_not_paired_by_their_place_alone() -> None:
    """The second pass does not look at them: weights that change this must change it as well."""
    unlike = {what for sort in (Sort.MARK, Sort.SMALL) for what in UNLIKE[sort]}
    assert Likeness.TWO_WORDS not in unlike
    assert max(WEIGHTS[what] for what in unlike) + FREE_BETWEEN < MIN_ODDS
