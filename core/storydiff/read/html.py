"""HTML: the page's text is what a reader sees of it, one line for each block element."""

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from storydiff.model import Line, Page, PageId, Span
from storydiff.read.encoding import decode

if TYPE_CHECKING:
    from storydiff.read.walk import Text

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_DECLARED_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)")
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096
"""Bytes in which a declaration of the encoding is looked for; the web's standard says 1024."""


def read(raw: bytes, source: str, page: PageId) -> Page:
    """The page that an HTML source holds; without lines where it shows no text.

    Raises:
        SourceError: the bytes are no text.
    """
    from selectolax.lexbor import LexborHTMLParser

    from storydiff.read.head import read_head
    from storydiff.read.walk import walk

    text, encoding = decode(raw, source, _declared(raw[:_HEAD]))
    document = LexborHTMLParser(text)
    found = walk(document.root) if document.root else ()
    head = read_head(document)
    shown = "\n\n".join(line.text for line in found)
    lines = tuple(_placed(found))
    digest = sha256(raw).hexdigest()
    return Page(page, source, digest, encoding, shown, lines, head.host, head.metadata)


def looks_like(text: str) -> bool:
    """Whether text of unknown format begins as an HTML document does."""
    return _OPENING.match(text) is not None


def _declared(head: bytes) -> str | None:
    found = _DECLARED.search(head) or _DECLARED_XML.match(head)
    return found.group(1).decode("ascii", "replace") if found else None


def _placed(found: "Sequence[Text]") -> Iterator[Line]:
    """The lines with their places in the page's text, in which a blank line divides them."""
    start = 0
    for line in found:
        yield Line(Span(start, start + len(line.text)), line.markup)
        start += len(line.text) + 2
