"""The report as text: what it tells, how it wraps, what it never lets through."""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest

from storydiff.model import Claim, Collation, Decision, Deferred, Reading, Slot
from storydiff.report import REPORTS, ReportOptions
from storydiff.report.layout import cells
from tests.core.report.stories import SURVEY, decided, nasty, reading, story


def printed(collation: Collation, width: int = 80, *, colour: bool = False) -> str:
    return REPORTS["text"](collation, ReportOptions(width, colour))


def section(text: str, title: str) -> str:
    """The lines between one heading and the next."""
    return text.split(f"\n{title}\n")[1].split("\n\n")[0]


def flat(text: str) -> str:
    return " ".join(text.split())


def test_the_summary_comes_first_and_says_it_in_plain_words() -> None:
    head, summary = printed(story()).split("\n\n")[:2]
    assert head == "Barge hits lock"
    assert flat(summary) == (
        "Three tellings of one story. The Daily Gull and again print the same text. They disagree "
        "on the number of men. One utterance is quoted by two outlets or more, one in other "
        "words. There are 2 queries: 1 to stop the page and 1 to correct. Of 3 passages 1 is told "
        "by some and not by others. lock has 75% of its words in common with The Daily Gull, and "
        "does not credit it."
    )


def surveyed(**fields: Any) -> Collation:
    """The story with other fields in its survey."""
    return replace(story(), surveyed=Deferred(lambda: replace(SURVEY, **fields)))


def test_only_where_three_say_the_same_do_they_agree() -> None:
    told = [reading("gull", "hits lock"), reading("mill", "closed"), reading("lock", "Three")]
    two = Claim("c2", "the lock", Slot.CONDITION, (*told[:2], Reading("lock", None)))
    three = replace(two, readings=tuple(told))
    assert "They agree on" not in printed(surveyed(claims=(two,)))
    assert "They agree on what became of the lock." in flat(printed(surveyed(claims=(three,))))
    source = replace(three, about="who says: it rained", slot=Slot.SOURCE)
    assert "They agree on" not in printed(surveyed(claims=(source,)))


def test_credit_is_asked_for_only_where_words_stand_in_both_as_they_are() -> None:
    (reuse,) = SURVEY.reuses
    assert "not credit" in printed(story())
    told = printed(surveyed(reuses=(replace(reuse, runs=()),)))
    assert "not credit" not in told
    assert "12% linked but worded otherwise" in flat(told)


def test_the_board_is_a_table_where_there_is_room() -> None:
    board = section(printed(story()), "THE READINGS BOARD").splitlines()
    cells = [[cell.strip() for cell in line.split("│")] for line in board]
    assert ["men: count [3]", "Two", "Three", "–"] in cells


def test_the_board_is_stacked_where_there_is_no_room() -> None:
    board = section(printed(story(), 40), "THE READINGS BOARD")
    assert "\nmen: count [3]\n   1 The Daily Gull: Two\n   2 lock: Three" in board


def test_a_query_gives_each_outlets_words_in_their_place_with_file_and_line() -> None:
    queries = section(printed(story(), 120), "QUERIES, WORST FIRST").splitlines()
    assert queries[0] == "[4 stop the page] quotation, what Lena Marsh said (v3)"
    assert "   1 The Daily Gull: “⟦It was dark⟧,” said Lena Marsh. (gull.txt:4)" in queries
    assert "   2 lock: ⟦Three⟧ men were hurt. (lock.txt:3)" in queries
    assert "   3 mill: silent" in queries


def test_a_passage_that_some_tell_is_a_line_with_a_number_for_each_who_does() -> None:
    assert "– – 3  The lock is closed." in section(printed(story()), "TOLD BY SOME")


def test_who_is_called_what_and_who_goes_with_whom() -> None:
    text = printed(story())
    assert "   2 lock: Ms Marsh" in section(text, "NAMES")
    told = "1 and 2  2 passages in common, order +1.00; agree on 0 of 1 claims"
    assert told in section(text, "WHO GOES WITH WHOM").splitlines()


@pytest.mark.parametrize("width", [20, 40, 80, 120, 300])
def test_no_line_is_wider_than_asked_for(width: int) -> None:
    for collation in (story(), nasty()):
        assert max(map(cells, printed(collation, width).splitlines())) <= width


def test_colour_only_where_asked_for_and_only_as_an_addition() -> None:
    plain, coloured = printed(story()), printed(story(), colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1m" in coloured
    for code in ("\x1b[1m", "\x1b[0m", "\x1b[1;31m", "\x1b[33m", "\x1b[36m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain


def test_nothing_of_a_page_reaches_the_terminal_as_a_command() -> None:
    text = printed(nasty())
    unsafe = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs")} - {"\n"}
    assert not unsafe


@pytest.mark.parametrize("form", REPORTS)
def test_a_false_alarm_is_left_out_and_counted(form: str) -> None:
    bare = REPORTS[form](story(), ReportOptions())
    told = REPORTS[form](decided(Decision.FALSE_ALARM, variant="v1"), ReportOptions())
    assert "Different numbers" in bare
    assert "Different numbers" not in told
    assert "1 false alarm is left out." in flat(told)


@pytest.mark.parametrize("form", REPORTS)
def test_what_the_user_has_said_stands_beside_it(form: str) -> None:
    accepted = REPORTS[form](decided(Decision.ACCEPTED, variant="v1"), ReportOptions())
    assert "Different numbers: 2 / 3; accepted" in accepted
    on_query = decided(Decision.NOTE, variant="v1", text="ask the desk")
    assert "Different numbers: 2 / 3; note: ask the desk" in flat(
        REPORTS[form](on_query, ReportOptions())
    )
    passage = REPORTS[form](decided(Decision.NOTE, text="ask the desk"), ReportOptions())
    assert "Notes" in passage or "NOTES" in passage
    assert ": ask the desk" in flat(passage)
