"""Stretches: a page's printed lines, with those that were only wrapped joined into one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from statistics import median

from storydiff.model import Line, Page, Span

WIDEST_WRAP = 120
"""Characters of the longest line that a text wrapped by hand or by mail has; prose runs longer."""
_WORD = re.compile(r"[^\W_]+(?:[’'‘.-][^\W_]+)*")
_END = re.compile(r"[.!?…:;][\s\"'”’»)\]*]*$|[”\"»]$")


@dataclass(frozen=True)
class Stretch:
    """One line as it was before wrapping: a paragraph, a headline, a button."""

    text: str
    """The words, with wrapped lines joined by the page's own white space."""
    span: Span
    gap: int
    """Blank lines above it."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words and numbers, without marks."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def key(self) -> str:
        """The form in which a repeated line is equal to its first printing."""
        return " ".join(self.words).casefold()

    @cached_property
    def ended(self) -> bool:
        """Whether it closes like a sentence."""
        return _END.search(self.text) is not None

    @cached_property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph: closed like a sentence, or too long for a title."""
        return (self.ended and len(self.words) > 3) or len(self.words) > 30

    @cached_property
    def is_title(self) -> bool:
        """Whether it reads like a headline: some words, in one line, without a full stop."""
        return 3 <= len(self.words) <= 30 and not self.text.endswith((".", ":", ";", ","))


def stretches(page: Page) -> tuple[Stretch, ...]:
    """The page's lines in order, wrapped ones joined, without white space around them."""
    lines = page.lines
    width = _wrap_width(page.text, lines)
    found: list[Stretch] = []
    start = 0
    for at in range(len(lines)):
        last = at + 1 == len(lines)
        if last or not _continues(page.text, lines[at], lines[at + 1], width):
            above = lines[start - 1].span.end if start else 0
            found.append(
                _stretch(page.text, Span(lines[start].span.start, lines[at].span.end), above)
            )
            start = at + 1
    return tuple(found)


def _stretch(text: str, span: Span, above: int) -> Stretch:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    words = words.strip()
    gap = max(0, text.count("\n", above, start) - 1)
    return Stretch(words, Span(start, start + len(words)), gap)


def _wrap_width(text: str, lines: Sequence[Line]) -> int:
    """The width at which the page was wrapped, in characters; 0 where it was not.

    A wrapped page has no longer lines, and most lines that another follows could not have taken
    that one's first word; a list of short lines is no wrapped page, nor are two long paragraphs.
    """
    pairs = [
        (one.span.of(text).strip(), two.span.of(text).strip())
        for one, two in pairwise(lines)
        if text.count("\n", one.span.end, two.span.start) == 1
    ]
    lengths = [len(one) for one, _ in pairs]
    if len(pairs) < 2 or max(lengths) > WIDEST_WRAP or median(lengths) < max(lengths) * 0.75:
        return 0
    width = max(lengths)
    running = sum(not one.endswith((".", "!", "?", "”", '"')) for one, _ in pairs)
    small = sum(two[:1].islower() for _, two in pairs)
    return width if running * 2 > len(pairs) and small * 4 > len(pairs) else 0


def _continues(text: str, one: Line, two: Line, width: int) -> bool:
    """Whether the second line is the first one's continuation on a page wrapped at `width`."""
    if not width or text.count("\n", one.span.end, two.span.start) != 1:
        return False
    first_word = two.span.of(text).split(maxsplit=1)[0]
    used = len(one.span.of(text).strip())
    return used + 1 + len(first_word) > width * 0.9


def repeated(all_: Sequence[Stretch]) -> Counter[str]:
    """How often each line is printed on the page, by its key."""
    return Counter(stretch.key for stretch in all_ if stretch.key)
