"""The report as a page: it stands alone, its anchors hold, no page writes into its markup."""

import unicodedata
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import pairwise

import pytest

from storydiff import samples
from storydiff.model import BlockKind, Collation, Hint, Span
from storydiff.pipeline import open_story, rebase
from storydiff.report import REPORTS, ReportOptions
from tests.core.report.pages import Parsed
from tests.core.report.stories import NASTY, nasty, story

STORIES = ("made by hand", "hostile", *samples.NAMES)


@cache
def collation(name: str) -> Collation:
    if name in samples.NAMES:
        return open_story([str(path) for path in samples.files(name)]).collation
    return story() if name == "made by hand" else nasty()


@cache
def page(name: str) -> str:
    return REPORTS["html"](collation(name), ReportOptions())


@cache
def parsed(name: str) -> Parsed:
    return Parsed(page(name))


@pytest.mark.parametrize("name", STORIES)
def test_every_tag_is_closed_and_every_id_is_given_once(name: str) -> None:
    assert parsed(name).faults == []
    assert [id_ for id_, count in Counter(parsed(name).ids).items() if count > 1] == []


@pytest.mark.parametrize("name", STORIES)
def test_every_link_leads_to_a_place_on_the_page(name: str) -> None:
    links = parsed(name).links
    assert links
    assert {link.removeprefix("#") for link in links} <= set(parsed(name).ids)
    assert all(link.startswith("#") for link in links)


@pytest.mark.parametrize("name", STORIES)
def test_the_page_needs_no_script_no_network_and_no_other_file(name: str) -> None:
    assert not parsed(name).names() & {
        "script", "link", "img", "iframe", "object", "form", "base", "svg", "audio", "video",
    }  # fmt: skip
    names = {attribute for _, attributes in parsed(name).tags for attribute in attributes}
    assert not {"src", "style", "srcdoc", "action"} & names
    assert not [name for name in names if name.startswith("on")]
    style = page(name).split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


@pytest.mark.parametrize("name", STORIES)
def test_the_page_says_what_it_is_to_those_who_do_not_see_it(name: str) -> None:
    tags = parsed(name).tags
    assert ("html", {"lang": "en"}) in tags
    assert Counter(tag for tag, _ in tags)["h1"] == 1
    levels = [int(tag[1]) for tag, _ in tags if tag in ("h1", "h2", "h3", "h4")]
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels))
    counts = Counter(tag for tag, _ in tags)
    assert counts["caption"] == counts["table"] > 0
    assert all("scope" in attributes for tag, attributes in tags if tag == "th")
    assert all(attributes.get("aria-label") or attributes.get("aria-labelledby")
               for tag, attributes in tags if tag in ("nav", "section"))  # fmt: skip


@pytest.mark.parametrize("name", STORIES)
def test_no_control_or_bidi_character_is_in_the_page(name: str) -> None:
    unsafe = {c for c in page(name) if unicodedata.category(c) in ("Cc", "Cf", "Cs")} - {"\n"}
    assert not unsafe


def test_markup_of_a_page_is_shown_and_not_obeyed() -> None:
    shown = "".join(parsed("hostile").text)
    assert "</td><script>alert(1)</script>&amp;" in shown
    assert NASTY not in page("hostile")


def test_a_silent_cell_leads_to_the_row_that_perhaps_tells_the_same() -> None:
    based = story()
    lone = next(row for row in based.rows if row.cells["mill"] and not row.cells["gull"])
    first = based.rows[0]
    hinted = replace(lone, hints={"gull": Hint(first.id, Span(0, 5))})
    rows = tuple(hinted if row is lone else row for row in based.rows)
    told = Parsed(REPORTS["html"](replace(based, rows=rows), ReportOptions()))
    assert f"silent, perhaps partly told in row {first.id.removeprefix('r')}" in "".join(told.text)
    assert f"#{first.id}" in told.links


def test_each_query_is_an_entry_that_leads_to_its_words_and_back() -> None:
    ids, links = parsed("made by hand").ids, parsed("made by hand").links
    for variant, column in (("v1", 1), ("v1", 2), ("v3", 1), ("v3", 2)):
        assert {variant, f"{variant}-{column}"} <= set(ids)
        assert {f"#{variant}", f"#{variant}-{column}"} <= set(links)


@pytest.mark.parametrize("name", samples.NAMES)
def test_every_sentence_is_there_once_and_the_board_leads_to_it(name: str) -> None:
    columns = collation(name).columns
    expected = {
        f"s{number}-{k}"
        for number, article in enumerate(columns, 1)
        for k in range(1, len(article.sentences) + 1)
    }
    assert expected <= set(parsed(name).ids)


@pytest.mark.parametrize("name", samples.NAMES)
def test_what_was_left_out_of_a_page_is_there_with_the_reason(name: str) -> None:
    told = " ".join("\n".join(parsed(name).text).split())
    furniture = [
        (" ".join(block.span.of(page.text).split()), block.reason)
        for page in collation(name).pages
        for block in page.blocks
        if block.kind is BlockKind.FURNITURE
    ]
    assert furniture
    assert [(w, reason) for w, reason in furniture if w not in told or reason not in told] == []


def test_words_under_two_marks_are_printed_once() -> None:
    told = "".join(parsed("hostile").text)
    plain = REPORTS["text"](collation("hostile"), ReportOptions(10_000))
    assert "two." in told
    assert "two." in plain
    sentence = " ".join(NASTY.split("\x1b")[0].split())
    aligned = told.split("The articles side by side")[-1]
    assert aligned.count(f"{sentence}�[31m`|*_[x](y)") >= 2


@pytest.mark.parametrize("name", STORIES)
@pytest.mark.parametrize("form", REPORTS)
def test_a_report_is_the_same_every_time_and_is_text(name: str, form: str) -> None:
    told = REPORTS[form](collation(name), ReportOptions())
    assert told == REPORTS[form](collation(name), ReportOptions())
    assert told.encode()
    assert told.endswith("\n")


@pytest.mark.parametrize("form", REPORTS)
def test_only_beside_a_base_is_anything_called_cut_or_added(form: str) -> None:
    bare = REPORTS[form](collation("dam"), ReportOptions(1000))
    based = REPORTS[form](
        rebase(collation("dam"), collation("dam").columns[1].id), ReportOptions(1000)
    )
    signs = {"text": "cut: ", "markdown": "*cut:* ", "html": "cut: "}
    assert signs[form] not in bare.replace(_own_words(), "")
    assert signs[form] in based
    assert "They are read against" in based


def _own_words() -> str:
    """Nothing that the pages of the bundled story say ends in a word like the ones looked for."""
    assert not any("cut: " in article.page.text for article in collation("dam").columns)
    return "\0"
