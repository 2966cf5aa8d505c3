"""Predictions for `seeds`: the example pages, read as a user would open them."""

from collections.abc import Mapping
from typing import Any

from storydiff.model import Collation, Link, Passage, Quotation, Variant, Wording
from storydiff.pipeline import open_story
from tests.evaluation.__main__ import KIT

SEEDS = KIT.parent / "seeds"
Files = Mapping[str, str]
"""The file that each article stands in."""


def predict(gold: Mapping[str, Any]) -> dict[str, list[Any]]:
    """All parts of the task that storydiff has an answer to."""
    collation = open_story([str(SEEDS / name) for name in gold["files"]]).collation
    names = dict(zip((page.id for page in collation.pages), gold["files"], strict=True))
    files = {article.id: names[article.page.id] for article in collation.articles}
    return {
        "blocks": blocks(collation, names),
        "links": [link(found, files) for found in collation.links],
        "differences": [difference(variant, files) for variant in collation.differences],
        "quotes": [quotation(found, files) for found in collation.survey.quotations],
    }


def blocks(collation: Collation, names: Files) -> list[list[object]]:
    """Every block of every page: file, start, end, kind, article."""
    return [
        [names[page.id], block.span.start, block.span.end, block.kind.value, block.article]
        for page in collation.pages
        for block in page.blocks
    ]


def link(found: Link, files: Files) -> list[object]:
    """Both passages, and how they relate."""
    return [_span(found.a, files), _span(found.b, files), found.relation.value]


def difference(variant: Variant, files: Files) -> dict[str, object]:
    """The kinds of a variant, its readings in words, and who is silent."""
    told = [(r.article, r.span) for r in variant.readings if r.span]
    return {
        "kind": [kind.value for kind in variant.kinds],
        "readings": [[files[article], *span] for article, span in told],
        "omitted": [files[r.article] for r in variant.readings if not r.span],
    }


def quotation(found: Quotation, files: Files) -> dict[str, object]:
    """Every form of an utterance, and whether it is printed in the same words."""
    return {
        "quotes": [[files[form.article], *form.span] for form in found.forms],
        "status": "altered" if found.wording is Wording.ALTERED else "identical",
    }


def _span(passage: Passage, files: Files) -> list[object]:
    return [files[passage.article], passage.spans[0].start, passage.spans[-1].end]
