"""Queries: what an editor should look at, worst first."""

from collections.abc import Sequence

from storydiff.compare.severity import SEVERITY
from storydiff.model import Kind, Variant

WORTH_A_QUERY = 2
"""Severity from which a variant is a question to somebody."""


def queries(variants: Sequence[Variant]) -> tuple[str, ...]:
    """The ids of the variants worth a query, worst first.

    By severity; passages that only some articles tell after all else of the same severity; then by
    the weight of all kinds together, the number of readings that differ, and in reading order.
    """
    asked = [variant for variant in variants if variant.severity >= WORTH_A_QUERY]
    return tuple(variant.id for variant in sorted(asked, key=_rank))


def _rank(variant: Variant) -> tuple[int, bool, int, int]:
    """Smaller for what is to be asked sooner."""
    passage = variant.kinds == (Kind.ONLY_IN,) and variant.rule == "row.silence"
    weight = sum(SEVERITY[kind] for kind in variant.kinds)
    return (-variant.severity, passage, -weight, -_told(variant))


def _told(variant: Variant) -> int:
    return sum(reading.span is not None for reading in variant.readings)
