"""What outlets go by, and reasons that name them and their words as the columns stand."""

from dataclasses import replace
from pathlib import Path

import pytest

from storydiff.model import Article, Collation, Stated
from storydiff.pipeline import open_story
from storydiff_tui.render.heading import names_line
from storydiff_tui.render.layout import frame
from storydiff_tui.render.outlets import abbreviated, short_names
from storydiff_tui.render.palette import THEMES, colours
from storydiff_tui.render.reasons import reason_of
from storydiff_tui.render.table import Table, tabulate
from storydiff_tui.state import View
from tests.tui.stories import build


@pytest.mark.parametrize(
    ("ids", "short"),
    [
        (["harbour-post", "vale-herald"], ["harbour-post", "vale-herald"]),
        (["000_902baa1e4d506162", "001_8bdbb216ba77984c"], ["000…", "001…"]),
        (["reuters-bridge-falls", "reuters-bridge-opens"], [
            "reuters-bridge-falls", "reuters-bridge-opens"]),
        (["reuters-bridge-falls-x", "reuters-ferry-sinks-x"], [
            "reuters-bridge…", "reuters-ferry…"]),
        (["902baa1e4d506162f", "902bab1e4d506162f"], ["902baa…", "902bab…"]),
        (["a_very_long_name_of_a_page", "a_very_long_name_of_a_page#2"], [
            "a_very_long_name_of_a_page", "a_very_long_name_of_a_page#2"]),
    ],
)  # fmt: skip
def test_a_long_id_is_as_short_as_tells_it_from_the_others(
    ids: list[str], short: list[str]
) -> None:
    assert [abbreviated(ids)[name] for name in ids] == short


def renamed(collation: Collation, **ids: str) -> Collation:
    """A collation whose articles have other ids, and no outlet where the id is long."""
    new = {old.replace("_", "-"): name for old, name in ids.items()}

    def other(article: Article) -> Article:
        name = new.get(article.id)
        return replace(article, outlet=Stated(name, "label")) if name else article

    return replace(collation, articles=tuple(map(other, collation.articles)))


def test_two_columns_of_one_outlet_are_told_apart_by_their_ids() -> None:
    collation = renamed(build(), harbour_post="Wire", vale_herald="Wire")
    assert list(short_names(collation.articles).values()) == [
        "Wire (harbour-post)", "Wire (vale-herald)", "Radio Kessel",
    ]  # fmt: skip


def reasoned(table: Table, name: str, reason: str) -> str:
    """What is said of a variant with a reason."""
    variant = next(v for v in table.differences if v.id == name)
    return reason_of(table, replace(variant, reason=reason))


def test_a_reason_lists_words_as_the_columns_stand_the_base_first() -> None:
    table = tabulate(build())
    told = "Different numbers: Eleven / Two / at least two"
    assert reasoned(table, "n1", told) == "Different numbers: at least two / Eleven / Two"
    based = tabulate(build(base="radio-kessel"))
    assert reasoned(based, "n1", told) == "Different numbers: Two / at least two / Eleven"
    assert reasoned(table, "n1", "Different: 7 / Eleven") == "Different: 7 / Eleven"
    one = "Passive in one, active in the other: Eleven / at least two"
    assert reasoned(table, "n1", one) == one


def test_a_reason_names_outlets_as_the_columns_stand() -> None:
    table = tabulate(build())
    told = "Told by Radio Kessel and Harbour Post, silent in Vale Herald"
    assert reasoned(table, "p1", told) == (
        "Told by Harbour Post and Radio Kessel, silent in Vale Herald"
    )
    both = "It may be a wire’s. Vale Herald credits AP; Harbour Post credits AFP"
    assert reasoned(table, "p1", both) == (
        "It may be a wire’s. Harbour Post credits AFP; Vale Herald credits AP"
    )


def heading(collation: Collation, width: int) -> str:
    """The line above the columns."""
    table = tabulate(collation)
    placed = frame(table, View(len(table.columns)), width)
    line = names_line(table, placed, 0, None, colours(THEMES[0]).bar, width)
    return "".join(segment.text for segment in line)


TOLD = """Bridge at Lindow falls

Fourteen people were hurt when a bridge fell at Lindow on Monday, the mayor said.
"""


def test_a_heading_says_an_id_once_and_in_full_where_there_is_room(tmp_path: Path) -> None:
    pages = [tmp_path / f"{name}.txt" for name in ("000_902baa1e4d506162", "001_8bdbb216ba77984c")]
    for page, count in zip(pages, ("Fourteen", "Eleven"), strict=True):
        page.write_text(TOLD.replace("Fourteen", count), encoding="utf-8")
    story = open_story([str(page) for page in pages]).collation
    wide, narrow = heading(story, 120), heading(story, 26)
    assert wide.count("902baa1e4d506162") == 1
    assert "000…" not in wide
    assert "000…" in narrow


def test_a_heading_does_not_repeat_a_name_as_an_id() -> None:
    assert "harbour-post" not in heading(build(), 200)
