"""The JSON export, field by field: what other programs rely on."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from storydiff import __version__
from storydiff.export import EXPORTERS, ExportOptions
from storydiff.model import BlockKind, Collation, Kind, Level, Relation, Role
from tests.core.export.collations import NAMES, bundled, full
from tests.golden.cases import HERE

Record = Mapping[str, Any]
GOLDEN = Path(HERE, "export.json")
COMPLETE = ExportOptions()
TEXTLESS = ExportOptions(text=False)


def exported(collation: Collation, options: ExportOptions = COMPLETE) -> Record:
    record: Record = json.loads(EXPORTERS["json"](collation, options))
    return record


@pytest.fixture(params=NAMES)
def record(request: pytest.FixtureRequest) -> Record:
    """A bundled story as a program reads it."""
    return exported(bundled(request.param))


def texts(record: Record) -> dict[str, str]:
    """The text of each article's page."""
    pages = {page["id"]: page["text"] for page in record["pages"]}
    return {article["id"]: pages[article["page"]] for article in record["articles"]}


def spans(record: Record) -> list[tuple[str, Sequence[int]]]:
    """Every span of an export with the article whose page it is of."""
    found = [(a["id"], a["headline"]) for a in record["articles"] if a["headline"]]
    for article in record["articles"]:
        found += [(article["id"], (s["start"], s["end"])) for s in article["sentences"]]
    for link in record["links"]:
        found += [(e["article"], span) for e in (link["a"], link["b"]) for span in e["spans"]]
    for row in record["rows"]:
        found += [(name, span) for name, cell in row["cells"].items() for span in cell]
    for referent in record["names"]:
        for mention in referent["mentions"]:
            found += [(mention["article"], (mention["start"], mention["end"]))]
            found += [(mention["article"], mention["head"])]
    for reuse in record["reuse"]:
        found += [(reuse["article"], run["here"]) for run in reuse["runs"]]
        found += [(reuse["source"], run["there"]) for run in reuse["runs"]]
    return found


# ---------------------------------------------------------------- every field


def test_a_collation_with_every_field_filled_is_exported_as_its_golden_file() -> None:
    golden = GOLDEN.read_text(encoding="utf-8").replace("VERSION", __version__)
    assert EXPORTERS["json"](full(), ExportOptions()) == golden


def test_the_export_names_its_format_its_version_and_who_made_it(record: Record) -> None:
    assert record["format"] == "storydiff"
    assert record["version"] == 1
    assert record["generator"] == f"storydiff {__version__}"
    assert record["base"] is None


def test_each_part_has_the_fields_that_are_promised(record: Record) -> None:
    promised = {
        "pages": "id source sha256 host text blocks",
        "articles": "id page role same_as outlet credits published dateline headline sentences",
        "links": "a b level relation score moved reasons",
        "rows": "id cells moved split merged",
        "variants": "id about kinds severity rule reason row readings",
        "quotations": "id speaker wording forms",
        "claims": "id about slot readings variant",
        "names": "id name sort mentions",
        "orders": "a b rows tau",
        "reuse": "article source verbatim restyled rewritten new credited runs",
        "orphans": "article start end text reason",
        "ladders": "about rungs",
        "decisions": "id decision text at standing variant row passages anchors",
    }
    for part, fields in promised.items():
        for entry in record[part]:
            assert set(fields.split()) <= set(entry)
    assert set(record["provenance"]) >= {"options", "lexicons"}


def test_ids_are_unique_and_name_what_there_is(record: Record) -> None:
    for part in ("pages", "articles", "rows", "variants", "quotations", "claims", "names"):
        ids = [entry["id"] for entry in record[part]]
        assert len(set(ids)) == len(ids)
    articles = {article["id"] for article in record["articles"]}
    rows = {row["id"] for row in record["rows"]}
    assert {article["page"] for article in record["articles"]} <= {
        p["id"] for p in record["pages"]
    }
    assert {v["row"] for v in record["variants"]} <= {None, *rows}
    assert {r["article"] for v in record["variants"] for r in v["readings"]} <= articles
    variants = {variant["id"] for variant in record["variants"]}
    assert set(record["queries"]) <= variants
    assert {claim["variant"] for claim in record["claims"]} <= {None, *variants}
    assert set(record["leads"]) <= articles
    assert set(record["leads"].values()) <= rows


# ---------------------------------------------------------------- pages and articles


def test_blocks_stand_in_order_with_their_kind_their_article_and_a_reason(record: Record) -> None:
    articles = {article["id"] for article in record["articles"]}
    for page in record["pages"]:
        starts = [block["start"] for block in page["blocks"]]
        assert starts == sorted(starts)
        for block in page["blocks"]:
            assert block["kind"] in set(BlockKind)
            assert block["article"] in {None, *articles}
            assert block["reason"]
            assert page["text"][block["start"] : block["end"]].strip()


def test_the_text_of_a_plain_source_is_the_file_itself(record: Record) -> None:
    plain = [page for page in record["pages"] if page["source"].endswith(".txt")]
    assert plain
    for page in plain:
        assert page["text"] == Path(page["source"]).read_bytes().decode()
        assert len(page["sha256"]) == 64


def test_every_span_covers_words_of_its_page(record: Record) -> None:
    printed = texts(record)
    for article, (start, end) in spans(record):
        assert 0 <= start < end <= len(printed[article])
        assert printed[article][start:end].strip()


def test_outlet_credits_and_host_stand_apart_each_with_where_it_was_read() -> None:
    record = exported(full())
    page, article = record["pages"][0], record["articles"][0]
    assert (page["host"], page["host_read_from"]) == ("barge.example", "address")
    assert (article["outlet"], article["outlet_read_from"]) == (
        "The Daily Barge",
        "meta og:site_name",
    )
    assert article["credits"] == ["Meridian", "Sound"]
    assert article["credits_read_from"] == ["dateline", "credit line"]


def test_a_page_that_names_no_outlet_has_none() -> None:
    silent = exported(full())["articles"][1]
    assert (silent["outlet"], silent["outlet_read_from"], silent["credits"]) == (None, None, [])


def test_a_duplicate_says_whose_text_it_prints_and_another_story_stands_aside() -> None:
    record = exported(bundled("dam"))
    roles = {article["id"]: article["role"] for article in record["articles"]}
    same = {article["id"]: article["same_as"] for article in record["articles"]}
    assert roles["northgate-tribune"] == "duplicate"
    assert same["northgate-tribune"] == "estuary-times"
    assert roles["estuary-times#2"] == "other"
    assert set(roles.values()) <= set(Role)


# ---------------------------------------------------------------- links, rows, variants


def test_links_are_of_the_promised_sorts_and_sure_between_0_and_1(record: Record) -> None:
    assert record["links"]
    for link in record["links"]:
        assert link["level"] in set(Level)
        assert link["relation"] in set(Relation)
        assert 0 <= link["score"] <= 1
        assert isinstance(link["moved"], bool)
        assert link["reasons"]
        assert link["a"]["article"] < link["b"]["article"]


def test_a_row_has_a_cell_for_every_article_of_the_story(record: Record) -> None:
    story = {a["id"] for a in record["articles"] if a["role"] == "story"}
    for row in record["rows"]:
        assert set(row["cells"]) == story
        assert any(row["cells"].values())
        assert {*row["moved"], *row["split"], *row["merged"]} <= story


def test_a_reading_is_the_words_of_its_span_or_silent(record: Record) -> None:
    printed = texts(record)
    assert record["variants"]
    for variant in record["variants"]:
        assert set(variant["kinds"]) <= set(Kind)
        assert variant["severity"] in range(5)
        for reading in variant["readings"]:
            if reading.get("silent"):
                assert set(reading) == {"article", "silent"}
            else:
                words = printed[reading["article"]][reading["start"] : reading["end"]]
                assert reading["text"] == words != ""


def test_somebody_is_silent_in_each_story_and_somebody_has_a_value(record: Record) -> None:
    readings = [r for v in record["variants"] for r in v["readings"]]
    assert any("silent" in r for r in readings)
    assert any("value" in r for r in readings)


def test_a_quotation_has_the_words_of_each_form() -> None:
    (quotation,) = exported(full())["quotations"]
    (form,) = quotation["forms"]
    assert form["text"] == "“It was dark,”"


# ---------------------------------------------------------------- without texts


@pytest.mark.parametrize("name", NAMES)
def test_without_texts_no_page_and_no_reading_has_its_words(name: str) -> None:
    record = exported(bundled(name), TEXTLESS)
    assert all("text" not in page for page in record["pages"])
    readings = [r for v in record["variants"] for r in v["readings"]]
    assert all("text" not in reading for reading in readings)


def test_without_texts_all_else_is_as_before() -> None:
    worded = (
        "text", "reason", "reasons", "about", "exact", "prefix", "suffix", "name", "title",
        "speaker", "verb", "relay", "word", "value",
    )  # fmt: skip

    def stripped(value: object) -> object:
        if isinstance(value, dict):
            return {key: stripped(inner) for key, inner in value.items() if key not in worded}
        return [stripped(inner) for inner in value] if isinstance(value, list) else value

    for collation in (full(), *map(bundled, NAMES)):
        assert stripped(exported(collation, TEXTLESS)) == stripped(exported(collation))


@pytest.mark.parametrize("name", NAMES)
def test_without_texts_no_explanation_quotes_the_pages(name: str) -> None:
    record = exported(bundled(name), TEXTLESS)
    assert all(v["about"] == "" and v["reason"] == "" for v in record["variants"])
    assert all(len(found["reasons"]) == 1 for found in record["links"])
    assert not any(named["name"] for named in record["names"])
    assert not any(mention["title"] for named in record["names"] for mention in named["mentions"])
    assert not any(rung["word"] for ladder in record["ladders"] for rung in ladder["rungs"])
    assert not any(told["about"] for told in (*record["claims"], *record["ladders"]))
    assert not any(orphan["reason"] for orphan in record["orphans"])
    assert not any(said["speaker"] for said in record["quotations"])
    labels = [told for told in record["variants"] if "label" in told["kinds"]]
    assert not any("value" in reading for told in labels for reading in told["readings"])


def test_without_texts_figures_and_outcomes_stay() -> None:
    record = exported(full(), TEXTLESS)
    assert [reading["value"] for reading in record["variants"][0]["readings"]] == ["2", "3"]
    assert record["claims"][0]["readings"][0]["value"] == "2"


@pytest.mark.parametrize("name", NAMES)
def test_without_texts_no_five_words_of_a_sentence_stand_together(name: str) -> None:
    told = EXPORTERS["json"](bundled(name), TEXTLESS)
    for article in bundled(name).articles:
        for sentence in article.sentences:
            words = sentence.span.of(article.page.text).split()
            for n in range(len(words) - 4):
                assert " ".join(words[n : n + 5]) not in told


# ---------------------------------------------------------------- bytes


def test_letters_are_exported_as_they_are_and_the_file_ends_with_a_line_end() -> None:
    told = EXPORTERS["json"](full(), ExportOptions())
    assert "“It was dark,”" in told
    assert told.endswith("}\n")
