"""Which sentences are linked, asked of a story's links in every way."""

from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare.linked import Linked
from storydiff.model import Level, Link, Passage, Relation, Row, Span
from tests.core.compare.stories import article

ARTICLES = [article(name, ["It rained. Ann left.", "Bob stayed.", "So it was."]) for name in "abc"]
PLACES = [(a.id, number) for a in ARTICLES for number in range(len(a.sentences))]


def span(place: tuple[str, int], begin: int = 0) -> Span:
    """A sentence of the story, or its words from some letter on."""
    (told,) = [a.sentences[place[1]].span for a in ARTICLES if a.id == place[0]]
    return Span(told.start + begin, told.end)


def link(a: tuple[str, int], b: tuple[str, int], begin: int = 0) -> Link:
    ends = (Passage(name, (span((name, at), begin),)) for name, at in (a, b))
    return Link(*ends, Level.CLAUSE, Relation.PARTIAL, 0.9, ())


PAIRS = st.lists(
    st.tuples(st.sampled_from(PLACES), st.sampled_from(PLACES)).filter(lambda p: p[0][0] < p[1][0])
)


@given(PAIRS)
def test_partners_are_each_others(pairs: list[tuple[tuple[str, int], tuple[str, int]]]) -> None:
    linked = Linked(ARTICLES, [link(a, b) for a, b in pairs])
    told = {(a, b) for a in PLACES for b in linked.partners(a)}
    assert told == {pair for a, b in pairs for pair in ((a, b), (b, a))}
    between = {(*pair, n) for pair, numbers in linked.between().items() for n in numbers}
    assert between == {(name, other, number) for (name, number), (other, _) in told}


def test_a_link_of_a_clause_joins_the_sentences_that_hold_it() -> None:
    linked = Linked(ARTICLES, [link(("a", 0), ("b", 1), begin=3)])
    assert linked.partners(("a", 0)) == {("b", 1)}
    assert linked.partners(("a", 1)) == frozenset()


def test_a_row_knows_what_is_linked_inside_it() -> None:
    linked = Linked(ARTICLES, [link(("a", 0), ("b", 0)), link(("a", 0), ("c", 2))])
    row = Row("r1", {"a": (span(("a", 0)),), "b": (span(("b", 0)),), "c": ()})
    assert linked.inside(row) == {("a", "b"), ("b", "a")}
