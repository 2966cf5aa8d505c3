"""Stretches: a page's printed lines, with those that were only wrapped joined into one."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from storydiff.model import Line, Page, Span

WIDEST_WRAP = 120
"""Characters of the longest line that a text wrapped by hand or by mail has; prose runs longer."""
_WORD = re.compile(r"[^\W_]+(?:[’'‘.-][^\W_]+)*")
_CONTENT = re.compile(r"[^\W_]{4,}|\d{2,}")
_NAME = re.compile(r"(?<![.!?:“\"] )(?<!^)\b[A-Z][^\W\d_]+|\d{2,}")
_ITEM = re.compile(r"[•·▪●◦‣*–-]\s*\S|\(?(?:\d{1,2}|[a-z])[.)]\s")
_END = re.compile(r"[.!?…:;。！？؟۔।][\s\"'”’»)\]*]*$|[”\"»]$")


@dataclass(frozen=True)
class Stretch:
    """One line as it was before wrapping: a paragraph, a headline, a button."""

    text: str
    """The words, with the ends of wrapped lines as spaces."""
    span: Span
    gap: int
    """Blank lines above it."""

    def before(self, end: int) -> "Stretch":
        """Its first `end` characters, without white space at their end."""
        text = self.text[:end].rstrip()
        return Stretch(text, Span(self.span.start, self.span.start + len(text)), self.gap)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words and numbers, without marks."""
        return tuple(_WORD.findall(self.text))

    @cached_property
    def folded(self) -> tuple[str, ...]:
        """Its words as the word lists print them."""
        return tuple(word.casefold().replace("’", "'") for word in self.words)

    @cached_property
    def key(self) -> str:
        """The form in which a repeated line is equal to its first printing."""
        return " ".join(self.words).casefold()

    @cached_property
    def ended(self) -> bool:
        """Whether it closes like a sentence."""
        return _END.search(self.text) is not None

    @cached_property
    def content(self) -> frozenset[str]:
        """The words that carry content, cut to six letters so that inflected forms agree."""
        return frozenset(word[:6].casefold() for word in _CONTENT.findall(self.text))

    @cached_property
    def names(self) -> frozenset[str]:
        """Capitalised words inside its sentences, and numbers: what tells events apart."""
        return frozenset(word.casefold() for word in _NAME.findall(self.text))

    @cached_property
    def is_item(self) -> bool:
        """Whether it is marked as an item of a list."""
        return _ITEM.match(self.text) is not None


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
    words = span.of(text).replace("\n", " ").replace("\r", " ")
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
    if (
        len(pairs) < 2
        or max(lengths) > WIDEST_WRAP
        or sorted(lengths)[len(lengths) // 2] < max(lengths) * 0.75
    ):
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
