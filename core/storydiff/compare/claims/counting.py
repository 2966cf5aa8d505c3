"""Lines of number: how many there are of something, in every article that counts it."""

from collections import Counter
from collections.abc import Iterator, Sequence

from storydiff.compare.claims.board import Difference, Line, Told, line
from storydiff.compare.claims.count import Count, counts
from storydiff.compare.claims.material import Material
from storydiff.compare.claims.nouns import is_person
from storydiff.compare.claims.together import together
from storydiff.compare.counts import size, told
from storydiff.compare.outcomes import SCALE
from storydiff.language.counted import is_plural
from storydiff.language.numbers import NumberKind
from storydiff.language.stems import is_past, stem
from storydiff.language.synonyms import sense
from storydiff.model import Kind, Slot


def counted(material: Material) -> Iterator[Line]:
    """Every number that two articles tell of one thing."""
    found = [count for said in material.lines for count in counts(said, material.ledger)]
    for group in together(found, material):
        difference = _difference(group)
        tellers = {count.said.article for count in group}
        if _is_exact(group) and (
            difference or _is_worth_telling(group, len(tellers) >= material.enough)
        ):
            words = [Told(c.said, c.start, c.end, told(c.number)) for c in group]
            yield line(_about(group), Slot.COUNT, words, material.names, difference)


def _is_exact(group: Sequence[Count]) -> bool:
    """Whether one of the numbers has a value; several and dozens alone tell nothing to compare."""
    return any(c.number.kind not in (NumberKind.VAGUE, NumberKind.ARTICLE) for c in group)


def _is_worth_telling(group: Sequence[Count], often: bool) -> bool:
    """Whether it says something that the articles agree: of people, or where it is told often."""
    ones = all(count.number.value == 1 for count in group)
    fate = any(count.befell for count in group)
    return not ones and (fate or often)


def _difference(group: Sequence[Count]) -> Difference | None:
    values = " / ".join(dict.fromkeys(told(count.number) for count in group))
    sizes = {size(count.number) for count in group}
    bounds = {count.number.bound for count in group}
    if len(sizes) > 1:
        kinds = (Kind.NUMBER, Kind.BOUND) if len(bounds) > 1 else (Kind.NUMBER,)
        return kinds, f"Different numbers: {values}"
    return (
        ((Kind.BOUND,), f"The number is bounded otherwise: {values}") if len(bounds) > 1 else None
    )


def _about(group: Sequence[Count]) -> str:
    """`guards hurt`, `seats lost`, `drones`, `missing`."""
    nouns = [c.said.keys[c.number.noun_at] for c in group if c.number.noun_at is not None]
    plural = [noun for noun in nouns if is_plural(noun)]
    ranked = Counter(plural or nouns).most_common(1)
    outcomes = frozenset.union(*(c.outcomes for c in group if is_person(c)), frozenset())
    deed = SCALE[max(outcomes)] if outcomes else _done(group)
    if not ranked:
        return _NAMES.get(group[0].number.kind) or deed or "number"
    return f"{ranked[0][0]} {deed}".rstrip()


_NAMES = {NumberKind.MONEY: "money", NumberKind.PERCENT: "percent", NumberKind.SHARE: "share"}


def _done(group: Sequence[Count]) -> str:
    """What all tell was done to those counted, or by them, as a participle."""
    shared = frozenset.intersection(*(count.deeds for count in group))
    words = [key for c in group for key in c.said.keys[max(c.start - 3, 0) : c.end + _REACH]]
    done = [key for key in words if sense(stem(key)) in shared and _is_past(key)]
    return Counter(done).most_common(1)[0][0] if done else ""


def _is_past(key: str) -> bool:
    return key.endswith("ing") or is_past(key)


_REACH = 8  # tokens around a number in which its verb stands
