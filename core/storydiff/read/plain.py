"""Plain text: the page's text is the file itself, to the last line end."""

import re
from hashlib import sha256

from storydiff.model import Line, Page, PageId, Span
from storydiff.read.encoding import decode

_LINE = re.compile(r"[^\r\n]+")


def read(raw: bytes, source: str, page: PageId) -> Page:
    """The page that a plain-text source holds.

    Raises:
        SourceError: the bytes are no text.
    """
    text, encoding = decode(raw, source)
    return Page(page, source, sha256(raw).hexdigest(), encoding, text, lines(text))


def lines(text: str) -> tuple[Line, ...]:
    r"""The lines that are not blank; a line ends at `\n`, `\r\n` or `\r` and nowhere else."""
    return tuple(
        Line(Span(*match.span())) for match in _LINE.finditer(text) if match.group().strip()
    )
