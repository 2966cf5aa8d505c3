"""Queries: what an editor should look at, worst first, each thing once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from storydiff.compare.severity import SEVERITY
from storydiff.model import ArticleId, Reading, Variant

WORTH_A_QUERY = 2
"""Severity from which a variant is a question to somebody."""


def queries(within: Sequence[Variant], across: Sequence[Variant]) -> tuple[str, ...]:
    """The ids of the variants worth a query, worst first.

    By severity; passages that only some articles tell after all else of the same severity; then by
    the weight of all kinds together, by how many articles say something, what is gathered across
    rows before what is found within one, and in reading order. A variant within a row that one
    across rows holds as well, with the same kinds and words, is not asked twice.
    """
    gathered = _by_article(across)
    once = [variant for variant in within if not _is_held(variant, gathered)]
    asked = [variant for variant in (*across, *once) if variant.severity >= WORTH_A_QUERY]
    return tuple(variant.id for variant in sorted(asked, key=_rank))


def _rank(variant: Variant) -> tuple[int, bool, int, int]:
    """Smaller for what is to be asked sooner."""
    passage = variant.rule == "row.silence"
    weight = sum(SEVERITY[kind] for kind in variant.kinds)
    told = {reading.article for reading in variant.readings if reading.span}
    return (-variant.severity, passage, -weight, -len(told))


Gathered = Mapping[ArticleId, Sequence[Variant]]
"""The variants across rows in which each article says something."""


def _by_article(across: Sequence[Variant]) -> Gathered:
    found: defaultdict[ArticleId, list[Variant]] = defaultdict(list)
    for variant in across:
        for name in {reading.article for reading in variant.readings if reading.span}:
            found[name].append(variant)
    return found


def _is_held(variant: Variant, gathered: Gathered) -> bool:
    """Whether a variant across rows has the same kinds, and words at all the same places."""
    told = [reading for reading in variant.readings if reading.span]
    if not told:
        return False
    return any(
        set(variant.kinds) <= set(other.kinds) and all(_is_at(one, other) for one in told)
        for other in gathered.get(told[0].article, ())
    )


def _is_at(reading: Reading, variant: Variant) -> bool:
    """Whether a variant has a reading that shares words with this one."""
    return any(
        reading.article == other.article
        and reading.span is not None
        and other.span is not None
        and reading.span.start < other.span.end
        and other.span.start < reading.span.end
        for other in variant.readings
    )
