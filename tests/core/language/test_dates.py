from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.dates import dates
from storydiff.language.moments import Moment, compatible
from storydiff.language.tokens import tokenize
from storydiff.model import Span, Token
from tests.golden.cases import Case, cases

MONDAY = date(2021, 11, 8)


def read(text: str, anchor: date | None = MONDAY) -> tuple[tuple[Token, ...], tuple[Moment, ...]]:
    tokens = tokenize(text, Span(0, len(text)))
    return tokens, dates(tokens, text, anchor)


def one(text: str, anchor: date | None = MONDAY) -> Moment:
    [moment] = read(text, anchor)[1]
    return moment


def shown(text: str, tokens: tuple[Token, ...], moment: Moment) -> str:
    words = text[tokens[moment.start].start : tokens[moment.end - 1].end]
    days = {day.isoformat(): None for day in (moment.first, moment.last) if day}
    parts = [f"“{words}”", "–".join(days), moment.part or ""]
    if moment.offset is not None:
        parts.append(f"{moment.offset:+}")
    if moment.clock is not None:
        parts.append(f"{moment.clock // 60}:{moment.clock % 60:02}")
    return " ".join(filter(None, parts))


@pytest.mark.parametrize("case", cases("dates"), ids=lambda case: case.title)
def test_dates_are_read_as_the_golden_cases_say(case: Case) -> None:
    text = " ".join(case.given)
    tokens, found = read(text)
    assert tuple(shown(text, tokens, moment) for moment in found) == case.expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Oct. 10", "10 October 2021", True),
        ("on Sunday", "Nov. 7", True),
        ("on Sunday", "on Saturday", False),
        ("last month", "October 10", True),
        ("last month", "September 10", False),
        ("early on Sunday", "Sunday morning", True),
        ("early on Sunday", "Sunday evening", False),
        ("two days after", "on Friday", None),
        ("two days after", "two days later", True),
        ("5 p.m.", "17:00", True),
        ("5 p.m.", "6 p.m.", False),
    ],
)
def test_two_moments_are_compared_by_the_days_they_may_be(
    a: str, b: str, expected: bool | None
) -> None:
    assert compatible(one(a), one(b)) is expected


def test_without_a_day_of_writing_only_what_both_give_is_compared() -> None:
    sunday, october = one("Sunday", None), one("Oct. 10", None)
    assert compatible(sunday, october) is None
    assert compatible(october, one("October 10, 2021", None)) is True
    assert compatible(sunday, one("Monday", None)) is False


PIECES = """
Sunday Mon Oct October May Sept . , 10 10th 31 2021 1990s the last next this year month week
weekend yesterday two a days ago after early on morning night of 5 pm 17:30 - $ day hours in
"""
TEXTS = st.lists(st.sampled_from(PIECES.split()), max_size=12).map(" ".join)
ANCHORS = st.none() | st.dates()


@given(TEXTS | st.text(max_size=40), ANCHORS)
def test_dates_lie_in_order_inside_the_sentence(text: str, anchor: date | None) -> None:
    tokens, found = read(text, anchor)
    edges = [edge for moment in found for edge in (moment.start, moment.end)]
    assert edges == sorted(edges)
    for moment in found:
        assert 0 <= moment.start < moment.end <= len(tokens)
        assert (moment.first is None) == (moment.last is None)
        assert moment.first is None or moment.last is None or moment.first <= moment.last


@given(TEXTS, ANCHORS)
def test_a_moment_can_be_itself_and_comparing_does_not_depend_on_the_order(
    text: str, anchor: date | None
) -> None:
    _, found = read(text, anchor)
    for a in found:
        assert compatible(a, a) is not False
        for b in found:
            assert compatible(a, b) is compatible(b, a)


@given(st.dates(date(1800, 1, 1), date(2099, 12, 31)), ANCHORS)
def test_a_whole_date_is_read_back(day: date, anchor: date | None) -> None:
    moment = one(f"{day:%B} {day.day}, {day:%Y}", anchor)
    assert moment.first == moment.last == day


@given(st.dates(date(1800, 1, 8), date(2099, 12, 24)), st.integers(0, 6))
def test_a_bare_weekday_is_within_the_last_seven_days(anchor: date, back: int) -> None:
    day = anchor - timedelta(back)
    assert one(f"on {day:%A}", anchor).first == day
