"""Nouns that were gathered with others, yet speak of somebody else.

Westland-backed militias, the militias … aid groups          other groups
the militias … “they arm terrorist groups,” he said          whoever the speaker means

Nouns of which any story has several bodies, and what people are quoted as saying of several
others, stay only with a modifier of the rest, or where they take up what stayed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from storydiff.compare.referents.callings import vague
from storydiff.compare.referents.nouns import Noun, number_of, span_of
from storydiff.compare.referents.scan import Scan
from storydiff.language.speech_marks import is_quoted
from storydiff.model import Sort

_POINTING = frozenset(["the", "these", "those", "both", "all"])


def without_strays(scans: Sequence[Scan], group: Sequence[Noun]) -> list[Noun]:
    """The nouns of a group that speak of what most of it does, in their order."""
    doubtful = [_is_doubtful(scans, noun) for noun in group]
    if not any(doubtful):
        return list(group)
    sure = [noun for noun, doubt in zip(group, doubtful, strict=True) if not doubt]
    known = frozenset[str]().union(*(n.modifiers for n in sure)) or _shared(scans, group)
    return list(_kept(scans, zip(group, doubtful, strict=True), known))


def _is_doubtful(scans: Sequence[Scan], noun: Noun) -> bool:
    if noun.sort is not Sort.GROUP:
        return False
    scan = scans[noun.scan]
    return noun.stem in vague() or (
        bool(noun.modifiers)
        and number_of(scan, noun)
        and is_quoted(scan.text, span_of(scan, noun).start)
    )


def _shared(scans: Sequence[Scan], group: Sequence[Noun]) -> frozenset[str]:
    """The modifier that most articles have, where all nouns are doubtful; none of one article."""
    told: dict[str, set[str]] = defaultdict(set)
    for noun in group:
        for modifier in noun.modifiers:
            told[modifier].add(scans[noun.scan].article)
    counts = Counter({modifier: len(articles) for modifier, articles in told.items()})
    best = max(sorted(counts), key=lambda modifier: counts[modifier], default="")
    return frozenset([best]) if counts[best] > 1 else frozenset()


def _kept(
    scans: Sequence[Scan], group: Iterator[tuple[Noun, bool]], known: frozenset[str]
) -> Iterator[Noun]:
    kept: set[tuple[str, str]] = set()
    for noun, doubt in group:
        told = (scans[noun.scan].article, noun.stem)
        takes_up = told in kept and not noun.modifiers and noun.phrase.determiner in _POINTING
        if not doubt or takes_up or not known.isdisjoint(noun.modifiers):
            kept.add(told)
            yield noun
