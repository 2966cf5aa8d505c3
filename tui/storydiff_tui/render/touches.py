"""Which words of a column are marked, since a difference is about them."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from storydiff.model import ArticleId, Kind, Span, Variant
from storydiff_tui.render.bands import Places


class Touch(NamedTuple):
    """Words of a column that a difference is about."""

    start: int
    end: int
    difference: int
    """Its place among the table's differences."""


def touches_of(
    article: ArticleId, differences: Sequence[Variant], places: Places
) -> dict[int, tuple[Touch, ...]]:
    """Band → the words in it that differ, in order."""
    found: dict[int, list[Touch]] = {}
    for number, variant in enumerate(differences):
        for reading in variant.readings:
            if reading.article != article or reading.span is None:
                continue
            for band, part in places.of(reading.span):
                if _worth_marking(variant, part, places):
                    found.setdefault(band, []).append(Touch(*part, number))
    return {band: tuple(sorted(touches)) for band, touches in found.items()}


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
