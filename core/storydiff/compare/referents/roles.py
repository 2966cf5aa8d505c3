"""Roles: what a person or a body is, said before a name, beside it, or in its place.

former agent Ann Writer                             before the name
Ann Writer, the head of the Marlow Trust,           beside it
Ann Writer is the head of the Marlow Trust          told of it
the Trust's head denied this                        in its place
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.referents.phrases import Phrase
from storydiff.compare.referents.scan import Scan
from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.mentions import Name
from storydiff.language.name_parts import bodies, titles
from storydiff.language.places import place
from storydiff.language.skeleton import skeleton
from storydiff.language.stems import stem


class Role(NamedTuple):
    """A phrase that says what somebody is; positions are token indices."""

    start: int
    end: int
    head: int
    kind: str
    home: str | None
    """Whose role it is: a country, or the sound of another name; None where that is not said."""
    name: int | None
    """The first token of the name it is said of; None where it stands alone."""


def roles(scan: Scan) -> Iterator[Role]:
    """The roles of a sentence that are said of a name, and those that may stand for one."""
    for name in scan.names:
        start = _title_start(scan, name)
        phrase = _reaching(scan, start, name)
        if start < name.start or (phrase and _is_person(scan, phrase)):
            yield _role(scan, phrase, start, name)
    for phrase in scan.phrases:
        if phrase.before_name or is_plural(scan.key(phrase.head)) or not _is_person(scan, phrase):
            continue
        end = _with_home(scan, phrase)
        told = _beside(scan, phrase, end)
        home = _home(scan, phrase, end)
        if told is not None or _is_definite(scan, phrase, home):
            kind = _kind(scan, phrase.start, phrase.head)
            yield Role(_whole_start(scan, phrase), end, phrase.head, kind, home, told)


def _role(scan: Scan, phrase: Phrase | None, start: int, name: Name) -> Role:
    """The role that ends where a name begins; a title where no phrase does."""
    if phrase is None:
        head = max(i for i in range(start, name.start) if scan.key(i)[0].isalpha())
        return Role(start, name.start, head, _kind(scan, start, head), None, name.start)
    head = max(i for i in range(phrase.start, name.start) if scan.key(i)[0].isalpha())
    kind = _kind(scan, phrase.start, head)
    home = _home(scan, phrase, phrase.end)
    return Role(_whole_start(scan, phrase), name.start, head, kind, home, name.start)


def _title_start(scan: Scan, name: Name) -> int:
    """The first token of the titles in capitals before a name, abbreviated ones included."""
    start = name.start
    while start > 0:
        stop = scan.key(start - 1) == "."
        at = start - 1 - stop
        if at < 0 or scan.key(at) not in _title_words():
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
    return any(name.start >= phrase.start and name.end == phrase.head for name in scan.names)


def _is_definite(scan: Scan, phrase: Phrase, home: str | None) -> bool:
    """Whether a phrase speaks of somebody known who bears the role now."""
    key = scan.key(phrase.head)
    if home is None and (phrase.owner is not None or (key in _unnamed() and not is_role([key]))):
        return False
    if any(key in _to_come() for key in scan.keys(phrase.start, phrase.head)):
        return False
    return phrase.determiner == "the" or phrase.owner is not None


def _with_home(scan: Scan, phrase: Phrase) -> int:
    """The end of a role with what it is the head of: *the head of the Marlow Trust*."""
    end = phrase.end
    if scan.key(end) not in ("of", "at", "for"):
        return end
    at = end + 1 + (scan.key(end + 1) in ("the", "a", "an", "its", "his", "her", "their"))
    while True:
        behind = next((p.end for p in scan.phrases if p.start == at), at)
        behind = next((n.end for n in scan.names if n.start == behind), behind)
        if behind == at:
            return end
        end = behind
        if scan.key(end) != "'s":
            return end
        at = end + 1


def _beside(scan: Scan, phrase: Phrase, end: int) -> int | None:
    """The name that a role is told of: beside a comma, or behind *is*."""
    start = _whole_start(scan, phrase)
    before = start - 1 if phrase.determiner is None or phrase.owner is not None else start - 2
    if phrase.owner is not None and scan.key(before) in ("the", "a", "an"):
        before -= 1
    closes = scan.key(end) in (",", ".", "", "-", ")")
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
        name = next((n for n in scan.names if _title_start(scan, n) == end + 1), None)
        if name and scan.key(name.end) in (",", "'s") and phrase.determiner in ("the", None):
            return name.start
    return None


def _name_ending(scan: Scan, end: int) -> int | None:
    return next((name.start for name in scan.names if name.end == end), None)


def _whole_start(scan: Scan, phrase: Phrase) -> int:
    """Where a phrase begins with whom it belongs to: `Iran's army chief`."""
    if phrase.owner is None:
        return phrase.start
    owner = phrase.owner
    name = next((n for n in scan.names if n.start <= owner < n.end), None)
    return name.start if name else owner


def _home(scan: Scan, phrase: Phrase, end: int) -> str | None:
    """The country or body that a role belongs to, where its words name one."""
    first = phrase.owner if phrase.owner is not None else phrase.start
    for name in scan.names:
        if first <= name.end - 1 < phrase.head or phrase.head < name.start < end:
            there = place(name.words)
            return there.country if there else skeleton(scan.key(name.end - 1))
    return None


def _kind(scan: Scan, start: int, head: int) -> str:
    """What kind of role a phrase names: `premier`, `former director`, `attorney general`."""
    key, before = scan.key(head), scan.key(head - 1) if head > start else ""
    kind = _kinds().get(f"{before} {key}") or _kinds().get(key) or stem(key)
    if kind == "general" and f"{before} {key}" in titles():
        kind = f"{before} {key}"
    other = next((k for k in scan.keys(start, head) if k in apart()), None)
    return f"{other} {kind}" if other else kind


def is_role(keys: Sequence[str]) -> bool:
    """Whether words are a role and nothing else: `prime minister`, `PM`."""
    return bool(keys) and all(key in _role_words() for key in keys)


@cache
def _kinds() -> Mapping[str, str]:
    return {word: kind for kind, words in lexicon("roles")["roles"].groups() for word in words}


@cache
def _role_words() -> frozenset[str]:
    return frozenset(word for words in _kinds() for word in words.split())


@cache
def _title_words() -> frozenset[str]:
    return frozenset(word for title in titles() for word in title.split())


@cache
def _unnamed() -> frozenset[str]:
    """Roles of which one article may speak of several people: official, witness."""
    return frozenset(lexicon("kinds")["sources"].words())


@cache
def apart() -> frozenset[str]:
    """Words that make another role of a role: former, vice."""
    return frozenset(lexicon("referents")["apart"].words())


@cache
def _to_come() -> frozenset[str]:
    return frozenset(lexicon("referents")["to_come"].words())


@cache
def people() -> frozenset[str]:
    """Stems of nouns for people, groups and bodies."""
    families = lexicon("kinds")
    words = [*_role_words(), *families["people"].words(), *families["sources"].words()]
    words += lexicon("outcomes")["patients"].words()
    words += [w for head, ws in lexicon("synonyms")["people"].groups() for w in (head, *ws)]
    words += lexicon("referents")["people"].words()
    return frozenset(stem(word) for word in words)


@cache
def collective() -> frozenset[str]:
    """Stems of nouns that are one body of several people: militia, council."""
    words = [*bodies(), *lexicon("referents")["collectives"].words()]
    return frozenset(stem(word) for word in words)
