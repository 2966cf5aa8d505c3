"""Who says what in a sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.speech import Speech, speeches
from storydiff.language.speech_verbs import THOUGHT, manners, strength, verb
from storydiff.language.tokens import tokenize
from storydiff.model import Span
from tests.golden.cases import Case, cases


def read(text: str) -> tuple[Speech, ...]:
    """The acts of speech of a text that is one sentence."""
    return speeches(tokenize(text, Span(0, len(text))), text)


def shown(act: Speech, text: str) -> str:
    parts = [
        act.source.of(text) if act.source else "–",
        act.verb,
        " ¦ ".join(span.of(text) for span in act.content),
    ]
    return " | ".join(parts + ([act.relay.of(text)] if act.relay else []))


@pytest.mark.parametrize("case", cases("speech"), ids=lambda case: case.title)
def test_who_says_what(case: Case) -> None:
    (text,) = case.given
    assert tuple(shown(act, text) for act in read(text)) == case.expected


def test_marks_make_speech_direct() -> None:
    direct, indirect = read("“Leave,” she said."), read("She said they should leave.")
    assert [act.direct for act in (*direct, *indirect)] == [True, False]


def test_the_ladder_rises_from_plain_to_hostile() -> None:
    heads = ["say", "urge", "confirm", "claim", "insist", "accuse"]
    places = [strength(manners()[head]) for head in heads]
    assert places == sorted(places, key=lambda place: place or 0)
    assert strength(THOUGHT) is None


@pytest.mark.parametrize(
    "form", ["said", "says", "saying", "denied", "denies", "admitted", "wrote", "lashing"]
)
def test_a_verb_is_known_in_all_its_forms(form: str) -> None:
    assert verb(form)


WORDS = st.sampled_from(
    [
        "said",
        "“",
        "”",
        '"',
        ",",
        ".",
        ":",
        "told",
        "that",
        "according",
        "to",
        "Marsh",
        "the",
        "pier",
        "-",
        "—",
        "(",
        ")",
        "who",
        "quoted",
        "as",
        "saying",
        "and",
        "but",
        "'s",
        "adding",
        "port",
        "claims",
        "by",
        "they",
    ]
)


@given(st.lists(WORDS, max_size=20))
def test_every_span_lies_in_the_sentence(words: list[str]) -> None:
    text = " ".join(words)
    for act in read(text):
        spans = [act.cue, *act.content, *filter(None, [act.source, act.relay])]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
        assert all(a.end <= b.start for a, b in zip(act.content, act.content[1:], strict=False))
