"""Lines of time: when something was, in every article that says so."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from storydiff.compare.claims.board import Difference, Line, Told, line
from storydiff.compare.claims.condition import chain_before
from storydiff.compare.claims.groups import subject
from storydiff.compare.claims.joining import Pair, alike, gathered
from storydiff.compare.claims.ledger import Ledger
from storydiff.compare.claims.material import Material
from storydiff.compare.claims.when import When, whens
from storydiff.language.moments import Moment, compatible
from storydiff.language.words import is_function_word
from storydiff.model import Kind, Slot

MIN_SHARED = 8.0
"""Bits that two sentences which no link joins have in common, beside the time and the event."""


def times(material: Material) -> Iterator[Line]:
    """When each thing was of which two articles tell it."""
    found = [when for said in material.lines for when in whens(said, material.ledger)]
    pairs = (
        Pair(strength, i, j)
        for i, j in alike(found, ([when.event] for when in found))
        if (strength := _strength(found[i], found[j], material))
    )
    for group in gathered(found, pairs, _clash):
        difference = _difference(group)
        tellers = len({when.said.article for when in group})
        exactly = len({_exactness(when.moment) for when in group}) > 1
        if difference or exactly or tellers >= material.enough:
            words = [Told(w.said, w.start, w.end, w.said.printed(w.start, w.end)) for w in group]
            about = _about(group, material.ledger)
            yield line(about, Slot.TIME, words, material.names, difference)


def _strength(a: When, b: When, material: Material) -> float:
    """How sure it is that two times are of one event; 0 where they are not."""
    if a.is_noun != b.is_noun:
        return 0.0
    same = compatible(a.moment, b.moment)
    owners = a.owner and b.owner and a.owner != b.owner
    if same is None or owners or (not same and (_is_year(a) or _is_year(b))):
        return 0.0
    beside = material.beside(a.said, b.said)
    shared = material.common.weight((a.said.senses & b.said.senses) - {a.event})
    if same:
        enough = beside or shared >= MIN_SHARED
    else:
        enough = beside and (shared >= MIN_SHARED or a.is_noun or _by_the_clock(a, b))
    return 1.0 + shared + 100 * same + 50 * beside if enough else 0.0


def _is_year(when: When) -> bool:
    """Whether no more than a year is given: lives hold many events of one verb."""
    moment = when.moment
    return moment.year is not None and moment.month is None


def _by_the_clock(a: When, b: When) -> bool:
    return a.moment.clock is not None and b.moment.clock is not None


def _clash(group: Sequence[When]) -> bool:
    """Whether one article would give two times for one event."""
    return any(
        a.said.article == b.said.article and compatible(a.moment, b.moment) is False
        for a, b in combinations(group, 2)
    )


def _difference(group: Sequence[When]) -> Difference | None:
    """Another time; one that is told less exactly is none."""
    if all(compatible(a.moment, b.moment) is not False for a, b in combinations(group, 2)):
        return None
    values = " / ".join(dict.fromkeys(w.said.printed(w.start, w.end) for w in group))
    return (Kind.TIME,), f"Different times: {values}"


def _exactness(moment: Moment) -> int:
    """How closely a moment is given: by the hour, the part of a day, the day, or less."""
    if moment.clock is not None:
        return 3
    if moment.part:
        return 2
    return 1 if moment.weekday is not None or moment.day is not None else 0


def _about(group: Sequence[When], ledger: Ledger) -> str:
    """`Ada Marsh met`, `bomb exploded`, `vote`: by the name of who did it, else by a noun."""
    event = group[0].said.keys[group[0].at]
    if group[0].is_noun:
        return event
    whos: list[str] = []
    for when in group:
        keys = when.said.keys
        who = subject(keys, chain_before(keys, when.at))
        referent = ledger.of(when.said, who) if who else None
        if referent or (who and not is_function_word(keys[who.head])):
            whos.append(referent.name if referent else keys[who.head] if who else "")
    return f"{Counter(whos).most_common(1)[0][0]} {event}" if whos else event
