"""Mentions of those who have a name, and what sort of thing each of them is."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from storydiff.compare.referents.bearers import Bearer, NameKey
from storydiff.compare.referents.callings import collective, placing
from storydiff.compare.referents.forms import is_full
from storydiff.compare.referents.nouns import sort_of
from storydiff.compare.referents.roles import Role, roles
from storydiff.compare.referents.scan import Scan
from storydiff.compare.referents.standing import Standing
from storydiff.language.lexicon import lexicon
from storydiff.language.mentions import Name
from storydiff.language.name_parts import parts
from storydiff.language.places import place
from storydiff.language.stems import stem
from storydiff.model import Mention, Naming, Sort

_BY_TITLE, _BY_AGE, _BY_SPEECH, _BY_PLACE = 3, 3, 1, 1
"""Votes for a sort of thing: a title or an age makes a person, a verb of speech may."""

Told = tuple[int, Mention]
"""A mention and the bearer whom it means, by number."""


def mentions_of(
    scans: Sequence[Scan], meant: Mapping[NameKey, int]
) -> tuple[list[Told], set[NameKey]]:
    """Every mention of a bearer by name or role, and the heads of roles that are told of one."""
    said = [(number, role) for number, scan in enumerate(scans) for role in roles(scan)]
    standing = Standing()
    for (number, _), bearer in sorted(meant.items()):
        standing.name(scans[number].article, bearer, number)
    told_of = [_named(number, role, meant) for number, role in said]
    for (number, role), named in zip(said, told_of, strict=True):
        if named is not None:
            standing.learn(scans[number].article, role, named)
    titled = {(number, role.end): role for number, role in said if role.end == role.name}
    told = list(_by_name(scans, meant, titled))
    spoken_for = {(number, role.head) for number, role in said if role.name is not None}
    for (number, role), named in zip(said, told_of, strict=True):
        known = named
        if role.name is None:
            known = standing.of(scans[number].article, role, number)
        if known is not None and role.end != role.name:
            spoken_for.add((number, role.head))
            told.append((known, _by_role(scans[number], role)))
    return told, spoken_for


def _named(number: int, role: Role, meant: Mapping[NameKey, int]) -> int | None:
    return None if role.name is None else meant.get((number, role.name))


def _by_role(scan: Scan, role: Role) -> Mention:
    span = scan.span(role.start, role.end)
    return Mention(scan.article, span, scan.span(role.head, role.head + 1), Naming.ROLE)


def _by_name(
    scans: Sequence[Scan], meant: Mapping[NameKey, int], titled: Mapping[NameKey, Role]
) -> Iterator[Told]:
    for number, scan in enumerate(scans):
        for name in scan.names:
            bearer = meant.get((number, name.start))
            if bearer is None:
                continue
            role = titled.get((number, name.start))
            start = role.start if role else name.start
            naming = Naming.NAME if is_full(name.words) else Naming.SURNAME
            title = scan.span(start, name.start).of(scan.text) if role else None
            span, head = scan.span(start, name.end), scan.span(name.start, name.end)
            yield bearer, Mention(scan.article, span, head, naming, title)


def sorts(
    scans: Sequence[Scan],
    known: Sequence[Bearer],
    meant: Mapping[NameKey, int],
    told: Sequence[Told],
) -> list[Sort]:
    """What sort of thing each bearer is."""
    votes: dict[int, Counter[Sort]] = defaultdict(Counter)
    texts = {scan.article: scan.text for scan in scans}
    for bearer, mention in told:
        if mention.title or mention.naming is Naming.ROLE:
            role = mention.title or mention.head.of(texts[mention.article])
            is_body = stem(role.casefold().split()[-1]) in collective()
            votes[bearer][Sort.GROUP if is_body else Sort.PERSON] += _BY_TITLE
    for number, scan in enumerate(scans):
        for name in scan.names:
            named = meant.get((number, name.start))
            if named is not None:
                votes[named].update(_seen(scan, name))
    return [_sort(bearer, votes[n]) for n, bearer in enumerate(known)]


def _seen(scan: Scan, name: Name) -> Mapping[Sort, int]:
    """What the words around a name say of its bearer."""
    after = scan.key(name.end)
    if after == "," and scan.key(name.end + 1).isdigit() and scan.key(name.end + 2) == ",":
        return {Sort.PERSON: _BY_AGE}
    if scan.key(name.start - 1) == "old":  # 10-year-old Ann Tarn
        return {Sort.PERSON: _BY_AGE}
    if name.end < len(scan.tokens) and stem(after) in collective():
        return {Sort.GROUP: _BY_TITLE}
    has_article = scan.key(name.start - 1) == "the"
    if scan.key(name.start - 1 - has_article) in placing():
        return {Sort.PLACE: _BY_PLACE}
    if has_article:
        return {Sort.GROUP: _BY_PLACE}
    return {Sort.PERSON: _BY_SPEECH} if stem(after) in _speaking() or after == "who" else {}


def _sort(bearer: Bearer, votes: Counter[Sort]) -> Sort:
    if place(bearer.name):
        return Sort.PLACE
    of = parts(bearer.name)
    if not of.words:
        return Sort.THING
    if of.words[-1] in _sites():
        return Sort.PLACE
    person = votes[Sort.PERSON]
    is_body = of.is_body or stem(of.words[-1]) in collective()
    if of.acronym or is_body or person < votes[Sort.GROUP]:
        return Sort.GROUP if person < _BY_TITLE * 2 or is_body else Sort.PERSON
    if sort_of(of.words[-1]) is Sort.ACT and person < _BY_TITLE:
        return Sort.ACT
    if votes[Sort.PLACE] > person:
        return Sort.PLACE
    shortened = len(of.words) > 1 and any(not is_full(form) for form in bearer.forms)
    if person >= _BY_TITLE or shortened or (person and len(of.words) > 1):
        return Sort.PERSON
    return Sort.GROUP if person else Sort.THING


@cache
def _sites() -> frozenset[str]:
    return frozenset(lexicon("referents")["sites"].words())


@cache
def _speaking() -> frozenset[str]:
    groups = lexicon("kinds")["reporting_verbs"].groups()
    return frozenset(stem(verb) for _, verbs in groups for verb in verbs)
