"""Differences between two texts that tell the same thing and share no wording to be edited.

    Seven of his security guards were wounded in the attack by at least two armed drones.
    Two were intercepted while a third exploded …, injuring several of his security guards.

Most words differ, and to mark them all would say nothing: marked is what stands for each other
beyond doubt.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.compare.acts import acts
from storydiff.compare.blocks import beyond_doubt
from storydiff.compare.counts import of_one_noun
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import Likeness, likeness
from storydiff.compare.moments import of_one_day, of_one_year
from storydiff.compare.outcomes import of_two_tellings
from storydiff.compare.regions import Region, inside, regions
from storydiff.compare.sources import cited, sources, unattributed
from storydiff.compare.telling import Telling, keys_at
from storydiff.compare.tidy import Stretch, whole_word
from storydiff.compare.trees import Range, Ranges, Tree, meets, overlap
from storydiff.compare.voices import voices
from storydiff.compare.words import align_words
from storydiff.language.dates import clock
from storydiff.language.speech_verbs import verb
from storydiff.model import ArticleId

SHARED = frozenset({
    Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SMALL_WORD, Likeness.SMALL_FORMS,
    Likeness.SAME_MARK,
})  # fmt: skip
"""Likenesses by which two tellings use one word."""


class Bridge(NamedTuple):
    """Two texts compared by the two of their tellings that are most alike."""

    one: Tree
    two: Tree
    a: ArticleId
    b: ArticleId
    differing: tuple[Stretch, ...]
    shared: Mapping[int, int]
    """Words of `a` that `b` has as well."""
    phrases: tuple[Region, ...]
    """The stretches in which they use nearly the same words."""

    def footing(self, place: Ranges) -> Footing:
        """How firmly words of both texts stand side by side in a place."""
        if self.a not in place or self.b not in place:
            return Footing.APART
        (a0, a1), (b0, b1) = place[self.a], place[self.b]
        around = (
            footing
            for (i, j, k, m), footing in self.phrases
            if i <= a0 and a1 <= j and k <= b0 and b1 <= m
        )
        return max(around, default=Footing.APART)

    def places(self) -> Iterator[Ranges]:
        """Where the two texts differ, for all tellings of both."""
        for a0, a1, b0, b1 in self.differing:
            yield self.one.grown({self.a: (a0, a1)}) | self.two.grown({self.b: (b0, b1)})

    def extended(self, place: Ranges, taken: Sequence[Ranges]) -> Ranges:
        """A place of one text with the other, where that has the same words and no other place."""
        if self.a in place and self.b not in place:
            same = _same(place[self.a], self.shared)
            added = self.two.grown({self.b: same}) if same else {}
        elif self.b in place and self.a not in place:
            same = _same(place[self.b], {j: i for i, j in self.shared.items()})
            added = self.one.grown({self.a: same}) if same else {}
        else:
            return place
        return place if any(meets(added, other) for other in taken) else place | added


def _same(at: Range, shared: Mapping[int, int]) -> Range | None:
    """Where the other telling has all words of a range, one after the other."""
    partners = [shared.get(n, -1) for n in range(*at)]
    if not partners or partners[0] < 0:
        return None
    start, end = partners[0], partners[0] + len(partners)
    return (start, end) if partners == list(range(start, end)) else None


def bridge(
    one: Tree,
    two: Tree,
    alike: Mapping[tuple[ArticleId, ArticleId], float],
    linked: frozenset[tuple[ArticleId, ArticleId]],
    rewritten: frozenset[tuple[ArticleId, ArticleId]],
) -> Bridge | None:
    """The comparison of two texts; None where no link says that they tell the same."""
    pairs = [(a, b) for a in one.tellings for b in two.tellings if (a, b) in linked]
    if not pairs:
        return None
    a, b = min(pairs, key=lambda pair: (-alike[pair], pair))
    found = _compared(one.tellings[a], two.tellings[b], (a, b) in rewritten)
    return Bridge(one, two, a, b, *found)


def _compared(
    a: Telling, b: Telling, rewritten: bool
) -> tuple[tuple[Stretch, ...], Mapping[int, int], tuple[Region, ...]]:
    pairs = align_words(a.tokens, b.tokens)
    phrases = tuple(regions(pairs, a, b))
    mine = acts(a)
    theirs = acts(b) if mine or rewritten else []
    years = tuple(of_one_year(a, b)) if rewritten else ()
    found = (
        *(at for at in beyond_doubt(pairs, a, b) if not _is_told_otherwise(at, a, b)),
        *of_one_noun(a, b),
        *of_two_tellings(a, b),
        *sources(mine, theirs),
        *(unattributed(a, mine, b, theirs) if rewritten else ()),
        *cited(a, b),
        *(
            at
            for region in phrases
            for at in inside(region.at, a, b)
            if not any(_is_half(at, year) for year in years)
        ),
        *(at for region in phrases for at in voices(region.at, pairs, a, b)),
        *of_one_day(a, b),
        *years,
    )
    differing = tuple(
        (*whole_word(a.tokens, a0, a1), *whole_word(b.tokens, b0, b1)) for a0, a1, b0, b1 in found
    )
    shared = {i: j for i, j in pairs if likeness(a.keys[i], b.keys[j]) in SHARED}
    return differing, shared, phrases


def _is_half(at: Stretch, whole: Stretch) -> bool:
    """Whether a stretch is one side of another, which has both."""
    a0, a1, b0, b1 = at
    return (a0 == a1 and overlap((b0, b1), whole[2:])) or (
        b0 == b1 and overlap((a0, a1), whole[:2])
    )


def _is_told_otherwise(at: Stretch, a: Telling, b: Telling) -> bool:
    """Whether two words are told with what they belong to: a speaker, a noun that is counted."""
    mine, theirs = keys_at(at, a, b)
    if len(mine) != 1 or len(theirs) != 1:
        return False
    if verb(mine[0]) and verb(theirs[0]):
        return True
    hours = clock(a.keys, at[0]) and clock(b.keys, at[2])
    return likeness(mine[0], theirs[0]) is Likeness.TWO_NUMBERS and not hours
