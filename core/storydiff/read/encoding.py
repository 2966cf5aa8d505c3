"""Which characters a source's bytes stand for.

A byte order mark decides; then what the page declares of itself; then UTF-8, if the bytes are
valid; then a guess, in which text in Latin letters is read as cp1252.
"""

import codecs
import re
from typing import NamedTuple

from storydiff.errors import SourceError

_SAMPLE = 1 << 16
"""Bytes by which an encoding is guessed; more says nothing new and takes long."""

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image or a sound"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7z archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"bplist", "a web archive"),
    (b"SQLite format", "a database"),
    (b"\x7fELF", "a program"),
)
# What the web calls Latin-1 is cp1252 (WHATWG Encoding Standard), and GB 2312 has grown.
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_NOT_CHARSETS = frozenset({
    "idna", "punycode", "raw-unicode-escape", "undefined", "unicode-escape", "utf-7",
})  # fmt: skip
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\f\r\x1b")
_NAME = re.compile(r"[A-Za-z0-9][\w.:-]{0,39}")


class Decoded(NamedTuple):
    """A source's text without its byte order mark, and the encoding it was read in."""

    text: str
    encoding: str


def decode(raw: bytes, source: str, declared: str | None = None) -> Decoded:
    """The text of a source's bytes.

    Raises:
        SourceError: the bytes are no text, or their encoding cannot be told.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return Decoded(raw[len(mark) :].decode(name, "replace"), name)
    _refuse_binary(raw, source)
    found = _wide(raw) or _as_declared(raw, declared) or _as_utf8(raw) or _guessed(raw)
    if found is None:
        raise SourceError(source, "its encoding cannot be told; save it again as UTF-8")
    return found


def _refuse_binary(raw: bytes, source: str) -> None:
    for signature, what in _SIGNATURES:
        if raw.startswith(signature):
            raise SourceError(source, f"looks like {what}; save the page as text or HTML")
    head = raw[:_SAMPLE]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    if controls * 20 > len(head) and _wide(raw) is None:
        raise SourceError(source, "holds binary data, not text; save the page as text or HTML")


def _wide(raw: bytes) -> Decoded | None:
    """UTF-16 without a mark: every other byte of mostly Latin text is zero."""
    head = raw[:_SAMPLE]
    pairs = len(head) // 2
    zeros_first, zeros_second = head[0::2].count(0), head[1::2].count(0)
    if max(zeros_first, zeros_second) * 3 < pairs or not pairs:
        return None
    name = "utf-16-be" if zeros_first > zeros_second else "utf-16-le"
    return _strictly(raw, name) if min(zeros_first, zeros_second) * 20 < pairs else None


def _as_declared(raw: bytes, declared: str | None) -> Decoded | None:
    if declared is None or not _NAME.fullmatch(declared):
        return None
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return None
    if name in _NOT_CHARSETS or name.startswith("utf-16"):
        return None  # a declaration that one can read byte by byte cannot be UTF-16
    name = _WIDER.get(name, name)
    if name == "cp1252":  # almost any bytes can be read so, few by chance as UTF-8
        return _strictly(raw, "utf-8") or _strictly(raw, name)
    return _strictly(raw, name)


def _as_utf8(raw: bytes) -> Decoded | None:
    """UTF-8, also where at most one in ten of its non-ASCII characters is damaged."""
    strict = _strictly(raw, "utf-8")
    if strict:
        return strict
    text = raw.decode("utf-8", "replace")
    broken = text.count("�")
    whole = sum(char > "\x7f" for char in text) - broken
    if whole < 10 * broken:
        return None
    return Decoded(text, f"utf-8, {broken} character{'s' * (broken > 1)} unreadable")


def _guessed(raw: bytes) -> Decoded | None:
    """A guess; charset-normalizer is asked only where the letters are not mostly ASCII."""
    latin = _strictly(raw, "cp1252")
    if latin and _mostly_ascii(latin.text):
        return latin
    from charset_normalizer import from_bytes

    for match in from_bytes(raw[:_SAMPLE]):
        found = _strictly(raw, match.encoding)
        if found and not _mostly_ascii(found.text):
            return found
    return latin


def _mostly_ascii(text: str) -> bool:
    letters = [char for char in text[:_SAMPLE] if char.isalpha()]
    return sum(char > "\x7f" for char in letters) * 5 <= len(letters)


def _strictly(raw: bytes, name: str) -> Decoded | None:
    try:
        return Decoded(raw.decode(name), name)
    except (UnicodeError, LookupError, ValueError):
        return None
