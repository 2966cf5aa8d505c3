"""Lines of outcome: what became of somebody, in every article that tells it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from storydiff.compare.claims.board import Difference, Line, Told, line
from storydiff.compare.claims.condition import Condition, conditions
from storydiff.compare.claims.ledger import is_known, is_person
from storydiff.compare.claims.material import Material
from storydiff.compare.outcomes import SCALE
from storydiff.model import ArticleId, Kind, Referent, Slot


def outcomes(material: Material) -> Iterator[Line]:
    """What became of each person of whom two articles tell it."""
    told: defaultdict[str, list[Condition]] = defaultdict(list)
    persons: dict[str, Referent] = {}
    for said in material.lines:
        for condition in conditions(said):
            person = material.ledger.of(said, condition.patient)
            if person and is_person(person) and is_known(person):
                persons[person.id] = person
                told[person.id].append(condition)
    for name, person in persons.items():
        if len({condition.said.article for condition in told[name]}) > 1:
            words = [Told(c.said, c.start, c.end, NAMES[c.level]) for c in told[name]]
            difference = _difference(told[name])
            yield line(person.name, Slot.CONDITION, words, material.names, difference)


NAMES = (*SCALE[:-1], "dead")
"""The outcomes as a reader meets them: not all who died were killed."""


def _difference(told: Sequence[Condition]) -> Difference | None:
    """Two articles of which neither tells an outcome that the other tells differ."""
    levels: defaultdict[ArticleId, set[int]] = defaultdict(set)
    for condition in told:
        levels[condition.said.article].add(condition.level)
    if not any(a.isdisjoint(b) for a in levels.values() for b in levels.values()):
        return None
    names = [NAMES[level] for level in sorted(set().union(*levels.values()))]
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    return (Kind.OUTCOME,), f"{listed.capitalize()} are different outcomes"
