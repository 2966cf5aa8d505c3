"""Pages into articles: every character of a page in one block, every block with its article."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from storydiff.language.sentences import split
from storydiff.language.tokens import tokenize
from storydiff.model import Article, ArticleId, Block, BlockKind, Page, Sentence, Span
from storydiff.page import facts, prose
from storydiff.page.parts import Part


def divide(pages: Sequence[Page]) -> tuple[Article, ...]:
    """Every article of every page, in order; its page is filled with blocks.

    The blocks of a page cover all that is not white space, in order and without overlap. A page
    has at least one article, though perhaps without a sentence; the first bears the page's id,
    further ones `#2`, `#3` … after it.
    """
    filled = [replace(page, blocks=tuple(_blocks(page, _classify(page)))) for page in pages]
    return tuple(article for page in filled for article in articles_of(page))


def articles_of(page: Page) -> Iterator[Article]:
    """The articles of a page that is filled with blocks, in their order."""
    ids = sorted({block.article for block in page.blocks if block.article}, key=_number)
    for article in ids or [page.id]:
        own = tuple(block for block in page.blocks if block.article == article)
        yield Article(
            id=article,
            page=page,
            blocks=own,
            sentences=tuple(_sentences(page.text, own)),
            headline=facts.headline(own),
            outlet=facts.outlet(page, own),
            credits=facts.credited(page.text, own),
            byline=facts.byline(page, own),
            published=facts.published(page, own),
            dateline=facts.dateline(page.text, own),
        )


def _classify(page: Page) -> tuple[Part, ...]:
    """The page's parts: by its markup where it has any, else by its text alone."""
    if any(line.markup for line in page.lines):
        from storydiff.page import markup  # pages of plain text need none of it

        return markup.classify(page)
    return prose.classify(page)


def _number(article: ArticleId) -> int:
    """The place of an article on its page, from 1."""
    number = article.rpartition("#")[2]
    return int(number) if number.isdigit() and "#" in article else 1


def _blocks(page: Page, parts: Sequence[Part]) -> Iterator[Block]:
    """The parts as blocks, clipped where they overlap; what no part covers is furniture."""
    stories = {part.story for part in parts if part.kind is BlockKind.PARAGRAPH} - {None}
    ids = {
        story: _id(page, at)
        for at, story in enumerate(sorted(s for s in stories if s is not None))
    }
    end = 0
    for part in sorted(parts, key=lambda part: part.span):
        yield from _uncovered(page.text, Span(end, part.span.start))
        span = trimmed(page.text, Span(max(end, part.span.start), part.span.end))
        if span is None:
            continue
        article = None if part.story is None else ids.get(part.story, ids.get(0, page.id))
        yield Block(part.kind, span, article, part.reason)
        end = span.end
    yield from _uncovered(page.text, Span(end, len(page.text)))


def _id(page: Page, at: int) -> ArticleId:
    return page.id if at == 0 else f"{page.id}#{at + 1}"


def _uncovered(text: str, span: Span) -> Iterator[Block]:
    rest = trimmed(text, span)
    if rest is not None:
        yield Block(BlockKind.FURNITURE, rest, None, "no part of the page claims it")


def trimmed(text: str, span: Span) -> Span | None:
    """The span without white space around it; None where nothing is left."""
    words = text[span.start : span.end]
    if span.end <= span.start or not words.strip():
        return None
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _sentences(text: str, blocks: Sequence[Block]) -> Iterator[Sentence]:
    paragraphs = (block for block in blocks if block.kind is BlockKind.PARAGRAPH)
    for paragraph, block in enumerate(paragraphs, start=1):
        for number, span in enumerate(split(text, block.span), start=1):
            yield Sentence(f"p{paragraph}.s{number}", span, paragraph, tokenize(text, span))
