"""Common nouns of a story: phrases that may label a referent, with what qualifies them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.compare.referents.bearers import NameKey
from storydiff.compare.referents.callings import collective, is_role, people
from storydiff.compare.referents.phrases import Phrase
from storydiff.compare.referents.roles import is_named
from storydiff.compare.referents.scan import Scan
from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.months import year_value
from storydiff.language.numerals import ordinal, table
from storydiff.language.places import place
from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.synonyms import sense
from storydiff.model import Sort, Span

HOME = "@"
"""What marks the name of a country among modifiers."""
_TIES = frozenset(["on", "against", "of", "at", "with", "to", "targeting"])
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being", "'s", "'re", "not", "so"])
_RELATIVE = frozenset(["that", "which", "who"])
_BEING = frozenset(["is", "are", "was", "were", "be", "been", "being", "has", "have", "had"])
_SHORTEST = 3  # letters of a noun
_TITLE = 2  # words of a title that may stand before a name


class Noun(NamedTuple):
    """A noun phrase of the story that no name explains."""

    scan: int
    phrase: Phrase
    stem: str
    sort: Sort
    modifiers: frozenset[str]
    """Stems of its modifiers; a compound such as `Drovia-backed` is one."""
    tied: frozenset[str]
    """Whom it belongs to and is done to: `by 3`, `to 3` for the bearer with number 3."""

    @property
    def is_known(self) -> bool:
        """Whether readers are taken to know which is meant: `the vote`, with nothing more."""
        return self.phrase.determiner == "the" and self.phrase.end == self.phrase.start + 1


def nouns(scans: Sequence[Scan], meant: Mapping[NameKey, int]) -> tuple[Noun, ...]:
    """Every noun phrase that may be a label, in order."""
    adjectives = _adjectives(scans)
    return tuple(
        noun
        for number, scan in enumerate(scans)
        for phrase in scan.phrases
        if scan.key(phrase.head) not in adjectives
        and (noun := _noun(scans, number, phrase, meant))
    )


def _adjectives(scans: Sequence[Scan]) -> frozenset[str]:
    """Words that stand before nouns more often than they are nouns, and have no plural."""
    heads = Counter(s.key(p.head) for s in scans for p in s.phrases)
    before = Counter(s.key(at) for s in scans for p in s.phrases for at in range(p.start, p.head))
    seldom = {k for k, count in heads.items() if before[k] > count and f"{k}s" not in heads}
    return frozenset(
        key for key in heads if (key in seldom or _is_quality(key)) and sort_of(key) is Sort.THING
    )


def _is_quality(key: str) -> bool:
    """Whether a word is a listed adjective, or a comparative of one: bigger, latest."""
    bases = {key}
    for ending in ("er", "est"):
        if key.endswith(ending):
            base = key.removesuffix(ending)
            bases |= {base, base[:-1], base + "e"}
    return not bases.isdisjoint(_qualities())


@cache
def _qualities() -> frozenset[str]:
    groups = lexicon("synonyms")["qualities"].groups()
    return frozenset(word for head, words in groups for word in (head, *words))


def _noun(
    scans: Sequence[Scan], number: int, phrase: Phrase, meant: Mapping[NameKey, int]
) -> Noun | None:
    scan = scans[number]
    key = scan.key(phrase.head)
    if not _is_label(key) or phrase.determiner in _elsewhere() or _is_predicate(scan, phrase):
        return None
    if is_named(scan, phrase) and stem(key) in collective():
        return None
    modifiers = frozenset(_modifiers(scan, phrase))
    if not modifiers.isdisjoint(_elsewhere()) or _is_one_of_several(scan, phrase):
        return None
    tied = frozenset(_tied(scan, number, phrase, meant))
    return Noun(number, phrase, stem(key), sort_of(key), modifiers, tied)


def _is_one_of_several(scan: Scan, phrase: Phrase) -> bool:
    """Whether a phrase counts a case among others: the first trip, a re-election."""
    inside = scan.words[phrase.start : phrase.head]
    return inside[:2] == ("re", "-") or any(ordinal(key) is not None for key in inside)


@lru_cache(maxsize=16384)
def _is_label(key: str) -> bool:
    """Whether a noun tells one thing from others: no measure, rank, part, role or speech."""
    is_part = ordinal(key) is not None or key.removesuffix("s") in table("parts")
    is_general = not _general().isdisjoint((key, key.removesuffix("s")))
    if len(key) < _SHORTEST or is_part or is_general:
        return False
    return not is_role([key]) and sense(stem(key)) not in _speech()


def _is_predicate(scan: Scan, phrase: Phrase) -> bool:
    """Whether a lone word behind *be* is likelier an adjective: `it was inappropriate`."""
    is_lone = phrase.end == phrase.start + 1 and not is_plural(scan.key(phrase.head))
    return is_lone and phrase.determiner is None and scan.key(phrase.start - 1) in _BE


def _modifiers(scan: Scan, phrase: Phrase) -> Iterator[str]:
    """Stems of the words before the head; words joined by hyphens are one."""
    at = phrase.start
    while at < phrase.head:
        end = at + 1
        while end < phrase.head and scan.is_glued(end):
            end += 2
        keys = scan.keys(at, end)
        if keys and not keys[0][0].isdigit():
            yield "-".join(sorted(_country(key) for key in keys))
        at = end
    maker = _maker(scan, phrase)
    if maker:
        yield maker


def _maker(scan: Scan, phrase: Phrase) -> str | None:
    """Who backs or made what a phrase tells, said behind it: *groups backed by Drovia*."""
    at = phrase.end
    if scan.key(at) in _RELATIVE:
        at += 1
    while scan.key(at) in _BEING:
        at += 1
    verb = scan.key(at)
    if not (verb.endswith("ed") or is_irregular_past(verb)):
        return None
    if scan.key(at + 1) == "and":
        at += 2
    start = at + 2 + (scan.key(at + 2) == "the")
    name = next((n for n in scan.names if n.start == start), None)
    if scan.key(at + 1) != "by" or name is None:
        return None
    there = place(name.words)
    last = HOME + there.country if there else stem(scan.key(name.end - 1))
    return "-".join(sorted([last, stem(verb)]))


@lru_cache(maxsize=4096)
def _country(key: str) -> str:
    there = place(key)
    return HOME + there.country if there else stem(key)


def _tied(scan: Scan, number: int, phrase: Phrase, meant: Mapping[NameKey, int]) -> Iterator[str]:
    """The bearers before `'s`, and those behind `on`, `against`, `of`."""
    at = phrase.end + 1 + (scan.key(phrase.end + 1) == "the")
    ties = scan.key(phrase.end) in _TIES
    for name in scan.names:
        bearer = meant.get((number, name.start))
        if bearer is None:
            continue
        if phrase.owner is not None and name.start <= phrase.owner < name.end:
            yield f"by {bearer}"
        elif ties and at <= name.start <= at + _TITLE and scan.key(name.end) != "'s":
            yield f"{TO}{bearer}"


TO = "to "
"""What marks whom an act is done to."""


@lru_cache(maxsize=16384)
def sort_of(key: str) -> Sort:
    """What sort of thing a noun names: people, an act, or a thing."""
    root = stem(key)
    if root in _acts():
        return Sort.ACT
    return Sort.GROUP if root in people() else Sort.THING


def span_of(scan: Scan, noun: Noun) -> Span:
    """Where a noun phrase stands, without an article before it."""
    return scan.span(noun.phrase.start, noun.phrase.end)


def year_of(scan: Scan, noun: Noun) -> int | None:
    """The year that a noun phrase is dated by: `the 2020 strike`, `a strike in January 2020`."""
    phrase = noun.phrase
    before = range(max(phrase.start - _DATED, 0), phrase.head)
    behind = range(phrase.end + 1, phrase.end + 1 + _DATED)
    places = [*before, *(behind if scan.key(phrase.end) in _DATING else ())]
    return next((year for at in places if (year := year_value(scan.key(at)))), None)


_DATING = frozenset(["in", "of", "from", "on"])
_DATED = 3  # tokens between a noun phrase and its year: on Jan. 3, 2020


def number_of(scan: Scan, noun: Noun) -> bool:
    """Whether a noun phrase speaks of several."""
    return is_plural(scan.key(noun.phrase.head))


@cache
def _general() -> frozenset[str]:
    return frozenset(lexicon("referents")["general"].words())


@cache
def _speech() -> frozenset[str]:
    return frozenset(sense(stem(w)) for w in lexicon("synonyms")["speech"].words())


@cache
def _elsewhere() -> frozenset[str]:
    return frozenset(lexicon("referents")["elsewhere"].words())


@cache
def _acts() -> frozenset[str]:
    words = [*lexicon("kinds")["acts"].words(), *lexicon("referents")["acts"].words()]
    return frozenset(stem(word) for word in words)
