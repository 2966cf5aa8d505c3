"""Web pages: the running text of the first article, paragraphs and the subheads between them."""

from itertools import dropwhile
from typing import Any

from storydiff.model import Article, Block, BlockKind
from storydiff.page import divide
from storydiff.read import read_bytes

TEXT = (BlockKind.DATELINE, BlockKind.PARAGRAPH, BlockKind.SUBHEAD)


def predict(gold: dict[str, Any]) -> dict[str, str]:
    """Each page's id with the running text of its first article."""
    return {page["id"]: first_text(page["html"], page["id"]) for page in gold["pages"]}


def first_text(html: str, page_id: str) -> str:
    """The running text of a page's first article."""
    articles = divide([read_bytes(html.encode("utf-8"), f"{page_id}.html", page_id)])
    return running_text(articles[0])


def running_text(article: Article) -> str:
    """An article's text from its first paragraph on, without captions, dates and credits."""
    text = article.page.text
    blocks = [block for block in article.blocks if block.kind in TEXT]
    return "\n\n".join(block.span.of(text) for block in dropwhile(_sums_up, blocks))


def _sums_up(block: Block) -> bool:
    return block.kind is BlockKind.SUBHEAD
