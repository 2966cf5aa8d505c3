"""The laws of reports and checks, on stories and on pages of every sort."""

from collections import Counter

from hypothesis import assume, given
from hypothesis import strategies as st

from storydiff.language.safe import printable
from storydiff.page import divide
from storydiff.pipeline import collate, rebase
from storydiff.report import REPORTS, ReportOptions
from storydiff.report.check import CHECKS, findings
from storydiff.report.layout import cells
from tests.core.report.pages import Parsed
from tests.strategies import Story, page, readable, stories, texts


@given(stories(), st.booleans())
def test_the_page_of_html_is_whole_and_every_link_in_it_holds(story: Story, based: bool) -> None:
    collation = collate(story.articles())
    assume(collation.columns)
    if based:
        collation = rebase(collation, collation.columns[-1].id)
    told = Parsed(REPORTS["html"](collation, ReportOptions()))
    assert told.faults == []
    assert max(Counter(told.ids).values()) == 1
    assert {link.removeprefix("#") for link in told.links} <= set(told.ids)


@given(st.lists(texts().filter(readable), min_size=1, max_size=3), st.integers(20, 120))
def test_pages_of_every_sort_are_reported_without_their_controls(
    told: list[str], width: int
) -> None:
    collation = collate(divide([page(text, f"outlet{n}") for n, text in enumerate(told)]))
    for form, report in REPORTS.items():
        printed = report(collation, ReportOptions(width))
        assert all(printable(line) == line for line in printed.split("\n"))
        if form == "text":
            assert max(map(cells, printed.splitlines())) <= width


@given(stories(outlets=2))
def test_what_is_added_one_way_is_cut_the_other(story: Story) -> None:
    collation = collate(story.articles())
    assume(len(collation.columns) == 2)
    one, other = (article.page.id for article in collation.columns)
    there = Counter(finding.change for finding in findings(collation, one))
    back = Counter(finding.change for finding in findings(collation, other))
    assert (there["added"], there["cut"]) == (back["cut"], back["added"])
    assert there["changed"] == back["changed"]


@given(stories(outlets=2))
def test_every_finding_is_one_line(story: Story) -> None:
    collation = collate(story.articles())
    assume(collation.columns)
    for finding in findings(collation, collation.columns[0].page.id):
        for line in CHECKS.values():
            assert line(finding).isprintable()
