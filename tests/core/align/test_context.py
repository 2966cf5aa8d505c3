"""What other pairs say of a pair: its neighbours, and the sentences of third articles."""

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from storydiff.align.context import SURE, in_context
from storydiff.align.evidence import Likeness
from storydiff.align.judge import Judged
from storydiff.align.order import Place
from storydiff.align.weights import MODELS, NOTHING, probability

WEAK, CERTAIN = -1.0, 4.0
ALIKE = Likeness(0.5, frozenset(), 0.0, 1, 0.5, 0.0, frozenset())


def pair(a: Place, b: Place, odds: float) -> Judged:
    return Judged(a, b, ALIKE, NOTHING, odds)


def scores(found: Sequence[Judged]) -> list[float]:
    return in_context(found, MODELS["claim"])


def of_two(*odds: tuple[int, int, float]) -> list[Judged]:
    """Pairs of two articles by their places and log-odds."""
    return [pair(("a", i), ("b", j), value) for i, j, value in odds]


def test_a_weak_pair_between_two_certain_ones_is_lifted() -> None:
    _, framed, _ = scores(of_two((0, 0, CERTAIN), (1, 1, WEAK), (2, 2, CERTAIN)))
    assert framed > 0.5 > probability(WEAK)


def test_one_certain_neighbour_is_not_enough() -> None:
    _, beside, _ = scores(of_two((0, 0, CERTAIN), (1, 1, WEAK), (2, 2, WEAK)))
    assert beside == probability(WEAK)


def test_neighbours_across_each_other_frame_nothing() -> None:
    _, between, _ = scores(of_two((2, 0, CERTAIN), (1, 1, WEAK), (0, 2, CERTAIN)))
    assert between == probability(WEAK)


def test_a_certain_way_through_a_third_article_lifts_a_weak_pair() -> None:
    found = [
        pair(("a", 0), ("b", 0), WEAK),
        pair(("a", 0), ("c", 5), CERTAIN),
        pair(("b", 0), ("c", 5), CERTAIN),
    ]
    assert scores(found)[0] > probability(WEAK)


def test_a_witness_that_shares_nothing_with_the_other_sentence_speaks_against_a_pair() -> None:
    found = [
        pair(("a", 0), ("b", 0), WEAK),
        pair(("a", 0), ("c", 5), CERTAIN),
    ]
    assert scores(found)[0] < probability(WEAK)


def test_a_third_article_that_tells_neither_sentence_is_not_asked() -> None:
    found = [
        pair(("a", 0), ("b", 0), WEAK),
        pair(("a", 1), ("c", 5), CERTAIN),
        pair(("b", 1), ("c", 6), CERTAIN),
    ]
    assert scores(found)[0] == probability(WEAK)


PLACES = st.tuples(st.sampled_from("ab"), st.integers(0, 3))
FOUND = st.lists(
    st.tuples(PLACES, PLACES, st.floats(-SURE, SURE)).filter(lambda x: x[0][0] < x[1][0]),
    max_size=12,
    unique_by=lambda x: x[:2],
).map(lambda told: [pair(*one) for one in told])


@given(FOUND)
def test_no_pair_of_two_articles_loses_by_its_neighbours(found: Sequence[Judged]) -> None:
    assert all(p >= probability(x.odds) for p, x in zip(scores(found), found, strict=True))
