"""What is sent from one process to another: the same when it is used, small until then."""

import pickle
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff import samples
from storydiff.errors import SourceError, StoryError
from storydiff.language.tokens import tokenize
from storydiff.model import Collation, Resting, Sentence, Span
from storydiff.pipeline import open_story


def sent(value: object) -> object:
    return pickle.loads(pickle.dumps(value))


@pytest.fixture(scope="module")
def collation() -> Collation:
    return open_story([str(path) for path in samples.files(samples.NAMES[0])]).collation


@given(st.text(max_size=60))
def test_a_sentence_has_the_same_tokens_wherever_it_is_sent(text: str) -> None:
    span = Span(0, len(text))
    sentence = Sentence("p1.s1", span, 1, tokenize(text, span))
    assert sent(sentence) == sentence
    assert sent(sent(sentence)) == sentence
    assert hash(sent(sentence)) == hash(sentence)


def test_a_sentence_has_nothing_that_it_never_had() -> None:
    with pytest.raises(AttributeError):
        _ = Sentence("p1.s1", Span(0, 0), 1, ()).words  # type: ignore[attr-defined]


def test_a_sentence_that_was_sent_can_be_changed() -> None:
    sentence = Sentence("p1.s1", Span(0, 3), 1, tokenize("One", Span(0, 3)))
    moved = sent(sentence)
    assert isinstance(moved, Sentence)
    assert replace(moved, paragraph=2).tokens == sentence.tokens


@given(st.lists(st.integers()))
def test_a_resting_sequence_is_the_same_wherever_it_is_sent(values: list[int]) -> None:
    kept = Resting(values)
    moved = sent(sent(kept))
    assert isinstance(moved, Resting)
    assert moved == kept == tuple(values)
    assert hash(moved) == hash(kept)
    assert [*moved] == values
    assert len(moved) == len(values)
    assert moved[1:] == tuple(values[1:])


def test_a_collation_is_the_same_wherever_it_is_sent(collation: Collation) -> None:
    moved = sent(collation)
    assert isinstance(moved, Collation)
    assert moved == collation
    assert moved.survey == collation.survey


def test_errors_say_the_same_wherever_they_are_sent() -> None:
    missing = SourceError("a.txt", "is not there")
    moved = sent(StoryError("no story", (missing,)))
    assert isinstance(moved, StoryError)
    assert str(moved) == "no story"
    assert [(e.source, e.problem, str(e)) for e in moved.failures] == [
        ("a.txt", "is not there", "a.txt: is not there")
    ]
