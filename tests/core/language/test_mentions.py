import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.mentions import Name, mentions
from storydiff.language.tokens import tokenize
from storydiff.model import Span, Token
from tests.golden.cases import Case, cases


def read(page: str, span: Span) -> tuple[tuple[Token, ...], tuple[Name, ...]]:
    tokens = tokenize(page, span)
    return tokens, mentions(tokens, page)


def shown(name: Name) -> str:
    title = f"[{name.title}] " if name.title else ""
    return f"{title}{name.words}: {' '.join(name.keys)}"


@pytest.mark.parametrize("case", cases("mentions"), ids=lambda case: case.title)
def test_names_are_found_as_the_golden_cases_say(case: Case) -> None:
    page = "\n".join(case.given)
    lines = [Span(*match.span()) for match in re.finditer(".+", page)]
    assert tuple(shown(name) for line in lines for name in read(page, line)[1]) == case.expected


PIECES = (
    "The Kim Marlow al - bin of the Gen Prime Minister . , J U.S. Iran backed Force ' 7 & said"
)


@given(st.lists(st.sampled_from(PIECES.split()), max_size=12).map(" ".join) | st.text(max_size=40))
def test_names_lie_in_order_inside_the_sentence(page: str) -> None:
    tokens, found = read(page, Span(0, len(page)))
    edges = [edge for name in found for edge in (name.start, name.end)]
    assert edges == sorted(edges)
    for name in found:
        assert 0 <= name.start < name.end <= len(tokens)
        assert name.words == page[tokens[name.start].start : tokens[name.end - 1].end]
        assert any(name.keys)
