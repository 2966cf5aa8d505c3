"""Queries: what an editor should look at, worst first, each thing once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storydiff.compare.nearby import Nearby
from storydiff.compare.severity import SEVERITY
from storydiff.model import ArticleId, Kind, Referent, Span, Variant

WORTH_A_QUERY = 2
"""Severity from which a variant is a question to somebody."""


def queries(
    within: Sequence[Variant], across: Sequence[Variant], referents: Sequence[Referent] = ()
) -> tuple[str, ...]:
    """The ids of the variants worth a query, worst first.

    By severity; passages that only some articles tell after all else of the same severity; then
    what became of people before what was done, counted and dated, and that before how it is told,
    and what concerns whole articles last; then by the weight of all kinds together, by how many
    articles say something, what is gathered across rows before what is found within one, and in
    reading order. What a variant across rows tells as
    well, with the same kinds and of the same words, is not asked twice; that outlets label one of
    the `referents` otherwise is told of it wherever they do so.
    """
    asked = [v for v in (*across, *within) if v.severity >= WORTH_A_QUERY]
    told = (_gathered(variant, referents) for variant in across)
    gathered = Nearby((one, one.words) for one in told)
    once = [variant for variant in asked if not _is_told(variant, gathered)]
    return tuple(variant.id for variant in sorted(once, key=_rank))


def _rank(variant: Variant) -> tuple[int, bool, int, int, int]:
    """Smaller for what is to be asked sooner."""
    passage = variant.rule == "row.silence"
    weight = sum(SEVERITY[kind] for kind in variant.kinds)
    told = {reading.article for reading in variant.readings if reading.span}
    sort = min(_SORTS.get(kind, _TOLD) for kind in variant.kinds)
    return (-variant.severity, passage, sort, -weight, -len(told))


_TOLD = 2
_SORTS: Mapping[Kind, int] = {
    Kind.OUTCOME: 0,
    **dict.fromkeys([Kind.NUMBER, Kind.BOUND, Kind.TIME, Kind.PLACE, Kind.NEGATION], 1),
    **dict.fromkeys([Kind.AGENCY, Kind.QUOTATION], 1),
    **dict.fromkeys([Kind.HEADLINE, Kind.ORDER, Kind.REUSE], 3),
}
"""Of one severity: what became of people, what happened, how it is told, articles as wholes."""


class _Gathered(NamedTuple):
    """A variant across rows, and where each article speaks of the same."""

    variant: Variant
    places: Mapping[ArticleId, Sequence[Span]]

    @property
    def words(self) -> list[tuple[ArticleId, Span]]:
        """All the places, one after the other."""
        return [(article, span) for article, spans in self.places.items() for span in spans]


def _gathered(variant: Variant, referents: Sequence[Referent] = ()) -> _Gathered:
    """A variant with its readings; on a label, with every mention of the referent as well."""
    spans = [(reading.article, reading.span) for reading in variant.readings if reading.span]
    if Kind.LABEL in variant.kinds:
        named = [referent for referent in referents if referent.name == variant.about]
        spans += [(m.article, m.span) for referent in named for m in referent.mentions]
    places: defaultdict[ArticleId, list[Span]] = defaultdict(list)
    for article, span in spans:
        places[article].append(span)
    return _Gathered(variant, places)


def _is_told(variant: Variant, across: Nearby[_Gathered]) -> bool:
    """Whether a variant across rows tells it; of two that tell the same the first stands."""
    mine = _gathered(variant)
    before = True
    for other in across.near(mine.words):
        if other.variant.id == variant.id:
            before = False
        elif _tells(other, mine) and (before or not _tells(mine, other)):
            return True
    return False


def _tells(one: _Gathered, other: _Gathered) -> bool:
    """Whether one variant has the kinds of another, and words at all its places.

    Of a quotation that is altered every place is told at once, whatever else differs there; but
    not that words of it are denied, where only the other says so.
    """
    kinds, others = set(one.variant.kinds), set(other.variant.kinds)
    quoted = Kind.QUOTATION in kinds & others and one.variant.row is None
    if not (quoted or others <= kinds):
        return False
    met = (_meets(span, one.places.get(article, ())) for article, span in other.words)
    if quoted:
        return any(met) and (Kind.NEGATION in kinds or Kind.NEGATION not in others)
    return all(met)


def _meets(span: Span, places: Sequence[Span]) -> bool:
    return any(span.start < place.end and place.start < span.end for place in places)
