"""Names that capitals do not show: in small letters, and what a country is styled.

The Harbor Guard fled … the Harbor guard       a name in other letters is the same name
Denmark paid … the kingdom                     the one country of its article that is one
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache

from storydiff.compare.referents.phrases import phrases
from storydiff.compare.referents.scan import Scan
from storydiff.language.lexicon import lexicon
from storydiff.language.mentions import Name
from storydiff.language.name_parts import bodies
from storydiff.language.places import PlaceKind, place
from storydiff.language.skeleton import skeleton
from storydiff.model import ArticleId

Bodies = Mapping[str, Sequence[tuple[str, ...]]]
"""The names of bodies that a story prints in capitals, by their last word."""


def with_familiar(scans: Sequence[Scan]) -> tuple[Scan, ...]:
    """The scans, with the names among them that only the rest of the story shows to be names."""
    known = _bodies(scans)
    countries = _countries(scans)
    return tuple(_with_names(scan, known, countries[scan.article]) for scan in scans)


def _bodies(scans: Sequence[Scan]) -> Bodies:
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    for scan in scans:
        for name in scan.names:
            last = scan.words[name.end - 1]
            if name.end - name.start > 1 and last in bodies() and not scan.is_headline:
                found[last].add(scan.words[name.start : name.end])
    return {last: sorted(names, key=lambda n: (-len(n), n)) for last, names in found.items()}


def _countries(scans: Sequence[Scan]) -> Mapping[ArticleId, set[str]]:
    """The countries that each article speaks of."""
    found: dict[ArticleId, set[str]] = defaultdict(set)
    for scan in scans:
        found[scan.article].update(there.country for n in scan.names if (there := place(n.words)))
    return found


def _with_names(scan: Scan, known: Bodies, countries: set[str]) -> Scan:
    found = [*_in_small_letters(scan, known), *_styles(scan, countries)]
    if not found:
        return scan
    taken = {at for name in found for at in range(name.start, name.end)}
    kept = [n for n in scan.names if taken.isdisjoint(range(n.start, n.end))]
    names = tuple(sorted([*kept, *found]))
    return replace(scan, names=names, phrases=phrases(scan.tokens, names))


def _in_small_letters(scan: Scan, known: Bodies) -> Iterator[Name]:
    """Bodies and countries whose last word is printed small: the Harbor guard, Czech republic."""
    starts = {name.end: name.start for name in scan.names if name.end < len(scan.words)}
    places = set(starts)
    if not known.keys().isdisjoint(scan.words):
        places.update(at for at, key in enumerate(scan.words) if key in known)
    for at in sorted(at for at in places if _is_small(scan, at)):
        start = _body_start(scan, at, known.get(scan.words[at], ()), at in starts)
        if start is None and at in starts and _is_country(scan, starts[at], at + 1):
            start = starts[at]
        if start is not None and not _runs_on(scan, at):
            yield _name(scan, start, at + 1)


def _is_small(scan: Scan, at: int) -> bool:
    return scan.text[scan.tokens[at].start].islower()


def _body_start(
    scan: Scan, last: int, names: Sequence[tuple[str, ...]], follows_name: bool
) -> int | None:
    """Where the longest of the names begins that end at a token, if one does."""
    for words in names:
        start = last + 1 - len(words)
        shown = follows_name or scan.key(start - 1) == "the"
        if start >= 0 and shown and scan.words[start : last + 1] == words:
            return start
    return None


def _runs_on(scan: Scan, at: int) -> bool:
    """Whether a word is only a part of what is told: the Harbor guard *chief*."""
    return scan.is_glued(at + 1) or any(p.start <= at < p.head for p in scan.phrases)


def _is_country(scan: Scan, start: int, end: int) -> bool:
    there = place(" ".join(scan.words[start:end]))
    return there is not None and there.kind is PlaceKind.COUNTRY


def _name(scan: Scan, start: int, end: int) -> Name:
    keys = tuple(skeleton(key) for key in scan.keys(start, end))
    return Name(start, end, scan.span(start, end).of(scan.text), keys)


def _styles(scan: Scan, countries: set[str]) -> Iterator[Name]:
    """What stands for a country by its style alone, named by the words of the country."""
    for key in sorted(_styled().keys() & scan.words):
        at = scan.words.index(key)
        if scan.key(at - 1) == "the" and _is_alone(scan, at):
            own = sorted(countries & _styled()[key])
            if len(own) == 1:
                keys = tuple(map(skeleton, own[0].casefold().split()))
                yield Name(at, at + 1, own[0], keys)


def _is_alone(scan: Scan, at: int) -> bool:
    """Whether a word is all of its phrase: no `kingdom of heaven`, no `animal kingdom`."""
    if scan.key(at + 1) in ("of", "-") or _runs_on(scan, at):
        return False
    return not any(n.start <= at < n.end and n.end - n.start > 1 for n in scan.names)


@cache
def _styled() -> Mapping[str, frozenset[str]]:
    """The countries that each style may stand for."""
    groups = lexicon("referents")["styles"].groups()
    return {style: frozenset(countries) for style, countries in groups}
