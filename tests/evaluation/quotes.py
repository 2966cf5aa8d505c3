"""One quotation in two outlets: the quotations of stories, opened as a user would open them."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from rapidfuzz.distance import Indel

from storydiff.compare.spoken import sameness, words_of
from storydiff.language.tokens import tokenize
from storydiff.model import Form
from storydiff.page import divide
from storydiff.pipeline import collate
from storydiff.read import read_bytes

ONE_PASSAGE = 0.75
"""Share of the letters of two forms that they have in common, in order, as the kit counts."""


def predict(gold: Mapping[str, Any]) -> dict[str, list[object]]:
    """Every two quoted forms of one utterance in two outlets, and how their words relate."""
    return {"pairs": [pair for story in gold["stories"] for pair in _pairs(story["articles"])]}


def _pairs(articles: Sequence[Mapping[str, str]]) -> Iterator[object]:
    pages = [read_bytes(a["text"].encode(), f"{a['id']}.txt", a["id"]) for a in articles]
    collation = collate(divide(pages))
    text = {article.id: article.page.text for article in collation.columns}
    for quotation in collation.survey.quotations:
        direct = [form for form in quotation.forms if form.direct]
        for a, b in combinations(direct, 2):
            words = [words_of(tokenize(text[f.article], f.span)) for f in (a, b)]
            if a.article != b.article and _are_one_passage(*words):
                yield [_place(a), _place(b), sameness(*words).value]


def _are_one_passage(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two forms are most of each other, which is what the kit asks.

    One utterance may have forms that share little, each a piece of what was said.
    """
    return Indel.normalized_similarity(" ".join(a), " ".join(b)) >= ONE_PASSAGE


def _place(form: Form) -> list[object]:
    return [form.article.partition("#")[0], *form.span]
