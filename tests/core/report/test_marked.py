"""Marks: whatever overlaps what, the words stay as printed, and every mark can be found."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.model import Span
from storydiff.report.columns import Column
from storydiff.report.content import Query
from storydiff.report.html import STYLE
from storydiff.report.html.marked import Mark, Marks
from storydiff.report.html.markup import tag, text
from storydiff.report.places import Places
from tests.core.report.pages import Parsed
from tests.core.report.stories import TEXTS, article

ARTICLE = article("lock", TEXTS["lock"])
COLUMN = Column(1, ARTICLE, "lock", (), (), Places(ARTICLE))
SPANS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: Span(*sorted(ends)))


def query(number: int, severity: int) -> Query:
    return Query(f"v{number}", ("number",), severity, "", "", None, (), ())


@given(st.lists(st.tuples(SPANS, st.integers(0, 4)), max_size=6), SPANS)
def test_marks_change_no_word_and_each_that_is_seen_has_its_anchor(
    told: list[tuple[Span, int]], span: Span
) -> None:
    made = [
        Mark(*at, query(number, severity), f"v{number}-1")
        for number, (at, severity) in enumerate(told)
        if at.start < at.end
    ]
    marks = Marks(COLUMN, made)
    page = Parsed(tag("p", marks.of(span)))
    assert page.faults == []
    bare = re.sub("<sup>.*?</sup>", "", marks.of(span))
    assert "".join(Parsed(bare).text) == text(span.of(TEXTS["lock"]).replace("\n", " "))
    seen = {mark.id for mark in made if mark.start < span.end and mark.end > span.start}
    assert seen == marks.shown == set(page.ids)
    assert len(page.ids) == len(seen)


def schemes() -> list[dict[str, str]]:
    """The colours of the style sheet: by day, then by night."""
    roots = re.findall(r":root \{(.*?)\}", STYLE.read_text("utf-8"), re.DOTALL)[:2]
    return [dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", root)) for root in roots]


def luminance(colour: str) -> float:
    """As WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", schemes(), ids=("light", "dark"))
def test_every_text_can_be_read_on_every_ground_it_stands_on(scheme: dict[str, str]) -> None:
    for ink, grounds in {
        "text": ("ground", "s1", "s2", "s3", "s4"),
        "link": ("ground", "s1", "s2", "s3", "s4"),
        "dim": ("ground",),
    }.items():
        for ground in grounds:
            dark, light = sorted((luminance(scheme[ink]), luminance(scheme[ground])))
            assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
