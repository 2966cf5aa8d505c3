"""The laws of what is told across the rows, on stories that outlets tell in their own ways."""

from collections.abc import Iterator

from hypothesis import assume, given

from storydiff.model import ArticleId, Collation, Mention, Reading, Span
from storydiff.pipeline import collate
from tests.strategies import Story, stories


def spans(collation: Collation) -> Iterator[tuple[ArticleId, Span]]:
    """Every place that a survey speaks of."""
    survey = collation.survey
    for told in (*survey.variants, *survey.claims):
        yield from placed(told.readings)
    for utterance in survey.quotations:
        yield from ((form.article, form.span) for form in utterance.forms)
    for referent in survey.referents:
        yield from of_mentions(referent.mentions)
    for reuse in survey.reuses:
        yield from ((reuse.article, run.here) for run in reuse.runs)
        yield from ((reuse.source, run.there) for run in reuse.runs)
    yield from ((orphan.article, orphan.span) for orphan in survey.orphans)


def placed(readings: tuple[Reading, ...]) -> Iterator[tuple[ArticleId, Span]]:
    yield from ((reading.article, reading.span) for reading in readings if reading.span)


def of_mentions(mentions: tuple[Mention, ...]) -> Iterator[tuple[ArticleId, Span]]:
    for mention in mentions:
        yield mention.article, mention.span
        yield mention.article, mention.head


@given(stories())
def test_every_place_lies_on_its_page_and_holds_words(story: Story) -> None:
    collation = collate(story.articles())
    pages = {article.id: article.page.text for article in collation.columns}
    for article, span in spans(collation):
        assert 0 <= span.start < span.end <= len(pages[article])
        assert span.of(pages[article]).strip()


@given(stories())
def test_a_page_that_prints_anothers_text_adds_nothing(story: Story) -> None:
    assume(story.articles()[-1].sentences)
    repeated = Story((*story.texts, story.texts[-1]))
    assert collate(repeated.articles()).survey == collate(story.articles()).survey


@given(stories())
def test_ids_are_given_once_and_go_on_from_those_inside_the_rows(story: Story) -> None:
    collation = collate(story.articles())
    ids = [variant.id for variant in collation.differences]
    assert ids == [f"v{n}" for n in range(1, len(ids) + 1)]
    for named in (
        collation.survey.claims,
        collation.survey.quotations,
        collation.survey.referents,
    ):
        assert len({entry.id for entry in named}) == len(named)


@given(stories())
def test_queries_are_of_variants_worst_first(story: Story) -> None:
    collation = collate(story.articles())
    severity = {variant.id: variant.severity for variant in collation.differences}
    asked = [severity[name] for name in collation.survey.queries]
    assert asked == sorted(asked, reverse=True)
    assert len(set(collation.survey.queries)) == len(asked)
    assert all(grave >= 2 for grave in asked)


@given(stories())
def test_a_claim_says_something_of_every_column_and_points_at_its_variant(story: Story) -> None:
    collation = collate(story.articles())
    variants = {variant.id for variant in collation.survey.variants}
    for claim in collation.survey.claims:
        names = [reading.article for reading in claim.readings]
        assert sorted(set(names)) == sorted(article.id for article in collation.columns)
        assert claim.variant is None or claim.variant in variants


@given(stories())
def test_every_two_articles_have_an_order_and_reuse_in_both_directions(story: Story) -> None:
    collation = collate(story.articles())
    names = sorted(article.id for article in collation.columns)
    pairs = [(a, b) for a in names for b in names if a < b]
    assert [(order.a, order.b) for order in collation.survey.orders] == pairs
    assert sorted((r.article, r.source) for r in collation.survey.reuses) == sorted(
        [*pairs, *((b, a) for a, b in pairs)]
    )
