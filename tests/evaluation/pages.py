"""Web pages: the text of the main article's paragraphs, and the subheads between them."""

from typing import Any

from storydiff.model import Article, BlockKind
from storydiff.page import divide
from storydiff.read import read_bytes

TEXT = (BlockKind.PARAGRAPH, BlockKind.SUBHEAD)


def predict(gold: dict[str, Any]) -> dict[str, str]:
    """Each page's id with the running text of its first article."""
    return {page["id"]: text_of(page["html"], page["id"]) for page in gold["pages"]}


def text_of(html: str, page_id: str) -> str:
    """The running text of a page's first article."""
    articles = divide([read_bytes(html.encode("utf-8"), f"{page_id}.html", page_id)])
    return running_text(articles[0])


def running_text(article: Article) -> str:
    """An article’s paragraphs and the subheads between them."""
    text = article.page.text
    return "\n\n".join(block.span.of(text) for block in article.blocks if block.kind in TEXT)
