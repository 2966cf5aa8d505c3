"""Words, numbers and marks, with their exact place."""

import re
from collections.abc import Sequence
from functools import lru_cache

from storydiff.model import Span, Token

_POINTS = (
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"  # Hebrew
    "\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06dc"  # Arabic
)
"""Vowels, doubling and chant, which are mostly left unwritten."""
_WITHIN = (
    f"\u0300-\u036f{_POINTS}\u0653-\u065f"  # accents and hamza, set on a letter
    "\u0900-\u0963\u0971-\u0df3\u0e31-\u0e3a\u0e47-\u0e4e"  # vowels of Indic scripts and of Thai
    "\u200c\u200d"  # joiners
)
"""What stands inside words besides letters."""
_TOKEN = re.compile(
    rf"""
      [א-ת]+["״”][א-ת](?![^\W_])                # initials in Hebrew, marked before the last
    | [^\W\d_][^\W_]+(?![\w’'‘ʼ{_WITHIN}])     # a plain word: most are
    | [^\W\d_](?:\.[^\W\d_])+\.?                # initials and abbreviations: U.S., a.m.
    | \d+(?:[.,:/]\d+)*                         # 1,200.50  10:30  21st  1990s  40%
      (?:(?:st|nd|rd|th|s|m|bn|k|am|pm)\b|\b(?![.,:/]\d))%?
    | \d+(?:[.,:/]\d+)+(?=[^\W\d_])             # the number of 2,000ft
    | [^\W_]+(?:(?:[’'‘ʼ]|[{_WITHIN}]+)[^\W_]+)*[{_WITHIN}]*  # words, with what is inside them
    | \.{{2,}} | \S                             # a mark
    """,
    re.VERBOSE,
)
_APOSTROPHES = frozenset("'’‘ʼ")
_FOLDED_MARKS = str.maketrans({
    "‘": "'", "’": "'", "ʼ": "'", "‚": "'", "`": "'", "´": "'", "′": "'",
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "″": '"',
    "״": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "־": "-", "…": "...",
})  # fmt: skip
_LEFT_OUT = re.compile(f"[{_POINTS}\u0640\u200c]+")


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """The form in which two printings of one word are equal: case, quotes, dashes, points folded.

    >>> fold("Iraq‘s"), fold("U.S.")
    ("iraq's", 'us')
    """
    folded = word.translate(_FOLDED_MARKS).casefold()
    if not folded.isascii():
        folded = _LEFT_OUT.sub("", folded) or folded
    if "." in folded and len(folded) > 1 and folded[0].isalpha():
        folded = folded.replace(".", "")
    return folded


def tokenize(text: str, span: Span) -> tuple[Token, ...]:
    """The tokens of a stretch of text; hyphens and a possessive 's are tokens of their own.

    >>> [t.key for t in tokenize("Iraq’s U.S.-led force", Span(0, 21))]
    ['iraq', "'s", 'us', '-', 'led', 'force']
    """
    tokens: list[Token] = []
    for match in _TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        word = match.group()
        if word[-2:-1] in _APOSTROPHES and word[-1] in "sS" and word[-3:-2].isalpha():
            tokens.append(Token(start, end - 2, fold(word[:-2])))
            tokens.append(Token(end - 2, end, "'s"))
        else:
            tokens.append(Token(start, end, fold(word)))
    return tuple(tokens)


def is_glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token touches both of its neighbours, as the hyphen of `Drovia-backed` does."""
    return (
        0 < at < len(tokens) - 1
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
    )
