"""The words in which two tellings differ."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.compare.wording import edits
from storydiff.language.tokens import tokenize
from storydiff.model import Span


def marked(a: str, b: str) -> str:
    """The first text with its edits written into it: [-words-]{+for words+}."""
    out, at = "", 0
    for edit in edits(a, tokenize(a, Span(0, len(a))), b, tokenize(b, Span(0, len(b)))):
        out += a[at : edit.a.start]
        out += f"[-{edit.a.of(a)}-]" if edit.a.of(a) else ""
        out += f"{{+{edit.b.of(b)}+}}" if edit.b.of(b) else ""
        at = edit.a.end
    return out + a[at:]


def applied(a: str, b: str) -> str:
    """The first text after its edits."""
    tokens_a, tokens_b = tokenize(a, Span(0, len(a))), tokenize(b, Span(0, len(b)))
    out, at = "", tokens_a[0].start if tokens_a else 0
    for edit in edits(a, tokens_a, b, tokens_b):
        out += a[at : edit.a.start] + edit.b.of(b)
        at = edit.a.end
    return out + a[at : tokens_a[-1].end if tokens_a else 0]


WORDS = st.sampled_from(
    ["the", "The", "ferry", "ferry's", "ferry’s", "al-Kadri", "Kadri", "-", ",", "“", "$5", "on"]
)
SPACES = st.sampled_from([" ", "  ", "\n", ""])
TEXTS = st.lists(st.tuples(WORDS, SPACES)).map(lambda parts: "".join(w + s for w, s in parts))


@given(TEXTS, TEXTS)
def test_edits_applied_to_one_reading_give_the_other(a: str, b: str) -> None:
    assert applied(a, b) == b.strip()


@given(st.text(), st.text())
def test_edits_are_exact_on_any_characters(a: str, b: str) -> None:
    tokens = tokenize(b, Span(0, len(b)))
    assert applied(a, b) == (b[tokens[0].start : tokens[-1].end] if tokens else "")


@given(TEXTS)
def test_a_text_has_no_edits_against_itself(text: str) -> None:
    assert marked(text, text) == text


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "after the Oct. 10 vote and the surprising results in which they lost",
            "after the October 10 election and a surprising result in which they lost",
            "after the [-Oct. 10 vote and the surprising results-]"
            "{+October 10 election and a surprising result+} in which they lost",
            id="a rewrite is one edit, its chance words are not stranded",
        ),
        pytest.param(
            "the harbour master said soon after",
            "the harbour master said shortly after",
            "the harbour master said [-soon-]{+shortly+} after",
            id="whole words",
        ),
        pytest.param(
            "a raid on the city",
            "a raid on the port and the raid on the city",
            "a raid {+on the port and the raid +}on the city",
            id="an insertion begins with its own preposition",
        ),
        pytest.param(
            "said Mustafa Kadri left",
            "said Mustafa al-Kadri left",
            "said Mustafa [-Kadri-]{+al-Kadri+} left",
            id="a hyphenated word is not cut",
        ),
        pytest.param(
            "a fine of $50 for each",
            "a fine of $70 for each",
            "a fine of [-$50-]{+$70+} for each",
            id="a sum keeps its sign",
        ),
        pytest.param(
            "the city’s port",
            "the city's port",
            "the city[-’s-]{+'s+} port",
            id="an apostrophe printed otherwise is an edit of its own",
        ),
        pytest.param("", "a new line", "{+a new line+}", id="nothing against something"),
    ],
)
def test_edits_read_well(a: str, b: str, expected: str) -> None:
    assert marked(a, b) == expected


def test_passages_too_long_for_a_script_are_one_edit() -> None:
    a, b = "a b " * 6000 + "end", "c a b " * 4000 + "end"
    assert marked(a, b) == f"[-{a}-]{{+{b}+}}"
