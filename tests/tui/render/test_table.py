"""A collation as columns and bands, laid out and painted."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from storydiff.model import Hint, Kind, Reading, Span, Variant
from storydiff_tui.render.absence import absence
from storydiff_tui.render.cell import cell_text, marked_runs
from storydiff_tui.render.filters import counts, gravest, passing, quiet
from storydiff_tui.render.heights import Heights
from storydiff_tui.render.layout import Layout, frame, lay_out
from storydiff_tui.render.marks import HEDGE, NUMBER, ONLY, QUOTED
from storydiff_tui.render.paint import Painter
from storydiff_tui.render.palette import THEMES, colours
from storydiff_tui.render.table import Table, tabulate
from storydiff_tui.render.whole import whole_document
from storydiff_tui.state import Lens, View
from tests.tui.stories import big, build, surveyed

TABLE = tabulate(build())
COLOURS = colours(THEMES[0])
VIEWS = st.builds(
    View,
    columns=st.just(3),
    base=st.sampled_from([None, 0, 1, 2]),
    focus=st.integers(0, 2),
    start=st.integers(0, 2),
    stacked=st.booleans(),
    folded=st.booleans(),
    lens=st.builds(
        Lens,
        muted=st.frozensets(st.sampled_from('#@~"?!+·')),
        least=st.integers(0, 4),
        among=st.sampled_from([(), (0,), (2,), (0, 1)]),
        alone=st.booleans(),
    ),
    cursor=st.integers(0, 7),
    current=st.sampled_from([None, 0, 3, 9]),
)


def laid_out(table: Table, view: View, width: int) -> Layout:
    placed = frame(table, view, width)
    heights = Heights(table, placed)
    heights.measure(0, table.bands)
    graves = gravest(table, passing(table, view.lens))
    folded = quiet(table, graves) if view.folded else bytes(table.bands)
    return lay_out(placed, heights.lines, folded)


def painted(view: View, width: int) -> list[str]:
    plan = laid_out(TABLE, view, width)
    painter = Painter(TABLE, view, plan, COLOURS, passing(TABLE, view.lens))
    return [
        "".join(segment.text for segment in line)
        for number in range(plan.count)
        for line in painter.item(plan.item(number))
    ]


@given(VIEWS, st.integers(24, 260))
def test_every_line_is_exactly_as_wide_as_the_screen(view: View, width: int) -> None:
    assert {cell_len(line) for line in painted(view, width)} == {width}


@given(VIEWS, st.integers(24, 260))
def test_what_is_painted_is_as_tall_as_it_was_measured(view: View, width: int) -> None:
    assert len(painted(view, width)) == laid_out(TABLE, view, width).height


@given(VIEWS, st.integers(24, 260))
def test_every_line_belongs_to_one_item_and_every_band_is_found(view: View, width: int) -> None:
    plan = laid_out(TABLE, view, width)
    for line in range(plan.height):
        item, within = plan.at(line)
        assert plan.tops[item] + within == line
    for band in range(TABLE.bands):
        item = plan.item(plan.item_of(band))
        assert item.first <= band < item.last


def test_a_silent_cell_says_where_its_outlet_tells_the_row_and_where_it_perhaps_does() -> None:
    collation = build()
    first, second, *_, last = collation.rows
    there = {"radio-kessel": Hint(first.id, Span(0, 4))}
    rows = (
        *collation.rows[:-1],
        replace(last, elsewhere={"harbour-post": second.id}, hints=there),
    )
    post, herald, radio = tabulate(replace(collation, rows=rows)).columns
    notes = [column.notes[-1] for column in (post, herald, radio)]
    assert notes == ["told in row 2", "", "perhaps partly in row 1"]


def test_of_a_silent_outlet_a_difference_says_where_it_perhaps_tells_the_row() -> None:
    collation = build()
    first, *rows, last = collation.rows
    hinted = replace(last, hints={"radio-kessel": Hint(first.id, Span(0, 4))})
    table = tabulate(replace(collation, rows=(first, *rows, hinted)))
    variant = replace(table.differences[0], row=last.id)
    told = [
        absence(table, variant, column, Reading(column.article.id, None))
        for column in (table.columns[0], table.columns[2])
    ]
    assert told == ["silent", "perhaps partly in row 1"]


@pytest.mark.parametrize(
    ("there", "shade"),
    [({"elsewhere": {"radio-kessel": "r1"}}, "…"),
     ({"hints": {"radio-kessel": Hint("r1", Span(0, 4))}}, "∅"), ({}, "∅")],
)  # fmt: skip
def test_the_map_of_the_story_tells_silence_from_words_in_another_row(
    there: dict[str, Any], shade: str
) -> None:
    collation = surveyed(build())
    rows = (*collation.rows[:-1], replace(collation.rows[-1], **there))
    table = tabulate(replace(collation, rows=rows), collation.survey)
    (ribbon,) = (
        part.runs[1].text
        for part in whole_document(table, 0, 100)
        if part.choice == 2 and len(part.runs) == 2
    )
    assert ribbon[-1] == shade


def test_the_headlines_are_the_first_band() -> None:
    assert TABLE.first_row == 1
    assert cell_text(TABLE.columns[1], 0).text == "Eleven hurt as bridge falls"


def test_a_paragraph_is_announced_by_its_number() -> None:
    assert cell_text(TABLE.columns[0], 3).text == "¶2 “We will not open it this year,” she said."
    assert cell_text(TABLE.columns[0], 2).text.startswith("Mayor")


def test_differences_are_in_the_order_in_which_one_reads_them() -> None:
    assert [variant.id for variant in TABLE.differences[:5]] == ["h1", "n1", "s1", "w1", "m1"]
    assert list(TABLE.homes) == sorted(TABLE.homes)


def test_a_difference_is_marked_wherever_its_words_stand() -> None:
    runs = marked_runs(cell_text(TABLE.columns[2], 1), TABLE.columns[2], 1, lambda _: 1)
    text = cell_text(TABLE.columns[2], 1).text
    assert [text[a:b] for a, b, _ in runs] == ["Two", "a nurse"]


def test_where_differences_overlap_the_heavier_shows() -> None:
    story = build("A | B\nhead | head\n{v1 one two three} four | other")
    wide = story.variants[0]
    span = wide.readings[0].span
    assert span
    inside = Reading("a", Span(span.start + 4, span.start + 7))
    narrow = replace(wide, id="v2", severity=4, readings=(inside, wide.readings[1]))
    table = tabulate(replace(story, variants=(wide, narrow)))
    cell = cell_text(table.columns[0], 1)
    severity = [variant.severity for variant in table.differences]
    runs = marked_runs(cell, table.columns[0], 1, severity.__getitem__)
    assert [(cell.text[a:b], severity[n]) for a, b, n in runs] == [
        ("one ", 1), ("two", 4), (" three", 1),
    ]  # fmt: skip


def test_a_sentence_that_only_one_outlet_tells_is_not_marked_word_for_word() -> None:
    assert 7 not in TABLE.columns[1].touches
    assert TABLE.within[7]


def test_a_move_is_said_against_another_outlet_and_against_the_base() -> None:
    assert TABLE.columns[1].notes[6] == "↕ moved: ¶4 here, ¶3 in Harbour Post"
    based = tabulate(build(base="radio-kessel"))
    assert based.columns[1].notes[6] == "↕ moved: ¶4 here, ¶2 in Radio Kessel"
    assert tabulate(build(base="vale-herald")).columns[1].notes[6] == ""


def test_muting_all_of_a_differences_kinds_hides_it_and_muting_one_does_not() -> None:
    number = [variant.id for variant in TABLE.differences].index("q1")
    assert passing(TABLE, Lens(muted=frozenset('"')))[number]
    assert not passing(TABLE, Lens(muted=frozenset('"?')))[number]


def test_counts_are_by_mark() -> None:
    found = counts(TABLE)
    assert (found[QUOTED], found[HEDGE], found[NUMBER], found[ONLY]) == (2, 2, 1, 1)


def test_a_row_is_quiet_when_all_tell_it_and_nothing_shown_differs() -> None:
    every = gravest(TABLE, passing(TABLE, Lens(muted=frozenset())))
    assert [band for band, folded in enumerate(quiet(TABLE, every)) if folded] == [4, 5]
    without_names = gravest(TABLE, passing(TABLE, Lens(muted=frozenset("@"))))
    assert not quiet(TABLE, without_names)[2]


def test_a_long_story_has_a_layout_without_painting_it() -> None:
    table = tabulate(big(300))
    plan = laid_out(table, View(5), 200)
    assert plan.count == 301
    assert plan.height > 1500


@pytest.mark.parametrize(
    ("width", "count"), [(80, 2), (120, 3), (160, 4), (200, 5), (300, 5), (60, 2)]
)
def test_how_many_columns_fit(width: int, count: int) -> None:
    assert len(laid_out(tabulate(big(4)), View(5), width).shown) == count


def test_below_sixty_cells_outlets_stand_one_under_the_other() -> None:
    assert laid_out(TABLE, View(3), 59).stacked


def test_a_sentence_that_a_headline_is_held_against_is_not_marked_whole() -> None:
    collation = build()
    article = collation.columns[0]
    assert article.headline
    told = (Reading(article.id, article.headline), Reading(article.id, article.sentences[0].span))
    held = Variant("v1", "the headline", (Kind.HEADLINE,), 3, "rule", "reason", None, told)
    table = tabulate(replace(collation, variants=(held,)))
    assert [band for band, touches in table.columns[0].touches.items() if touches] == [0]


def test_a_table_that_takes_columns_over_shows_what_one_made_anew_does() -> None:
    collation = surveyed(build())
    rows_alone, survey = tabulate(collation), collation.survey
    anew, taken = tabulate(collation, survey), tabulate(collation, survey, rows_alone)
    assert taken.differences == anew.differences != rows_alone.differences
    assert taken.within == anew.within
    for one, other in zip(anew.columns, taken.columns, strict=True):
        assert (one.cells, one.notes, one.touches) == (other.cells, other.notes, other.touches)


def test_columns_are_not_taken_over_into_other_rows() -> None:
    for base in ("vale-herald", "radio-kessel"):
        collation = build(base=base)
        taken, anew = tabulate(collation, like=TABLE), tabulate(collation)
        assert [c.notes for c in taken.columns] == [c.notes for c in anew.columns]
        assert [c.article for c in taken.columns] == [c.article for c in anew.columns]
