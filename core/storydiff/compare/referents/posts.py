"""One holder of a post, whose name two outlets romanise by other rules.

Drovia's energy minister, Tsvetana Khoreva … Energy Minister Cvetana Horeva      one person
Ihor Halych, the pilot … Igor Galich, a clerk                                    two, perhaps

Letters that the rules for one script exchange part too many names to be heard as one sound; they
are trusted for names of one post that no article tells apart.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from storydiff.compare.referents.bearers import Bearer, NameKey
from storydiff.compare.referents.callings import ADDRESS
from storydiff.compare.referents.roles import Role, roles
from storydiff.compare.referents.scan import Scan
from storydiff.language.name_parts import parts
from storydiff.language.skeleton import romanised

_EXCHANGED = (
    ("shch", "sc"), ("zh", "z"), ("sh", "s"), ("ch", "c"), ("kh", "h"), ("gh", "h"), ("ts", "c"),
    ("tz", "c"), ("cz", "c"), ("g", "h"), ("y", "i"), ("j", "i"), ("w", "v"), ("ii", "i"),
)  # fmt: skip
"""Spellings of one letter, in the order in which they are looked for."""


def with_one_holder(
    scans: Sequence[Scan], known: Sequence[Bearer], meant: Mapping[NameKey, int]
) -> Mapping[NameKey, int]:
    """Whom each name means, once those who hold one post under names spelled alike are one."""
    alike = _alike(known)
    if not alike:
        return meant
    held = _held(scans, meant)
    articles: dict[int, set[str]] = defaultdict(set)
    for (number, _), bearer in meant.items():
        articles[bearer].add(scans[number].article)
    lead: dict[int, int] = {}
    for a, b in alike:
        first = lead.get(a, a)
        if articles[first].isdisjoint(articles[b]) and _is_one_post(held[a], held[b]):
            lead[b] = first
            articles[first] |= articles[b]
            known[first].forms.update(known[b].forms)
    return {at: lead.get(bearer, bearer) for at, bearer in meant.items()}


def _alike(known: Sequence[Bearer]) -> list[tuple[int, int]]:
    """Bearers whose full names differ by nothing but exchanged letters, in order."""
    by_letters: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for number, bearer in enumerate(known):
        for letters in _letters(bearer):
            by_letters[letters].add(number)
    found = {pair for numbers in by_letters.values() for pair in combinations(sorted(numbers), 2)}
    return sorted(found)


def _letters(bearer: Bearer) -> Iterator[tuple[str, ...]]:
    for form in bearer.forms:
        of = parts(form)
        if len(of.words) > 1 and of.acronym is None and not of.is_body:
            yield tuple(map(letters_of, of.words))


def letters_of(word: str) -> str:
    """A word of a name with one spelling for what the rules for one script exchange.

    >>> letters_of("Tsvetana") == letters_of("Cvetana"), letters_of("Igor") == letters_of("Ihor")
    (True, True)
    """
    letters = romanised(word)
    for spelling, letter in _EXCHANGED:
        letters = letters.replace(spelling, letter)
    return letters


def _held(scans: Sequence[Scan], meant: Mapping[NameKey, int]) -> Mapping[int, list[Role]]:
    """The roles that are said of each bearer; a form of address is none."""
    found: dict[int, list[Role]] = defaultdict(list)
    for number, scan in enumerate(scans):
        for role in roles(scan):
            bearer = None if role.name is None else meant.get((number, role.name))
            if bearer is not None and role.kind not in ADDRESS:
                found[bearer].append(role)
    return found


def _is_one_post(held: Sequence[Role], other: Sequence[Role]) -> bool:
    return any(
        a.kind == b.kind and (not a.homes or not b.homes or a.homes & b.homes)
        for a in held
        for b in other
    )
