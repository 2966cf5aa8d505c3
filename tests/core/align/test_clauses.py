"""Clauses of a sentence, and the run of them that holds what is shared."""

from itertools import accumulate, combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.align.clauses import split
from storydiff.align.passages import best_run, passage
from storydiff.align.profile import Profile, profiles
from storydiff.align.vocabulary import Vocabulary
from storydiff.language.tokens import tokenize
from storydiff.model import Sentence, Span
from tests.core.align.stories import surrounded
from tests.golden.cases import Case, cases
from tests.strategies import sentences


@pytest.mark.parametrize("case", [pytest.param(c, id=c.title) for c in cases("clauses")])
def test_a_sentence_parts_as_its_golden_case_says(case: Case) -> None:
    (text,) = case.given
    clauses = split(tokenize(text, Span(0, len(text))))
    assert [" ".join(text[t.start : t.end] for t in c) for c in clauses] == list(case.expected)


@given(sentences())
def test_every_token_is_in_one_clause_in_order(text: str) -> None:
    tokens = tokenize(text, Span(0, len(text)))
    assert tuple(token for clause in split(tokens) for token in clause) == tokens


# Whole numbers as floats, so that every way of adding them up gives the same sum.
VALUES = st.lists(st.integers(-5, 5).map(float), min_size=1, max_size=8)


@given(VALUES)
def test_no_run_of_values_is_worth_more_than_the_best(values: list[float]) -> None:
    first, last = best_run(values)
    sums = [0.0, *accumulate(values)]
    assert sums[last + 1] - sums[first] == max(b - a for a, b in combinations(sums, 2))


def told(text: str) -> tuple[Sentence, Profile, Vocabulary, str]:
    """A sentence in the middle of others, its profile, and its page's text."""
    (outlet,) = surrounded({"A": [text]})
    vocabulary, found = profiles([outlet])
    return outlet.sentences[4], found["A"][4], vocabulary, outlet.page.text


@pytest.mark.parametrize(
    ("shared", "words"),
    [
        ({"wounding", "several", "cooks"}, "wounding several of the cooks"),
        ({"rockets", "shot", "down"}, "Two rockets were shot down over the reservoir"),
        (
            {"third", "hit", "barracks", "kitchen", "wounding", "cooks"},
            "while a third hit the barracks kitchen, wounding several of the cooks",
        ),
    ],
)
def test_a_passage_is_the_clauses_that_hold_what_is_shared(shared: set[str], words: str) -> None:
    sentence, profile, vocabulary, text = told(
        "Two rockets were shot down over the reservoir while a third hit the barracks kitchen, "
        "wounding several of the cooks, and the general spoke for an hour about his medals."
    )
    senses = {
        sense
        for token, sense in zip(profile.words, profile.order, strict=True)
        if token.key in shared
    }
    assert passage(sentence, profile, frozenset(senses), vocabulary).of(text) == words


@given(sentences(), st.data())
def test_a_passage_begins_and_ends_with_words_of_its_sentence(
    words: str, data: st.DataObject
) -> None:
    sentence, profile, vocabulary, _ = told(words)
    shared = data.draw(st.frozensets(st.sampled_from(profile.order)))
    start, end = passage(sentence, profile, shared, vocabulary)
    assert start in {t.start for t in sentence.tokens}
    assert end in {t.end for t in sentence.tokens}
    assert start < end


@given(sentences())
def test_where_all_of_a_sentence_is_shared_all_of_it_is_the_passage(words: str) -> None:
    sentence, profile, vocabulary, _ = told(words)
    assert passage(sentence, profile, profile.senses, vocabulary) == sentence.span
