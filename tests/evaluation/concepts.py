"""Predictions for `concepts`: which words of several outlets name one thing."""

import tempfile
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from storydiff.model import ArticleId, Collation, Mention, Referent
from storydiff.pipeline import open_story

Named = Mapping[ArticleId, str]
"""The name in the gold file of each article."""


def predict(gold: Mapping[str, Any]) -> dict[str, list[Any]]:
    """Labels that differ between outlets, and the gold mentions gathered by what they name."""
    differences: list[Any] = []
    clusters: list[Any] = []
    for event in gold["events"]:
        collation, names = collate(event["articles"])
        differences += _differences(collation, names)
        clusters += _clusters(collation, names, event["mentions"])
    return {"differences": differences, "clusters": clusters}


def collate(articles: Sequence[Mapping[str, str]]) -> tuple[Collation, Named]:
    """The collation of a story's texts, read from files as a user would open them."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{a['id']}.txt" for a in articles]
        for path, article in zip(paths, articles, strict=True):
            path.write_text(article["text"], encoding="utf-8", newline="")
        collation = open_story([str(path) for path in paths]).collation
    names = {page.id: a["id"] for page, a in zip(collation.pages, articles, strict=True)}
    return collation, {a.id: names[a.page.id] for a in collation.articles}


def _differences(collation: Collation, names: Named) -> Iterator[list[list[object]]]:
    for variant in collation.differences:
        yield [[names[r.article], *r.span] for r in variant.readings if r.span]


def _clusters(
    collation: Collation, names: Named, mentions: Sequence[Mapping[str, Any]]
) -> list[list[str]]:
    """Gold mentions of one referent together; those of none by their own words."""
    told: dict[str, list[tuple[Mention, Referent]]] = defaultdict(list)
    for referent in collation.survey.referents:
        for mention in referent.mentions:
            told[names[mention.article]].append((mention, referent))
    clusters: dict[str, list[str]] = defaultdict(list)
    for given in mentions:
        start, end = given["start"], given["end"]
        over = [
            (_overlap(start, end, mention), referent.id)
            for mention, referent in told[given["article"]]
            if mention.head.start < end and start < mention.head.end
        ]
        best = max(over, default=None)
        clusters[best[1] if best else f"“{given['text'].casefold()}”"].append(given["id"])
    return list(clusters.values())


def _overlap(start: int, end: int, mention: Mention) -> float:
    """Characters in common, as a share of what both cover."""
    common = min(end, mention.span.end) - max(start, mention.span.start)
    return common / (max(end, mention.span.end) - min(start, mention.span.start))
