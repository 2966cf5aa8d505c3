"""Lines of place: where on a body something is, in every article that says so."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from storydiff.compare.claims.board import ENOUGH, Difference, Line, Told, line
from storydiff.compare.claims.cast import Cast
from storydiff.compare.claims.place import Where, wheres
from storydiff.compare.claims.said import Said
from storydiff.model import ArticleId, Kind, Slot


def places(lines: Sequence[Said], cast: Cast, names: Sequence[ArticleId]) -> Iterator[Line]:
    """On which part of whose body each thing is that two articles tell of."""
    told: defaultdict[tuple[str, str | None], list[Where]] = defaultdict(list)
    for said in lines:
        for where in wheres(said):
            told[said.stems[where.thing], cast.person_before(said, where.start)].append(where)
    for (_, whose), found in told.items():
        difference = _difference(found)
        tellers = len({where.said.article for where in found})
        if whose and tellers > 1 and (difference or tellers >= min(len(names), ENOUGH)):
            words = [Told(w.said, w.start, w.end, _value(w)) for w in found]
            yield line(found[0].said.keys[found[0].thing], Slot.PLACE, words, names, difference)


def _value(where: Where) -> str:
    return " ".join(where.said.keys[where.start : where.end])


def _difference(found: Sequence[Where]) -> Difference | None:
    """Another part, or the other side; who names no side may mean either."""
    parts = {where.said.stems[where.end - 1] for where in found}
    sides = {where.said.keys[where.start] for where in found if where.end - where.start > 1}
    if len(parts) < 2 and len(sides) < 2:
        return None
    values = " / ".join(dict.fromkeys(_value(where) for where in found))
    return (Kind.PLACE,), f"Different parts of the body: {values}"
