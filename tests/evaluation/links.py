"""Sentences of two outlets telling the same events, on texts with one sentence a line."""

from collections.abc import Iterator, Mapping
from typing import Any

from storydiff.align import link
from storydiff.language.tokens import tokenize
from storydiff.model import Article, Page, Sentence, Span
from storydiff.options import Options

LOOSEST = 0.05
"""Links below the threshold are given too, so that the whole ranking can be judged."""
THRESHOLD = 0.29


def predict(gold: Mapping[str, Any]) -> object:
    """The links of every story, by event, with their scores."""
    options = Options(link_by="event", min_link=LOOSEST)
    links = [
        [*_ends(found), found.score]
        for story in gold["stories"]
        for found in link([article(**a) for a in story["articles"]], options)
    ]
    return {"links": links, "threshold": THRESHOLD}


def _ends(found: Any) -> Iterator[list[object]]:
    for passage in (found.a, found.b):
        yield [passage.article, passage.spans[0].start, passage.spans[-1].end]


def article(id: str, text: str, **_: object) -> Article:  # noqa: A002 - the name in the file
    """An article of one sentence a line, all of it body."""
    page = Page(id, id, "", "utf-8", text, ())
    sentences = tuple(
        Sentence(f"p{n}.s1", span, n, tokenize(text, span))
        for n, span in enumerate(_lines(text), 1)
    )
    return Article(id, page, (), sentences)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1
