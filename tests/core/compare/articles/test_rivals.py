"""The headlines of one story against each other."""

import pytest

from storydiff.compare.articles import overstated, rivals
from storydiff.model import Article, Kind, Mention, Naming, Referent, Sort, Span
from tests.core.compare.articles.stories import articles, printed


def story(*headlines: str) -> list[Article]:
    """Articles of one headline each, A, B, C … with one sentence that names two acts."""
    return articles(
        line
        for name, headline in zip("ABC", headlines, strict=False)
        for line in (f"{name} headline: {headline}", f"{name}: The raid, an attack, was over.")
    )


def told(*headlines: str) -> list[str]:
    drawn = story(*headlines)
    labels = tuple(_mention(article, word) for article in drawn for word in ("raid,", "attack,"))
    raid = Referent("n1", "raid", Sort.ACT, labels)
    return [printed(variant, drawn) for variant in rivals(drawn, [raid])]


def _mention(article: Article, words: str) -> Mention:
    """The first word of some that the article's text holds."""
    start = article.page.text.index(words)
    span = Span(start, start + len(words.split()[0].strip(".,")))
    return Mention(article.id, span, span, Naming.LABEL)


@pytest.mark.parametrize(
    ("headlines", "expected"),
    [
        (("Ten dead on pier", "Eight killed on pier"), ["number 3  A “Ten” / B “Eight”"]),
        (("Ten dead on pier", "At least 10 killed"), ["bound 3  A “Ten” / B “At least 10”"]),
        (("Pier collapse injures 9", "Ten dead on pier"), []),
        (("Three gates opened", "Gates opened", "Two gates opened"), [
            "number 3  A “Three gates” / C “Two gates”"
        ]),
    ],
)  # fmt: skip
def test_numbers_of_the_same_are_compared(headlines: tuple[str, ...], expected: list[str]) -> None:
    assert told(*headlines) == expected


def test_one_act_under_two_names_is_a_label() -> None:
    assert told("Raid on pier", "Pier bomb attack", "Wild weather") == [
        "label 2  A “Raid” / B “bomb attack”"
    ]


def test_one_act_under_one_name_is_none() -> None:
    assert told("Raid on pier", "Two raids on pier") == []


def test_a_story_without_headlines_has_no_rivals() -> None:
    assert rivals(articles(["A: The raid was over.", "B: It was over."]), []) == ()


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Raid on harbour office", ["label 2  A “Raid” / A “attack”"]),
        ("Attack on harbour office", []),
        ("Men raided harbour office", []),
    ],
)
def test_a_headline_may_call_an_act_otherwise_than_its_own_article_does_at_first(
    headline: str, expected: list[str]
) -> None:
    drawn = articles([f"A headline: {headline}", "A: The attack hit the port. It was no raid."])
    mentions = (_mention(drawn[0], "attack hit"), _mention(drawn[0], "raid."))
    named = [Referent("n1", "attack", Sort.ACT, mentions)]
    found = [v for v in overstated(drawn, named) if Kind.LABEL in v.kinds]
    assert [printed(variant, drawn) for variant in found] == expected
