"""Nothing that a page says may reach the terminal as a command."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from storydiff.language.safe import INVISIBLE, one_line, printable

ANY_TEXT = st.text(st.characters(codec=None, categories=None), max_size=60)


@given(ANY_TEXT)
def test_no_control_no_direction_and_no_surrogate_is_left(text: str) -> None:
    for character in printable(text):
        if character != INVISIBLE:
            assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
            assert unicodedata.bidirectional(character) not in {
                "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI",
            }  # fmt: skip


@given(ANY_TEXT)
def test_positions_stay_positions(text: str) -> None:
    shown = printable(text)
    assert len(shown) == len(text)
    assert all(a == b for a, b in zip(text, shown, strict=True) if a.isalnum())


@given(ANY_TEXT)
def test_what_is_shown_can_be_written_to_any_terminal(text: str) -> None:
    printable(text).encode("utf-8")
    assert "\n" not in one_line(text)


def test_an_escape_sequence_is_seen_instead_of_obeyed() -> None:
    assert printable("\x1b]0;gone\x07 and \x9b2J") == "�]0;gone� and �2J"


def test_a_text_turned_around_is_not_turned_around() -> None:
    assert one_line("paid \u202e003 euros\u202c") == "paid 003 euros"
