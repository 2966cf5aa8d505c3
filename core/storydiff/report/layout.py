"""Laying out text in the cells of a terminal: widths, wrapping, tables."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

NARROWEST = 11
"""Cells that a column of a table must have; where it has fewer, columns are stacked."""


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for wide characters, none for marks.

    >>> cells("Łódź"), cells("東京")
    (4, 4)
    """
    return len(text) if text.isascii() else sum(map(_cells, text))


@lru_cache(maxsize=4096)
def _cells(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def padded(text: str, width: int) -> str:
    """A text with spaces behind it, as wide as a column."""
    return text + " " * max(0, width - cells(text))


def wrapped(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """A text in lines of at most so many cells, the first led in by `first`, the others by `rest`.

    A word that is wider than a line is broken; without words there is one line.
    """
    lead = " " * cells(first) if rest is None else rest
    indent = cells(lead)
    line, used, bare = first, cells(first), True
    for word in text.split():
        size = cells(word)
        if not bare and used + 1 + size > width:
            yield line
            line, used, bare = lead, indent, True
        line, used = (line + word, used + size) if bare else (f"{line} {word}", used + 1 + size)
        bare = False
        while used > width and used > indent + 1:
            head = _head(line, max(width, indent + 2))
            yield head
            line = lead + line[len(head) :]
            used = cells(line)
    yield line.rstrip()


def _head(text: str, width: int) -> str:
    """As much of a text as there is room for, up to a hyphen of its last word if it has one."""
    taken, end = 0, len(text)
    for at, char in enumerate(text):
        taken += _cells(char)
        if taken > width:
            end = at
            break
    hyphen = text.rfind("-", 0, end) + 1
    return text[:hyphen] if text[:hyphen].strip() and " " not in text[hyphen:] else text[:end]


def beside(texts: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    """One line of a table: its cells, each of one text or several, wrapped beside each other.

    Where there are several, each has a dot before it.
    """
    columns = []
    for cell, width in zip(texts, widths, strict=True):
        dot = "· " if len(cell) > 1 else ""
        columns.append([line for text in cell for line in wrapped(text, width, dot)])
    for number in range(max(map(len, columns))):
        parts = (
            padded(column[number] if number < len(column) else "", width)
            for column, width in zip(columns, widths, strict=True)
        )
        yield " │ ".join(parts).rstrip()


def rule(widths: Sequence[int]) -> str:
    """The line below the head of a table."""
    return "─┼─".join("─" * width for width in widths)


def shares(width: int, count: int, label: int) -> list[int] | None:
    """Widths of a label and of `count` columns beside it; None where there is no room for them."""
    room = (width - label - 3 * count) // max(1, count)
    return [label, *[room] * count] if room >= NARROWEST else None
