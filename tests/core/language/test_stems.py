import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.tokens import fold
from tests.golden.cases import Case, cases

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)
ENDINGS = st.sampled_from(["", "s", "ed", "ing", "ly", "ment", "ation", "ise", "our", "'s", "n't"])


@pytest.mark.parametrize("case", cases("stems"), ids=lambda case: case.title)
def test_forms_of_one_word_meet_and_unrelated_words_stay_apart(case: Case) -> None:
    stems = [{stem(word) for word in line.split()} for line in case.given]
    assert all(len(group) == 1 for group in stems), stems
    assert len(set.union(*stems)) == len(stems), stems


@given(WORDS, ENDINGS)
def test_every_word_has_a_stem_that_is_not_longer_than_an_american_spelling(
    word: str, ending: str
) -> None:
    key = fold(word + ending)
    assert 0 < len(stem(key)) <= len(key) + 3


@given(st.text(min_size=1))
def test_any_key_has_a_stem(key: str) -> None:
    assert isinstance(stem(fold(key)), str)


@given(st.text("0123456789.,:%$-", min_size=1))
def test_what_is_no_word_is_its_own_stem(key: str) -> None:
    assert stem(key) == key


def test_irregular_pasts_are_known_by_form() -> None:
    assert all(map(is_irregular_past, ["said", "took", "hit", "were"]))
    assert not any(map(is_irregular_past, ["say", "taking", "drone", "wanted"]))
