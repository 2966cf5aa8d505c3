"""Where linked sentences differ that stand in different rows.

A sentence has its place in one row, beside the sentence that is most like it; what another row
tells of the same is compared here: phrases that both use, who says it, and when it was.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from storydiff.compare.footing import Footing
from storydiff.compare.moments import of_one_day
from storydiff.compare.places import Place
from storydiff.compare.regions import Region, inside, regions
from storydiff.compare.sources import Act, acts, sources
from storydiff.compare.telling import Telling, Tellings, Words
from storydiff.compare.tidy import whole_word
from storydiff.compare.trees import Range, Ranges, overlap
from storydiff.compare.variants import SILENCE, variant_of
from storydiff.compare.voices import voices
from storydiff.compare.words import align_words
from storydiff.model import Article, ArticleId, Kind, Link, Passage, Row, Variant

_STYLE = frozenset({
    Kind.TYPOGRAPHY, Kind.HOUSE_STYLE, Kind.HONORIFIC, Kind.NAME_SPELLING, Kind.NAME_FORM,
})  # fmt: skip
"""Kinds that one does not need to see across rows: inside them they show often enough."""


def crossings(
    articles: Sequence[Article],
    links: Sequence[Link],
    rows: Sequence[Row],
    known: Sequence[Variant],
) -> tuple[Variant, ...]:
    """Differences between linked sentences of different rows, but for those known already.

    The variants have no ids.
    """
    told = _Told(variant for variant in known if variant.rule != SILENCE)
    found = (variant_of(here, row=None) for here in _places(articles, links, rows))
    return tuple(
        variant
        for variant in found
        if variant and not _STYLE.issuperset(variant.kinds) and variant not in told
    )


def _places(
    articles: Sequence[Article], links: Sequence[Link], rows: Sequence[Row]
) -> tuple[Place, ...]:
    """The places of sentences that are linked across rows, each once for all articles."""
    known = Tellings(articles, links)
    whole = {article.id: known.whole(article.id) for article in articles}
    starts = {name: [token.start for token in told.tokens] for name, told in whole.items()}
    homes = _homes(rows)
    together = _together(rows, links, homes)
    found: list[_Crossing] = []
    for link in links:
        home = _home(link.a, homes), _home(link.b, homes)
        if home[0] == home[1]:
            continue
        a, b = link.a.article, link.b.article
        here, there = _range(link.a, starts[a]), _range(link.b, starts[b])
        seats = dict(zip((a, b), home, strict=True))
        for (a0, a1, b0, b1), footing in _differing(whole[a], here, whole[b], there):
            new = _Crossing({a: (a0, a1), b: (b0, b1)}, footing, dict(seats))
            _join(new, found, together)
    return tuple(
        Place(
            {name: Words(whole[name], *at) for name, at in sorted(crossing.place.items())},
            dict.fromkeys(permutations(crossing.place, 2), crossing.footing),
        )
        for crossing in found
    )


class _Crossing(NamedTuple):
    place: Ranges
    footing: Footing
    rows: dict[ArticleId, str | None]
    """The row in which each article has its words."""


_Homes = Mapping[ArticleId, tuple[list[int], list[str]]]
"""For each article where its sentences begin, and the row of each."""
_Seat = tuple[ArticleId, str | None]
"""An article in a row."""


def _together(
    rows: Iterable[Row], links: Iterable[Link], homes: _Homes
) -> frozenset[tuple[_Seat, _Seat]]:
    """What tells the same: the articles of a row, and those that links join across rows."""
    found: set[tuple[_Seat, _Seat]] = {
        ((a, row.id), (b, row.id))
        for row in rows
        for a, b in permutations((name for name, spans in row.cells.items() if spans), 2)
    }
    for link in links:
        a, b = ((p.article, _home(p, homes)) for p in (link.a, link.b))
        found |= {(a, b), (b, a)}
    return frozenset(found)


def _homes(rows: Iterable[Row]) -> _Homes:
    told: dict[ArticleId, list[tuple[int, str]]] = {}
    for row in rows:
        for name, spans in row.cells.items():
            told.setdefault(name, []).extend((span.start, row.id) for span in spans)
    return {name: _unzipped(sorted(pairs)) for name, pairs in told.items()}


def _unzipped(pairs: Sequence[tuple[int, str]]) -> tuple[list[int], list[str]]:
    return [start for start, _ in pairs], [row for _, row in pairs]


def _home(passage: Passage, homes: _Homes) -> str | None:
    """The row of the sentence that a passage begins in."""
    starts, names = homes.get(passage.article, ([], []))
    at = bisect_left(starts, passage.spans[0].start + 1) - 1
    return names[at] if at >= 0 else None


def _range(passage: Passage, starts: Sequence[int]) -> Range:
    """A passage among the tokens of its article."""
    first, last = passage.spans[0], passage.spans[-1]
    return bisect_left(starts, first.start), bisect_left(starts, last.end)


def _differing(a: Telling, here: Range, b: Telling, there: Range) -> Iterator[Region]:
    """The places in which two passages differ, each as a region by itself."""
    mine, theirs = a.part(*here), b.part(*there)
    pairs = align_words(mine.tokens, theirs.tokens)
    found = [
        (at, region.footing)
        for region in regions(pairs, mine, theirs)
        for at in (*inside(region.at, mine, theirs), *voices(region.at, mine, theirs))
    ]
    found += ((at, Footing.PHRASE) for at in of_one_day(mine, theirs))
    for (a0, a1, b0, b1), footing in found:
        at = (
            *whole_word(a.tokens, here[0] + a0, here[0] + a1),
            *whole_word(b.tokens, there[0] + b0, there[0] + b1),
        )
        yield Region(at, footing)
    for at in sources(_acts(a, here), _acts(b, there)):
        yield Region(at, Footing.PHRASE)


def _acts(telling: Telling, at: Range) -> list[Act]:
    """What is said by whom in the sentences that a range of a telling lies in."""
    first = max(start for start in telling.starts if start <= at[0])
    return acts(telling, first, at[1])


def _join(
    new: _Crossing, found: list[_Crossing], together: frozenset[tuple[_Seat, _Seat]]
) -> None:
    """Adds a place: to one that shares a reading of it and is at odds with none, or as another."""
    for other in found:
        shared = new.place.keys() & other.place.keys()
        added = new.place.keys() - shared
        meets = shared and all(_are_one(new.place[name], other.place[name]) for name in shared)
        if meets and all(
            ((x, new.rows[x]), (y, other.rows[y])) in together
            for x in added
            for y in other.place.keys() - shared
        ):
            other.place.update({name: new.place[name] for name in added})
            other.rows.update({name: new.rows[name] for name in added})
            return
    found.append(new)


def _are_one(one: Range, two: Range) -> bool:
    """Whether most of either range is in both."""
    common = min(one[1], two[1]) - max(one[0], two[0])
    return one == two or 2 * common > max(one[1] - one[0], two[1] - two[0])


class _Told:
    """What variants set side by side already, for asking whether another one adds to it."""

    def __init__(self, variants: Iterable[Variant]) -> None:
        self._sides = [
            [(reading.article, reading.span) for reading in variant.readings if reading.span]
            for variant in variants
        ]

    def __contains__(self, variant: Variant) -> bool:
        """Whether one of them has some of the words of every reading of the variant."""
        words = [(reading.article, reading.span) for reading in variant.readings if reading.span]
        return any(
            all(any(a == b and overlap(one, two) for b, two in side) for a, one in words)
            for side in self._sides
        )
