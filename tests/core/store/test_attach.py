"""Decisions hold for the variants, rows and passages that they were made on."""

from dataclasses import replace

import pytest

from storydiff.model import (
    Attached,
    Collation,
    Decision,
    Deferred,
    Kind,
    Reading,
    Record,
    Standing,
    Stated,
    Subject,
)
from storydiff.store import about_article, about_row, about_variant, attach, place
from tests.core.store.openings import BELOW_ANOTHER, GAZETTE, HARBOR, HARBOUR, barge, opened, tons


def record(decision: Decision, subject: Subject, text: str = "", number: int = 1) -> Record:
    return Record(number, decision, subject, text, "2031-05-04T10:00:00+00:00")


def judged(collation: Collation) -> Attached:
    """How a false alarm on the tons of gravel, raised on two pages, stands in a collation."""
    first = barge()
    (said,) = attach(collation, [record(Decision.FALSE_ALARM, about_variant(first, tons(first)))])
    return said


def test_a_verdict_holds_for_the_variant_it_was_made_on() -> None:
    collation = barge()
    said = judged(collation)
    assert (said.standing, said.variant) == (Standing.HERE, tons(collation).id)
    assert said.row == tons(collation).row
    assert said.reason == ""


def test_every_variant_of_a_story_is_found_again_by_its_words_alone() -> None:
    collation = barge()
    records = [
        record(Decision.REVIEWED, about_variant(collation, v)) for v in collation.differences
    ]
    assert [said.variant for said in attach(collation, records)] == [
        v.id for v in collation.differences
    ]


def test_a_verdict_holds_for_every_variant_in_the_same_words() -> None:
    collation = barge()
    judged = tons(collation)
    across = replace(judged, id="v99", row=None, rule="claims.count")
    survey = replace(collation.survey, variants=(across,))
    twice = replace(collation, surveyed=Deferred(lambda: survey))
    for variant, twin in ((judged, across), (across, judged)):
        (said,) = attach(twice, [record(Decision.ACCEPTED, about_variant(twice, variant))])
        assert (said.variant, said.twins) == (variant.id, (twin.id,))
        decided = replace(twice, decisions=(said,))
        assert set(decided.verdicts) == {judged.id, "v99"}
        assert decided.dismissed == frozenset()


def test_a_verdict_on_words_holds_where_one_more_outlet_is_silent_of_them() -> None:
    collation = opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE)
    told = [reading for reading in tons(collation).readings if reading.article != "gazette"]
    within = replace(tons(collation), readings=tuple(told))
    across = replace(within, id="v99", row=None, readings=(*told, Reading("gazette", None)))
    survey = replace(collation.survey, variants=(across,))
    twice = replace(collation, variants=(within,), surveyed=Deferred(lambda: survey))
    (said,) = attach(twice, [record(Decision.ACCEPTED, about_variant(twice, within))])
    assert said.variants == (within.id, "v99")


def test_a_verdict_survives_ids_that_change_and_a_text_that_is_edited_elsewhere() -> None:
    collation = opened(
        harbor=HARBOR.replace("Lock at Oster is", "The lock at Oster is now"),
        harbour=HARBOUR.replace("Barge strikes", "Old barge strikes").replace("struck", "hit"),
    )
    said = judged(collation)
    assert said.standing is Standing.MOVED
    assert said.reason == "Stands 8 characters further on in harbor"
    assert said.variant == tons(collation).id


@pytest.mark.parametrize(
    ("outlets", "told"),
    [
        ({}, "harbour"),
        ({"harbour": "Lock News"}, "Lock News"),
        ({"harbor": "Lock News", "harbour": "Lock News"}, "harbour"),
    ],
)
def test_what_moved_is_told_with_its_outlet_or_where_two_have_one_with_its_page(
    outlets: dict[str, str], told: str
) -> None:
    first = barge()
    note = record(Decision.NOTE, about_row(first, first.rows[0]), "Ask the lock keeper.")
    moved = opened(harbor=HARBOR, harbour=HARBOUR.replace("Barge strikes", "Old barge strikes"))
    named = [
        replace(a, outlet=Stated(outlets[a.id], "label")) if a.id in outlets else a
        for a in moved.articles
    ]
    (said,) = place(named, [note])
    assert said.reason == f"Stands 4 characters further on in {told}"


def test_a_verdict_follows_a_page_to_another_name() -> None:
    collation = opened(saved_again=HARBOR, harbour=HARBOUR)
    assert judged(collation).variant == tons(collation).id


def test_a_verdict_is_lost_where_an_outlet_has_changed_its_words() -> None:
    said = judged(opened(harbor=HARBOR.replace("30 tons", "35 tons"), harbour=HARBOUR))
    assert (said.standing, said.variant) == (Standing.LOST, None)
    assert said.reason == "The words “30” are no longer in harbor"


def test_a_verdict_holds_where_a_further_outlet_says_what_was_judged() -> None:
    collation = opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE)
    assert judged(collation).variant == tons(collation).id


def test_a_verdict_is_lost_where_a_further_outlet_says_something_new() -> None:
    said = judged(
        opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE.replace("30 tons", "45 tons"))
    )
    assert (said.standing, said.variant) == (Standing.LOST, None)
    assert said.reason == (
        "It was judged without gazette, which has words there too; opened without it, it stands"
    )


def test_a_verdict_waits_for_the_one_of_its_pages_that_is_not_open() -> None:
    said = judged(opened(harbor=HARBOR, gazette=GAZETTE.replace("30 tons", "45 tons")))
    assert (said.standing, said.variant) == (Standing.LOST, None)
    assert said.reason == "One of its pages is not among those opened"


def test_a_verdict_waits_for_its_pages() -> None:
    orchard = "Frost in Tellin\n\nApple growers lost half of their blossom on Monday.\n"
    said = judged(opened(orchard=orchard))
    assert (said.standing, said.passages) == (Standing.LOST, ())
    assert said.reason == "Its page is not among those opened"


def test_a_note_on_a_row_holds_while_one_of_its_passages_stands() -> None:
    first = barge()
    note = record(Decision.NOTE, about_row(first, first.rows[0]), "Ask the lock keeper.")
    gone = opened(harbor=HARBOR.replace(HARBOR.split("\n\n")[1], "Swans."), harbour=HARBOUR)
    (said,) = attach(gone, [note])
    assert said.standing is Standing.MOVED
    assert [passage.article for passage in said.passages] == ["harbour"]
    assert said.row is not None


def test_a_note_on_a_variant_stays_when_the_variant_goes() -> None:
    first = barge()
    note = record(Decision.NOTE, about_variant(first, tons(first)), "Which one?")
    (said,) = attach(opened(harbor=HARBOR.replace("30 tons", "40 tons"), harbour=HARBOUR), [note])
    assert said.variant is None
    assert said.standing is Standing.MOVED


def test_the_latest_verdict_on_a_variant_counts() -> None:
    collation = barge()
    subject = about_variant(collation, tons(collation))
    records = [
        record(decision, subject, number=n)
        for n, decision in enumerate((Decision.ACCEPTED, Decision.NOTE, Decision.FALSE_ALARM))
    ]
    told = attach(collation, records)
    assert len(told) == 3
    decided = replace(collation, decisions=told)
    assert decided.verdicts[tons(collation).id] is Decision.FALSE_ALARM
    assert tons(collation).id in decided.dismissed


def test_a_verdict_on_a_duplicate_holds_for_its_column() -> None:
    first = opened(harbor=HARBOR, harbour=HARBOUR)
    twice = opened(again=HARBOR, harbor=HARBOR, harbour=HARBOUR)
    assert [a.id for a in twice.columns] == ["again", "harbour"]
    verdict = record(Decision.ACCEPTED, about_variant(first, tons(first)))
    (said,) = attach(twice, [verdict])
    assert said.variant == tons(twice).id


def test_a_verdict_holds_where_its_article_has_become_the_second_of_its_page() -> None:
    collation = opened(harbor=BELOW_ANOTHER, harbour=HARBOUR)
    assert [a.id for a in collation.columns] == ["harbor#2", "harbour"]
    said = judged(collation)
    assert (said.standing, said.variant) == (Standing.MOVED, tons(collation).id)
    assert said.passages[0].article == "harbor#2"


def test_a_variant_of_another_kind_in_the_same_words_was_not_judged() -> None:
    collation = barge()
    subject = about_variant(collation, tons(collation))
    other = Subject(subject.anchors, subject.silent, (Kind.TYPOGRAPHY,), subject.rule)
    (said,) = attach(collation, [record(Decision.ACCEPTED, other)])
    assert said.standing is Standing.LOST


def test_the_name_of_an_outlet_holds_though_the_first_words_change() -> None:
    named = record(Decision.OUTLET, about_article(barge().articles, "harbor"), "The Lock Gazette")
    changed = opened(harbor=HARBOR.replace("Lock at Oster is shut", "Shut"), harbour=HARBOUR)
    (said,) = place(changed.articles, [named])
    assert said.standing is Standing.HERE
    assert said.passages[0].article == "harbor"
