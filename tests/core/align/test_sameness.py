"""The probability that two sentences standing alone state the same fact."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.align.sameness import grounds, same_fact
from storydiff.align.statement import Statement, statement
from storydiff.language.tokens import tokenize
from storydiff.model import Sentence, Span


def alone(text: str) -> Statement:
    span = Span(0, len(text))
    return statement(Sentence("p1.s1", span, 1, tokenize(text, span)), text)


def probability(a: str, b: str) -> float:
    return same_fact(alone(a), alone(b))


FERRY = (
    "The ferry Aurelia hit the north pier in Port Amery on Sunday, and 14 passengers were hurt."
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(FERRY.split())).map(" ".join))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            FERRY,
            "Fourteen passengers were injured on Sunday when the ferry Aurelia struck the north "
            "pier in Port Amery.",
            id="other words in another order",
        ),
        pytest.param(
            "The mayor of Tolleby said the bridge would reopen to buses within 3 weeks.",
            "Tolleby's bridge will reopen to buses within three weeks, its mayor said.",
            id="a number in words",
        ),
        pytest.param(
            "“We had no warning at all that the dam would fail,” said Greta Holm of the inn.",
            '"We had no warning at all that the dam would fail," Holm said.',
            id="a quotation and a shorter name",
        ),
    ],
)
def test_the_same_fact_reworded_is_likely_the_same(a: str, b: str) -> None:
    assert probability(a, b) > 0.7


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (FERRY, "The council of Tolleby put off its vote on the new harbour road until spring."),
        (FERRY, "The ferry company said it would sell two of its older ships next year."),
        ("Oats rose 3 percent.", "Greta Holm runs the inn."),
    ],
)
def test_unrelated_sentences_are_unlikely_the_same(a: str, b: str) -> None:
    assert probability(a, b) < 0.1


@pytest.mark.parametrize(
    ("other", "piece"),
    [
        (FERRY.replace("14", "9"), "numbers"),
        (FERRY.replace("Aurelia", "Meridian"), "own_names"),
        (FERRY.replace("were hurt", "were not hurt"), "denied"),
        (FERRY.replace("hit", "missed"), "acts"),
    ],
)
def test_one_changed_word_that_matters_lowers_it_and_shows_in_the_grounds(
    other: str, piece: str
) -> None:
    assert probability(FERRY, other) < probability(FERRY, FERRY)
    assert getattr(grounds(alone(FERRY), alone(other)), piece) > 0


def test_a_rise_is_less_like_a_fall_than_like_another_rise() -> None:
    rose, fell, climbed = (
        f"Exports of oats {verb} by 3 percent." for verb in ("rose", "fell", "climbed")
    )
    assert probability(rose, fell) < probability(rose, climbed)


def test_a_clause_copied_and_another_fact_beside_it_is_less_than_the_fact_reworded() -> None:
    fact = "The bakery on Quay Street will close in May."
    reworded = "In May the bakery in Quay Street is to close."
    more = (
        "The bakery on Quay Street will close in May, the owner of the mill sold his boats, and "
        "the school has hired three new teachers."
    )
    assert probability(fact, more) < probability(fact, reworded)


def test_a_hyphen_inside_a_word_parts_no_clause() -> None:
    assert len(alone("The two-day strike of all the city's bus drivers ended.").clauses) == 1
    assert len(alone("The strike went on - all the city's bus drivers joined.").clauses) == 2


@pytest.mark.parametrize("text", ["Oats rose.", FERRY, " ".join([FERRY] * 4)])
def test_a_sentence_states_what_itself_states(text: str) -> None:
    assert probability(text, text) > 0.95


@pytest.mark.parametrize("text", ["—", "…", "7", "", "a" * 5000, "no " * 5000])
def test_odd_sentences_have_a_probability_too(text: str) -> None:
    assert 0 <= probability(text, FERRY) <= 1


@given(TEXTS, TEXTS)
def test_which_is_first_changes_nothing(a: str, b: str) -> None:
    assert probability(a, b) == probability(b, a)


@given(TEXTS)
def test_typographic_marks_change_nothing(text: str) -> None:
    curly = text.replace('"', "”").replace("'", "’")
    assert probability(text, FERRY) == probability(curly, FERRY)
