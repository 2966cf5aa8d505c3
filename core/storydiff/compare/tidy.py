"""The cosmetic pass: the same edits, cut where a reader would cut them.

    ugly    the leader Mustafa {+al-+}Kadri              a word is cut at its hyphen
    good    the leader Mustafa [-Kadri-]{+al-Kadri+}

    ugly    the raid on {+the port and the raid on+} the city
    good    the raid {+on the port and the raid+} on the city

Nothing here changes which words are the same: edits only widen, or slide along words that repeat.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from storydiff.compare.small_words import openers
from storydiff.model import Token

Stretch = tuple[int, int, int, int]
"""Tokens `[a0, a1)` of one telling that stand for tokens `[b0, b1)` of the other."""

HYPHENS = frozenset("-/&@")
"""Marks that make one word of two when no space stands around them."""
PREFIXES = frozenset("$£€¥#")
"""Marks that belong to the number after them."""


def tidy(
    stretches: Sequence[Stretch], tokens_a: Sequence[Token], tokens_b: Sequence[Token]
) -> tuple[Stretch, ...]:
    """The edits slid to where a phrase begins, with whole hyphenated words, and none touching."""
    ends = (len(tokens_a), len(tokens_a), len(tokens_b), len(tokens_b))
    slid: list[Stretch] = []
    for here, after in pairwise([*stretches, ends]):
        left = here[0] - (slid[-1][1] if slid else 0)
        slid.append(_slid(here, left, after[0] - here[1], tokens_a, tokens_b))
    return tuple(joined(whole_words(tuple(joined(slid)), tokens_a, tokens_b)))


def whole_words(
    stretches: Sequence[Stretch], tokens_a: Sequence[Token], tokens_b: Sequence[Token]
) -> tuple[Stretch, ...]:
    """The edits, none of which cuts a word at a hyphen or an apostrophe."""
    ends = (len(tokens_a), len(tokens_a), len(tokens_b), len(tokens_b))
    whole: list[Stretch] = []
    for here, after in pairwise([*stretches, ends]):
        left = here[0] - (whole[-1][1] if whole else 0)
        whole.append(_widened(here, left, after[0] - here[1], tokens_a, tokens_b))
    return tuple(whole)


def whole_word(tokens: Sequence[Token], start: int, end: int) -> tuple[int, int]:
    """A range of tokens with the rest of the words that it would cut at a hyphen."""
    while start < end and _cuts_before(tokens, start, end):
        start -= 1
    while start < end and _hyphenated(tokens, end):
        end += 1
    return start, end


def joined(stretches: Iterable[Stretch]) -> Iterator[Stretch]:
    """The edits in order; those that touch are one."""
    last: Stretch | None = None
    for here in stretches:
        if last and last[1] == here[0] and last[3] == here[2]:
            last = (last[0], here[1], last[2], here[3])
            continue
        if last:
            yield last
        last = here
    if last:
        yield last


def _slid(
    stretch: Stretch, left: int, right: int, tokens_a: Sequence[Token], tokens_b: Sequence[Token]
) -> Stretch:
    """An insertion or deletion, moved along up to `left` or `right` words to read best."""
    a0, a1, b0, b1 = stretch
    if a0 == a1:
        shift = _slide(tokens_b, b0, b1, left, right)
    elif b0 == b1:
        shift = _slide(tokens_a, a0, a1, left, right)
    else:
        return stretch
    return a0 + shift, a1 + shift, b0 + shift, b1 + shift


def _slide(tokens: Sequence[Token], start: int, end: int, left: int, right: int) -> int:
    low = high = 0
    while -low < left and tokens[start + low - 1].key == tokens[end + low - 1].key:
        low -= 1
    while high < right and tokens[start + high].key == tokens[end + high].key:
        high += 1
    return max(
        range(low, high + 1),
        key=lambda shift: (_fitness(tokens, start + shift, end + shift), -abs(shift), shift),
    )


def _fitness(tokens: Sequence[Token], start: int, end: int) -> int:
    """How well the words read as a phrase, by the first and the last of them."""
    first, last = tokens[start].key, tokens[end - 1].key
    opens = first in openers() or not first[0].isalnum()
    return 2 * (last not in openers()) + opens


def _widened(
    stretch: Stretch, left: int, right: int, tokens_a: Sequence[Token], tokens_b: Sequence[Token]
) -> Stretch:
    """The edit with the rest of the words that it would cut at a hyphen or an apostrophe."""
    a0, a1, b0, b1 = stretch
    while left and (_cuts_before(tokens_a, a0, a1) or _cuts_before(tokens_b, b0, b1)):
        a0, b0, left = a0 - 1, b0 - 1, left - 1
    while right and (_hyphenated(tokens_a, a1) or _hyphenated(tokens_b, b1)):
        a1, b1, right = a1 + 1, b1 + 1, right - 1
    return a0, a1, b0, b1


def _cuts_before(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the word before `start` goes on inside the edit."""
    if _hyphenated(tokens, start):
        return True
    if not _closed_up(tokens, start):
        return False
    return tokens[start - 1].key in PREFIXES or (start < end and tokens[start].key == "'s")


def _hyphenated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen holds the tokens on both sides of the boundary `at` together."""
    return _closed_up(tokens, at) and bool({tokens[at - 1].key, tokens[at].key} & HYPHENS)


def _closed_up(tokens: Sequence[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at - 1].end == tokens[at].start
