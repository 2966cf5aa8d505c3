"""Which nouns of a story name one thing.

    Drovia-backed militias … Drovia-backed factions         the same rare modifier
    the attack on the mayor … the shooting of the mayor     the same object
    after the vote  |  after the election                   one in place of the other, in a link
    the raid … the assault                                  listed as synonyms

Each of these is evidence; nouns of one sort that have enough of it are gathered around the
commonest of them. That words which keep replacing each other name one thing is the observation of
Barzilay and McKeown, "Extracting paraphrases from a parallel corpus" (2001).
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product

from storydiff.compare.referents.nouns import Noun
from storydiff.compare.referents.phrases import Phrase
from storydiff.compare.referents.scan import Scan
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_common, is_function_word
from storydiff.model import ArticleId, Link, Relation, Sort

Pair = tuple[str, str]
ENOUGH = 2.0
"""Evidence from which two nouns are taken to name one thing: two clues of the stronger kind."""
SURE = 3.0
"""Evidence from which a noun joins those that another, not the commonest of them, has joined."""
_RARE, _PLAIN, _OBJECT, _SENSE, _LISTED = 1.2, 0.5, 1.2, 1.2, 0.9
_NEIGHBOURS = (0.0, 0.6, 2.0)
"""What like words on no side, on one and on both tell of two nouns in linked passages."""
_KNOWN = 0.3
"""What it adds to synonyms that each stands as *the vote*, *the election*, with nothing more."""
_OF_THINGS = 0.5
"""What a modifier is worth between things: nuclear weapons stand on no nuclear site."""
_MOST_SHARING = 6
"""Nouns behind one modifier; it tells nothing of what more of them name."""
_FEW_SHARING = 3
"""The same for things, which a story has more of."""
_BESIDE = 1.0
"""What the same modifier or object is worth in linked passages."""
_MOST_LINKS = 3
"""Pairs of outlets whose links count for two nouns; chance adds up where there are many more."""
_TRUST = {Relation.NEAR: 1.0, Relation.PARAPHRASE: 1.0, Relation.PARTIAL: 0.6}
"""What evidence is worth in passages that are linked so; identical ones show none."""


Evidence = defaultdict[Pair, float]


def gather(scans: Sequence[Scan], found: Sequence[Noun], links: Sequence[Link]) -> dict[str, str]:
    """For each noun, by its stem, the commonest noun that names the same thing, or itself."""
    told = Counter(noun.stem for noun in found)
    evidence = _evidence(scans, found, links)
    near: dict[str, list[str]] = defaultdict(list)
    for (a, b), weight in evidence.items():
        if weight >= ENOUGH:
            near[a].append(b)
            near[b].append(a)
    lead: dict[str, str] = {}
    for root in sorted(told, key=lambda r: (-told[r], r)):
        if root not in lead:
            surely = [b for b in near[root] if b in lead and _between(evidence, root, b) >= SURE]
            lead[root] = lead[max(surely)] if surely else root
        if lead[root] == root:
            for other in sorted(near[root]):
                lead.setdefault(other, root)
    return lead


def _between(evidence: Evidence, a: str, b: str) -> float:
    return evidence.get((min(a, b), max(a, b)), 0.0)


def _evidence(scans: Sequence[Scan], found: Sequence[Noun], links: Sequence[Link]) -> Evidence:
    evidence: Evidence = defaultdict(float)
    _by_modifiers(scans, found, evidence)
    best: dict[Pair, dict[tuple[ArticleId, ArticleId], float]] = defaultdict(dict)
    for pair, outlets, weight in _by_links(scans, found, links):
        best[pair][outlets] = max(best[pair].get(outlets, 0.0), weight)
    for pair, weights in best.items():
        evidence[pair] += sum(sorted(weights.values())[-_MOST_LINKS:])
    acts = {noun.stem for noun in found if noun.sort is Sort.ACT}
    known = {noun.stem for noun in found if noun.is_known}
    for a, b in evidence:
        if sense(a) == sense(b):
            evidence[a, b] += _SENSE if a in acts and b in acts else _LISTED
            evidence[a, b] += _KNOWN if a in known and b in known else 0
    return evidence


def _by_modifiers(scans: Sequence[Scan], found: Sequence[Noun], evidence: Evidence) -> None:
    """Nouns of one sort that stand behind the same modifiers, or are tied to the same bearers."""
    sharing: dict[tuple[Sort, str], dict[str, set[ArticleId]]] = defaultdict(dict)
    for noun in found:
        for clue in noun.modifiers | noun.tied | {f"={sense(noun.stem)}", _bag(noun)}:
            told = sharing[noun.sort, clue].setdefault(noun.stem, set())
            told.add(scans[noun.scan].article)
    for sort, clue in sorted(key for key, by_stem in sharing.items() if len(by_stem) > 1):
        by_stem = sharing[sort, clue]
        if len(by_stem) <= (_MOST_SHARING if sort is not Sort.THING else _FEW_SHARING):
            for a, b in combinations(sorted(by_stem), 2):
                if len(by_stem[a] | by_stem[b]) > 1:
                    evidence[a, b] += _worth(clue) * (_OF_THINGS if sort is Sort.THING else 1)


def _bag(noun: Noun) -> str:
    """The words of a phrase in any order: `an attempted theft` is `a theft attempt`."""
    own = sense(noun.stem)
    return "+".join(sorted({own, *map(sense, noun.modifiers)})) if noun.modifiers else own


def _worth(clue: str) -> float:
    if "+" in clue:
        return SURE
    if clue[0] == "=":
        return _PLAIN
    if clue.startswith(("by ", "to ")):
        return _OBJECT
    return _RARE if "-" in clue or not is_common(clue) else _PLAIN


def _by_links(
    scans: Sequence[Scan], found: Sequence[Noun], links: Sequence[Link]
) -> Iterator[tuple[Pair, tuple[ArticleId, ArticleId], float]]:
    """Nouns of one sort, each told in one of two linked passages only, in like surroundings."""
    told: dict[int, list[Noun]] = defaultdict(list)
    for noun in found:
        told[noun.scan].append(noun)
    around: dict[tuple[int, int], tuple[str, str]] = {}
    for link, a, b in _linked(scans, links):
        here, there = {n.stem for n in told[a]}, {n.stem for n in told[b]}
        apart = [n for n in told[a] if n.stem not in there]
        for p, q in product(apart, [n for n in told[b] if n.stem not in here]):
            if p.sort is q.sort:
                for noun in (p, q):
                    place = (noun.scan, noun.phrase.start)
                    if place not in around:
                        around[place] = _around(scans[noun.scan], noun.phrase)
                beside = zip(*(around[n.scan, n.phrase.start] for n in (p, q)), strict=True)
                weight = _alike(p, q, sum(x == y != "" for x, y in beside))
                if weight:
                    outlets = (link.a.article, link.b.article)
                    yield _pair(p, q), outlets, weight * _TRUST[link.relation]


def _linked(scans: Sequence[Scan], links: Sequence[Link]) -> Iterator[tuple[Link, int, int]]:
    """Every link between rewritten passages, with the numbers of the scans they stand in."""
    begins: dict[ArticleId, list[tuple[int, int]]] = defaultdict(list)
    for number, scan in enumerate(scans):
        begins[scan.article].append((scan.tokens[0].start, number))
    for starts in begins.values():
        starts.sort()
    for link in links:
        if link.relation in _TRUST:
            a, b = (
                begins[p.article][
                    bisect_right(begins[p.article], (p.spans[0].start, len(scans))) - 1
                ]
                for p in (link.a, link.b)
            )
            yield link, a[1], b[1]


def _pair(p: Noun, q: Noun) -> Pair:
    return min(p.stem, q.stem), max(p.stem, q.stem)


def _alike(p: Noun, q: Noun, neighbours: int) -> float:
    """How alike two nouns of linked passages are, `neighbours` of which have the same sense."""
    weight = _NEIGHBOURS[neighbours]
    if p.modifiers & q.modifiers or p.tied & q.tied:
        weight += _PLAIN if p.sort is Sort.THING else _BESIDE
    return weight + _SENSE if weight and sense(p.stem) == sense(q.stem) else weight


def _around(scan: Scan, phrase: Phrase) -> tuple[str, str]:
    """The senses of the last word of content before a phrase, and of the next behind it."""
    return _content(scan, phrase.start, -1), _content(scan, phrase.end - 1, 1)


def _content(scan: Scan, at: int, step: int) -> str:
    """The sense of the next word of content before or behind a token."""
    words = scan.words
    while 0 <= at + step < len(words):
        at += step
        key = words[at]
        if key[0].isalnum() and not is_function_word(key):
            return sense(stem(key))
    return ""
