"""Where the quotation marks of a text open and close.

    “Calm,” he said. “It’s ‘over’ now.”       two; the inner marks belong to the second
    the "so-called" peace                      one
    “First paragraph.                          one that goes on: its next paragraph opens
    “Second paragraph,” she wrote.               with a mark again
    the '90s, the boys' coats, 6'2" tall       none

Straight, curly and angled marks, single and double, also where an outlet prints one sort for all.
A mark that is never closed reaches to the end of its sentence, or of its line where it began it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from storydiff.model import Span

_INITIALS = r"(?<=[א-ת].)[א-ת](?![^\W_])"
"""Behind a mark in a Hebrew word of initials, which stands before its last letter: צה"ל."""
_DOUBLE = re.compile(rf"[“„«»″]|[”\"״](?!{_INITIALS})|``|''")
_SINGLE = re.compile(r"(?<![^\W_])[‘'](?=[^\W_]|\.\.\.|…)")
_SINGLE_END = re.compile(r"(?<=\S)[’'](?![^\W_])")
_ELISION = re.compile(r"['’‘](?:\d0s|em|til|tis|twas|cause|n)\b", re.IGNORECASE)
_OPENERS, _CLOSERS = frozenset(["“", "„", "«", "``"]), frozenset(["”", "»", "''"])
_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.?!…][\])]*(?=\s)")
_ENDS = ".?!…:;”’\"')]»"
MAX_SINGLE = 600
"""Characters within which a single mark is closed; others are apostrophes."""
MIN_UNCLOSED = 12
"""Characters that a quotation without its closing mark holds at least."""


class Marks(NamedTuple):
    """A quotation with its marks."""

    span: Span
    """From the opening mark to behind the closing one."""
    closed: bool
    """Whether the closing mark is there."""
    single: bool = False

    def inner(self, text: str) -> Span:
        """The words between the marks, without white space around them."""
        start, end = self.span
        while start < end and not _is_word_like(text[start]):
            start += 1
        if self.closed:
            end -= 2 if text[end - 2 : end] == "''" else 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)


def _is_word_like(letter: str) -> bool:
    return not letter.isspace() and letter not in "“”„«»\"″״`'‘’"


@lru_cache(maxsize=64)
def marks(text: str) -> tuple[Marks, ...]:
    """Every quotation of a text, in order, without overlap; those inside another are left out."""
    found: list[Marks] = []
    carried: int | None = None
    lines = list(_LINE.finditer(text))
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        carried = _read_line(text, line, following, carried, found)
    return tuple(found)


def is_quoted(text: str, position: int) -> bool:
    """Whether a character of a text stands inside a quotation, its marks included."""
    return quotation_at(text, position) is not None


def quotation_at(text: str, position: int) -> Marks | None:
    """The quotation that a character of a text stands in."""
    found = marks(text)
    at = bisect_right(found, position, key=lambda q: q.span.start) - 1
    return found[at] if at >= 0 and position < found[at].span.end else None


def _read_line(
    text: str,
    line: re.Match[str],
    following: re.Match[str] | None,
    carried: int | None,
    found: list[Marks],
) -> int | None:
    """Add the quotations that end in a line; where one goes on into the next, tell its start."""
    begin, end = line.span()
    opened = carried
    plain_from = begin
    for mark in _DOUBLE.finditer(text, begin, end):
        at = mark.start()
        if opened is None:
            if _opens(text, mark, begin, end):
                found.extend(_singles(text, plain_from, at))
                opened = at
        elif _closes(text, mark, begin, end):
            found.append(Marks(Span(opened, mark.end()), closed=True))
            opened, plain_from = None, mark.end()
    if opened is None:
        found.extend(_singles(text, plain_from, end))
        return None
    if _is_broken_line(text, line, following):
        return opened
    stop = end if opened == _first(text, begin) else _end_unclosed(text, opened, end)
    stop = len(text[:stop].rstrip()) if stop == end else stop
    if stop - opened >= MIN_UNCLOSED:
        found.append(Marks(Span(opened, stop), closed=False))
    return None


def _first(text: str, begin: int) -> int:
    """The first character of a line that is no white space."""
    while begin < len(text) and text[begin].isspace():
        begin += 1
    return begin


def _is_broken_line(text: str, line: re.Match[str], following: re.Match[str] | None) -> bool:
    """Whether a line was only broken to fit a width: its sentence goes on in the next."""
    if following is None or len(text[line.end() : following.start()].splitlines()) > 1:
        return False
    last, first = line.group().rstrip()[-1:], following.group().lstrip()[:1]
    return bool(last) and last not in _ENDS and first.islower()


def _opens(text: str, mark: re.Match[str], begin: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > begin else " "
    after = text[mark.end()] if mark.end() < end else " "
    if after.isspace():
        return mark.group() in _OPENERS and before.isspace()
    if mark.group() in _OPENERS:
        return True
    return not before.isalnum() and before not in ".,?!"


def _closes(text: str, mark: re.Match[str], begin: int, end: int) -> bool:
    if mark.group() in _CLOSERS:
        return True
    before = text[mark.start() - 1] if mark.start() > begin else " "
    after = text[mark.end()] if mark.end() < end else " "
    return not (before.isspace() and not after.isspace())


def _end_unclosed(text: str, start: int, end: int) -> int:
    found = _SENTENCE_END.search(text, min(start + MIN_UNCLOSED, end), end)
    return found.end() if found else end


def _singles(text: str, start: int, end: int) -> Iterator[Marks]:
    """The quotations in single marks in a stretch without double ones."""
    at = start
    while (opening := _SINGLE.search(text, at, end)) is not None:
        at = opening.end()
        if _ELISION.match(text, opening.start()):
            continue
        closing = _closing(text, opening.end(), end)
        if closing is not None:
            yield Marks(Span(opening.start(), closing), closed=True, single=True)
            at = closing


def _closing(text: str, start: int, end: int) -> int | None:
    """Behind the mark that closes a single quotation: a plural's apostrophe only as the last."""
    last = None
    for mark in _SINGLE_END.finditer(text, start, min(end, start + MAX_SINGLE)):
        if text[mark.start() - 1] != "s":
            return mark.end()
        last = last or mark.end()
    return last
