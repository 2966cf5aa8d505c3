"""Predictions for `seeds`: the example pages, read as a user would open them."""

from collections.abc import Mapping, Sequence
from typing import Any

from storydiff.model import Article
from storydiff.page import cast, divide
from storydiff.read import read_pages
from tests.evaluation.__main__ import KIT

SEEDS = KIT.parent / "seeds"


def predict(gold: Mapping[str, Any]) -> dict[str, list[list[object]]]:
    """All parts of the task that the gold file may ask for."""
    files: Sequence[str] = gold["files"]
    pages = read_pages([str(SEEDS / name) for name in files]).pages
    names = dict(zip((page.id for page in pages), files, strict=True))
    articles = cast(divide(pages))
    return {"blocks": blocks(articles, names)}


def blocks(articles: Sequence[Article], names: Mapping[str, str]) -> list[list[object]]:
    """Every block of every page: file, start, end, kind, article."""
    pages = {article.page.id: article.page for article in articles}
    return [
        [names[page.id], block.span.start, block.span.end, block.kind.value, block.article]
        for page in pages.values()
        for block in page.blocks
    ]
