"""From sources to a collation, and the same collation read against another base."""

from collections.abc import Callable
from pathlib import Path

import pytest

from storydiff import samples
from storydiff.errors import SourceError, StoryError
from storydiff.model import Collation, Kind, Role
from storydiff.options import Options
from storydiff.pipeline import collate, open_story, rebase
from tests.strategies import Story

HARBOUR = """Barge strikes lock gate at Oster

The barge Amelie struck the lock gate at Oster on Monday and spilled 40 tons of gravel.

“The rudder would not answer,” said Lena Marsh, who keeps the lock.

Divers will look at the hull of the barge when the tide turns, the harbour office said.

The lock had been repaired in April, after a tug hit the same gate in fog.
"""
HARBOR = """Lock at Oster is shut after a barge hits its gate

The barge Amelie hit the lock gate at Oster on Monday and spilled 30 tons of gravel.

“The rudder didn’t answer,” said the keeper of the lock, Lena Marsh.

The lock had been repaired in April, after a tug struck the same gate.

Swans were fed by a crowd that had come to look.
"""
ORCHARD = """Late frost empties orchards above Tellin

Apple growers lost half of their blossom when a frost came down from the passes in May.

A cider press in Wend will stay cold this autumn, its owner wrote to his customers.

Beekeepers carried their hives into cellars and sang to them, as their grandmothers did.
"""

Written = Callable[..., list[str]]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes pages to files and gives their paths: `written(harbour=HARBOUR)`."""

    def write(**pages: str) -> list[str]:
        for name, text in pages.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
        return [str(tmp_path / f"{name}.txt") for name in pages]

    return write


def words(collation: Collation, row: int) -> dict[str, str]:
    """What each article tells in a row."""
    texts = {a.id: a.page.text for a in collation.columns}
    cells = collation.rows[row].cells
    return {a: " ".join(span.of(texts[a]) for span in cells[a]) for a in texts}


# ---------------------------------------------------------------- opening


def test_two_pages_of_one_story_become_rows_links_and_variants(written: Written) -> None:
    opened = open_story(written(harbour=HARBOUR, harbor=HARBOR))
    collation = opened.collation
    assert opened.failures == ()
    assert [a.id for a in collation.columns] == ["harbour", "harbor"]
    assert words(collation, 0)["harbour"].startswith("The barge Amelie struck the lock gate")
    assert words(collation, 0)["harbor"].startswith("The barge Amelie hit the lock gate")
    values = [{r.value for r in v.readings} for v in collation.variants if Kind.NUMBER in v.kinds]
    assert values == [{"30", "40"}]
    assert collation.base is None


def test_a_reader_is_told_what_is_being_done(written: Written) -> None:
    told: list[str] = []
    open_story(written(harbour=HARBOUR, harbor=HARBOR), progress=told.append)
    assert told[:4] == [
        "reading 1 of 2 pages", "reading 2 of 2 pages", "dividing 2 pages", "linking 2 articles",
    ]  # fmt: skip
    assert told[4].startswith("comparing ")


def test_what_is_told_of_may_end_the_work(written: Written) -> None:
    def enough(step: str) -> None:
        if step.startswith("linking"):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        open_story(written(harbour=HARBOUR, harbor=HARBOR), progress=enough)


def test_what_cannot_be_read_stands_beside_the_collation(written: Written) -> None:
    sources = [*written(harbour=HARBOUR, harbor=HARBOR), "gone.txt"]
    opened = open_story(sources)
    assert len(opened.collation.columns) == 2
    assert [failure.source for failure in opened.failures] == ["gone.txt"]


def test_that_one_page_was_edited_is_a_notice_beside_what_cannot_be_read(
    written: Written,
) -> None:
    sources = [*written(harbour=HARBOUR, edited=HARBOUR.replace("40", "30")), "gone.txt"]
    opened = open_story(sources)
    assert [a.edition_of for a in opened.collation.columns] == ["edited", None]
    gone, edited = opened.notices
    assert gone.startswith("gone.txt: ")
    assert edited.startswith(f"{sources[0]}: nearly the same text as {sources[1]}")
    assert "--label" in edited
    assert open_story(sources[:2], {"harbour": "Post", "edited": "Sun"}).notices == ()


def test_a_label_names_the_outlet(written: Written) -> None:
    sources = written(harbour=HARBOUR, harbor=HARBOR)
    opened = open_story(sources, {"harbour": "The Daily Barge"})
    assert opened.collation.columns[0].name == "The Daily Barge"


def test_a_collation_keeps_the_options_it_was_made_with(written: Written) -> None:
    sources = written(harbour=HARBOUR, harbor=HARBOR)
    opened = open_story(sources, options=Options(min_link=0.9))
    assert dict(opened.collation.options)["min_link"] == 0.9
    assert all(link.score >= 0.9 for link in opened.collation.links)


# ---------------------------------------------------------------- no story


def test_where_nothing_can_be_read_the_error_carries_every_failure() -> None:
    with pytest.raises(StoryError, match="there is no article") as raised:
        open_story(["gone.txt", "lost.html"])
    assert [failure.source for failure in raised.value.failures] == ["gone.txt", "lost.html"]
    assert all(isinstance(failure, SourceError) for failure in raised.value.failures)


def test_one_page_is_no_story_and_the_error_says_what_to_name(written: Written) -> None:
    with pytest.raises(StoryError, match="one page only; name another"):
        open_story(written(harbour=HARBOUR))


def test_one_page_beside_one_that_cannot_be_read_is_no_story(written: Written) -> None:
    with pytest.raises(StoryError, match="one page only") as raised:
        open_story([*written(harbour=HARBOUR), "gone.txt"])
    assert [failure.source for failure in raised.value.failures] == ["gone.txt"]


def test_pages_without_an_article_are_named_with_the_reason(written: Written) -> None:
    with pytest.raises(StoryError) as raised:
        open_story(written(harbour=HARBOUR, foreign="港の橋が落ちた"))
    told = str(raised.value)
    assert "foreign.txt: no article was found in it, as it holds no English prose; " in told
    assert "harbour.txt: the only page with an article; name another" in told


def test_where_no_page_has_an_article_each_is_named(written: Written) -> None:
    with pytest.raises(
        StoryError, match=r"a\.txt: no article .*b\.txt: no article .*name at least"
    ):
        open_story(written(a="x", b="y"))


def test_pages_that_share_no_story_are_named_in_the_error(written: Written) -> None:
    with pytest.raises(StoryError, match="no two of them tell the same story") as raised:
        open_story(written(harbour=HARBOUR, orchard=ORCHARD))
    assert "harbour.txt" in str(raised.value)
    assert "orchard.txt" in str(raised.value)


def test_a_page_of_another_story_stands_aside(written: Written) -> None:
    opened = open_story(written(harbour=HARBOUR, harbor=HARBOR, orchard=ORCHARD))
    roles = {a.id: a.role for a in opened.collation.articles}
    assert roles["orchard"] is Role.OTHER
    assert all("orchard" not in row.cells for row in opened.collation.rows)


def test_the_same_text_twice_is_one_column(written: Written) -> None:
    collation = open_story(written(harbour=HARBOUR, again=HARBOUR)).collation
    same = {a.id: a.same_as for a in collation.articles}
    assert same == {"harbour": "again", "again": None}
    assert [a.id for a in collation.columns] == ["again"]
    assert len(collation.rows) == len(collation.columns[0].sentences)
    assert (collation.links, collation.variants) == ((), ())


def test_the_same_file_twice_is_refused_and_named(written: Written) -> None:
    (harbour, harbor) = written(harbour=HARBOUR, harbor=HARBOR)
    opened = open_story([harbour, harbor, harbour])
    assert [failure.source for failure in opened.failures] == [harbour]


# ---------------------------------------------------------------- collating and bases


def test_one_article_alone_is_a_table_of_one_column_without_variants() -> None:
    collation = collate(Story((HARBOUR,)).articles())
    (only,) = collation.columns
    assert [row.cells[only.id] for row in collation.rows] == [(s.span,) for s in only.sentences]
    assert (collation.links, collation.variants) == ((), ())


def test_nothing_collated_is_an_empty_collation() -> None:
    collation = collate(())
    assert (collation.articles, collation.rows, collation.variants) == ((), (), ())


@pytest.fixture
def dam() -> Collation:
    return open_story([str(path) for path in samples.files("dam")]).collation


def test_a_base_leads_the_rows_and_leaves_links_and_variants_as_they_are(dam: Collation) -> None:
    for article in dam.columns:
        based = rebase(dam, article.id)
        led = [row.cells[article.id] for row in based.rows if row.cells[article.id]]
        assert based.base == article.id
        assert led == sorted(led)
        assert (based.links, based.variants) == (dam.links, dam.variants)
        assert {row.id: row.cells for row in based.rows} == {r.id: r.cells for r in dam.rows}


def test_taking_the_base_away_gives_the_first_table_again(dam: Collation) -> None:
    assert rebase(rebase(dam, dam.columns[-1].id), None) == dam


def test_an_unknown_base_is_refused_with_the_names_there_are(dam: Collation) -> None:
    known = ", ".join(a.id for a in dam.columns)
    with pytest.raises(StoryError) as raised:
        rebase(dam, "the Lock Gazette")
    assert "'the Lock Gazette'" in str(raised.value)
    assert known in str(raised.value)


def test_a_duplicate_is_no_base(dam: Collation) -> None:
    folded = next(a for a in dam.articles if a.role is Role.DUPLICATE)
    with pytest.raises(StoryError, match="there is no article"):
        rebase(dam, folded.id)
