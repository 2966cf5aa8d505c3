"""The JSON export: one object that other programs rely on.

Within a `version` fields are added, never changed. Every span is `[start, end)` in code points of
the page's `text`. Two runs on the same input give the same bytes.
"""

import json

from storydiff import __version__
from storydiff.export.decisions import decision
from storydiff.export.settings import ExportOptions
from storydiff.export.told import claim, quotation, referent, variant
from storydiff.export.wholes import ladder, order, orphan, reuse
from storydiff.model import (
    Article,
    Collation,
    Link,
    Page,
    Passage,
    Row,
    Stated,
)

VERSION = 1


def export(collation: Collation, options: ExportOptions) -> str:
    """The collation as one JSON object, a newline after it."""
    texts = {a.id: a.page.text for a in collation.articles} if options.text else {}
    survey = collation.survey
    record = {
        "format": "storydiff",
        "version": VERSION,
        "generator": f"storydiff {__version__}",
        "base": collation.base,
        "pages": [_page(page, options) for page in collation.pages],
        "articles": [_article(article) for article in collation.articles],
        "links": [_link(link, options) for link in collation.links],
        "rows": [_row(row) for row in collation.rows],
        "variants": [variant(found, texts) for found in collation.differences],
        "queries": survey.queries,
        "claims": [claim(found, texts) for found in survey.claims],
        "quotations": [quotation(found, texts) for found in survey.quotations],
        "names": [referent(found, texts) for found in survey.referents],
        "orders": [order(found) for found in survey.orders],
        "leads": dict(survey.leads),
        "reuse": [reuse(found) for found in survey.reuses],
        "orphans": [orphan(found, texts) for found in survey.orphans],
        "ladders": [ladder(found, texts) for found in survey.ladders],
        "decisions": [decision(said, options.text) for said in collation.decisions],
        "provenance": {"options": dict(collation.options), "lexicons": collation.lexicons},
    }
    return _printed(record)


def _printed(record: dict[str, object]) -> str:
    """The record as JSON, each element of its lists on a line of its own.

    Indented throughout, it would take ten times as long and read no better.
    """
    fields = []
    for name, value in record.items():
        if isinstance(value, list) and value:
            told = "[\n  " + ",\n  ".join(_compact(item) for item in value) + "\n ]"
        else:
            told = _compact(value)
        fields.append(f" {_compact(name)}: {told}")
    return "{\n" + ",\n".join(fields) + "\n}\n"


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _page(page: Page, options: ExportOptions) -> dict[str, object]:
    record: dict[str, object] = {
        "id": page.id,
        "source": page.source,
        "sha256": page.sha256,
        "encoding": page.encoding,
        "host": _value(page.host),
        "host_read_from": _where(page.host),
    }
    if options.text:
        record["text"] = page.text
    record["blocks"] = [
        {"kind": b.kind, "start": b.span.start, "end": b.span.end, "article": b.article}
        | {"reason": b.reason}
        for b in page.blocks
    ]
    return record


def _article(article: Article) -> dict[str, object]:
    return {
        "id": article.id,
        "page": article.page.id,
        "role": article.role,
        "same_as": article.same_as,
        "edition_of": article.edition_of,
        "outlet": _value(article.outlet),
        "outlet_read_from": _where(article.outlet),
        "credits": [credit.value for credit in article.credits],
        "credits_read_from": [credit.where for credit in article.credits],
        "byline": _value(article.byline),
        "published": _value(article.published),
        "dateline": _value(article.dateline),
        "headline": article.headline,
        "sentences": [
            {"id": s.id, "start": s.span.start, "end": s.span.end} for s in article.sentences
        ],
    }


def _link(link: Link, options: ExportOptions) -> dict[str, object]:
    return {
        "a": _passage(link.a),
        "b": _passage(link.b),
        "level": link.level,
        "relation": link.relation,
        "score": round(link.score, 3),
        "moved": link.moved,
        "reasons": link.reasons if options.text else link.reasons[:1],
    }


def _passage(passage: Passage) -> dict[str, object]:
    return {"article": passage.article, "spans": passage.spans}


def _row(row: Row) -> dict[str, object]:
    return {
        "id": row.id,
        "cells": dict(row.cells),
        "moved": row.moved,
        "split": row.split,
        "merged": row.merged,
        "elsewhere": dict(row.elsewhere),
        "hints": {name: {"row": hint.row, "span": hint.span} for name, hint in row.hints.items()},
    }


def _value(stated: Stated | None) -> str | None:
    return stated.value if stated else None


def _where(stated: Stated | None) -> str | None:
    return stated.where if stated else None
