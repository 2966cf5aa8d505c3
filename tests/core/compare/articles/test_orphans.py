"""Signs of a cut: words that lean on what only others tell."""

import pytest

from storydiff.compare.articles import orphans
from storydiff.model import Article, Row
from tests.core.compare.articles.stories import articles as told
from tests.core.compare.articles.stories import surveyed
from tests.core.compare.stories import crossed

FULL = (
    "The nurse lost her home.",
    "The dam held back a flood in 2019.",
    "But the company has since cut its crews.",
)


def leaning(articles: list[Article], rows: tuple[Row, ...]) -> list[tuple[str, str]]:
    texts = {article.id: article.page.text for article in articles}
    return [(o.article, o.span.of(texts[o.article])) for o in orphans(articles, rows)]


def test_a_but_that_answers_a_sentence_left_out_is_an_orphan() -> None:
    articles, rows = crossed(a=f"{FULL[0]}\n{FULL[2]}", b="\n".join(FULL))
    assert leaning(articles, rows) == [("a", "But")]
    reason = orphans(articles, rows)[0].reason
    assert "b has before it: “The dam held back a flood in 2019.”" in reason


def test_an_article_that_begins_with_but_leans_on_what_another_tells_before() -> None:
    articles, rows = crossed(a=FULL[2], b="\n".join(FULL))
    assert leaning(articles, rows) == [("a", "But")]


@pytest.mark.parametrize(
    "mine",
    [
        pytest.param("\n".join(FULL), id="nothing is left out"),
        pytest.param(f"{FULL[1]}\n{FULL[2]}", id="what it answers is told"),
        pytest.param(f"The mayor wept.\n{FULL[2]}", id="it answers what only a tells"),
        pytest.param(f"{FULL[0]}\nThe company has since cut its crews.", id="it does not lean"),
    ],
)
def test_a_but_is_no_orphan_where(mine: str) -> None:
    articles, rows = crossed(a=mine, b="\n".join(FULL))
    assert [found for found in leaning(articles, rows) if found[0] == "a"] == []


@pytest.mark.parametrize(("mark", "found"), [("", ["But"]), ("“", [])])
def test_what_a_speaker_leaves_out_is_no_cut_of_ours(mark: str, found: list[str]) -> None:
    story = told([f"A: {mark}{FULL[0]} {FULL[2]}", f"B: {mark}{' '.join(FULL)}"])
    text = story[0].page.text
    assert [orphan.span.of(text) for orphan in surveyed(story).orphans] == found


def test_a_pronoun_whose_bearer_only_others_name_is_an_orphan() -> None:
    articles, rows = crossed(
        a="The pier was closed.\nShe denied it on Monday.",
        b="The pier was closed.\nThe harbour is run by Ilse Brandow.\nShe denied it on Monday.",
    )
    assert leaning(articles, rows) == [("a", "She")]


def test_a_pronoun_with_a_name_before_it_is_none() -> None:
    articles, rows = crossed(
        a="The pier was closed, said Nell Tarrant.\nShe denied it on Monday.",
        b="The pier was closed, said Nell Tarrant.\nIt is run by Ilse Brandow.\n"
        "She denied it on Monday.",
    )
    assert leaning(articles, rows) == []


def test_an_article_without_words_has_no_orphans() -> None:
    articles, rows = crossed(a="", b="But it burned.")
    assert leaning(articles, rows) == []
