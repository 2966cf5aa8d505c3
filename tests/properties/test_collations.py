"""The laws of linking, rows and variants, on stories that outlets tell in their own ways."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from hypothesis import assume, example, given
from hypothesis import strategies as st

from storydiff.align import link, table
from storydiff.compare import compare
from storydiff.export import EXPORTERS, ExportOptions
from storydiff.model import Article, Collation, Role, Span, Variant
from storydiff.options import DEFAULTS
from storydiff.pipeline import collate, rebase
from tests.strategies import Story, stories, texts

MIXED = Story(("The crane fell.\n", "The crane fell.\n", "Nobody asked.\n"))
"""Two pages that print one text, and one that shares nothing with them."""


def sentence_spans(article: Article) -> list[Span]:
    return [sentence.span for sentence in article.sentences]


@given(stories())
@example(MIXED)
def test_each_sentence_lies_in_exactly_one_row(story: Story) -> None:
    collation = collate(story.articles())
    for article in collation.columns:
        told = [span for row in collation.rows for span in row.cells[article.id]]
        assert sorted(told) == sentence_spans(article)


@given(stories())
@example(MIXED)
def test_a_row_has_a_cell_for_every_article_and_is_told_by_one_at_least(story: Story) -> None:
    collation = collate(story.articles())
    ids = {article.id for article in collation.columns}
    assert all(set(row.cells) == ids and any(row.cells.values()) for row in collation.rows)


@given(stories())
def test_a_link_joins_words_of_two_articles_in_one_direction(story: Story) -> None:
    collation = collate(story.articles())
    pages = {article.id: article.page.text for article in collation.columns}
    for found in collation.links:
        assert found.a.article < found.b.article
        assert 0 <= found.score <= 1
        assert found.reasons
        for passage in (found.a, found.b):
            assert passage.spans == tuple(sorted(passage.spans))
            assert all(span.of(pages[passage.article]).strip() for span in passage.spans)


@given(stories(), st.data())
@example(MIXED, None)
def test_the_order_of_the_articles_changes_nothing(story: Story, data: st.DataObject) -> None:
    numbers = range(len(story.texts))
    order = data.draw(st.permutations(numbers)) if data else (2, 0, 1)
    given_first, given_second = collate(story.articles()), collate(story.articles(order))
    assert given_second.links == given_first.links
    assert given_second.rows == given_first.rows
    assert given_second.variants == given_first.variants
    assert given_second.survey == given_first.survey


@given(stories(), st.integers(0, 2))
def test_a_base_changes_only_the_order_of_the_rows(story: Story, number: int) -> None:
    collation = collate(story.articles())
    assume(collation.columns)
    base = collation.columns[number % len(collation.columns)].id
    based = rebase(collation, base)
    assert _cells(based) == _cells(collation)
    assert based.links == collation.links
    led = [row.cells[base] for row in based.rows if row.cells[base]]
    assert led == sorted(led)


def _cells(collation: Collation) -> Counter[tuple[tuple[str, tuple[Span, ...]], ...]]:
    return Counter(tuple(sorted(row.cells.items())) for row in collation.rows)


def variants_with_itself(article: Article) -> tuple[Variant, ...]:
    both = (article, replace(article, id=f"{article.id}-again"))
    links = link(both, DEFAULTS)
    return compare(both, links, table(both, links))


@given(stories())
def test_an_article_that_is_collated_with_itself_has_no_variants(story: Story) -> None:
    assert variants_with_itself(story.articles()[0]) == ()


@given(stories())
def test_a_page_that_prints_anothers_text_folds_into_it(story: Story) -> None:
    repeated = Story((*story.texts, story.texts[-1]))
    assume(story.articles()[-1].sentences)
    alone, folded = collate(story.articles()), collate(repeated.articles())
    assert folded.articles[-1].role is Role.DUPLICATE
    assert folded.links == alone.links
    assert folded.rows == alone.rows
    assert folded.variants == alone.variants


@given(stories())
@example(MIXED)
def test_a_variant_has_words_that_differ_or_somebody_silent(story: Story) -> None:
    collation = collate(story.articles())
    pages = {article.id: article.page.text for article in collation.columns}
    for variant in collation.variants:
        words = [r.span.of(pages[r.article]) if r.span else None for r in variant.readings]
        assert len(set(words)) > 1
        assert any(word and word.strip() for word in words)
        assert 0 <= variant.severity <= 4
        assert variant.kinds
        assert variant.reason


@given(stories())
def test_a_variant_of_a_row_stays_inside_its_row(story: Story) -> None:
    collation = collate(story.articles())
    rows = {row.id: row for row in collation.rows}
    for variant in collation.variants:
        for reading in variant.readings:
            if variant.row is not None and reading.span is not None:
                assert _holds(rows[variant.row].cells[reading.article], reading.span)


def _holds(cell: Sequence[Span], span: Span) -> bool:
    return bool(cell) and cell[0].start <= span.start < span.end <= cell[-1].end


@given(stories())
def test_collating_twice_gives_the_same_bytes(story: Story) -> None:
    exported = [EXPORTERS["json"](collate(story.articles()), ExportOptions()) for _ in range(2)]
    assert exported[0] == exported[1]
    assert json.loads(exported[0])["format"] == "storydiff"


@given(st.lists(texts(), min_size=2, max_size=4))
@example(["Share\n", "Share\n"])
def test_pages_of_any_sort_can_be_collated_and_exported(pages: list[str]) -> None:
    collation = collate(Story(tuple(pages)).articles())
    assert all(export(collation, ExportOptions()) for export in EXPORTERS.values())
