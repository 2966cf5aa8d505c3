"""Finding words in what the outlets tell."""

import re
from bisect import bisect_right
from itertools import chain

from storydiff_tui.render.table import Table
from storydiff_tui.state import Match

MOST = 10_000
"""Matches kept; nobody steps through more, and one letter has as many in a long story."""


def find(table: Table, needle: str) -> tuple[Match, ...]:
    """Every place where the words stand, in reading order.

    Small letters match both small and capital; a capital letter matches only itself. Any white
    space matches any other, and curly quotes match straight ones.
    """
    words = needle.split()
    if not words:
        return ()
    flags = re.IGNORECASE if needle.islower() or not any(map(str.isalpha, needle)) else 0
    pattern = re.compile(r"\s+".join(map(_literal, words)), flags)
    found = sorted(chain.from_iterable(_in_column(table, k, pattern) for k in _range(table)))
    return tuple(found[:MOST])


def _range(table: Table) -> range:
    return range(len(table.columns))


def _literal(word: str) -> str:
    escaped = re.escape(word)
    return re.sub(r"['’‘ʼ]", "['’‘ʼ]", re.sub(r'["“”„«»]', '["“”„«»]', escaped))


def _in_column(table: Table, number: int, pattern: re.Pattern[str]) -> list[Match]:
    column = table.columns[number]
    spans = sorted((*span, band) for band, cell in enumerate(column.cells) for span in cell)
    starts = [start for start, _, _ in spans]
    found = []
    for match in pattern.finditer(column.article.page.text):
        at = bisect_right(starts, match.start()) - 1
        if at >= 0 and match.start() < spans[at][1]:
            found.append(Match(spans[at][2], number, match.start(), match.end()))
    return found
