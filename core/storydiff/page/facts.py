"""Facts: what an article says of itself, each with where it was read."""

import re
from collections.abc import Sequence

from storydiff.model import Block, BlockKind, Page, Span, Stated
from storydiff.page import agencies, outlets

_BY = re.compile(
    r"^(?:(?:written|reported|posted|published|words|story)\s+)?by[:\s]+|^author:?\s+",
    re.IGNORECASE,
)
_TODAY = re.compile(
    r"^\s*(?:mon|tues|wednes|thurs|fri|satur|sun)day\b[^:]*$",
    re.IGNORECASE,
)
"""A weekday and a date without an hour, as mastheads print the present day."""
_DATELINE_END = re.compile(r"[\s:–—―-]+$")


def headline(blocks: Sequence[Block]) -> Span | None:
    """The first printing of the article's headline."""
    return next((block.span for block in blocks if block.kind is BlockKind.HEADLINE), None)


def outlet(page: Page, blocks: Sequence[Block]) -> Stated | None:
    """Who published the page: the user's label, else what the page says; None if neither says."""
    named = page.label or page.metadata.outlet
    return named or outlets.stated(page, dateline(page.text, blocks))


def byline(page: Page, blocks: Sequence[Block]) -> Stated | None:
    """Who wrote the article, without "By"."""
    for block in blocks:
        if block.kind is BlockKind.BYLINE:
            return Stated(_BY.sub("", block.span.of(page.text)).strip(), "byline")
    return page.metadata.byline if _is_first(page, blocks) else None


def published(page: Page, blocks: Sequence[Block]) -> Stated | None:
    """When the article was printed, as the page prints it; its metadata are exact, and first.

    A day of the week with its date above the headline is the site's: the day it was looked at.
    """
    if page.metadata.published and _is_first(page, blocks):
        return page.metadata.published
    title = headline(blocks)
    for block in blocks:
        if block.kind is BlockKind.TIMESTAMP:
            words = block.span.of(page.text)
            above = title is not None and block.span.end <= title.start
            if not (above and _TODAY.match(words)):
                return Stated(words, "timestamp")
    return None


def dateline(text: str, blocks: Sequence[Block]) -> Stated | None:
    """The place or source before the article's first words, without the dash."""
    for block in blocks:
        if block.kind is BlockKind.DATELINE:
            return Stated(_DATELINE_END.sub("", block.span.of(text)), "dateline")
    return None


def credited(text: str, blocks: Sequence[Block]) -> tuple[Stated, ...]:
    """The wire agencies that the article's text is credited to, each once, in order.

    Credits of pictures are not among them: they say nothing of where the words come from.
    """
    found: dict[str, Stated] = {}
    for at, block in enumerate(blocks):
        words = block.span.of(text)
        if block.kind is BlockKind.PARAGRAPH:
            stated = list(agencies.credited(words))
        elif block.kind in (BlockKind.DATELINE, BlockKind.BYLINE):
            stated = [Stated(agency, block.kind.value) for agency in agencies.named(words)]
        elif block.kind is BlockKind.CREDIT and not _is_pictures(blocks, at):
            stated = list(agencies.in_note(words))
        else:
            continue
        for credit in stated:
            found.setdefault(credit.value, credit)
    return tuple(found.values())


def _is_pictures(blocks: Sequence[Block], at: int) -> bool:
    """Whether a credit stands behind a caption, or names who took a picture."""
    before = blocks[at - 1].kind if at else None
    return before is BlockKind.CAPTION or "picture" in blocks[at].reason


def _is_first(page: Page, blocks: Sequence[Block]) -> bool:
    """Whether these are the blocks of the page's first article, of which the metadata speak."""
    return not blocks or blocks[0].article == page.id
