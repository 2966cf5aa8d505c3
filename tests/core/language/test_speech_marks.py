"""Where quotation marks open and close, and whose the words between them are."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.sentences import split
from storydiff.language.speech_marks import is_quoted, marks
from storydiff.language.speech_passages import quoted, spoken
from storydiff.language.tokens import tokenize
from storydiff.model import Sentence, Span


def found(text: str) -> list[str]:
    return [quotation.span.of(text) for quotation in marks(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Calm,” he said. “Now.”", ["“Calm,”", "“Now.”"]),
        ('"Calm," he said. "Now."', ['"Calm,"', '"Now."']),
        ("«Calm,» he said.", ["«Calm,»"]),
        ("„Calm,“ he said.", ["„Calm,“"]),
        ("»Calm,« he said.", ["»Calm,«"]),
        ("''Calm,'' he said.", ["''Calm,''"]),
        ("‘Calm,’ he said.", ["‘Calm,’"]),
        ("'Calm,' he said.", ["'Calm,'"]),
        ("“It’s ‘over’ now,” he said.", ["“It’s ‘over’ now,”"]),
        ("The boys’ coats, the ’90s and rock ’n’ roll", []),
        ('a man 6\'2" tall and a 5" pipe', []),
        ("Iraq‘s port and the mayor's office", []),
        ('"דובר צה"ל: לא נפתח", אמר ד"ר כהן', ['"דובר צה"ל: לא נפתח"']),
        ("״לא נפתח״, אמר דובר צה״ל", ["״לא נפתח״"]),
        ("وقالت: «لن نفتحه»", ["«لن نفتحه»"]),
    ],
)
def test_marks_of_every_sort_pair(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_a_quotation_of_several_paragraphs_opens_again_in_each() -> None:
    text = "“The pier was shut for years.\n\n“Nobody came to mend it,” she said."
    assert found(text) == ["“The pier was shut for years.", "“Nobody came to mend it,”"]


def test_a_mark_that_is_never_closed_ends_with_its_sentence() -> None:
    text = "She said “the pier was shut for years. Then it rained for a week.\nIt was over."
    assert found(text) == ["“the pier was shut for years."]


def test_a_mark_that_only_closes_quotes_nothing() -> None:
    assert found("The pier was shut,” she said.") == []


def test_a_line_that_was_broken_to_fit_a_width_goes_on() -> None:
    text = "“The pier was shut\nfor years,” she said."
    assert found(text) == ["“The pier was shut\nfor years,”"]


@given(st.text(alphabet="ab \n“”‘’\"'«».,", max_size=60))
def test_quotations_lie_apart_and_in_order(text: str) -> None:
    spans = [quotation.span for quotation in marks(text)]
    assert all(span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(is_quoted(text, span.start) for span in spans)


def sentences(text: str) -> list[Sentence]:
    """The sentences of one paragraph."""
    spans = split(text, Span(0, len(text)))
    return [Sentence(f"p1.s{n}", s, 1, tokenize(text, s)) for n, s in enumerate(spans, 1)]


def test_a_quotation_over_several_sentences_is_given_by_its_one_tag() -> None:
    text = "“We left. It rained,” she said. “Nobody saw us.”"
    (act,) = spoken(sentences(text), text)
    pieces = [piece.of(text) for piece in act.content]
    assert pieces == ["“We left. It rained,”", "“Nobody saw us.”"]


def test_a_quotation_behind_another_sentence_does_not_follow() -> None:
    text = "“Who saw it?” Marsh asked. The crew stood there. “It was me alone.”"
    givers = [[act.verb for act in found.acts] for found in quoted(sentences(text), text)]
    assert givers == [["asked"], []]
