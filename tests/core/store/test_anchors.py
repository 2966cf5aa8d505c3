"""Anchors find their words again in a changed page, or say that they are lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.model import Anchor, Span, Standing
from storydiff.page import divide
from storydiff.store.anchors import anchor, reattach, same_words
from tests.golden.cases import Case, cases
from tests.strategies import bodies, page, printed

LOCK = """Gravel in the lock

Two men were hurt when the barge hit the gate, the police said on Monday at noon.

The gate is shut, the police said on Tuesday. Two divers looked at the barge after dark.
"""


def kept(words: str, text: str = LOCK) -> Anchor:
    (article,) = divide([page(text, "lock")])
    start = text.index(words)
    return anchor(article, Span(start, start + len(words)))


def found(words: str, text: str) -> tuple[Standing, str | None]:
    """The standing of words of the lock's page in another text, and what stands there."""
    at = reattach(kept(words), text)
    return at.standing, at.span.of(text) if at.span else None


def test_an_anchor_holds_its_words_and_what_stands_around_them() -> None:
    here = kept("Two men")
    assert (here.exact, here.prefix, here.suffix) == (
        "Two men", "Gravel in the lock\n\n", " were hurt when the barge hit th"
    )  # fmt: skip
    assert here.span == Span(20, 27)


def test_words_of_the_same_text_are_here() -> None:
    assert found("the police", LOCK) == (Standing.HERE, "the police")


def test_words_behind_a_correction_stand_further_on() -> None:
    at = reattach(kept("Tuesday"), LOCK.replace("Two men", "Two young men"))
    assert (at.standing, at.reason) == (
        Standing.MOVED,
        "Stands 6 characters further on in its page",
    )


def test_a_short_word_is_told_from_its_like_by_what_stands_around_it() -> None:
    (start,) = [LOCK.index("Two divers")]
    text = "Two swans. " + LOCK
    at = reattach(kept("Two divers"), text)
    assert at.span == Span(start + 11, start + 21)
    at = reattach(anchored(start, start + 3), text)
    assert at.span == Span(start + 11, start + 14)


@pytest.mark.parametrize("case", [pytest.param(c, id=c.title) for c in cases("anchors")])
def test_words_are_found_again_as_the_golden_cases_say(case: Case) -> None:
    was, now = (line.partition(": ")[2].replace("¶", "\n\n") for line in case.given)
    start, end = was.index("["), was.index("]") - 1
    (article,) = divide([page(was.replace("[", "").replace("]", ""), "lock")])
    found = reattach(anchor(article, Span(start, end)), now)
    told = f"{found.standing}, reworded" if found.reworded else found.standing.value
    words = "" if found.span is None else f": {found.span.of(now)}".replace("\n\n", "¶")
    assert [f"{told}{words}"] == list(case.expected)


def anchored(start: int, end: int) -> Anchor:
    (article,) = divide([page(LOCK, "lock")])
    return anchor(article, Span(start, end))


def test_a_paragraph_that_was_carried_elsewhere_is_found_there() -> None:
    head, first, second = LOCK.strip().split("\n\n")
    text = "\n\n".join([head, second, first]) + "\n"
    words = "Two men were hurt when the barge hit the gate, the police said on Monday at noon."
    assert found(words, text) == (Standing.MOVED, words)


def test_line_ends_and_forms_of_quotation_marks_may_change() -> None:
    text = LOCK.replace("barge hit the gate", "barge hit\nthe gate")
    assert found("barge hit the gate", text) == (Standing.HERE, "barge hit\nthe gate")
    assert same_words("“It was\ndark”", '"It was dark"')


def test_a_number_is_not_found_inside_another() -> None:
    text = LOCK.replace("Two men", "12 men")
    here = kept("12", text)
    assert reattach(here, text.replace("12 men", "112 men")).standing is not Standing.HERE


def test_words_that_were_replaced_are_found_by_what_stands_around_them() -> None:
    sentence = "The gate is shut, the police said on Tuesday."
    text = LOCK.replace("is shut", "was closed")
    at = reattach(kept(sentence), text)
    assert at.standing is Standing.MOVED
    assert at.reworded
    assert at.span is not None
    assert at.span.of(text) == "The gate was closed, the police said on Tuesday."
    assert at.reason == "Reworded in its page: “The gate was closed, the police said on Tuesday.”"


@pytest.mark.parametrize("words", ["Two divers looked at the barge after dark.", "Tuesday"])
def test_words_that_are_gone_are_lost_and_named(words: str) -> None:
    at = reattach(kept(words), "Apples froze.\n\nA press in Wend stays cold this autumn.\n")
    assert (at.standing, at.span) == (Standing.LOST, None)
    assert at.reason == f"The words “{words}” are no longer in its page"


def test_no_words_are_found_nowhere() -> None:
    assert reattach(anchored(5, 5), "Apples froze.").standing is Standing.LOST


@given(bodies(), st.data())
def test_every_sentence_is_here_in_its_own_text(body: tuple, data: st.DataObject) -> None:
    text = printed(body)
    (article,) = divide([page(text)])
    sentence = data.draw(st.sampled_from(article.sentences or article.blocks))
    assert reattach(anchor(article, sentence.span), text).span == sentence.span


@given(bodies(), st.sampled_from(("A swan slept.\n\n", "¶ \n", "x")), st.data())
def test_what_is_printed_above_carries_the_words_along(
    body: tuple, above: str, data: st.DataObject
) -> None:
    text = printed(body, "Crane falls at Port Ansel")
    (article,) = divide([page(text)])
    span = data.draw(st.sampled_from(article.sentences)).span
    at = reattach(anchor(article, span), above + text)
    assert at.standing is Standing.MOVED
    assert at.span == Span(span.start + len(above), span.end + len(above))


@given(bodies(), bodies(), st.data())
def test_words_are_never_said_to_stand_where_others_do(
    body: tuple, other: tuple, data: st.DataObject
) -> None:
    (article,) = divide([page(printed(body))])
    here = anchor(article, data.draw(st.sampled_from(article.sentences or article.blocks)).span)
    at = reattach(here, printed(other))
    if at.span is None:
        assert at.standing is Standing.LOST
        assert at.reason
    elif not at.reworded:
        assert same_words(at.span.of(printed(other)), here.exact)
