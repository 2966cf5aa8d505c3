"""The report as Markdown: what it tells, and that no page can write markup into it."""

from storydiff.report import REPORTS, ReportOptions
from storydiff.report.markdown import plain
from tests.core.report.stories import nasty, story


def test_the_board_is_a_table() -> None:
    lines = REPORTS["markdown"](story(), ReportOptions()).splitlines()
    assert "| about | The Daily Gull | lock | mill |" in lines
    assert "| **men: count** (severity 3) | Two | Three | – |" in lines


def test_a_query_is_a_list_of_readings_with_their_places() -> None:
    text = REPORTS["markdown"](story(), ReportOptions())
    assert "\n### 4: stop the page\n\n**quotation, what Lena Marsh said** (v3): " in text
    assert "\n- The Daily Gull: “⟦It was dark⟧,” said Lena Marsh. (gull.txt:4)\n" in text
    assert "\n- mill: *silent*\n" in text


def test_words_of_pages_are_no_markup() -> None:
    assert plain("*a* [b](c) <i>`d`|") == r"\*a\* \[b\](c) \<i\>\`d\`\|"
    told = REPORTS["markdown"](nasty(), ReportOptions())
    assert "<" not in told.replace("\\<", "")
    assert "[x]" not in told


def test_every_line_of_a_table_has_as_many_cells_as_its_head() -> None:
    cells = 0
    for line in REPORTS["markdown"](nasty(), ReportOptions()).splitlines():
        found = line.replace("\\|", "").count("|")
        cells = 0 if not line else cells or found
        assert found == cells or not line.startswith("|")
