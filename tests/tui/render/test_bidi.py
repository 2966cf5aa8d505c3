"""Lines of Hebrew and Arabic in the order of the screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.style import Style

from storydiff.language.safe import printable
from storydiff_tui.render.bidi import Ordered, Way, displayed, ordered, restyled, way
from storydiff_tui.render.joining import joined
from storydiff_tui.render.wrap import odd_characters, wrap

WORDS = st.text(
    st.sampled_from("אבגשׁםبتلاسعabc 0129٣.,:-–()«»“%👩‍🚀日कि\u200c\u200d\u202e\u2067\u0378"),
    max_size=60,
).map(printable)
ANYTHING = st.one_of(WORDS, st.text(max_size=40).map(printable))
WRITTEN = st.sampled_from((Way.MIXED, Way.RIGHT))


def in_order(text: str, written: Way) -> Ordered:
    """The text with a letter before it, so that there is something to put in order."""
    found = ordered(f"א{text}", written)
    assert found
    return found


@given(ANYTHING, WRITTEN, st.integers(2, 20))
def test_the_screen_has_every_character_of_a_line_once(
    text: str, written: Way, width: int
) -> None:
    order = in_order(text, written)
    for start, end in wrap(order.text, width, odd_characters(order.text)):
        line = order.line(start, end)
        assert sorted(line.at) == list(range(start, end))
        assert line.text == "".join(order.glyphs[at] for at in line.at)


@given(ANYTHING, WRITTEN)
def test_a_line_is_as_wide_as_it_was(text: str, written: Way) -> None:
    order = in_order(text, written)
    assert cell_len(order.line(0, len(order.text)).text) == cell_len(order.text)


@given(ANYTHING, WRITTEN)
def test_a_line_in_styles_is_the_line_and_each_character_keeps_its_style(
    text: str, written: Way
) -> None:
    order = in_order(text, written)
    styled = [(k, k + 1, Style(meta={"at": k})) for k in range(len(order.text))]
    line = order.line(0, len(order.text))
    segments = restyled(line, styled)
    assert "".join(segment.text for segment in segments) == line.text
    assert [s.style.meta["at"] for s in segments if s.style] == list(line.at)


@given(st.text(st.characters(max_codepoint=0x58F)).map(printable))
def test_a_text_without_letters_from_the_right_is_left_alone(text: str) -> None:
    assert way(text) is Way.LEFT
    assert ordered(text, Way.RIGHT) is None
    assert displayed(text) is text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("הגשר קרס", "סרק רשגה"),
        ("נפצעו 12 איש (לפחות).", ".(תוחפל) שיא 12 ועצפנ"),
        ("העיתון Harbour Post כתב", "בתכ Harbour Post ןותיעה"),
        ("the paper הגשר, in Lindow", "the paper רשגה, in Lindow"),
        ("בשעה 18:30 ב-4.5.", ".4.5-ב 18:30 העשב"),
        ("שָׁלוֹם", "םוֹלשָׁ"),
        ("another word: קשה / קל", "another word: השק / לק"),
        (" הגשר  ", " רשגה  "),
        ("1 Post  ¶2 הגשר קרס", "סרק רשגה 2¶  Post 1"),
        ("½ 12", "½ 12"),
    ],
)
def test_where_words_stand(text: str, shown: str) -> None:
    assert displayed(text) == shown


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("The bridge fell", Way.LEFT),
        ("The paper הגשר wrote", Way.MIXED),
        ("העיתון Post כתב זאת", Way.RIGHT),
        ("12 – 14", Way.LEFT),
        ("سقط الجسر في Lindow", Way.RIGHT),
    ],
)
def test_how_a_text_is_written(text: str, written: Way) -> None:
    assert way(text) is written


@given(ANYTHING)
def test_letters_that_join_stay_as_many(text: str) -> None:
    assert len(joined(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("ببب", "INITIAL MEDIAL FINAL"),
        ("ب ب", "- - -"),
        ("دب", "- -"),
        ("بَب", "INITIAL - FINAL"),
        ("ب\u200cب", "- - -"),
        ("ب\u200d", "INITIAL -"),
        ("با", "INITIAL FINAL"),
        ("ابب", "- INITIAL FINAL"),
    ],
)
def test_which_letters_join(text: str, forms: str) -> None:
    import unicodedata

    names = [unicodedata.name(glyph, "") for glyph in joined(text)]
    told = [name.split()[-2] if name.endswith(" FORM") else "-" for name in names]
    assert " ".join(told) == forms
