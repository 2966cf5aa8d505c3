"""The check of other tellings against a base: what is said of each, where, in one line."""

from dataclasses import replace

import pytest

from storydiff.model import Deferred, Kind, Reading, Survey, Variant
from storydiff.report.check import CHECKS, findings
from tests.core.report.stories import HURT, UTTERED, nasty, reading, story


def lines(base: str, *, form: str = "text") -> list[str]:
    """What is said of the bundled collation, severity 3 and more."""
    return [CHECKS[form](f) for f in findings(story(), base)]


def test_a_change_is_told_at_its_place_in_the_other_page_with_both_wordings() -> None:
    told = "pages/lock.txt:3: 3 number: changed ⟦Two⟧ to ⟦Three⟧ (pages/gull.txt:3): "
    assert told + "Different numbers" in lines("gull")


def test_what_another_page_adds_is_at_its_place_there() -> None:
    added = "pages/mill.html:3: 2 only_in: added ⟦The lock is closed.⟧: Told by mill only"
    assert added in lines("gull")


def test_what_is_cut_is_at_its_place_in_the_base() -> None:
    cut = "pages/mill.html:3: 2 only_in: cut ⟦The lock is closed.⟧: Told by mill only"
    assert cut in lines("mill")


def test_a_difference_between_the_others_is_none_of_the_base() -> None:
    only = replace(HURT, readings=(reading("lock", "Three"), reading("mill", "closed")))
    collation = replace(story(), variants=(only,), surveyed=Deferred(Survey))
    assert findings(collation, "gull") == ()


def test_words_that_two_variants_speak_of_are_told_once_and_as_the_worse() -> None:
    mild = replace(HURT, id="v9", severity=1, kinds=(Kind.HOUSE_STYLE,))
    collation = replace(story(), variants=(mild, HURT), surveyed=Deferred(Survey))
    assert [f.severity for f in findings(collation, "gull")] == [3]


def test_what_is_said_of_overlapping_words_in_one_kind_is_said_once() -> None:
    wider = replace(
        HURT, id="v9", kinds=(Kind.BOUND, Kind.NUMBER),
        readings=(reading("gull", "Two men"), reading("lock", "Three men")),
    )  # fmt: skip
    named = (reading("gull", "Two men were"), reading("lock", "Three men were"))
    other = replace(wider, id="v10", kinds=(Kind.LABEL,), severity=2, readings=named)
    collation = replace(story(), variants=(HURT, wider, other), surveyed=Deferred(Survey))
    assert [f.kinds for f in findings(collation, "gull")] == [("bound", "number"), ("label",)]


def test_of_several_readings_those_that_the_other_page_lacks_are_told() -> None:
    twice = Variant(
        "v1", "what hit the lock", (Kind.LABEL,), 2, "label", "Another word", None,
        (reading("gull", "Two men"), reading("gull", "Barge"), reading("lock", "Three men")),
    )  # fmt: skip
    collation = replace(story(), variants=(twice,), surveyed=Deferred(Survey))
    (found,) = findings(collation, "gull")
    assert (found.base.text, found.other.text) == ("Two men", "Three men")


def test_a_reason_keeps_at_its_end_what_the_readings_do_not_say() -> None:
    told = replace(HURT, reason="Different numbers: 2 / 5")
    collation = replace(story(), variants=(told,), surveyed=Deferred(Survey))
    (found,) = findings(collation, "gull")
    assert found.reason == "Different numbers: 2 / 5"


@pytest.mark.parametrize("kind", [Kind.REUSE, Kind.ORDER])
def test_a_rewrite_is_not_asked_why_it_has_the_words_of_its_base(kind: Kind) -> None:
    taken = replace(HURT, kinds=(kind,))
    assert findings(replace(story(), variants=(taken,), surveyed=Deferred(Survey)), "gull") == ()
    both = replace(HURT, kinds=(kind, Kind.NUMBER))
    assert findings(replace(story(), variants=(both,), surveyed=Deferred(Survey)), "gull")


def test_the_same_words_are_no_finding() -> None:
    same = replace(HURT, readings=(reading("gull", "men were"), reading("lock", "men were")))
    assert findings(replace(story(), variants=(same,), surveyed=Deferred(Survey)), "gull") == ()


def test_nothing_is_said_where_both_are_silent() -> None:
    silent = replace(UTTERED, readings=(Reading("gull", None), Reading("mill", None)))
    collation = replace(story(), variants=(silent,), surveyed=Deferred(Survey))
    assert findings(collation, "gull") == ()


def test_lines_are_in_the_order_of_the_files() -> None:
    places = [(f.place.source, f.place.line) for f in findings(story(), "gull")]
    assert places == sorted(places)


def test_an_annotation_names_the_line_only_where_the_file_has_it() -> None:
    told = lines("gull", form="github")
    assert (
        "::error file=pages/lock.txt,line=3,col=1,title=3 number::"
        "changed ⟦Two⟧ to ⟦Three⟧ (pages/gull.txt:3): Different numbers"
    ) in told
    assert any(
        line.startswith("::warning file=pages/mill.html,title=2 only_in::") for line in told
    )


def test_an_annotation_of_two_kinds_keeps_its_fields_apart() -> None:
    both = replace(HURT, kinds=(Kind.NUMBER, Kind.BOUND))
    (found,) = findings(replace(story(), variants=(both,), surveyed=Deferred(Survey)), "gull")
    assert "title=3 number%2C bound::" in CHECKS["github"](found)


@pytest.mark.parametrize("form", CHECKS)
def test_no_page_can_break_a_line_or_write_one_of_its_own(form: str) -> None:
    collation = nasty()
    found = findings(collation, collation.columns[0].page.id)
    assert found
    assert all(CHECKS[form](finding).isprintable() for finding in found)
