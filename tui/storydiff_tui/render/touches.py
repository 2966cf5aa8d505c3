"""Which words of a column are marked, since a difference is about them."""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from storydiff.model import ArticleId, Kind, Span, Variant
from storydiff_tui.render.bands import Places


class Touch(NamedTuple):
    """Words of a column that a difference is about."""

    start: int
    end: int
    difference: int
    """Its place among the table's differences."""


class Touches(Mapping[int, tuple[Touch, ...]]):
    """Band → the words in it that differ, in order.

    They are kept as numbers: a long story has ten thousands, and a screen shows a few.
    """

    def __init__(self, placed: Iterable[tuple[int, Touch]]) -> None:
        told = sorted(placed)
        self._bands = array("l", (band for band, _ in told))
        self._touches = array("l", chain.from_iterable(touch for _, touch in told))

    def __getitem__(self, band: int) -> tuple[Touch, ...]:
        first = bisect_left(self._bands, band)
        last = bisect_right(self._bands, band, lo=first)
        if first == last:
            raise KeyError(band)
        numbers = iter(self._touches[FIELDS * first : FIELDS * last])
        return tuple(map(Touch, numbers, numbers, numbers))

    def __iter__(self) -> Iterator[int]:
        return iter(dict.fromkeys(self._bands))

    def __len__(self) -> int:
        return len(set(self._bands))


FIELDS = len(Touch._fields)


def touches_of(article: ArticleId, differences: Sequence[Variant], places: Places) -> Touches:
    """The words of an article that differ."""
    return Touches(_placed(article, differences, places))


def _placed(
    article: ArticleId, differences: Sequence[Variant], places: Places
) -> Iterator[tuple[int, Touch]]:
    for number, variant in enumerate(differences):
        for reading in variant.readings:
            if reading.article != article or reading.span is None:
                continue
            for band, part in places.of(reading.span):
                if _worth_marking(variant, part, places):
                    yield band, Touch(*part, number)


_OF_SENTENCES = frozenset({Kind.ONLY_IN, Kind.HEADLINE})


def _worth_marking(variant: Variant, part: Span, places: Places) -> bool:
    """Not a whole sentence that one outlet alone tells, or that a headline is held against.

    Its neighbours' silence says the one, and the headline is marked for the other. Nor words that
    differ in their place or their owner alone.
    """
    if set(variant.kinds) <= {Kind.ORDER, Kind.REUSE}:
        return False
    if not _OF_SENTENCES.issuperset(variant.kinds):
        return True
    at = bisect_right(places.starts, part.start) - 1
    if Kind.HEADLINE in variant.kinds and places.bands[at] == 0:
        return True
    return part != (places.starts[at], places.ends[at])
