"""Who and what a story is about, under any name."""

from collections import defaultdict

import pytest
from hypothesis import given

from storydiff.compare.referents import refer
from storydiff.model import Article, Naming, Referent
from tests.core.compare.referents.stories import stories, story
from tests.core.compare.stories import links, rows
from tests.golden.cases import Case, cases


def referents(articles: list[Article]) -> tuple[Referent, ...]:
    return refer(articles, links(rows(articles)))


def shown(articles: list[Article], referent: Referent) -> str:
    texts = {a.id: a.page.text for a in articles}
    told: dict[str, list[str]] = defaultdict(list)
    for mention in referent.mentions:
        told[mention.article].append(mention.span.of(texts[mention.article]))
    outlets = " · ".join(f"{name} {', '.join(words)}" for name, words in told.items())
    return f"{referent.sort.value} {referent.name}: {outlets}"


@pytest.mark.parametrize("case", cases("referents"), ids=lambda case: case.title)
def test_golden(case: Case) -> None:
    articles = story(case.given)
    found = sorted(shown(articles, referent) for referent in referents(articles))
    assert found == sorted(line for line in case.expected if line)


def test_a_mention_knows_its_title_and_how_it_speaks() -> None:
    articles = story(("A: Capt. Ann Tarn spoke.", "A: Tarn, the pilot, left.", "B: It rained."))
    (tarn,) = referents(articles)
    assert [(m.naming, m.title) for m in tarn.mentions] == [
        (Naming.NAME, "Capt."),
        (Naming.SURNAME, None),
        (Naming.ROLE, None),
    ]


def test_referents_come_in_the_order_in_which_the_story_names_them() -> None:
    lines = ("A: Ann Tarn met Bob Vail.", "A: Vail and Tarn spoke.", "B: Bob Vail met Ann Tarn.")
    assert [r.id for r in referents(story(lines))] == ["r1", "r2"]


@given(stories)
def test_mentions_stand_where_they_say(articles: list[Article]) -> None:
    texts = {a.id: a.page.text for a in articles}
    for referent in referents(articles):
        assert len(referent.mentions) > 1
        assert list(referent.mentions) == sorted(
            referent.mentions, key=lambda m: (m.article, m.span, m.head)
        )
        for mention in referent.mentions:
            assert mention.span.start <= mention.head.start < mention.head.end <= mention.span.end
            words = mention.span.of(texts[mention.article])
            assert words == words.strip()


@given(stories)
def test_the_order_of_the_articles_changes_nothing(articles: list[Article]) -> None:
    told = links(rows(articles))
    assert refer(articles, told) == refer(articles[::-1], told)
