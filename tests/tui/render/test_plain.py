"""The story as plain text, for pipes and simple terminals."""

from dataclasses import replace

import pytest

from storydiff_tui.render.plain import plain_text
from tests.tui.stories import build, with_aside


@pytest.mark.parametrize("width", [20, 40, 80, 100, 200])
def test_no_line_is_wider_than_asked_except_for_notices(width: int) -> None:
    lines = plain_text(build(), width).splitlines()[5:]
    assert max(map(len, lines)) <= max(width, 30)


def test_words_that_differ_stand_in_brackets() -> None:
    text = plain_text(build(), 200)
    assert "¶1 ⟦At least two⟧ people were hurt" in text
    assert "¶1 ⟦Eleven⟧ people were hurt" in text


def test_headlines_come_first_and_outlets_are_named() -> None:
    lines = plain_text(build(), 120).splitlines()
    assert lines[0] == "Bridge at Lindow falls, two hurt"
    assert lines[2].startswith("1 Harbour Post  [harbour-post")
    assert "“It shook, then it was gone”" in "\n".join(lines[5:10])


def test_silence_is_said() -> None:
    assert plain_text(build(), 120).count("┈ silent ┈") == 3


def test_a_narrow_page_has_the_outlets_one_under_the_other() -> None:
    assert "\n    2 Vale Herald: ¶1 ⟦Eleven⟧ people\n" in plain_text(build(), 40)


def test_what_was_set_aside_is_told_at_the_end() -> None:
    text = plain_text(with_aside(build()), 120)
    assert "again = harbour-post: same text" in text
    assert "harbour-post#2: another story on this page, “Bridge”" in text


def test_it_ends_with_a_count_by_kind() -> None:
    text = plain_text(build(), 120)
    assert "10 differences inside rows:\n" in text
    assert '      2  " quotation\n' in text
    assert plain_text(replace(build(), variants=()), 120).endswith("0 differences inside rows")


def test_the_base_is_named() -> None:
    assert "2 Vale Herald  [vale-herald · 4 May, 09:20]  (base)" in plain_text(
        build(base="vale-herald"), 120
    )


def test_what_a_page_says_cannot_command_the_terminal() -> None:
    story = "A\x1b[31m | B\nhead\x07 | head\nwords \x1b[2J | other \u202ewords"
    text = plain_text(build(story), 100)
    assert not set(text) & set("\x1b\x07\u202e")
