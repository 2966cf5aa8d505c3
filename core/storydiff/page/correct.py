"""Articles corrected by hand: which words are furniture, where paragraphs begin, who published."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from storydiff.model import (
    Article,
    Attached,
    Block,
    BlockKind,
    Decision,
    Page,
    PageId,
    Span,
    Standing,
    Stated,
)
from storydiff.page.divide import articles_of, trimmed

BY_HAND = "by hand"
"""Where the name of an outlet was read that the user has corrected."""


def correct(articles: Sequence[Article], said: Sequence[Attached]) -> tuple[Article, ...]:
    """The articles with everything heeded that was said of their blocks and outlets.

    Corrections are made in their order, each on what the ones before have left; one whose words
    are lost, or that does not fit the blocks (paragraphs cannot be joined across a caption), is
    left out. An article that loses its last paragraph is still there, without a sentence.
    """
    edits = [one for one in said if one.record.decision in _EDITS and _holds(one)]
    homes = {article.id: article.page.id for article in articles}
    pages = {a.page.id: _edited(a.page, edits, homes) for a in articles} if edits else {}
    names = _names(said)
    return tuple(
        replace(a, outlet=Stated(names[a.id], BY_HAND)) if a.id in names else a
        for a in _divided_again(articles, pages)
    )


def _divided_again(articles: Sequence[Article], pages: Mapping[PageId, Page]) -> Iterator[Article]:
    """The articles, those of each edited page in the place of its first."""
    done: set[PageId] = set()
    for article in articles:
        page = pages.get(article.page.id, article.page)
        if page is article.page:
            yield article
        elif page.id not in done:
            done.add(page.id)
            yield from articles_of(page)


def _holds(said: Attached) -> bool:
    return said.standing is not Standing.LOST and bool(said.passages)


def _names(said: Sequence[Attached]) -> dict[str, str]:
    """The names that outlets were given, the latest for each article."""
    named = (one for one in said if one.record.decision is Decision.OUTLET and _holds(one))
    return {one.passages[0].article: one.record.text for one in named if one.record.text.strip()}


def _edited(page: Page, edits: Sequence[Attached], homes: Mapping[str, PageId]) -> Page:
    """The page with what was said of its blocks; the same page where nothing was."""
    blocks = page.blocks
    for one in edits:
        spans = [s for p in one.passages if homes.get(p.article) == page.id for s in p.spans]
        if spans:
            blocks = tuple(_EDITS[one.record.decision](page.text, blocks, spans))
    return page if blocks == page.blocks else replace(page, blocks=blocks)


def _as_furniture(text: str, blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Block]:
    """The words alone become furniture; what a block has before and after them stays."""
    reason = "Marked as furniture by hand"
    for block in blocks:
        hit = next(
            (s for s in spans if s.start < block.span.end and block.span.start < s.end), None
        )
        if hit is None:
            yield block
            continue
        start, end = max(hit.start, block.span.start), min(hit.end, block.span.end)
        yield from _part(text, block, Span(block.span.start, start))
        furniture = replace(block, kind=BlockKind.FURNITURE, article=None, reason=reason)
        yield from _part(text, furniture, Span(start, end))
        yield from _part(text, block, Span(end, block.span.end))


def _split(text: str, blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Block]:
    """The paragraph ends where the words begin."""
    at = spans[0].start
    for block in blocks:
        if block.kind is BlockKind.PARAGRAPH and block.span.start < at < block.span.end:
            yield from _part(text, block, Span(block.span.start, at))
            rest = replace(block, reason="Split from the paragraph above by hand")
            yield from _part(text, rest, Span(at, block.span.end))
        else:
            yield block


def _joined(text: str, blocks: Sequence[Block], spans: Sequence[Span]) -> Iterator[Block]:
    """The paragraphs from the first words to the last are one, if nothing stands between them."""
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    held = [b for b in blocks if b.span.start < end and start < b.span.end]
    if len({(b.kind, b.article) for b in held}) != 1 or held[0].kind is not BlockKind.PARAGRAPH:
        yield from blocks
        return
    whole = Span(held[0].span.start, held[-1].span.end)
    for block in blocks:
        if block is held[0]:
            yield from _part(text, replace(block, reason="Joined by hand"), whole)
        elif block not in held:
            yield block


def _part(text: str, block: Block, span: Span) -> Iterator[Block]:
    """A block cut down to a part of it; nothing where that holds no words."""
    words = trimmed(text, span)
    if words is not None:
        yield replace(block, span=words)


_Edit = Callable[[str, Sequence[Block], Sequence[Span]], Iterator[Block]]
_EDITS: Mapping[Decision, _Edit] = MappingProxyType({
    Decision.FURNITURE: _as_furniture,
    Decision.SPLIT: _split,
    Decision.JOINED: _joined,
})  # fmt: skip
