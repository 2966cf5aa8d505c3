"""Casting: which articles tell the story, repeat another, or tell of other things."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storydiff.model import Article, Role, Stated
from storydiff.page import cast, divide, shares_story
from tests.core.page.printed import page

AGENCY = """Barge closes Ghost Bridge

A barge carrying gravel hit the middle pier of Ghost Bridge in Aldwick on Monday, closing it.

Harbour master Tom Clerk said the skipper of the Mary Lowe had lost his way in the fog.

Divers found a crack in the pier. Ida Marlow, who keeps the toll house, heard the crash.
"""
REWRITE = """Aldwick crossing shut after collision

A gravel barge, the Mary Lowe, struck a pier of Ghost Bridge at Aldwick early on Monday.

The skipper was lost in fog, according to Tom Clerk, the town’s harbour master.

“It was like thunder,” toll keeper Ida Marlow said. Divers will examine the cracked pier.
"""
SECOND = """


Choir of Lowe Wins Northern Prize

Choir of Lowe Wins Northern Prize

The singers of Lowe won the Northern Prize on Saturday with an old song about a drowned bell.

Conductor Petra Quill said her forty altos had practised in a barn since the theatre burned.
"""
CHOIR = """Song of the drowned bell brings prize to Lowe

Forty singers from Lowe took the Northern Prize on Saturday. They sang of a drowned bell.

Their conductor, Petra Quill, rehearses in a barn because the theatre of Lowe burned down.
"""
STORM = """Storm tears roofs off in Tarn

A storm with winds of 140 kilometres an hour tore roofs from 60 houses in Tarn on Thursday.

Farmer Olaf Brandt lost a barn and eleven goats, he told the county’s radio.
"""


PAGES = [AGENCY + SECOND, REWRITE, STORM, AGENCY, CHOIR]


def roles(*texts: str) -> list[tuple[str, str, str | None]]:
    pages = [page(text, f"p{number}") for number, text in enumerate(texts, start=1)]
    return [(a.id, a.role.value, a.same_as) for a in cast(divide(pages))]


def test_two_tellings_are_the_story_and_a_second_article_is_not() -> None:
    assert roles(AGENCY + SECOND, REWRITE) == [
        ("p1", "story", None),
        ("p1#2", "other", None),
        ("p2", "story", None),
    ]


def test_the_same_text_in_other_typography_is_a_duplicate_of_the_first() -> None:
    plain = AGENCY.replace("’", "'").replace("Barge closes", "BARGE CLOSES") + "\n20\nShare\n"
    assert roles(REWRITE, plain, AGENCY) == [
        ("p1", "story", None),
        ("p2", "story", None),
        ("p3", "duplicate", "p2"),
    ]


@pytest.mark.parametrize(("old", "new"), [("Divers", "Ten divers"), ("Monday", "Tuesday")])
def test_one_word_makes_another_text(old: str, new: str) -> None:
    long = AGENCY + "The toll house is shut, and nobody crosses the river. " * 20
    assert roles(long, long.replace(old, new)) == [("p1", "story", None), ("p2", "story", None)]


def test_of_two_articles_that_both_pages_have_the_first_is_the_story() -> None:
    edited = AGENCY.replace("a crack in the pier", "no crack")
    assert [role for _, role, _ in roles(AGENCY + SECOND, edited + SECOND)] == [
        "story", "other", "story", "other"
    ]  # fmt: skip


def editions(*texts: str, outlets: tuple[str | None, ...] = (None, None)) -> list[str | None]:
    """What each page is an edition of."""
    pages = [page(text, f"p{number}") for number, text in enumerate(texts, start=1)]
    named = [
        replace(a, outlet=Stated(name, "label") if name else None)
        for a, name in zip(divide(pages), outlets, strict=True)
    ]
    return [a.edition_of for a in cast(named)]


@pytest.mark.parametrize(
    ("outlets", "edited"),
    [
        ((None, None), True),
        (("Lowe Post", "lowe post"), True),
        (("Lowe Post", None), True),
        (("Lowe Post", "Aldwick Sun"), False),
    ],
)
def test_nearly_the_same_text_is_an_edition_where_no_other_outlet_is_named(
    outlets: tuple[str | None, str | None], edited: bool
) -> None:
    told = editions(AGENCY, AGENCY.replace("on Monday", "on Friday"), outlets=outlets)
    assert told == [None, "p1" if edited else None]


def test_a_rewrite_is_no_edition_nor_is_a_duplicate() -> None:
    assert editions(AGENCY, REWRITE) == [None, None]
    assert editions(AGENCY, AGENCY) == [None, None]


def test_a_page_about_something_else_is_other() -> None:
    assert roles(AGENCY, STORM, REWRITE)[1] == ("p2", "other", None)


def test_the_story_may_stand_second_on_its_page() -> None:
    assert roles(STORM + SECOND, CHOIR) == [
        ("p1", "other", None),
        ("p1#2", "story", None),
        ("p2", "story", None),
    ]


def test_pages_without_a_common_story_stay_as_they_are() -> None:
    articles = divide([page(AGENCY, "p1"), page(STORM, "p2")])
    assert not shares_story(articles)
    assert {article.role for article in cast(articles)} == {Role.STORY}


def test_one_page_shares_its_story_with_nobody() -> None:
    assert not shares_story(divide([page(AGENCY + SECOND)]))


@settings(deadline=None)
@given(st.permutations(PAGES))
def test_roles_do_not_depend_on_the_order_of_the_articles(texts: list[str]) -> None:
    names = {text: f"p{at}" for at, text in enumerate(PAGES)}

    def cast_of(ordered: list[str]) -> dict[str, Article]:
        return {a.id: a for a in cast(divide([page(text, names[text]) for text in ordered]))}

    found, sorted_ = cast_of(texts), cast_of(sorted(texts))
    assert {key: (a.role, a.same_as) for key, a in found.items()} == {
        key: (a.role, a.same_as) for key, a in sorted_.items()
    }
