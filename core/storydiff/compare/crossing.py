"""Where linked sentences differ that stand in different rows.

A sentence has its place in one row, beside the sentence that is most like it; what another row
tells of the same is compared here: phrases that both use, who says it, and when it was.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import permutations
from typing import NamedTuple

from storydiff.compare.acts import Act, acts
from storydiff.compare.counterparts import Counterparts
from storydiff.compare.echoes import Echoes
from storydiff.compare.footing import Footing
from storydiff.compare.lazy import lazy
from storydiff.compare.linked import Linked, SentenceKey
from storydiff.compare.moments import of_one_day
from storydiff.compare.nearby import Nearby
from storydiff.compare.regions import Region, inside, regions
from storydiff.compare.sources import sources
from storydiff.compare.telling import Telling, Tellings, Words
from storydiff.compare.tidy import whole_word
from storydiff.compare.trees import Range, Ranges, overlap
from storydiff.compare.variants import SILENCE, variant_of
from storydiff.compare.voices import voices
from storydiff.compare.words import anchored_words
from storydiff.model import Article, ArticleId, Kind, Link, Passage, Row, Variant

MIN_SCORE = 0.6
"""Score of a link across rows below which its sentences seldom tell the same claim."""
CLOSEST = 3
"""Sentences of another article that one is compared with, the surest: where an article says the
same over and over, more of them tell nothing new and take hours."""
_STYLE = frozenset({
    Kind.TYPOGRAPHY, Kind.HOUSE_STYLE, Kind.HONORIFIC, Kind.NAME_SPELLING, Kind.NAME_FORM,
})  # fmt: skip
"""Kinds that one does not need to see across rows: inside them they show often enough."""


def crossings(
    articles: Sequence[Article],
    linked: Linked,
    rows: Sequence[Row],
    known: Sequence[Variant],
) -> tuple[Variant, ...]:
    """Differences between linked sentences of different rows, but for those known already.

    What each of the articles says both ways is told once, as phrasing. The variants have no ids.
    """
    told = _Told(variant for variant in known if variant.rule != SILENCE)
    echoes = Echoes(articles, linked, rows)
    found = (variant_of(here, row=None) for here in _counterparts(articles, linked, rows))
    differing = (
        variant
        for variant in found
        if variant and not _is_mere_style(variant) and variant not in told
    )
    once = {variant.readings: variant for variant in map(echoes.heard, differing)}
    return tuple(once.values())


def _is_mere_style(variant: Variant) -> bool:
    """Whether a variant is of a kind that rows show often enough, or of small words only."""
    only_small = variant.rule == _SMALL and variant.kinds == (Kind.PHRASING,)
    return only_small or _STYLE.issuperset(variant.kinds)


_SMALL = "plain.silence"


def _counterparts(
    articles: Sequence[Article], linked: Linked, rows: Sequence[Row]
) -> tuple[Counterparts, ...]:
    """The places of sentences that are linked across rows, each once for all articles."""
    looked_up = Tellings(articles)
    homes = {sentence: row.id for row in rows for sentence in linked.told(row)}
    told = {article.id: _Whole(looked_up.whole(article.id)) for article in articles}
    found = _Found(_together(rows, linked, homes))
    for link in _surest(linked):
        a, b = link.a.article, link.b.article
        seats = {p.article: _home(p, linked, homes) for p in (link.a, link.b)}
        if seats[a] == seats[b]:
            continue
        for (a0, a1, b0, b1), footing in _differing(told[a], link.a, told[b], link.b):
            found.take(_Crossing({a: (a0, a1), b: (b0, b1)}, footing, dict(seats)))
    return tuple(
        Counterparts(
            {name: Words(told[name].telling, *at) for name, at in sorted(ranges.items())},
            dict.fromkeys(permutations(ranges, 2), footing),
        )
        for ranges, footing in ((_told(new.place), new.footing) for new in found.crossings)
    )


def _surest(linked: Linked) -> list[Link]:
    """The links that are sure enough, at most `CLOSEST` of a sentence to each other article."""
    taken: Counter[tuple[tuple[ArticleId, int], ArticleId]] = Counter()
    kept: set[int] = set()
    strong = [n for n, link in enumerate(linked.links) if link.score >= MIN_SCORE]
    for number in sorted(strong, key=lambda n: -linked.links[n].score):
        link = linked.links[number]
        (a,), (b,) = ([*linked.within(passage)][:1] for passage in (link.a, link.b))
        ways = (a, b[0]), (b, a[0])
        if all(taken[way] < CLOSEST for way in ways):
            taken.update(ways)
            kept.add(number)
    return [link for number, link in enumerate(linked.links) if number in kept]


def _told(place: Ranges) -> Ranges:
    """A place without the articles that have no words there, if two others have."""
    told = {name: at for name, at in place.items() if at[0] < at[1]}
    return told if len(told) > 1 else place


class _Whole:
    """All that an article says, and who says it."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self._starts = [token.start for token in telling.tokens]

    @lazy
    def acts(self) -> list[Act]:
        return acts(self.telling)

    def range(self, passage: Passage) -> Range:
        """A passage among the tokens of its article."""
        first, last = passage.spans[0], passage.spans[-1]
        return bisect_left(self._starts, first.start), bisect_left(self._starts, last.end)

    def acts_around(self, at: Range) -> list[Act]:
        """What is said by whom in the sentences that a range lies in."""
        starts = [*self.telling.starts, len(self._starts)]
        first = starts[max(bisect_right(starts, at[0]) - 1, 0)]
        last = starts[min(bisect_left(starts, at[1]), len(starts) - 1)]
        return [act for act in self.acts if first <= act.cue[0] < last]


class _Crossing(NamedTuple):
    place: Ranges
    footing: Footing
    rows: dict[ArticleId, str | None]
    """The row in which each article has its words."""


_Homes = Mapping[SentenceKey, str]
"""The row of each sentence."""
_Seat = tuple[ArticleId, str | None]
"""An article in a row."""


def _together(
    rows: Iterable[Row], linked: Linked, homes: _Homes
) -> frozenset[tuple[_Seat, _Seat]]:
    """What tells the same: the articles of a row, and those that links join across rows."""
    found: set[tuple[_Seat, _Seat]] = {
        ((a, row.id), (b, row.id))
        for row in rows
        for a, b in permutations((name for name, spans in row.cells.items() if spans), 2)
    }
    for link in linked.links:
        a, b = ((p.article, _home(p, linked, homes)) for p in (link.a, link.b))
        found |= {(a, b), (b, a)}
    return frozenset(found)


def _home(passage: Passage, linked: Linked, homes: _Homes) -> str | None:
    """The row of the sentence that a passage begins in."""
    return homes.get(next(linked.within(passage)))


def _differing(a: _Whole, here: Passage, b: _Whole, there: Passage) -> Iterator[Region]:
    """The places in which two passages differ, each as a region by itself."""
    (a0, a1), (b0, b1) = a.range(here), b.range(there)
    mine, theirs = a.telling.part(a0, a1), b.telling.part(b0, b1)
    for (i0, i1, j0, j1), footing in _in_phrases(mine, theirs):
        whole_a = whole_word(a.telling.tokens, a0 + i0, a0 + i1)
        whole_b = whole_word(b.telling.tokens, b0 + j0, b0 + j1)
        yield Region((*whole_a, *whole_b), footing)
    for at in sources(a.acts_around((a0, a1)), b.acts_around((b0, b1))):
        yield Region(at, Footing.PHRASE)


def _in_phrases(mine: Telling, theirs: Telling) -> Iterator[Region]:
    """Where two passages differ in the phrases that they share, and in what they say of a day."""
    pairs = anchored_words(mine.tokens, theirs.tokens)
    for region in regions(pairs, mine, theirs):
        for at in (*inside(region.at, mine, theirs), *voices(region.at, pairs, mine, theirs)):
            yield Region(at, region.footing)
    for at in of_one_day(mine, theirs):
        yield Region(at, Footing.PHRASE)


class _Found:
    """The places found so far; those that share a reading are one place."""

    def __init__(self, together: frozenset[tuple[_Seat, _Seat]]) -> None:
        self.crossings: list[_Crossing] = []
        self._together = together
        self._middles: defaultdict[tuple[ArticleId, int], list[int]] = defaultdict(list)
        """Which of them have a range around a token: two ranges that are one hold both middles."""

    def take(self, new: _Crossing) -> None:
        """Add a place: to the first that shares a reading and is at odds with none, else alone."""
        for number in sorted(self._near(new.place)):
            other = self.crossings[number]
            shared = new.place.keys() & other.place.keys()
            added = new.place.keys() - shared
            if all(_are_one(new.place[name], other.place[name]) for name in shared) and all(
                ((x, new.rows[x]), (y, other.rows[y])) in self._together
                for x in added
                for y in other.place.keys() - shared
            ):
                other.rows.update({name: new.rows[name] for name in added})
                self._enter(number, {name: new.place[name] for name in added})
                return
        self.crossings.append(new)
        self._enter(len(self.crossings) - 1, new.place)

    def _near(self, place: Ranges) -> set[int]:
        return {
            number
            for name, (start, end) in place.items()
            for token in range(start, max(end, start + 1))
            for number in self._middles.get((name, token), ())
        }

    def _enter(self, number: int, place: Ranges) -> None:
        self.crossings[number].place.update(place)
        for name, (start, end) in place.items():
            self._middles[name, (start + end) // 2].append(number)


def _are_one(one: Range, two: Range) -> bool:
    """Whether most of either range is in both."""
    common = min(one[1], two[1]) - max(one[0], two[0])
    return one == two or 2 * common > max(one[1] - one[0], two[1] - two[0])


class _Told:
    """What variants set side by side already, for asking whether another one adds to it."""

    def __init__(self, variants: Iterable[Variant]) -> None:
        sides = (
            [(reading.article, reading.span) for reading in variant.readings if reading.span]
            for variant in variants
        )
        self._sides = Nearby((side, side) for side in sides)

    def __contains__(self, variant: Variant) -> bool:
        """Whether one of them has some of the words of every reading of the variant."""
        words = [(reading.article, reading.span) for reading in variant.readings if reading.span]
        return any(
            all(any(a == b and overlap(one, two) for b, two in side) for a, one in words)
            for side in self._sides.near(words[:1])
        )
