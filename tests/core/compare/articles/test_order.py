"""What leads, and how far two articles tell their common rows in one order."""

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare.articles import displaced, leads, orders
from storydiff.compare.articles.order import tau
from storydiff.compare.linked import Linked
from storydiff.model import Order
from tests.core.compare.stories import article, crossed, links

TOLD = {
    "a": "The mole broke.\nTwo barges sank.\nThe keeper slept.",
    "b": "The keeper slept.\nTwo barges sank.\nThe mole broke.",
    "c": "Two barges sank.\nThe keeper slept.",
}


def test_two_articles_that_tell_everything_the_other_way_round_disagree_wholly() -> None:
    articles, rows = crossed(**TOLD)
    assert orders(articles, rows) == (
        Order("a", "b", 3, -1.0),
        Order("a", "c", 2, 1.0),
        Order("b", "c", 2, -1.0),
    )


def test_an_article_leads_with_the_row_of_its_first_sentence() -> None:
    articles, rows = crossed(**TOLD)
    texts = {a.id: a.page.text for a in articles}
    cells = {row.id: row.cells for row in rows}
    told = {
        name: cells[row][name][0].of(texts[name]) for name, row in leads(articles, rows).items()
    }
    assert told == {name: text.split("\n")[0] for name, text in TOLD.items()}


def test_an_article_without_sentences_leads_with_nothing() -> None:
    assert leads([article("a", [])], []) == {}


def test_one_common_row_has_no_order() -> None:
    articles, rows = crossed(a="The mole broke.", b="The mole broke.\nNobody came.")
    assert orders(articles, rows) == (Order("a", "b", 1, None),)


@given(st.lists(st.integers(), unique=True, min_size=2, max_size=12))
def test_tau_is_the_share_of_pairs_in_order_less_the_share_out_of_order(ranks: list[int]) -> None:
    signs = [1 if one < two else -1 for one, two in combinations(ranks, 2)]
    found = tau(ranks)
    assert found is not None
    assert abs(found - sum(signs) / len(signs)) < 1e-9


def test_a_lead_is_buried_only_where_a_sure_link_says_that_it_is_the_same() -> None:
    lead = "The mole broke."
    articles, rows = crossed(a=lead, b=f"One.\nTwo.\nThree.\n{lead}")
    weak = links(rows)
    sure = [replace(link, score=0.9) for link in weak]
    assert displaced(articles, Linked(articles, weak), rows) == ()
    (found,) = displaced(articles, Linked(articles, sure), rows)
    assert found.rule == "order.lead"
