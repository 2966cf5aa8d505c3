"""The readings board: what is told of a thing, from wherever each article tells it."""

from collections import defaultdict
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare.claims import claims
from storydiff.compare.claims.board import Line
from storydiff.compare.linked import Linked
from storydiff.compare.referents import refer
from storydiff.compare.severity import SEVERITY
from storydiff.model import Article, Claim, Slot
from tests.core.compare.stories import article, links, rows
from tests.golden.cases import Case, cases
from tests.strategies import sentences


def story(lines: tuple[str, ...]) -> list[Article]:
    """An article for each outlet; the n-th lines of all are in one row, `A:` alone is silence."""
    told: dict[str, list[str]] = defaultdict(list)
    for line in lines:
        outlet, _, sentence = line.partition(":")
        told[outlet].append(sentence.strip())
    return [article(outlet, texts) for outlet, texts in told.items()]


def board(articles: list[Article]) -> tuple[Line, ...]:
    table = rows(articles)
    joined = links(table)
    return claims(articles, Linked(articles, joined), table, refer(articles, joined))


def words(claim: Claim, articles: list[Article]) -> dict[str, list[str]]:
    """What each article says, in its own words; an empty list where it is silent."""
    texts = {a.id: a.page.text for a in articles}
    told: dict[str, list[str]] = defaultdict(list)
    for reading in claim.readings:
        told[reading.article] += [reading.span.of(texts[reading.article])] if reading.span else []
    return told


def shown(line: Line, articles: list[Article]) -> str:
    """`slot about: A words, words / B –  kinds severity`, or `agreed`."""
    claim, variant = line
    told = words(claim, articles)
    cells = " / ".join(f"{name} {', '.join(said) or '–'}" for name, said in told.items())
    verdict = f"{'+'.join(variant.kinds)} {variant.severity}" if variant else "agreed"
    return f"{claim.slot} {claim.about}: {cells}  {verdict}"


@pytest.mark.parametrize("case", cases("claims"), ids=lambda case: case.title)
def test_golden(case: Case) -> None:
    articles = story(case.given)
    told = [shown(line, articles) for line in board(articles)]
    assert told == [line for line in case.expected if line]


def test_the_reason_is_in_plain_words_and_the_values_say_what_words_come_to() -> None:
    ((claim, variant),) = board(
        story(("A: Ann Tarn escaped unharmed.", "B: Ann Tarn suffered a light cut."))
    )
    assert [reading.value for reading in claim.readings] == ["unharmed", "slightly hurt"]
    assert variant is not None
    assert variant.reason == "Unharmed and slightly hurt are different outcomes"
    assert variant.rule == "claims.condition"
    assert variant.row is None
    assert variant.readings == claim.readings


def test_what_differs_stands_before_what_is_agreed() -> None:
    lines = (
        "A: Six clerks were killed.",
        "A: Ann Tarn escaped unharmed.",
        "B: Six clerks were killed.",
        "B: Ann Tarn was hurt.",
    )
    assert [(claim.slot, bool(v)) for claim, v in board(story(lines))] == [
        (Slot.CONDITION, True),
        (Slot.COUNT, False),
    ]


stories = st.lists(st.lists(sentences(), min_size=1, max_size=5), min_size=1, max_size=4).map(
    lambda texts: [article(f"a{n}", told) for n, told in enumerate(texts)]
)


@given(stories)
def test_every_claim_is_told_by_two_and_heard_of_all(articles: list[Article]) -> None:
    texts = {a.id: a.page.text for a in articles}
    for claim, variant in board(articles):
        assert {r.article for r in claim.readings} == texts.keys()
        tellers = {r.article for r in claim.readings if r.span}
        assert len(tellers) > 1
        assert all(r.span.of(texts[r.article]).strip() for r in claim.readings if r.span)
        if variant:
            assert variant.severity >= max(SEVERITY[kind] for kind in variant.kinds)


WORDS = """
a the an at least two three of his killed was were who , . - — " ' 's ( ) in on by about half
suffered light cut left wrist Ann Tarn Police said Sunday Oct 10 2021 6:38 p.m. $ 5 million % 54
year old blame suspicion fell carried out attack including them condition critical not to be died
drone drones 000 no one and
"""
scraps = st.lists(st.sampled_from(WORDS.split()), min_size=1, max_size=14).map(" ".join)


@given(st.lists(st.lists(scraps, min_size=1, max_size=4), min_size=2, max_size=3))
def test_no_scraps_of_sentences_make_it_fail(texts: list[list[str]]) -> None:
    articles = [article(f"a{n}", told) for n, told in enumerate(texts)]
    assert all(claim.readings for claim, _ in board(articles))


@given(stories)
def test_the_order_of_the_articles_changes_nothing(articles: list[Article]) -> None:
    assert board(articles) == board(articles[::-1])


@given(st.lists(sentences(), min_size=1, max_size=5))
def test_an_article_beside_itself_differs_in_nothing(texts: list[str]) -> None:
    assert all(v is None for _, v in board([article("a", texts), article("b", texts)]))


def test_a_headline_is_a_place_and_may_say_other_than_its_text() -> None:
    first, second = story(
        (
            "A: Six clerks killed in the port fire",
            "A: At least four clerks were killed in the port fire.",
            "B: Four clerks were killed in the port fire.",
        )
    )
    headline = first.sentences[0].span
    told = replace(first, headline=headline, sentences=first.sentences[1:])
    ((claim, _),) = board([told, second])
    assert words(claim, [told, second]) == {"A": ["Six", "At least four"], "B": ["Four"]}


def test_a_story_of_one_article_has_no_board() -> None:
    assert board(story(("A: Six clerks were killed.", "A: Ann Tarn was hurt."))) == ()
