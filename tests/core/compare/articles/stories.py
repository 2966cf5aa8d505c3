"""Whole articles from lines: `A headline: …`, `A outlet: …`, `A credits: …`, `A: a paragraph`."""

from collections import defaultdict
from collections.abc import Iterable

from storydiff.align import link, table
from storydiff.compare import compare, survey
from storydiff.language.sentences import split
from storydiff.language.tokens import tokenize
from storydiff.model import (
    Article,
    Block,
    BlockKind,
    Page,
    Sentence,
    Span,
    Stated,
    Survey,
    Variant,
)
from storydiff.options import DEFAULTS

KINDS = {"headline": BlockKind.HEADLINE, "subhead": BlockKind.SUBHEAD,
         "caption": BlockKind.CAPTION, "": BlockKind.PARAGRAPH}  # fmt: skip


def articles(lines: Iterable[str]) -> list[Article]:
    """The articles of a story, by the letter that their lines begin with."""
    told: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in lines:
        label, _, words = line.partition(": ")
        name, _, what = label.partition(" ")
        told[name].append((what, words))
    return [_article(name, parts) for name, parts in told.items()]


def _article(name: str, parts: list[tuple[str, str]]) -> Article:
    stated = {what: Stated(words, "test") for what, words in parts if what not in KINDS}
    printed = [(KINDS[what], words) for what, words in parts if what in KINDS]
    blocks, at = [], 0
    for kind, words in printed:
        blocks.append(Block(kind, Span(at, at + len(words)), name, ""))
        at += len(words) + 1
    text = "\n".join(words for _, words in printed)
    paragraphs = [block.span for block in blocks if block.kind is BlockKind.PARAGRAPH]
    return Article(
        id=name,
        page=Page(name, f"{name}.txt", "", "utf-8", text, ()),
        blocks=tuple(blocks),
        sentences=tuple(
            Sentence(f"p{p}.s{s}", span, p, tokenize(text, span))
            for p, paragraph in enumerate(paragraphs, 1)
            for s, span in enumerate(split(text, paragraph), 1)
        ),
        headline=next((b.span for b in blocks if b.kind is BlockKind.HEADLINE), None),
        outlet=stated.get("outlet"),
        credits=tuple(stated[what] for what in stated if what == "credits"),
    )


def surveyed(story: list[Article]) -> Survey:
    """The survey of a story as the pipeline makes it."""
    links = link(story, DEFAULTS)
    rows = table(story, links)
    return survey(story, links, rows, compare(story, links, rows))


def printed(variant: Variant, story: list[Article]) -> str:
    """`kind severity  A “words” / B –`."""
    texts = {article.id: article.page.text for article in story}
    readings = (
        f"{r.article} “{r.span.of(texts[r.article])}”" if r.span else f"{r.article} –"
        for r in variant.readings
    )
    return f"{'+'.join(variant.kinds)} {variant.severity}  {' / '.join(readings)}"
