"""Queries: what an editor should look at, worst first, each thing once."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from storydiff.compare.severity import SEVERITY
from storydiff.model import ArticleId, Kind, Reading, Referent, Variant

WORTH_A_QUERY = 2
"""Severity from which a variant is a question to somebody."""


def queries(
    within: Sequence[Variant], across: Sequence[Variant], referents: Sequence[Referent] = ()
) -> tuple[str, ...]:
    """The ids of the variants worth a query, worst first.

    By severity; passages that only some articles tell after all else of the same severity; then by
    the weight of all kinds together, by how many articles say something, what is gathered across
    rows before what is found within one, and in reading order. What a variant across rows tells as
    well, with the same kinds and of the same words, is not asked twice; that outlets label one of
    the `referents` otherwise is told of it wherever they do so.
    """
    gathered = _by_article([_everywhere(variant, referents) for variant in across])
    asked = [v for v in (*across, *within) if v.severity >= WORTH_A_QUERY]
    once = [v for v in asked if not any(_tells(other, v) for other in _rivals(v, gathered))]
    return tuple(variant.id for variant in sorted(once, key=_rank))


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


def _everywhere(variant: Variant, referents: Sequence[Referent]) -> Variant:
    """A variant on how a referent is labelled, with a reading for every mention of it."""
    if Kind.LABEL not in variant.kinds:
        return variant
    mentions = [m for named in referents if named.name == variant.about for m in named.mentions]
    added = tuple(Reading(mention.article, mention.span) for mention in mentions)
    return replace(variant, readings=variant.readings + added)


def _rivals(variant: Variant, gathered: Gathered) -> Iterator[Variant]:
    """The variants across rows in which the first article of a variant says something as well.

    Of two across rows that tell the same the first stands for both.
    """
    told = [reading.article for reading in variant.readings if reading.span]
    before = True
    for other in gathered.get(told[0], ()) if told else ():
        if other.id == variant.id:
            before = False
        elif before or not _tells(variant, other):
            yield other


def _tells(one: Variant, other: Variant) -> bool:
    """Whether one variant has the kinds of another, and words at all its places."""
    return set(other.kinds) <= set(one.kinds) and all(
        _is_at(reading, one) for reading in other.readings if reading.span
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
