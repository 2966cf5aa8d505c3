"""How outlets label and title one person, group, act or thing."""

from collections import defaultdict

import pytest
from hypothesis import given

from storydiff.compare.claims.labels import labels
from storydiff.compare.referents import refer
from storydiff.model import Article, Claim, Variant
from tests.core.compare.referents.stories import stories, story
from tests.core.compare.stories import links, rows
from tests.golden.cases import Case, cases


def board(articles: list[Article]) -> tuple[tuple[Claim, Variant | None], ...]:
    told = links(rows(articles))
    return labels(articles, told, refer(articles, told))


def shown(articles: list[Article], claim: Claim, variant: Variant | None) -> str:
    texts = {a.id: a.page.text for a in articles}
    told: dict[str, list[str]] = defaultdict(list)
    for reading in claim.readings:
        told[reading.article].append(
            reading.span.of(texts[reading.article]) if reading.span else "–"
        )
    kind = f"{variant.kinds[0].value} {variant.severity}" if variant else "agree"
    outlets = " / ".join(f"{name} {', '.join(words)}" for name, words in told.items())
    return f"{claim.slot.value} {claim.about}: {kind}  {outlets}"


@pytest.mark.parametrize("case", cases("labels"), ids=lambda case: case.title)
def test_golden(case: Case) -> None:
    articles = story(case.given)
    found = [shown(articles, *line) for line in board(articles)]
    assert sorted(found) == sorted(line for line in case.expected if line)


def test_an_article_without_a_label_is_silent() -> None:
    lines = ("A: The raid hurt a clerk.", "B: The attack hurt a clerk.", "C: It rained all day.")
    ((claim, variant),) = board(story(lines))
    silent = [reading.article for reading in claim.readings if reading.span is None]
    assert silent == ["C"]
    assert variant is not None
    assert variant.readings == claim.readings


def test_what_matters_most_comes_first() -> None:
    lines = (
        "A: Mr. Tarn saw the raid on the old harbor.",
        "A: The raid hurt Omar Tarn.",
        "B: Mayor Omar Tarn saw the attack on the old harbor.",
        "B: The attack hurt Omar Tarn, and Mr. Tarn slept.",
    )
    severities = [variant.severity for _, variant in board(story(lines)) if variant]
    assert severities == sorted(severities, reverse=True)
    assert len(severities) == 2


@given(stories)
def test_readings_are_those_of_every_article_in_order(articles: list[Article]) -> None:
    ids = {a.id for a in articles}
    for claim, variant in board(articles):
        assert {reading.article for reading in claim.readings} == ids
        assert variant is not None
        assert variant.readings == claim.readings
        assert list(claim.readings) == sorted(
            claim.readings, key=lambda r: (r.article, r.span or (0, 0))
        )


@given(stories)
def test_the_order_of_the_articles_changes_nothing(articles: list[Article]) -> None:
    assert board(articles) == board(articles[::-1])


@given(stories)
def test_an_article_beside_itself_has_nothing_to_tell(articles: list[Article]) -> None:
    first = articles[0]
    twin = [first, *(a for a in story(tuple(_lines(first, "z"))))]
    assert board(twin) == ()


def _lines(told: Article, name: str) -> list[str]:
    return [f"{name}: {s.span.of(told.page.text)}" for s in told.sentences]


def test_the_reason_quotes_the_letters_of_the_page() -> None:
    lines = ("A: Col. Tarn of ABC slept.", "B: Mr. Omar Tarn of ABC slept.")
    ((_, variant),) = [line for line in board(story(lines)) if line[0].slot.value == "title"]
    assert variant is not None
    assert "Col. Tarn / Mr. Omar Tarn" in variant.reason
