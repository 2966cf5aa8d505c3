"""What is corrected by hand stands in the collation, until it is taken back."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from storydiff.model import (
    Article,
    BlockKind,
    Collation,
    Decision,
    Level,
    Passage,
    Record,
    Relation,
    Span,
)
from storydiff.page import divide
from storydiff.pipeline import collate, heed, open_story, rebase
from storydiff.store import Library, about_article, about_passages, about_variant
from tests.core.store.openings import HARBOR, HARBOUR, barge, tons
from tests.strategies import page

SWANS = "Swans were fed by a crowd that had come to look."
DIVERS = "Divers will look at the hull of the barge when the tide turns, the harbour office said."


def articles(**texts: str) -> tuple[Article, ...]:
    told = texts or {"harbor": HARBOR, "harbour": HARBOUR}
    return divide([page(text, name) for name, text in told.items()])


def passage(told: Sequence[Article], article: str, words: str) -> Passage:
    text = next(a.page.text for a in told if a.id == article)
    start = text.index(words)
    return Passage(article, (Span(start, start + len(words)),))


def said(
    told: Sequence[Article], decision: Decision, *places: tuple[str, str], number: int = 1
) -> Record:
    subject = about_passages(told, [passage(told, *place) for place in places])
    return Record(number, decision, subject, "", "2031-05-04T10:00:00+00:00")


def rows_of(collation: Collation, article: str, words: str) -> list[dict[str, str]]:
    """The rows that hold words of an article, as each article tells them."""
    texts = {a.id: a.page.text for a in collation.columns}
    told = [
        {a: " ".join(s.of(texts[a]) for s in spans) for a, spans in row.cells.items()}
        for row in collation.rows
    ]
    return [row for row in told if words in row[article]]


# ---------------------------------------------------------------- links


def test_passages_linked_by_hand_share_a_row_and_a_link_that_says_so() -> None:
    told = articles()
    places = (("harbour", DIVERS), ("harbor", SWANS))
    assert rows_of(collate(told), "harbor", SWANS)[0]["harbour"] == ""
    collation = collate(told, records=[said(told, Decision.LINKED, *places)])
    (row,) = rows_of(collation, "harbor", SWANS)
    assert row["harbour"] == DIVERS
    (link,) = [link for link in collation.links if link.reasons == ("Linked by hand",)]
    assert (link.a.article, link.b.article, link.score) == ("harbor", "harbour", 1.0)
    assert (link.level, link.relation) == (Level.SENTENCE, Relation.PARAPHRASE)


def test_a_part_of_a_sentence_linked_by_hand_is_a_clause() -> None:
    told = articles()
    places = (("harbour", "when the tide turns"), ("harbor", SWANS))
    collation = collate(told, records=[said(told, Decision.LINKED, *places)])
    link = next(link for link in collation.links if link.reasons[0] == "Linked by hand")
    assert link.level is Level.CLAUSE
    assert link.b == passage(told, "harbour", "when the tide turns")


def test_linking_what_is_linked_keeps_what_is_known_of_the_link() -> None:
    told = articles()
    before = next(link for link in collate(told).links if link.relation is Relation.NEAR)
    subject = about_passages(told, [before.a, before.b])
    record = Record(1, Decision.LINKED, subject, "", "2031-05-04T10:00:00+00:00")
    collation = collate(told, records=[record])
    (link,) = [x for x in collation.links if (x.a, x.b) == (before.a, before.b)]
    assert (link.score, link.relation) == (1.0, before.relation)
    assert link.reasons == ("Linked by hand", *before.reasons)


def test_passages_unlinked_by_hand_share_no_row_even_through_a_third() -> None:
    third = HARBOR.replace("Swans", "Gulls")
    told = articles(harbor=HARBOR, harbour=HARBOUR, other=third.replace("30 tons", "31 tons"))
    words = "The barge Amelie"
    together = rows_of(collate(told), "harbor", words)[0]
    assert all(words in cell for cell in together.values())
    places = (("harbor", together["harbor"]), ("harbour", together["harbour"]))
    collation = collate(told, records=[said(told, Decision.UNLINKED, *places)])
    (row,) = rows_of(collation, "harbor", words)
    assert row["harbour"] == ""
    for base in ("harbor", "harbour"):
        (row,) = rows_of(rebase(collation, base), "harbor", words)
        assert row["harbour"] == ""


def test_of_two_corrections_that_contradict_each_other_the_later_stands() -> None:
    told = articles()
    places = (("harbour", DIVERS), ("harbor", SWANS))
    link, unlink = (said(told, d, *places) for d in (Decision.LINKED, Decision.UNLINKED))
    plain = collate(told)
    assert collate(told, records=[link, unlink]).links == plain.links
    assert len(collate(told, records=[unlink, link]).links) == len(plain.links) + 1


def test_a_correction_whose_words_are_gone_changes_nothing() -> None:
    told = articles()
    record = said(told, Decision.LINKED, ("harbour", DIVERS), ("harbor", SWANS))
    changed = articles(harbor=HARBOR.replace(SWANS, "It rained."), harbour=HARBOUR)
    collation = collate(changed, records=[record])
    assert collation.links == collate(changed).links
    assert [one.standing.value for one in collation.decisions] == ["lost"]


# ---------------------------------------------------------------- blocks


def test_a_paragraph_that_is_furniture_by_hand_is_in_no_row() -> None:
    told = articles()
    collation = collate(told, records=[said(told, Decision.FURNITURE, ("harbor", SWANS))])
    assert rows_of(collation, "harbor", SWANS) == []
    block = next(b for p in collation.pages for b in p.blocks if b.span.of(p.text) == SWANS)
    assert (block.kind, block.reason) == (BlockKind.FURNITURE, "Marked as furniture by hand")


def test_furniture_inside_a_paragraph_leaves_the_rest_of_it() -> None:
    glued = HARBOR.replace(
        "a tug struck the same gate.", "a tug struck the same gate. See page 4."
    )
    told = articles(harbor=glued, harbour=HARBOUR)
    collation = collate(told, records=[said(told, Decision.FURNITURE, ("harbor", "See page 4."))])
    (article,) = [a for a in collation.articles if a.id == "harbor"]
    printed = [s.span.of(glued) for s in article.sentences]
    assert "The lock had been repaired in April, after a tug struck the same gate." in printed
    assert not any("page 4" in words for words in printed)


def paragraphs(collation: Collation, article: str) -> list[str]:
    (told,) = [a for a in collation.articles if a.id == article]
    kept = [b.span for b in told.blocks if b.kind is BlockKind.PARAGRAPH]
    return [span.of(told.page.text) for span in kept]


TWO = "The lock is old. Swans were fed there."


def test_a_paragraph_ends_where_it_was_split() -> None:
    told = articles(harbor=HARBOR.replace(SWANS, TWO), harbour=HARBOUR)
    collation = collate(told, records=[said(told, Decision.SPLIT, ("harbor", "Swans were"))])
    assert paragraphs(collation, "harbor")[-2:] == ["The lock is old.", "Swans were fed there."]


def test_paragraphs_that_were_joined_are_one() -> None:
    told = articles()
    first = "The lock had been repaired in April, after a tug struck the same gate."
    places = (("harbor", first), ("harbor", SWANS))
    collation = collate(told, records=[said(told, Decision.JOINED, *places)])
    assert paragraphs(collation, "harbor")[-1] == f"{first}\n\n{SWANS}"
    sentences = collation.columns[0].sentences
    assert sentences[-1].paragraph == sentences[-2].paragraph


def test_joining_what_was_split_gives_the_paragraph_again() -> None:
    told = articles(harbor=HARBOR.replace(SWANS, TWO), harbour=HARBOUR)
    split = said(told, Decision.SPLIT, ("harbor", "Swans were"))
    join = said(told, Decision.JOINED, ("harbor", "The lock is old."), ("harbor", "Swans were"))
    collation = collate(told, records=[split, join])
    assert paragraphs(collation, "harbor") == paragraphs(collate(told), "harbor")


@pytest.mark.parametrize("decision", [Decision.FURNITURE, Decision.SPLIT, Decision.JOINED])
def test_blocks_still_cover_the_page_after_a_correction(decision: Decision) -> None:
    told = articles()
    places = (("harbor", "The rudder didn’t"), ("harbor", SWANS))
    collation = collate(told, records=[said(told, decision, *places)])
    for one in collation.pages:
        covered = {at for block in one.blocks for at in range(*block.span)}
        assert sum(block.span.end - block.span.start for block in one.blocks) == len(covered)
        assert {at for at, char in enumerate(one.text) if not char.isspace()} <= covered
    for article in collation.columns:
        spans = sorted(span for row in collation.rows for span in row.cells[article.id])
        assert spans == [sentence.span for sentence in article.sentences]


# ---------------------------------------------------------------- outlets and bases


def test_an_outlet_named_by_hand_is_named_so() -> None:
    told = articles()
    subject = about_article(told, "harbor")
    record = Record(1, Decision.OUTLET, subject, "The Lock Gazette", "2031-05-04T10:00:00+00:00")
    collation = collate(told, records=[record])
    assert collation.columns[0].name == "The Lock Gazette"
    assert collation.columns[0].outlet is not None
    assert collation.columns[0].outlet.where == "by hand"


def test_the_base_chosen_last_leads() -> None:
    told = articles()
    records = [
        Record(n, Decision.BASE, about_article(told, name), "", "2031-05-04T10:00:00+00:00")
        for n, name in enumerate(("harbor", "harbour"))
    ]
    collation = collate(told, records=records)
    assert collation.base == "harbour"
    assert rebase(collation, None).base is None


# ---------------------------------------------------------------- heeding


def test_what_is_said_and_taken_back_leaves_the_collation_as_it_was(tmp_path: Path) -> None:
    plain = barge()
    library = Library(tmp_path / "library.sqlite")
    story = library.remember(plain).id
    places = (("harbour", DIVERS), ("harbor", SWANS))
    subject = about_passages(plain.articles, [passage(plain.articles, *p) for p in places])
    for decision in (Decision.LINKED, Decision.FURNITURE, Decision.NOTE):
        library.keep(story, decision, subject)
        corrected = heed(plain, library.records(story))
        assert corrected != plain
        assert corrected.decisions[0].record.decision is decision
        library.undo(story)
        assert heed(corrected, library.records(story)) == plain


def test_a_verdict_does_not_make_the_collation_anew() -> None:
    plain = barge()
    subject = about_variant(plain, tons(plain))
    record = Record(1, Decision.ACCEPTED, subject, "", "2031-05-04T10:00:00+00:00")
    heeded = heed(plain, [record])
    assert heeded.rows is plain.rows
    assert heeded.verdicts[tons(plain).id] is Decision.ACCEPTED


def test_a_story_is_opened_with_what_is_kept_of_it(tmp_path: Path) -> None:
    for name, text in (("harbor", HARBOR), ("harbour", HARBOUR)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    sources = [str(tmp_path / f"{name}.txt") for name in ("harbor", "harbour")]
    library = Library(tmp_path / "library.sqlite")
    first = open_story(sources, recall=library.recall).collation
    assert first.decisions == ()
    story = library.remember(first).id
    library.keep(story, Decision.FALSE_ALARM, about_variant(first, tons(first)))
    library.keep(story, Decision.BASE, about_article(first.articles, "harbour"))
    again = open_story(sources, recall=Library(library.path).recall).collation
    assert tons(again).id in again.dismissed
    assert again.base == "harbour"
    assert library.remember(again).open < library.remember(first).open
