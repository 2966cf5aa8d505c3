from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.numbers import Number, NumberKind, numbers
from storydiff.language.tokens import tokenize
from storydiff.model import Span, Token
from tests.golden.cases import Case, cases


def read(text: str) -> tuple[tuple[Token, ...], tuple[Number, ...]]:
    tokens = tokenize(text, Span(0, len(text)))
    return tokens, numbers(tokens, text)


def shown(text: str) -> tuple[str, ...]:
    tokens, found = read(text)
    return tuple(_line(text, tokens, number) for number in found)


def _line(text: str, tokens: tuple[Token, ...], number: Number) -> str:
    words = text[tokens[number.start].start : tokens[number.end - 1].end]
    parts = [f"“{words}” {number.kind} {number.word or _value(number)}"]
    parts += [f"bound={number.bound}"] if number.bound else []
    parts += [f"unit={number.unit}"] if number.unit else []
    parts += [f"noun={number.noun}"] if number.noun else []
    return " ".join(parts)


def _value(number: Number) -> str:
    assert number.value is not None
    exact = Fraction(number.value).limit_denominator(12)
    share = number.kind is NumberKind.SHARE
    low = str(exact) if share else f"{number.value:.12g}"
    return f"{low}–{number.high:g}" if number.high else low


@pytest.mark.parametrize("case", cases("numbers"), ids=lambda case: case.title)
def test_numbers_are_read_as_the_golden_cases_say(case: Case) -> None:
    assert shown(" ".join(case.given)) == case.expected


PIECES = """
a an one two third thirds half twenty hundred million dozen of the and or to at least more than
over $ % , . - 's 5 10 1,200 3.5bn 21st 40% 1990s 10:30 2021 May Kim guards van
percent per cent several dozens dollars years old aged
"""


@given(st.lists(st.sampled_from(PIECES.split()), max_size=12).map(" ".join) | st.text(max_size=40))
def test_numbers_lie_in_order_inside_the_sentence(text: str) -> None:
    tokens, found = read(text)
    edges = [edge for number in found for edge in (number.start, number.end)]
    assert edges == sorted(edges)
    for number in found:
        assert 0 <= number.start < number.end <= len(tokens)
        assert number.noun_at is None or 0 <= number.noun_at < len(tokens)
        assert (number.bound is None) == (number.bound_at is None)


@given(st.integers(0, 999_999).filter(lambda value: not 1800 <= value <= 2099))
def test_digits_with_and_without_commas_are_one_value(value: int) -> None:
    (_, [plain]), (_, [grouped]) = read(f"{value} vans or"), read(f"{value:,} vans or")
    assert plain.value == grouped.value == value
