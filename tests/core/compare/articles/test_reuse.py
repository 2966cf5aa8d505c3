"""How much of an article stands in another, and where."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare.articles import reuses
from storydiff.compare.articles.runs import SHARED, Match, bodies, matches
from storydiff.compare.linked import Linked
from storydiff.model import Reuse
from tests.core.compare.articles.stories import articles
from tests.core.compare.stories import article

LETTERS = st.lists(st.sampled_from("abc"), max_size=24).map(" ".join)


def reuse(*lines: str) -> Reuse:
    """What the first of two articles has of the second."""
    told = articles(lines)
    return reuses(told, Linked(told, []))[0]


def test_the_four_shares_tell_of_every_word_once() -> None:
    found = reuse(
        "A: The keeper slept on 3 October while the lamp burned low.",
        "A: Nobody came.",
        "B: The keeper slept on three Oct. while the lamp burned low.",
    )
    assert (found.verbatim, found.restyled) == (9 / 13, 2 / 13)
    assert (found.rewritten, round(found.new * 13)) == (0, 2)


def test_a_run_stops_where_a_paragraph_does() -> None:
    sentences = (
        "The port of Ansel closed its north mole to every vessel.",
        "Divers found that two of the three fog horns had gone.",
    )
    found = reuse(f"A: {sentences[0]}", f"A: {sentences[1]}", f"B: {' '.join(sentences)}")
    assert [run.words for run in found.runs] == [11, 11]


def test_articles_without_words_share_nothing() -> None:
    told = [article("a", []), article("b", [])]
    assert [found.new for found in reuses(told, Linked(told, []))] == [1, 1]


@pytest.mark.parametrize(
    ("lines", "credited"),
    [
        (["A credits: Reuters", "A: It burned.", "B outlet: Thomson Reuters", "B: So."], True),
        (["A credits: AP", "A: It burned.", "B credits: AP", "B: So."], True),
        (["A: It burned, the Ledger wrote.", "B outlet: The Ledger", "B: So."], True),
        (["A: It burned, the Ledgers wrote.", "B outlet: The Ledger", "B: So."], False),
        (["A: It burned.", "B credits: AP", "B: So."], False),
        (["A credits: wire services", "A: So.", "B credits: wire services", "B: So."], False),
    ],
)
def test_an_article_credits_another_by_its_outlet_or_by_an_agency(
    lines: list[str], credited: bool
) -> None:
    assert reuse(*lines).credited is credited


def naive(one: str, two: str) -> set[Match]:
    """Every longest stretch of equal words that begins at each place, less those inside others."""
    a, b = one.split(), two.split()
    found: dict[int, int] = {}
    for here in range(len(a)):
        ends = [_end(a, here, b, there) for there in range(len(b))]
        longest = max((end - here for end in ends), default=0)
        if longest >= SHARED and here + longest > max(found.values(), default=0):
            found[here] = here + longest
    return {Match(here, 0, end - here) for here, end in found.items()}


def _end(a: list[str], here: int, b: list[str], there: int) -> int:
    while here < len(a) and there < len(b) and a[here] == b[there]:
        here, there = here + 1, there + 1
    return here


@given(LETTERS, LETTERS)
def test_the_fast_search_for_runs_equals_a_naive_one(one: str, two: str) -> None:
    a, b = bodies([article("a", [one]), article("b", [two])])
    assert {match._replace(there=0) for match in matches(a, b)} == naive(one, two)


@given(LETTERS, LETTERS)
def test_every_match_is_of_equal_words(one: str, two: str) -> None:
    a, b = bodies([article("a", [one]), article("b", [two])])
    for here, there, words in matches(a, b):
        assert a.folded[here : here + words] == b.folded[there : there + words]
        assert words >= SHARED


@given(LETTERS, LETTERS)
def test_the_shares_add_up_to_one(one: str, two: str) -> None:
    told = [article("a", [one]), article("b", [two])]
    for found in reuses(told, Linked(told, [])):
        total = found.verbatim + found.restyled + found.rewritten + found.new
        assert abs(total - 1) < 1e-9
