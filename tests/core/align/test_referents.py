"""Roles that stand for a name: whose, and where nobody can tell."""

from collections.abc import Iterator

import pytest

from storydiff.align.referents import stand_ins
from storydiff.language.tokens import tokenize
from storydiff.model import Span, Token

NAMES = frozenset(["anna", "low", "italian", "italy", "pola", "rusk", "greek", "berit", "solheim"])


def named(**told: str) -> Iterator[tuple[str, str, str]]:
    """Article, last word of the role and the name, for each role that stands for a name."""
    cut = {a: [_words(s) for s in text.split("\n")] for a, text in told.items()}
    for article, number, place, name in stand_ins(cut, NAMES):
        yield article, cut[article][number][place].key, name


def _words(text: str) -> list[Token]:
    return [t for t in tokenize(text, Span(0, len(text))) if t.key[0].isalnum()]


NAMED = "Italian Prime Minister Anna Low cut the ribbon."


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The Italian leader went home.", "leader"),
        ("The Italian prime minister went home.", "minister"),
        ("Italy’s prime minister went home.", "minister"),
        ("Italy’s premier went home.", "premier"),
    ],
)
def test_a_role_with_its_country_stands_for_the_name_another_article_gives(
    text: str, role: str
) -> None:
    assert list(named(a=NAMED, b=text)) == [("b", role, "low")]


def test_a_role_of_another_country_is_somebody_else() -> None:
    assert list(named(a=NAMED, b="The Greek prime minister went home.")) == []


def test_a_role_without_a_country_stands_for_a_name_of_its_own_article() -> None:
    again = "The prime minister went home."
    assert list(named(a=f"{NAMED}\n{again}")) == [("a", "minister", "low")]
    assert list(named(a=NAMED, b=again)) == []


def test_a_role_of_no_known_person_stands_for_nobody() -> None:
    assert list(named(a=f"{NAMED}\nA prime minister must sleep.")) == []


def test_a_role_that_two_people_have_stands_for_neither() -> None:
    other = "Italian Prime Minister Pola Rusk cut the cake."
    assert list(named(a=f"{NAMED}\n{other}\nThe Italian leader went home.")) == []


def test_a_role_before_its_name_is_no_stand_in() -> None:
    assert list(named(a=NAMED)) == []
