"""Every kind of difference can be seen: it has a mark, two colours, and a place in the help."""

import re

import pytest

from storydiff.model import Kind
from storydiff_tui.render.help import help_document
from storydiff_tui.render.marks import ALL, MARKS, marks_of, spoken
from storydiff_tui.render.palette import THEMES, Theme, colours

COLOUR = re.compile(r"#[0-9a-f]{6}")


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_has_a_mark_and_colours(kind: Kind) -> None:
    mark = MARKS[kind]
    assert len(mark.sign) == 1
    assert mark in ALL
    assert COLOUR.fullmatch(mark.dark)
    assert COLOUR.fullmatch(mark.light)
    assert marks_of([kind]) == (mark,)


@pytest.mark.parametrize("kind", Kind)
def test_a_kind_is_in_the_help(kind: Kind) -> None:
    text = "\n".join("".join(run.text for run in part.runs) for part in help_document())
    assert spoken(kind) in text


def test_no_two_marks_have_one_sign_or_one_key() -> None:
    assert len({mark.sign for mark in ALL}) == len({mark.key for mark in ALL}) == len(ALL)


@pytest.mark.parametrize("mark", ALL, ids=lambda mark: mark.name)
def test_a_mark_is_more_than_a_colour(mark: object) -> None:
    assert re.search("underline|bold|italic", getattr(mark, "style", ""))


@pytest.mark.parametrize("theme", THEMES, ids=[theme.name for theme in THEMES])
@pytest.mark.parametrize("mark", ALL, ids=lambda mark: mark.name)
def test_marked_words_can_be_read_on_every_ground(mark: object, theme: Theme) -> None:
    """A contrast of 4.5:1, which WCAG 2 asks of text."""
    grounds = colours(theme)
    sign = getattr(mark, "sign", "")
    for palette in (grounds.page, grounds.here, grounds.bar, grounds.panel):
        for style in (palette.signs[sign], palette.text, palette.strong, palette.key):
            assert style.color
            assert style.bgcolor
            front, back = style.color.get_truecolor(), style.bgcolor.get_truecolor()
            assert _contrast(front, back) >= 4.5


def _contrast(one: tuple[int, int, int], two: tuple[int, int, int]) -> float:
    lights = sorted((_luminance(one), _luminance(two)))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(colour: tuple[int, int, int]) -> float:
    parts = [c / 255 / 12.92 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
