"""What the pages hold besides the story: every block with its kind and the reason for it."""

from collections.abc import Iterable

from storydiff.model import Article, Block, BlockKind, Collation, Page, Role
from storydiff_tui.render.document import BLANK, Document, Paragraph, Run, paragraph
from storydiff_tui.render.safe import one_line, printable

ROLES = {
    Role.STORY: "this story",
    Role.DUPLICATE: "the same text as {same_as}",
    Role.OTHER: "another story on this page",
}


def pages_document(collation: Collation, notices: Iterable[str]) -> Document:
    """Notices first, then each page: its articles, its blocks in order."""
    parts: list[Paragraph] = []
    for notice in notices:
        parts.append(paragraph((one_line(notice), "alert"), hang=4))
    for page in collation.pages:
        articles = [article for article in collation.articles if article.page.id == page.id]
        parts += [BLANK, *_page(page), *_articles(articles)]
        text = printable(page.text)
        shown = {article.id: article for article in articles}
        parts += [_block(block, text, shown) for block in page.blocks]
    return tuple(parts)


def _page(page: Page) -> list[Paragraph]:
    facts = f"  {one_line(page.source)}  {page.encoding}  {len(page.text):,} characters"
    return [paragraph((one_line(page.id), "key"), (facts, "dim"))]


def _articles(articles: Iterable[Article]) -> list[Paragraph]:
    parts = []
    for article in articles:
        told = ROLES[article.role].format(same_as=article.same_as)
        head = one_line(article.headline.of(article.page.text)) if article.headline else "untitled"
        parts.append(
            paragraph(
                (f"{one_line(article.id)}: ", "strong"), f"{told}  ", (f"“{head}”", "note"),
                *_facts(article), indent=2, hang=6,
            )
        )  # fmt: skip
    return parts


def _facts(article: Article) -> list[tuple[str, str]]:
    """What the article says of itself, each with where it was read."""
    said = (
        ("outlet", article.outlet),
        ("byline", article.byline),
        ("published", article.published),
        ("dateline", article.dateline),
        *(("credit", credit) for credit in article.credits),
    )
    return [
        (f"  {name}: {one_line(fact.value)} ({one_line(fact.where)})", "dim")
        for name, fact in said
        if fact
    ]


def _block(block: Block, text: str, articles: dict[str, Article]) -> Paragraph:
    """A block's kind, its words, why; what is part of the story is dim, the rest stands out."""
    article = articles.get(block.article or "")
    told = article is not None and article.role is Role.STORY
    story = told and block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADLINE)
    name = block.kind.value.replace("_", " ")
    return Paragraph(
        (
            Run(f"{name:<13}", "dim" if story else "key"),
            Run(" ".join(text[block.span.start : block.span.end].split()),
                "dim" if story else "text"),
            Run(f"  [{one_line(block.reason)}]", "note"),
        ),
        indent=4,
        hang=17,
    )  # fmt: skip


def page_notices(collation: Collation) -> tuple[str, ...]:
    """What a reader should know was folded away: duplicates, and other stories on the pages."""
    told = []
    for article in collation.articles:
        if article.role is Role.DUPLICATE:
            told.append(f"{one_line(article.id)} = {one_line(article.same_as or '')}: same text")
        elif article.role is Role.OTHER:
            head = article.headline.of(article.page.text) if article.headline else "untitled"
            told.append(f"{one_line(article.id)}: another story on this page, “{one_line(head)}”")
    return tuple(told)
