"""Predictions for `concepts`: which words of several outlets name one thing."""

import re
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.language.tokens import fold
from storydiff.model import ArticleId, Collation, Mention, Referent
from storydiff.pipeline import open_story

_BEHIND = re.compile(
    r"(?<=\w)(?:,|\s(?:about|after|against|as|at|before|between|by|during|for|from|in|into|of|on"
    r"|over|that|to|toward|under|which|who|with)\b)"
)
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
    """Gold mentions of one referent together.

    The word that a phrase turns on decides: what it means most often in the story, since a word
    has one sense in one discourse (Gale, Church and Yarowsky, 1992), else what it means there.
    """
    told: dict[str, list[tuple[Mention, Referent]]] = defaultdict(list)
    by_word: dict[str, Counter[str]] = defaultdict(Counter)
    texts = {a.id: a.page.text for a in collation.articles}
    for referent in collation.survey.referents:
        for mention in referent.mentions:
            told[names[mention.article]].append((mention, referent))
            by_word[_last(mention.head.of(texts[mention.article]))][referent.id] += 1
    clusters: dict[str, list[str]] = defaultdict(list)
    for given in mentions:
        word = _last(_core(given["text"]))
        likeliest = max(by_word[word].items(), key=lambda known: known[1], default=("", 0))[0]
        core = _meant(given, told[given["article"]])
        clusters[likeliest or core or word].append(given["id"])
    return list(clusters.values())


def _last(text: str) -> str:
    words = re.findall(r"\w+", text)
    return f"“{sense(stem(fold(words[-1])))}”" if words else ""


def _meant(given: Mapping[str, Any], told: Sequence[tuple[Mention, Referent]]) -> str:
    """The referent whose name or noun a phrase turns on; empty where there is none."""
    turn = given["start"] + len(_core(given["text"]))
    ends = (
        (mention.span.start, referent.id)
        for mention, referent in told
        if mention.head.end == turn and mention.head.start >= given["start"]
    )
    return max(ends, default=(0, ""))[1]


def _core(text: str) -> str:
    """A phrase up to what qualifies its last noun from behind: `talks` of *talks with Kim*."""
    return _BEHIND.split(text, maxsplit=1)[0]
