"""Runs: the same words in a row in two articles, found in time that grows with their length.

    Seven of his guards were wounded in October   |   … of his guards were wounded in Oct.

is one run of seven words, two of them printed otherwise. Marks between words do not count, and a
house's spellings, months, numerals and reviewed pairs are undone, one word for one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate
from operator import eq
from sys import maxunicode
from typing import NamedTuple

from storydiff.compare.lazy import lazy
from storydiff.compare.rules.house_style import styles
from storydiff.compare.rules.spelling import american
from storydiff.language.months import MONTHS
from storydiff.language.numerals import table
from storydiff.model import Article, Token

SHARED = 5
"""Words in a row from which they count as shared: two reports of different events share at most
one word in a thousand in such runs, and four to fourteen in runs of three."""
MOST_PLACES = 16
"""Places of the same five words in one article that are tried; a refrain has more."""
_FIRST_CHARACTER = 0xE000  # of the private-use ones: words are mapped to characters from here on


@dataclass(frozen=True)
class Body:
    """The words of an article's sentences, one character for each, equal where the words are."""

    article: Article
    words: tuple[Token, ...]
    folded: str
    """The words after the undoing of house style."""
    printed: str
    """The words as printed."""
    sentences: tuple[int, ...]
    """Where each sentence begins among the words, and the end of the last."""
    paragraphs: tuple[int, ...]
    """Where each paragraph begins among the words."""

    @lazy
    def grams(self) -> Mapping[str, list[int]]:
        """Where each five words in a row begin."""
        folded = self.folded
        found: dict[str, list[int]] = {}
        for at in range(len(folded) - SHARED + 1):
            places = found.setdefault(folded[at : at + SHARED], [])
            if len(places) < MOST_PLACES:
                places.append(at)
        return found


class Match(NamedTuple):
    """Words `[here, here + words)` of one body that are those from `there` on of the other."""

    here: int
    there: int
    words: int


def bodies(articles: Sequence[Article]) -> tuple[Body, ...]:
    """The articles' words, in characters that mean the same word in every article."""
    characters: dict[str, str] = {}

    def mapped(forms: Sequence[str]) -> str:
        for form in dict.fromkeys(forms):
            if form not in characters:
                last = min(_FIRST_CHARACTER + len(characters), maxunicode)
                characters[form] = chr(last)
        return "".join(map(characters.__getitem__, forms))

    found = []
    for article in articles:
        cut = [[t for t in s.tokens if t.key[0].isalnum()] for s in article.sentences]
        words = tuple(token for tokens in cut for token in tokens)
        text = article.page.text
        starts = (0, *accumulate(map(len, cut)))
        paragraphs = {
            s.paragraph: at
            for s, at in zip(reversed(article.sentences), starts[-2::-1], strict=True)
        }
        found.append(
            Body(
                article,
                words,
                mapped([_unstyled(token.key) for token in words]),
                mapped([text[token.start : token.end] for token in words]),
                starts,
                tuple(sorted(paragraphs.values())),
            )
        )
    return tuple(found)


@lru_cache(maxsize=16384)
def _unstyled(key: str) -> str:
    """A folded word without the choices of a house: Oct. is October, seven is 7, grey is gray."""
    return _undone().get(key) or american(key)


@cache
def _undone() -> Mapping[str, str]:
    months = {name: f"month {number}" for name, number in MONTHS.items()}
    numbers = {word: f"{value:g}" for word, value in table("cardinals").items()}
    return months | numbers | {form: head for form, head in styles().items() if " " not in form}


def matches(a: Body, b: Body) -> list[Match]:
    """Every stretch of five words and more of the one that the other has too, in order.

    Each is as long as can be and none lies inside another, though two may overlap. Only words
    that begin such a stretch are looked at, and inside a stretch only other places of the words.
    """
    common = a.grams.keys() & b.grams.keys()
    starts = sorted(at for gram in common for at in a.grams[gram])
    found: list[Match] = []
    for here in starts:
        last = found[-1] if found else Match(-1, -1, 0)
        end = last.here + last.words
        for there in b.grams[a.folded[here : here + SHARED]]:
            if here < end and there - here == last.there - last.here:
                continue
            words = _alike(a.folded, here, b.folded, there)
            if here + words > end:
                if found and found[-1].here == here:
                    found.pop()
                found.append(Match(here, there, words))
                end = here + words
    return found


def _alike(a: str, here: int, b: str, there: int) -> int:
    """How many words are the same from two places on, where the first five are.

    By leaps that double as long as they land, and then halve.
    """
    words, leap, growing = SHARED, 8, True
    while leap:
        one = a[here + words : here + words + leap]
        lands = len(one) == leap and one == b[there + words : there + words + leap]
        words += leap if lands else 0
        growing = growing and lands
        leap = leap * 2 if growing else leap // 2
    return words


def alike(a: Body, b: Body, match: Match) -> int:
    """How many words of a match both print alike."""
    here, there, words = match
    return sum(map(eq, a.printed[here : here + words], b.printed[there : there + words]))
