"""Lines of place: where on a body something is, in every article that says so."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from storydiff.compare.claims.board import Difference, Line, Told, line
from storydiff.compare.claims.material import Material
from storydiff.compare.claims.place import Where, wheres
from storydiff.model import Kind, Slot


def places(material: Material) -> Iterator[Line]:
    """On which part of whose body each thing is that two articles tell of."""
    told: defaultdict[tuple[str, str | None], list[Where]] = defaultdict(list)
    for said in material.lines:
        for where in wheres(said):
            whose = material.ledger.person_before(said, where.start)
            told[said.stems[where.thing], whose].append(where)
    for (_, owner), found in told.items():
        difference = _difference(found)
        tellers = len({where.said.article for where in found})
        if owner and tellers > 1 and (difference or tellers >= material.enough):
            words = [Told(w.said, w.start, w.end, _value(w)) for w in found]
            thing = found[0].said.keys[found[0].thing]
            yield line(thing, Slot.PLACE, words, material.names, difference)


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
