"""Meaning: what vectors of words add to the evidence, and what they must never change."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings

from storydiff.align import link
from storydiff.align.meaning import Meaning
from storydiff.model import Level, Relation
from storydiff.options import DEFAULTS, Options
from tests import vectors
from tests.core.align.stories import shown, surrounded
from tests.strategies import Story, stories

pytest.importorskip("numpy", reason="needs numpy, of the extra `semantic`")

IN_OTHER_WORDS = {
    "A": ["Divers raised the sunken ferry before dawn."],
    "B": ["Frogmen had lifted a wrecked vessel at sunrise."],
}
ABOUT_ANOTHER_THING = {**IN_OTHER_WORDS, "B": ["Seven hens won a prize for their eggs."]}

ANY = Options(min_link=0.0)


def test_sentences_without_a_word_in_common_are_linked_where_their_vectors_agree() -> None:
    articles = surrounded(IN_OTHER_WORDS)
    assert link(articles, DEFAULTS) == ()
    (found,) = link(articles, DEFAULTS, vectors.meaning)
    texts = {a.id: a.page.text for a in articles}
    told = [end.spans[0].of(texts[end.article]) for end in (found.a, found.b)]
    assert told == [IN_OTHER_WORDS["A"][0], IN_OTHER_WORDS["B"][0]]
    assert (found.level, found.relation) == (Level.SENTENCE, Relation.PARAPHRASE)
    assert found.reasons == ("alike in meaning, by the vectors of their words",)


def test_sentences_without_a_word_in_common_are_not_linked_where_their_vectors_differ() -> None:
    assert link(surrounded(ABOUT_ANOTHER_THING), DEFAULTS, vectors.meaning) == ()


def test_a_doubtful_link_gains_where_the_vectors_agree() -> None:
    told = {**IN_OTHER_WORDS, "B": ["Frogmen had lifted the ferry at sunrise."]}
    without, found = (
        next(x for x in link(surrounded(told), ANY, meaning) if shown(x, told) == "A1 / B1")
        for meaning in (None, vectors.meaning)
    )
    assert found.score > without.score
    assert set(found.reasons) > set(without.reasons)


def moved_off(sentences: Sequence[str]) -> list[list[float]]:
    """The same vectors, all as if every sentence were about one thing too."""
    return [[number + 64.0 for number in row] for row in vectors.meaning(sentences)]


def test_what_all_sentences_of_a_story_have_in_common_counts_for_nothing() -> None:
    articles = surrounded(IN_OTHER_WORDS)
    ends = [
        [(x.a, x.b) for x in link(articles, DEFAULTS, meaning)]
        for meaning in (vectors.meaning, moved_off)
    ]
    assert ends[0] == ends[1]
    assert ends[0]


@pytest.mark.parametrize(
    "meaning",
    [
        pytest.param(lambda told: [[0.0, 0.0] for _ in told], id="no word is known"),
        pytest.param(lambda told: [[0.1, 0.7] for _ in told], id="all mean the same"),
        pytest.param(lambda told: [[float("nan"), 1.0] for _ in told], id="no numbers"),
    ],
)
@given(story=stories())
@settings(max_examples=10)
def test_vectors_that_tell_nothing_change_nothing(meaning: Meaning, story: Story) -> None:
    articles = story.articles()
    assert link(articles, DEFAULTS, meaning) == link(articles, DEFAULTS)


@given(stories())
@settings(max_examples=10)
def test_links_by_meaning_are_the_same_in_every_order_of_the_articles(story: Story) -> None:
    articles = story.articles()
    links = link(articles, DEFAULTS, vectors.meaning)
    for order in permutations(articles):
        assert link(order, DEFAULTS, vectors.meaning) == links


def test_no_articles_have_no_links_by_meaning() -> None:
    assert link((), DEFAULTS, vectors.meaning) == ()
