"""What kind of difference a place is: the rules asked about every two readings of it."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from storydiff.compare.contrast import Contrast, Finding, Rule
from storydiff.compare.counterparts import Counterparts
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.severity import SEVERITY
from storydiff.compare.telling import Words
from storydiff.compare.units import owes_capital
from storydiff.compare.wholes import HALVES
from storydiff.model import ArticleId, Kind

MAX_APART = 10
"""Tokens of a reading that can stand for one of an independent telling; more is a list."""
_PLAIN = frozenset([Kind.PHRASING, Kind.SYNONYM])
"""Kinds that say nothing beside a heavier one in the same words."""


class Judgement(NamedTuple):
    """All kinds of a place, worst first, and the finding that weighs most."""

    kinds: tuple[Kind, ...]
    severity: int
    rule: str
    reason: str
    values: Mapping[ArticleId, str]


def judge(
    here: Counterparts, rules: Mapping[str, Rule], fallbacks: Mapping[str, Rule]
) -> Judgement | None:
    """The kinds of a place; None where all articles print the same words."""
    if here.footings and max(w.end - w.start for w in here.readings.values()) > MAX_APART:
        return None
    found: list[tuple[str, Finding]] = []
    values: dict[str, str] = {}
    for contrast in _contrasts(here):
        asked = list(_asked(contrast, rules, fallbacks))
        found += asked
        for _, finding in asked:
            for words, value in zip((contrast.a, contrast.b), finding.values, strict=True):
                if value is not None:
                    values.setdefault(words.printed, value)
    if not found or ({name for name, _ in found} <= fallbacks.keys() and _says_nothing(here)):
        return None
    found = [*_without_doubles(found)]
    rule, worst = max(found, key=lambda named: _weight(named[1]))
    return Judgement(
        kinds=_kinds([finding for _, finding in found], worst),
        severity=_weight(worst),
        rule=rule,
        reason=worst.reason,
        values={
            name: values[words.printed]
            for name, words in here.readings.items()
            if words.printed in values
        },
    )


def _kinds(found: Sequence[Finding], worst: Finding) -> tuple[Kind, ...]:
    """All kinds of a place, worst first, but for those that say nothing beside the worst."""
    kinds = {kind for finding in found for kind in finding.kinds}
    if _weight(worst) > 1:
        kinds = kinds - _PLAIN | {*worst.kinds}
    if len(kinds) > 1:
        kinds.discard(Kind.TYPOGRAPHY)  # it is said of two that are equal but for it
    return tuple(sorted(kinds, key=lambda kind: (-SEVERITY[kind], kind)))


def printings(here: Counterparts) -> Iterator[Counterparts]:
    """The readings of a place that differ by how they are printed, where another differs by more.

    Al-Arle TV, al-Arle TV and al-Oster TV are two stations, one of them printed in two ways.
    """
    if len({words.printed for words in here.readings.values()}) < _FEWEST_PRINTED:
        return
    alike: dict[str, dict[ArticleId, Words]] = {}
    for name, words in here.readings.items():
        alike.setdefault(words.printed.casefold(), {})[name] = words
    for readings in alike.values() if len(alike) > 1 else ():
        printed = {words.printed for words in readings.values()}
        if len(printed) > 1 and not any(map(_opens, readings.values())):
            yield Counterparts(readings)


_FEWEST_PRINTED = 3  # forms: two that are alike, and another


def _without_doubles(found: Sequence[tuple[str, Finding]]) -> Iterator[tuple[str, Finding]]:
    """The findings without those that say in fewer words what a heavier one says.

    Beside another noun for the same, its singular or plural tells nothing; where somebody else is
    blamed, another pronoun is how that is said.
    """
    labelled = any(Kind.LABEL in finding.kinds for _, finding in found)
    blamed = any(Kind.AGENCY in finding.kinds for _, finding in found)
    for name, finding in found:
        if not ((labelled and name == _ONE_OR_SEVERAL) or (blamed and name == _PRONOUN)):
            yield name, finding


_ONE_OR_SEVERAL = "reference.one_or_several"
_PRONOUN = "reference.pronoun"


def _says_nothing(here: Counterparts) -> bool:
    """Whether no reading has a word that says something; of an hour, *p.m.* alone says nothing."""
    said = (key for words in here.readings.values() for key in words.keys)
    return not any(is_content(key) and key not in HALVES for key in said)


def _contrasts(here: Counterparts) -> Iterator[Contrast]:
    """Every two readings that differ, in the order of the articles' names.

    A capital that the start of a sentence owes a word is no difference beside a real one.
    """
    distinct: dict[str, list[tuple[ArticleId, Words]]] = {}
    for name, words in here.readings.items():
        distinct.setdefault(words.printed, []).append((name, words))
    folded = {printed.casefold() for printed in distinct}
    for one, two in combinations(distinct.values(), 2):
        (_, a), (_, b) = one[0], two[0]
        alike = a.printed.casefold() == b.printed.casefold()
        if len(folded) == 1 or not (alike and (_opens(a) or _opens(b))):
            pairs = [(x, y) for x, _ in one for y, _ in two] if here.footings else []
            firmest = [here.footings.get(pair, Footing.REWRITTEN) for pair in pairs]
            yield Contrast(a, b, max(firmest, default=Footing.REWRITTEN))


def _opens(words: Words) -> bool:
    """Whether a reading stands where its first word is owed a capital, or says nothing."""
    return words.start == words.end or owes_capital(words.telling, words.start)


def _asked(
    contrast: Contrast, rules: Mapping[str, Rule], fallbacks: Mapping[str, Rule]
) -> Iterator[tuple[str, Finding]]:
    """What the rules find; a fallback only where they leave words unaccounted for."""
    whole = False
    for name, rule in rules.items():
        finding = rule(contrast)
        if finding:
            whole = whole or finding.whole
            yield name, finding
    if not whole:
        asked = ((name, rule(contrast)) for name, rule in fallbacks.items())
        first = next(((name, finding) for name, finding in asked if finding), None)
        if first:
            yield first


def _weight(finding: Finding) -> int:
    return max(finding.severity, *(SEVERITY[kind] for kind in finding.kinds))
