"""Differences between linked sentences that stand in different rows."""

from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare import compare
from storydiff.compare.crossing import crossings
from storydiff.compare.linked import Linked
from storydiff.model import Kind, Level, Link, Passage, Relation, Variant
from tests.core.compare.stories import article, readings, rows

Told = dict[str, list[str]]


def crossed(told: Told, linked: list[tuple[tuple[str, int], tuple[str, int]]]) -> list[Variant]:
    """The variants across the rows of a story whose n-th sentences stand side by side."""
    articles = [article(name, sentences) for name, sentences in told.items()]
    spans = {a.id: [sentence.span for sentence in a.sentences] for a in articles}
    links = [
        Link(
            *(Passage(name, (spans[name][at],)) for name, at in pair),
            Level.SENTENCE,
            Relation.PARTIAL,
            0.9,
            (),
        )
        for pair in linked
    ]
    table = rows(articles)
    known = compare(articles, links, table)
    return list(crossings(articles, Linked(articles, links), table, known))


def words(variant: Variant, told: Told) -> dict[str, str | None]:
    """The readings of a variant."""
    return dict(readings(variant, **{name: "\n".join(said) for name, said in told.items()}))


def test_two_speakers_of_one_statement() -> None:
    told = {
        "a": ["It rained.", "Two clerks said the mayor met the board in Port Amery on Sunday."],
        "b": ["The mayor met the board in Port Amery on Sunday, a local paper reported.", "So."],
    }
    (variant,) = crossed(told, [(("a", 1), ("b", 0))])
    assert variant.kinds[0] is Kind.ATTRIBUTION
    assert variant.row is None
    assert words(variant, told) == {"a": "Two clerks said", "b": "a local paper reported"}


def test_a_day_is_given_more_exactly() -> None:
    told = {
        "a": ["It rained.", "The mayor met the board in Port Amery on Sunday afternoon."],
        "b": ["Ann Pell came to Port Amery on Sunday and met the board.", "So it was."],
    }
    found = crossed(told, [(("a", 1), ("b", 0))])
    times = [words(v, told) for v in found if Kind.TIME in v.kinds]
    assert times == [{"a": "Sunday afternoon", "b": "Sunday"}]


def test_articles_of_one_row_share_a_reading() -> None:
    said = "any act that threatens public safety in the harbour"
    told = {
        "a": ["It rained.", f"He warned of {said}."],
        "b": ["The mayor rejects any act that harms public safety in the harbour.", "It rained."],
        "c": ["It rained.", f"She spoke against {said}."],
    }
    found = crossed(told, [(("a", 1), ("b", 0)), (("b", 0), ("c", 1)), (("a", 1), ("c", 1))])
    assert {"a": "threatens", "b": "harms", "c": "threatens"} in [words(v, told) for v in found]


def test_what_an_independent_sentence_lacks_is_no_difference() -> None:
    told = {
        "a": ["It rained.", "The mayor of Port Amery opened the new pier."],
        "b": ["The mayor of Port Amery opened the pier when nobody was looking.", "So."],
    }
    assert crossed(told, [(("a", 1), ("b", 0))]) == []


def test_mere_style_is_left_to_the_rows() -> None:
    told = {
        "a": ["It rained.", "Esmail Kravets met the board of Port Amery."],
        "b": ["Ismail Kravetz met the board of Port Amery.", "So."],
    }
    assert crossed(told, [(("a", 1), ("b", 0))]) == []


SENTENCES = st.lists(
    st.lists(
        st.sampled_from(
            ["the", "two", "officials", "said", "raid", "on", "Sunday", ",", "“", "”", "by", "was"]
        ),
        max_size=12,
    ).map(" ".join),
    min_size=2,
    max_size=2,
)


@given(SENTENCES, SENTENCES)
def test_no_words_make_it_fail(a: list[str], b: list[str]) -> None:
    told = {"a": a, "b": b}
    linked = [(("a", i), ("b", j)) for i in (0, 1) for j in (0, 1) if a[i] and b[j]]
    for variant in crossed(told, linked):
        assert variant.reason
        assert len(set(words(variant, told).values())) > 1


BOTH = [
    "“Westland has nothing to do with the raid,” the envoy said.",
    "It rained.",
    "The envoy said Marlow and its allies had nothing to do with the raid.",
]
ACROSS = [(("a", 2), ("b", 0)), (("a", 2), ("b", 2)), (("a", 0), ("b", 2)), (("a", 0), ("b", 0))]


def test_what_each_tells_both_ways_is_told_once_as_phrasing() -> None:
    (variant,) = crossed({"a": BOTH, "b": BOTH}, ACROSS)
    assert (variant.kinds, variant.severity) == ((Kind.PHRASING,), 1)
    told = [r.span.of("\n".join(BOTH)) for r in variant.readings if r.span]
    assert told == ["Westland has", "Marlow and its allies had"] * 2


def test_what_one_tells_in_one_way_only_is_a_difference() -> None:
    told = {"a": BOTH, "b": ["It snowed.", *BOTH[1:]]}
    (variant,) = crossed(told, ACROSS[1:3])
    assert words(variant, told) == {"a": "Westland has", "b": "Marlow and its allies had"}
