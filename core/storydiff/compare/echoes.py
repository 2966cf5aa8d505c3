"""Whether articles that differ in two linked sentences both say both things, each once.

    A  “We had no part in it,” the envoy said.  …  The envoy said his country had no part in it.
    B  “We had no part in it,” the envoy said.  …  The envoy said his country had no part in it.

A's first sentence may be linked to B's second, and A's second to B's first: *we* / *his country*
is no difference between the two then.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import permutations

from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.linked import Linked, SentenceKey
from storydiff.compare.severity import SEVERITY
from storydiff.model import (
    Article,
    ArticleId,
    Kind,
    Reading,
    Row,
    Span,
    Token,
    Variant,
)

_ONE_WORD = frozenset({Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SPELLING})


class Echoes:
    """What tells the same as each sentence, for asking whether a difference is told both ways."""

    def __init__(self, articles: Sequence[Article], linked: Linked, rows: Iterable[Row]) -> None:
        self._linked = linked
        self._texts = {article.id: article.page.text for article in articles}
        self._sentences: Mapping[ArticleId, Sequence[tuple[Token, ...]]] = {
            article.id: [sentence.tokens for sentence in article.sentences] for article in articles
        }
        told = map(linked.told, rows)
        self._rows = {place: row for row in told for place in row}

    def heard(self, variant: Variant) -> Variant:
        """A variant; where each article has the words of every other as well, mere phrasing.

        It has all of these words then. That one reading holds the words of another shows nothing:
        *two* stands in *at least two* anyway.
        """
        told = [reading for reading in variant.readings if reading.span]
        pairs = [(r, s) for r, s in permutations(told, 2) if self._keys(r) != self._keys(s)]
        if len(told) < len(variant.readings) or not pairs:
            return variant
        if any(_found(self._tokens(other), self._keys(one)) for one, other in pairs):
            return variant
        again = []
        for one, other in pairs:
            heard = self._echo(one, other)
            if heard is None:
                return variant
            again.append(heard)
        shown = " / ".join(dict.fromkeys(self._printed(reading) for reading in told))
        return replace(
            variant,
            kinds=(Kind.PHRASING,),
            severity=SEVERITY[Kind.PHRASING],
            rule=BOTH,
            reason=f"Each tells it both ways: {shown}",
            readings=tuple(sorted({*told, *again}, key=lambda r: (r.article, r.span or _NOWHERE))),
        )

    def _echo(self, reading: Reading, other: Reading) -> Reading | None:
        """Where the other article has the words of a reading, as it tells the same again."""
        here, there = self._of(reading), self._of(other)
        keys = self._keys(reading)
        near = self._linked.partners(here) | self._rows.get(here, frozenset())
        for place in sorted(p for p in near if p[0] == other.article and p != there):
            tokens = _words(self._sentences[place[0]][place[1]])
            found = _found(tokens, keys)
            if found:
                start, end = found
                return Reading(other.article, Span(tokens[start].start, tokens[end - 1].end))
        return None

    def _of(self, reading: Reading) -> SentenceKey:
        """The sentence that the words of a reading stand in."""
        return self._linked.at(reading.article, (reading.span or _NOWHERE).start)

    def _tokens(self, reading: Reading) -> list[Token]:
        article, number = self._of(reading)
        start, end = reading.span or _NOWHERE
        return _words(t for t in self._sentences[article][number] if start <= t.start < end)

    def _keys(self, reading: Reading) -> list[str]:
        return [token.key for token in self._tokens(reading)]

    def _printed(self, reading: Reading) -> str:
        return (reading.span or _NOWHERE).of(self._texts[reading.article])


BOTH = "crossing.both"
"""The rule of a variant of which each article has both wordings."""
_NOWHERE = Span(0, 0)


def _words(tokens: Iterable[Token]) -> list[Token]:
    return [token for token in tokens if token.key[0].isalnum()]


def _found(tokens: Sequence[Token], wanted: Sequence[str]) -> tuple[int, int] | None:
    """Where words stand one after the other, or all of them that say something in order."""
    keys = [token.key for token in tokens]
    for at in range(len(keys) - len(wanted) + 1):
        if keys[at : at + len(wanted)] == [*wanted]:
            return at, at + len(wanted)
    left = iter(enumerate(keys))
    said = (key for key in wanted if is_content(key))
    places = [next((n for n, other in left if _is_one(key, other)), None) for key in said]
    if not places or places[0] is None or places[-1] is None or None in places:
        return None
    return places[0], places[-1] + 1


def _is_one(key: str, other: str) -> bool:
    return key == other or likeness(key, other) in _ONE_WORD
