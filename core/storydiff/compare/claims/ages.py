"""Lines of age: how old each person is, in every article that says so.

Ann Tarn, 54, · Ann Tarn, aged 54, · 54-year-old Ann Tarn · She is 54 years old
"""

from collections import defaultdict
from collections.abc import Iterator

from storydiff.compare.claims.board import Line, Told, line
from storydiff.compare.claims.ledger import Ledger, is_known
from storydiff.compare.claims.material import Material
from storydiff.compare.claims.said import Said
from storydiff.language.numbers import Number, NumberKind
from storydiff.model import Kind, Referent, Slot

_REACH = 4  # tokens from an age to the person's name
_AHEAD = frozenset(["mr", "mrs", "ms", "dr"])
_BACK = frozenset([",", "aged", "age", "is", "was", "who", "("])


def ages(material: Material) -> Iterator[Line]:
    """The age of each person of whom two articles tell it."""
    told: defaultdict[str, list[tuple[Said, Number]]] = defaultdict(list)
    people: dict[str, Referent] = {}
    for said in material.lines:
        for number in said.telling.numbers:
            is_age = number.kind is NumberKind.AGE
            person = _person(said, number, material.ledger) if is_age else None
            if person and is_known(person):
                people[person.id] = person
                told[person.id].append((said, number))
    for key, found in told.items():
        tellers = len({said.article for said, _ in found})
        values = list(dict.fromkeys(f"{number.value:.10g}" for _, number in found))
        if tellers > 1 and (len(values) > 1 or tellers >= material.enough):
            words = [
                Told(said, number.start, number.end, f"{number.value:.10g}")
                for said, number in found
            ]
            reason = f"Different ages: {' / '.join(values)}"
            difference = ((Kind.NUMBER,), reason) if len(values) > 1 else None
            about = f"{people[key].name}: age"
            yield line(about, Slot.COUNT, words, material.names, difference)


def _person(said: Said, number: Number, ledger: Ledger) -> Referent | None:
    """Whose age it is: who is named at once behind it, else at once before it.

    None of two ages side by side, which two people share.
    """
    keys = said.keys
    beside = keys[max(number.start - 1, 0) : number.start] + keys[number.end : number.end + 1]
    if "and" in beside:
        return None
    behind = range(number.end, min(number.end + _REACH, len(keys)))
    before = range(number.start - 1, max(number.start - _REACH, 0) - 1, -1)
    for places, between in ((behind, _AHEAD), (before, _BACK)):
        for at in places:
            person = ledger.person_at(said, at)
            if person:
                return person
            if keys[at] not in between:
                break
    return None
