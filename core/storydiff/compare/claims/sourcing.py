"""Lines of source: who is said to say a thing that several articles let somebody say.

two aides said the mayor had left  |  Radio Amery reported that the mayor had left     two sources
police said  |  Sgt. Ann Tarn said                                                     may be one
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import combinations
from typing import NamedTuple

from storydiff.compare.acts import Act, acts, is_pronoun
from storydiff.compare.claims.board import Difference, Line, Told, line
from storydiff.compare.claims.joining import Pair, gathered
from storydiff.compare.claims.ledger import Ledger
from storydiff.compare.claims.material import Material
from storydiff.compare.claims.said import HEADLINE, Beside, Said
from storydiff.compare.sources import same_source
from storydiff.language.lexicon import lexicon
from storydiff.language.speech import speeches
from storydiff.language.stems import stem
from storydiff.language.words import is_common
from storydiff.model import Kind, Slot

_BESIDE = 4, 0.5  # words that two linked sayings share, and their share of the shorter one
_APART = 5, 0.8  # the same of sayings that no link joins
MIN_SHARE_NAMED = 0.7
"""The share from which two people who are named say one thing, and not two of one matter."""
MOST_SAYINGS, MIN_RARE = 60, 2
"""Sayings that may have a word before it tells nothing, and how many such words two share."""
_LABEL = 6  # words of what is said that remind a reader of it


class Saying(NamedTuple):
    """Somebody's saying something, in one sentence."""

    said: Said
    act: Act
    start: int
    end: int
    """`[start, end)` is the source, by the sentence's tokens."""
    who: str | None
    """The referent that speaks, where it is known."""


def sourcing(material: Material) -> Iterator[Line]:
    """Who says each thing for which two articles name sources that cannot be one."""
    sayings = [saying for said in material.lines for saying in _sayings(said, material.ledger)]
    pairs = (
        Pair(strength, i, j)
        for i, j in _alike(sayings)
        if (strength := _strength(sayings[i], sayings[j], material.beside))
    )
    for group in gathered(sayings, pairs, partial(_clash, beside=material.beside)):
        difference = _difference(group)
        if difference:
            words = [Told(s.said, s.start, s.end, _value(s)) for s in group]
            yield line(_label(group), Slot.SOURCE, words, material.names, difference)


def _sayings(said: Said, ledger: Ledger) -> Iterator[Saying]:
    """What a sentence lets people say itself, not through others; pronouns speak for nobody."""
    if said.place == HEADLINE:
        return
    for act in acts(said.telling):
        if act.outer and not is_pronoun(act.speaker):
            yield Saying(said, act, *act.source, ledger.spoken_of(said, *act.source))


def _alike(sayings: Sequence[Saying]) -> Iterator[tuple[int, int]]:
    """Sayings of two articles that have words in common which few others have."""
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for n, saying in enumerate(sayings):
        for word in saying.act.said:
            by_word[word].append(n)
    met = Counter(
        pair
        for places in by_word.values()
        if len(places) <= MOST_SAYINGS
        for pair in combinations(places, 2)
    )
    for (i, j), shared in met.items():
        if shared >= MIN_RARE and sayings[i].said.article != sayings[j].said.article:
            yield i, j


def _strength(a: Saying, b: Saying, beside: Beside) -> float:
    """How much two sayings say the same; 0 where it is too little."""
    shared = len(a.act.said & b.act.said)
    few, part = _BESIDE if beside(a.said, b.said) else _APART
    return float(shared) if shared >= few and _share(a, b) >= part else 0.0


def _clash(group: Sequence[Saying], beside: Beside) -> bool:
    """Whether one article would say one thing twice, or two would say two things."""
    return any(
        a.said.article == b.said.article
        or not (_strength(a, b, beside) or any(_joins(c, a, b, beside) for c in group))
        for a, b in combinations(group, 2)
    )


def _joins(joint: Saying, a: Saying, b: Saying, beside: Beside) -> bool:
    """Whether a third saying says what both do, by the source of one of them."""
    if not (_strength(joint, a, beside) and _strength(joint, b, beside)):
        return False
    return any(same_source(joint.act.speaker, end.act.speaker) for end in (a, b))


def _difference(group: Sequence[Saying]) -> Difference | None:
    if not any(_are_two(a, b) for a, b in combinations(group, 2)):
        return None
    values = " / ".join(dict.fromkeys(map(_value, group)))
    return (Kind.ATTRIBUTION,), f"Said by different sources: {values}"


def _value(saying: Saying) -> str:
    return saying.said.printed(saying.start, saying.end)


def _are_two(a: Saying, b: Saying) -> bool:
    """Whether two sources cannot be one: two names, or the news and somebody who makes none."""
    if (a.who and a.who == b.who) or same_source(a.act.speaker, b.act.speaker) is not False:
        return False
    news, other = (_is_news(saying) for saying in (a, b))
    named = all(_is_named(saying.act.speaker[-1]) for saying in (a, b))
    return news != other or (named and (news or _share(a, b) >= MIN_SHARE_NAMED))


def _is_named(word: str) -> bool:
    """Whether a source ends in a name, and not in *Police* at the beginning of a sentence."""
    return word[0].isupper() and not is_common(stem(word.casefold()))


def _share(a: Saying, b: Saying) -> float:
    """The share that common words are of the shorter of two sayings."""
    return len(a.act.said & b.act.said) / max(1, min(len(a.act.said), len(b.act.said)))


def _is_news(saying: Saying) -> bool:
    """Whether a source is a station, an agency or a paper."""
    return any(stem(word.casefold()) in _media() for word in saying.act.speaker)


def _label(group: Sequence[Saying]) -> str:
    """How what is said begins, in the first article that says it."""
    said, at = group[0].said, group[0].said.span(group[0].start, group[0].end).start
    for speech in speeches(said.telling.tokens, said.telling.text):
        if speech.source and speech.source.start <= at < speech.source.end and speech.content:
            begin, end = speech.content[0]
            inside = [t for t in said.telling.tokens if begin <= t.start < end]
            words = inside[inside[0].key == "that" if inside else 0 :][:_LABEL]
            return said.telling.text[words[0].start : words[-1].end] + " …" if words else ""
    return ""


@cache
def _media() -> frozenset[str]:
    return frozenset(map(stem, lexicon("claims")["media"].words()))
