"""What the pages hold besides the story: every block with its kind and the reason for it."""

from collections.abc import Iterable, Mapping

from storydiff.language.safe import one_line, printable
from storydiff.model import Article, ArticleId, Block, BlockKind, Collation, Page, Reuse, Role
from storydiff_tui.render.document import BLANK, Document, Paragraph, Run, paragraph

LEAST = 0.1
"""Share of an article's words from which it is worth saying whose they are as well."""
ROLES = {
    Role.STORY: "this story",
    Role.DUPLICATE: "the same text as {same_as}",
    Role.OTHER: "another story on this page",
}


def pages_document(
    collation: Collation, notices: Iterable[str], reuses: Iterable[Reuse] = ()
) -> Document:
    """Notices first, then each page: its articles, whose words they share, its blocks in order."""
    names = {article.id: one_line(article.name) for article in collation.articles}
    shared = [use for use in reuses if use.verbatim + use.restyled >= LEAST]
    parts: list[Paragraph] = []
    for notice in notices:
        parts.append(paragraph((one_line(notice), "alert"), hang=4))
    for page in collation.pages:
        articles = [article for article in collation.articles if article.page.id == page.id]
        own = {article.id for article in articles}
        uses = (_reuse(use, names) for use in shared if use.article in own)
        parts += [BLANK, *_page(page), *_articles(articles), *uses]
        text = printable(page.text)
        shown = {article.id: article for article in articles}
        parts += [_block(block, text, shown) for block in page.blocks]
    return tuple(parts)


def _page(page: Page) -> list[Paragraph]:
    facts = f"  {one_line(page.source)}  {page.encoding}  {len(page.text):,} characters"
    host = (
        f"  host: {one_line(page.host.value)} ({one_line(page.host.where)})" if page.host else ""
    )
    return [paragraph((one_line(page.id), "key"), (facts + host, "dim"))]


def _reuse(use: Reuse, names: Mapping[ArticleId, str]) -> Paragraph:
    """How much of an article stands in another, and whether one credits the other."""
    share = f"{use.verbatim + use.restyled:.0%} of its words stand in {names[use.source]}, in runs"
    credit = "; credited" if use.credited else "; no credit" if use.runs else ""
    return paragraph((share + credit, "note"), indent=2, hang=6)


def _articles(articles: Iterable[Article]) -> list[Paragraph]:
    parts = []
    for article in articles:
        told = ROLES[article.role].format(same_as=article.same_as)
        if article.edition_of:
            told += f", nearly the same text as {article.edition_of}"
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
