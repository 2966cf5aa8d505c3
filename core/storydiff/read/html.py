"""HTML: the page's text is what a reader sees of it, one line for each block element."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from storydiff.errors import SourceError
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
_DEEPEST = 5000
"""Elements in each other that no page has; the time to parse them grows with their square."""
_TAG = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(script|style|textarea|title)\b.*?(?:</\1\b|\Z)"
    r"|<(/?)([a-z][^\s/>]*)",
    re.IGNORECASE | re.DOTALL,
)
"""A comment, an element whose text is no markup, or the start of any other tag: slash and name."""
_SHALLOW = frozenset({
    "p", "li", "td", "th", "tr", "dd", "dt", "option", "optgroup", "area", "base", "br", "col",
    "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
})  # fmt: skip
"""Elements that are void, or end where the next of them begins."""
_SHAPES = frozenset(
    {"path", "g", "use", "circle", "ellipse", "line", "polygon", "polyline", "rect", "stop"}
)
"""Elements of a drawing, which mostly end by themselves, and cost little where they do not."""
_HEAD = 4096
"""Bytes in which a declaration of the encoding is looked for; the web's standard says 1024."""


def read(raw: bytes, source: str, page: PageId) -> Page:
    """The page that an HTML source holds; without lines where it shows no text.

    Raises:
        SourceError: the bytes are no text, or no page that a browser could show.
    """
    from selectolax.lexbor import LexborHTMLParser

    from storydiff.read.head import read_head
    from storydiff.read.walk import walk

    text, encoding = decode(raw, source, _declared(raw[:_HEAD]))
    if _nests_endlessly(text):
        raise SourceError(source, "nests thousands of elements in each other; save the page again")
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


def _nests_endlessly(text: str) -> bool:
    """Whether elements stand so deep in each other that parsing would take for ever.

    An end tag closes the nearest element of its name, with all in it; a stray one closes nothing.
    """
    if text.count("<") - text.count("</") < _DEEPEST:
        return False
    open_names: list[str] = []
    counts: Counter[str] = Counter()
    for tag in _TAG.finditer(text):
        name = (tag[3] or "").lower()
        if not name or name in _SHALLOW or (counts["svg"] and name in _SHAPES):
            continue
        if not tag[2]:
            open_names.append(name)
            counts[name] += 1
            if len(open_names) >= _DEEPEST:
                return True
        while tag[2] and counts[name]:
            counts[last := open_names.pop()] -= 1
            if last == name:
                break
    return False


def _declared(head: bytes) -> str | None:
    found = _DECLARED.search(head) or _DECLARED_XML.match(head)
    return found.group(1).decode("ascii", "replace") if found else None


def _placed(found: "Sequence[Text]") -> Iterator[Line]:
    """The lines with their places in the page's text, in which a blank line divides them."""
    start = 0
    for line in found:
        yield Line(Span(start, start + len(line.text)), line.markup)
        start += len(line.text) + 2
