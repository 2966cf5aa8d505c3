"""Links: golden cases of what is linked and what only looks alike, and what always holds."""

from itertools import combinations, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storydiff.align import link, table
from storydiff.align.candidates import candidates
from storydiff.align.evidence import likeness, weigh
from storydiff.align.profile import profiles
from storydiff.align.weights import MODELS, log_odds, probability
from storydiff.model import Link
from storydiff.options import DEFAULTS, Options
from tests.core.align.stories import Told, linked, shown, words
from tests.golden.cases import Case, cases
from tests.strategies import Story, bodies, printed, retold, stories


def versions(case: Case) -> dict[str, list[str]]:
    """What each outlet of a case prints, sentence by sentence."""
    told: dict[str, list[str]] = {}
    for line in case.given:
        name, _, said = line.partition(":")
        told.setdefault(name, []).append(said.strip())
    return told


def as_the_case_puts_it(found: Link, told: Told, expected: str) -> str:
    """A link with its relation or its words, where the expected line is about them."""
    sentences, asked = shown(found, told), expected.partition(": ")[2]
    if not asked:
        return sentences
    return f"{sentences}: {words(found, told) if '“' in asked else found.relation}"


@pytest.mark.parametrize("case", [pytest.param(c, id=c.title) for c in cases("links")])
def test_links_are_as_their_golden_case_says(case: Case) -> None:
    told = versions(case)
    found = linked(told)
    assert [shown(x, told) for x in found] == [e.partition(": ")[0] for e in case.expected]
    for one, expected in zip(found, case.expected, strict=True):
        assert as_the_case_puts_it(one, told, expected) == expected


def test_a_reader_is_told_what_two_sentences_share() -> None:
    (found,) = linked(
        {
            "A": ["The barge Amelie struck the lock gate at Oster, spilling 40 tons of gravel."],
            "B": ["The barge Amelie struck the lock gate and spilled 40 tons of its gravel."],
        }
    )
    reasons = "; ".join(found.reasons)
    assert "rare words in both: barge, lock, gate" in reasons
    assert "same names: Amelie" in reasons
    assert "same figures: 40" in reasons


def test_a_reader_is_told_what_both_say_in_words_of_their_own() -> None:
    (found,) = linked(
        {
            "A": ["The pilot, Berit Solheim, escaped unhurt."],
            "B": ["Solheim had only a light cut on her chin."],
        }
    )
    assert "both say what became of the same people" in found.reasons


def test_a_sentence_told_at_another_place_is_moved_and_the_others_are_not() -> None:
    sentences = [
        "The barge Amelie struck the lock gate at Oster.",
        "Divers looked at the hull for six hours.",
        "Gravel from its hold fills the basin.",
        "An insurer has sent a man with a camera.",
    ]
    found = linked({"A": sentences, "B": [*sentences[1:], sentences[0]]})
    assert [x.moved for x in found] == [True, False, False, False]


@st.composite
def _four_outlets(draw: st.DrawFn) -> Story:
    first = draw(bodies())
    others = draw(st.lists(retold(first), min_size=3, max_size=3))
    return Story(tuple(printed(body) for body in (first, *others)))


@given(_four_outlets())
@settings(max_examples=3)
def test_links_and_rows_are_the_same_in_every_order_of_four_articles(story: Story) -> None:
    articles = story.articles()
    links = link(articles, DEFAULTS)
    rows = table(articles, links)
    for order in permutations(articles):
        assert link(order, DEFAULTS) == links
        assert table(order, links) == rows


@given(stories())
def test_no_pair_that_would_be_linked_is_left_out_for_speed(story: Story) -> None:
    """The index against the evidently right way: weighing every sentence with every other."""
    vocabulary, told = profiles(story.articles())
    for question in MODELS.values():
        for a, b in combinations(sorted(told), 2):
            ours, theirs = told[a], told[b]
            every = {
                (i, j): found
                for i, x in enumerate(ours)
                for j, y in enumerate(theirs)
                if (found := likeness(x, y, vocabulary))
            }
            right = {
                pair
                for pair, evidence in weigh(ours, theirs, every, vocabulary).items()
                if probability(log_odds(evidence, question)) >= DEFAULTS.min_link
            }
            assert right <= set(candidates(ours, theirs, vocabulary, question))


@given(stories(), st.floats(0, 1))
def test_asking_for_more_certainty_only_takes_links_away(story: Story, least: float) -> None:
    articles = story.articles()
    every = link(articles, Options(min_link=0))
    asked = link(articles, Options(min_link=least))
    ends = [(x.a, x.b, x.score) for x in every if x.score >= least]
    assert [(x.a, x.b, x.score) for x in asked] == ends


def test_no_articles_have_no_links() -> None:
    assert link((), DEFAULTS) == ()
