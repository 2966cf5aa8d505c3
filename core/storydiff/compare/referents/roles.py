"""Roles: what a person or a body is, said before a name, beside it, or in its place.

former agent Ann Writer                             before the name
Ann Writer, the head of the Marlow Trust,           beside it
Ann Writer is the head of the Marlow Trust          told of it
the Trust's head denied this                        in its place
"""

from collections.abc import Iterator
from typing import NamedTuple

from storydiff.compare.manners import sources
from storydiff.compare.referents.callings import (
    apart,
    gender,
    is_role,
    people,
    title_words,
    to_come,
)
from storydiff.compare.referents.homes import homes_of, whole_start, with_home
from storydiff.compare.referents.phrases import Phrase
from storydiff.compare.referents.scan import Scan
from storydiff.language.counted import is_plural
from storydiff.language.mentions import Name
from storydiff.language.name_parts import titles
from storydiff.language.places import place
from storydiff.language.roles import role_kinds
from storydiff.language.stems import stem

_CLOSING = frozenset([",", ".", "", "-", ")", "on", "in", "from", "with", "who", "whose", "to"])
"""What may follow a role beside a name; an *and* would make it one of a list."""
_HALVES = frozenset(["am", "pm"])
_LONGEST = 3  # words of a title


class Role(NamedTuple):
    """A phrase that says what somebody is; positions are token indices."""

    start: int
    end: int
    head: int
    kind: str
    homes: frozenset[str]
    """Whose role it is: a country, the sound of another name, or both; empty if that is unsaid."""
    name: int | None
    """The first token of the name it is said of; None where it stands alone."""
    is_definite: bool = True
    """Whether it speaks of somebody already known: not `an Italian minister`."""
    gender: str = ""
    """`f` or `m` where its words tell: chairwoman, Mr."""


def roles(scan: Scan) -> Iterator[Role]:
    """The roles of a sentence that are said of a name, and those that may stand for one."""
    for role in _roles(scan):
        yield role._replace(gender=gender(scan.key(role.head)))


def _roles(scan: Scan) -> Iterator[Role]:
    covered: set[int] = set()
    for name in scan.names:
        start = title_start(scan, name)
        phrase = _reaching(scan, start, name)
        if start < name.start or (phrase and _is_person(scan, phrase)):
            covered.update(range(start, name.start))
            yield _role(scan, phrase, start, name)
    for phrase in scan.phrases:
        if phrase.before_name or phrase.head in covered or not _is_person(scan, phrase):
            continue
        if scan.key(phrase.head) in _HALVES and scan.key(phrase.head - 1)[:1].isdigit():
            continue  # 7:16 p.m., and no prime minister
        role = None if is_plural(scan.key(phrase.head)) else _alone(scan, phrase)
        if role:
            yield role


def _alone(scan: Scan, phrase: Phrase) -> Role | None:
    """The role that a phrase tells of a name beside it, or that may stand for a name."""
    end = with_home(scan, phrase)
    told = _beside(scan, phrase, end)
    homes = homes_of(scan, phrase, end)
    definite = _is_definite(scan, phrase, bool(homes))
    if told is None and not definite and not homes:
        return None
    kind = _kind(scan, phrase.start, phrase.head)
    return Role(whole_start(scan, phrase), end, phrase.head, kind, homes, told, definite)


def _role(scan: Scan, phrase: Phrase | None, start: int, name: Name) -> Role:
    """The role that ends where a name begins; a title where no phrase does."""
    if phrase is None:
        head = max(i for i in range(start, name.start) if scan.key(i)[0].isalpha())
        return Role(start, name.start, head, _kind(scan, start, head), frozenset(), name.start)
    head = max(i for i in range(phrase.start, name.start) if scan.key(i)[0].isalpha())
    first = _title_begin(scan, phrase, start) if start < name.start else phrase.start
    kind = _kind(scan, first, head)
    homes = homes_of(scan, phrase, phrase.end)
    begin = whole_start(scan, phrase) if first == phrase.start else first
    return Role(begin, name.start, head, kind, homes, name.start)


def _title_begin(scan: Scan, phrase: Phrase, title: int) -> int:
    """Where what belongs to a title in capitals begins: `former Texas | Rep.`, not `a deal`."""
    at = title
    while at > phrase.start and _belongs(scan, at - 1):
        at -= 1
    return at


def _belongs(scan: Scan, at: int) -> bool:
    printed = scan.text[scan.tokens[at].start]
    joined = scan.is_glued(at) or scan.is_glued(at + 1)
    return printed.isupper() or joined or scan.key(at) in apart()


def title_start(scan: Scan, name: Name) -> int:
    """The first token of the titles in capitals before a name, abbreviated ones included."""
    start = name.start
    if start >= _LONGEST and " ".join(scan.words[start - _LONGEST : start]) in titles():
        return start - _LONGEST  # chief of staff
    while start > 0:
        stop = scan.key(start - 1) == "."
        at = start - 1 - stop
        if at < 0 or scan.key(at) not in title_words():
            break
        if not scan.text[scan.tokens[at].start].isupper():
            break
        start = at
    return start


def _reaching(scan: Scan, title: int, name: Name) -> Phrase | None:
    """The phrase that runs up to a name, or to the title before it."""
    return next((p for p in scan.phrases if p.start <= title <= p.end <= name.start), None)


def _is_person(scan: Scan, phrase: Phrase) -> bool:
    return stem(scan.key(phrase.head)) in people()


def is_named(scan: Scan, phrase: Phrase) -> bool:
    """Whether a name stands before the head at once: `the Marlow group`."""
    return any(
        phrase.start <= name.start
        and name.end == phrase.head
        and not (scan.is_glued(name.start - 1) or scan.is_compound(name))
        and place(name.words) is None
        for name in scan.names
    )


def _is_definite(scan: Scan, phrase: Phrase, at_home: bool) -> bool:
    """Whether a phrase speaks of somebody known who bears the role now."""
    key = scan.key(phrase.head)
    if not at_home and (scan.key(phrase.end) == "of" or not _is_bare(scan, phrase)):
        return False  # the leader of its oldest ally; the district judge
    if not at_home and (phrase.owner is not None or (key in sources() and not is_role([key]))):
        return False  # the officials of one article are several
    if any(key in to_come() for key in scan.keys(phrase.start, phrase.head)):
        return False
    opens = phrase.start == 0 and at_home  # Head of the Marlow Trust resigns
    return phrase.determiner == "the" or phrase.owner is not None or opens


def _is_bare(scan: Scan, phrase: Phrase) -> bool:
    """Whether nothing but how somebody is or was stands before a role: `the ousted president`."""
    pair = scan.key(phrase.head - 1) + " " + scan.key(phrase.head)
    before = scan.keys(phrase.start, phrase.head - (pair in role_kinds() or pair in titles()))
    return all(key in apart() or key.endswith(("ed", "ing")) for key in before)


def _beside(scan: Scan, phrase: Phrase, end: int) -> int | None:
    """The name that a role is told of: beside a comma, or behind *is*."""
    start = whole_start(scan, phrase)
    before = start - 1 if phrase.determiner is None or phrase.owner is not None else start - 2
    if phrase.owner is not None and scan.key(before) in ("the", "a", "an"):
        before -= 1
    closes = scan.key(end) in _CLOSING
    if scan.key(before) == "," and closes and phrase.determiner != "several":
        return _name_ending(scan, before)
    if scan.key(before) in ("is", "was", "became"):
        at = before
        if scan.key(at - 1) == "," and scan.key(at - 2).isdigit() and scan.key(at - 3) == ",":
            at -= 3
        elif scan.key(at - 1) == "who":
            at -= 2
        return _name_ending(scan, at)
    if scan.key(end) == ",":
        name = next((n for n in scan.names if title_start(scan, n) == end + 1), None)
        if name and scan.key(name.end) in (",", "'s") and phrase.determiner in ("the", None):
            return name.start
    return None


def _name_ending(scan: Scan, end: int) -> int | None:
    return next((name.start for name in scan.names if name.end == end), None)


def _kind(scan: Scan, start: int, head: int) -> str:
    """What kind of role a phrase names: `premier`, `former director`, `attorney general`."""
    key, before = scan.key(head), scan.key(head - 1) if head > start else ""
    pair = f"{before} {key}"
    kind = role_kinds().get(pair) or role_kinds().get(key) or stem(key)
    if pair in titles() and pair not in role_kinds():
        kind = pair  # a minority leader is not the leader
    other = next((k for k in scan.keys(start, head) if k in apart()), None)
    return f"{other} {kind}" if other else kind
