"""Sentences: golden cases, and the laws that hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.sentences import split
from storydiff.model import Span
from tests.golden.cases import Case, cases

CASES = cases("sentences")
TEXTS = st.text(alphabet=st.sampled_from(list("abA BU.S,?!…\"“”‘’'()[] \n\u00a0–1😀"))) | st.text()


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_a_text_is_split_as_the_case_says(case: Case) -> None:
    text = "\n".join(case.given)
    assert tuple(span.of(text) for span in split(text, Span(0, len(text)))) == case.expected


@given(TEXTS, st.integers(0, 20), st.integers(0, 20))
def test_sentences_cover_the_words_in_order_without_overlap(text: str, a: int, b: int) -> None:
    span = Span(min(a, len(text)), max(min(a, len(text)), len(text) - b))
    found = split(text, span)
    ends = [span.start, *(place for sentence in found for place in sentence), span.end]
    assert ends == sorted(ends)
    assert all(sentence.of(text) == sentence.of(text).strip() != "" for sentence in found)
    assert "".join("".join(s.of(text).split()) for s in found) == "".join(span.of(text).split())


def test_sentences_do_not_depend_on_where_the_text_stands() -> None:
    text = "“Why now?” Ann Writer asked. She left for the U.S. Marlow, 54, stayed."
    alone = split(text, Span(0, len(text)))
    within = split("Before. " + text + " After.", Span(8, 8 + len(text)))
    assert [(s.start + 8, s.end + 8) for s in alone] == [tuple(s) for s in within]
