"""Tokens: golden cases, and the laws that hold for any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.tokens import tokenize
from storydiff.model import Span
from tests.golden.cases import Case, cases

CASES = cases("tokens")
TEXTS = st.text(st.sampled_from('ab B1.,’-"צהל״שָבअिा।\u0301\u064f\u0640\u200c ')) | st.text()


@pytest.mark.parametrize("case", CASES, ids=[case.title for case in CASES])
def test_a_text_has_the_tokens_of_the_case(case: Case) -> None:
    (text,) = case.given
    assert [" | ".join(t.key for t in tokenize(text, Span(0, len(text))))] == [*case.expected]


@given(TEXTS)
def test_tokens_cover_all_but_white_space_in_order(text: str) -> None:
    tokens = tokenize(text, Span(0, len(text)))
    ends = [0, *(place for token in tokens for place in (token.start, token.end)), len(text)]
    assert ends == sorted(ends)
    assert "".join(text[t.start : t.end] for t in tokens) == "".join(text.split())
    assert all(token.key for token in tokens)
