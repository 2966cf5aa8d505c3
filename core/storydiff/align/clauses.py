"""The clauses of a sentence.

It is cut where one may begin, at marks and before words that open one.

    Two were intercepted | while a third exploded, | injuring several of the guards.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import accumulate

from storydiff.language.lexicon import lexicon
from storydiff.model import Token

SHORTEST = 3
"""Words of a clause; less joins what stands before it."""


@lru_cache(maxsize=4096)
def split(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """The clauses of a sentence: every token in one, in order."""
    words = list(accumulate((token.key[0].isalnum() for token in tokens), initial=0))
    starts = [0]
    for at in _openings(tokens):
        if words[-1] - words[at] >= SHORTEST <= words[at]:
            if words[at] - words[starts[-1]] < SHORTEST:
                starts.pop()
            starts.append(at)
    return [tokens[a:b] for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True)]


def _openings(tokens: Sequence[Token]) -> Iterator[int]:
    """Where a clause may begin: after a mark that is no hyphen, or at a word that opens one."""
    for at in range(1, len(tokens)):
        before, here = tokens[at - 1], tokens[at]
        parted = before.key in _marks() and here.start > before.end
        if parted or here.key in _openers():
            yield at


def ends(clause: Sequence[Token]) -> int:
    """The end of a clause without the mark that parts it from the next."""
    words = (token.end for token in reversed(clause) if token.key not in _marks())
    return next(words, clause[-1].end)


@cache
def _marks() -> frozenset[str]:
    return frozenset(lexicon("clauses")["marks"].words())


@cache
def _openers() -> frozenset[str]:
    return frozenset(lexicon("clauses")["openers"].words())
