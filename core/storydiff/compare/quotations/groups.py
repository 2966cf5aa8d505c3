"""Which utterances of different articles are one: by their words, by links, by who speaks.

Two quoted passages are one where their words show it, or where their sentences are linked, one
speaker says both and a good part of the words is the same. Speech in an article's own words joins
a quoted passage, and other such speech of a linked sentence, where enough of what is said is the
same and no two names contradict each other.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.compare.linked import Linked, SentenceKey
from storydiff.compare.quotations.utterance import Utterance
from storydiff.compare.spoken import (
    MIN_LONG,
    are_alike,
    are_exact,
    common_words,
    sharing_runs,
    written_out,
)
from storydiff.language.names import same_name
from storydiff.model import ArticleId

MIN_LINKED = 0.4
"""Share of the longer passage's words that two linked ones by one speaker have in common."""
MIN_SHARED = 2
"""Words that say something by which speech in an article's words may be a quoted passage …"""
MIN_SHARE = 0.5
"""… and what share they are of the words of either that has fewer."""
RETOLD = 4
"""Words in a row that show the same without a link."""


class Uttered(NamedTuple):
    """An utterance and the name of who speaks."""

    what: Utterance
    speaker: str | None
    is_named: bool
    """Whether that is a name, and not a role or a pronoun."""
    relay: str | None = None
    """Who passes it on."""

    @property
    def place(self) -> SentenceKey:
        """The sentence that it begins in."""
        return self.what.article.id, self.what.sentence


def groups(uttered: Sequence[Uttered], linked: Linked) -> list[list[Uttered]]:
    """The utterances, those that are one together; in the order of their first."""
    root = list(range(len(uttered)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    for i, j in _pairs(uttered, linked):
        one, two = sorted((find(i), find(j)))
        root[two] = one
    gathered: defaultdict[int, list[Uttered]] = defaultdict(list)
    for n, utterance in enumerate(uttered):
        gathered[find(n)].append(utterance)
    return [_without_outer(gathered[n]) for n in sorted(gathered)]


def _without_outer(group: Sequence[Uttered]) -> list[Uttered]:
    """The forms without those of which another is the part that tells the same."""
    beside: defaultdict[SentenceKey, list[Utterance]] = defaultdict(list)
    for u in group:
        beside[u.place].append(u.what)
    return [
        u
        for u in group
        if u.what.direct or not any(_is_part(other, u.what) for other in beside[u.place])
    ]


def _is_part(inner: Utterance, outer: Utterance) -> bool:
    return (
        outer.span != inner.span
        and outer.span.start <= inner.span.start
        and inner.span.end <= outer.span.end
    )


def _pairs(uttered: Sequence[Uttered], linked: Linked) -> Iterator[tuple[int, int]]:
    direct = [n for n, u in enumerate(uttered) if u.what.direct]
    told = [written_out(uttered[n].what.keys) for n in direct]
    first: dict[tuple[str, ...], int] = {}
    for n, keys in zip(direct, told, strict=True):
        if len(keys) >= MIN_LONG:
            yield first.setdefault(keys, n), n
    for i, j in sharing_runs(told):
        one, two = direct[i], direct[j]
        by_two = contradict(uttered[one], uttered[two])
        if are_alike(told[i], told[j]) and not (by_two and not are_exact(told[i], told[j])):
            yield one, two
    yield from _linked_pairs(uttered, linked)
    yield from _retold(uttered)


def _linked_pairs(uttered: Sequence[Uttered], linked: Linked) -> Iterator[tuple[int, int]]:
    """Pairs in linked sentences; of several acts in a sentence the one that fits best."""
    inside: defaultdict[SentenceKey, list[int]] = defaultdict(list)
    for n, u in enumerate(uttered):
        inside[u.place].append(n)
    for i, one in enumerate(uttered):
        for place in linked.partners(one.place):
            others = [j for j in inside.get(place, ()) if _may_be_one(one, uttered[j])]
            fits = [(_fit(one.what, uttered[j].what), -j) for j in others]
            if fits and max(fits)[0] > 0:
                yield i, -max(fits)[1]


def _retold(uttered: Sequence[Uttered]) -> Iterator[tuple[int, int]]:
    """A quoted passage and speech in an article's own words that share a run of words.

    Where one act of speech stands in another and both hold the run, the inner one tells it.
    """
    sharing: defaultdict[tuple[int, SentenceKey], list[int]] = defaultdict(list)
    for i, j in sharing_runs([u.what.keys for u in uttered], RETOLD):
        quoted, told = (i, j) if uttered[i].what.direct else (j, i)
        one, two = uttered[quoted], uttered[told]
        if one.what.direct and not two.what.direct and not contradict(one, two):
            sharing[quoted, two.place].append(told)
    for (quoted, _), places in sharing.items():
        if any(_share_enough(uttered[quoted].what, uttered[n].what) for n in places):
            yield quoted, min(places, key=lambda n: len(uttered[n].what.tokens))


def _share_enough(a: Utterance, b: Utterance) -> bool:
    return len(a.said & b.said) >= MIN_SHARE * min(len(a.said), len(b.said))


def _may_be_one(a: Uttered, b: Uttered) -> bool:
    if a.what.article.id == b.what.article.id or contradict(a, b):
        return False
    if a.what.direct or b.what.direct:
        return True
    return _is_one_speaker(a, b) or (a.relay is not None and _bare(a.relay) == _bare(b.relay))


def _fit(a: Utterance, b: Utterance) -> float:
    """How well two utterances of linked sentences fit, 0 where they are not one."""
    shared = len(a.said & b.said)
    fewer = min(len(a.said), len(b.said))
    if shared < MIN_SHARED or shared < MIN_SHARE * fewer:
        return 0.0
    if a.direct and b.direct:
        kept = common_words(a.keys, b.keys)
        return kept / len(a.keys) if kept >= MIN_LINKED * max(len(a.keys), len(b.keys)) else 0.0
    return shared / len(a.said | b.said)


def contradict(a: Uttered, b: Uttered) -> bool:
    """Whether two utterances are by two names that are not one."""
    if not (a.is_named and b.is_named and a.speaker and b.speaker):
        return False
    return not same_name(a.speaker, b.speaker)


def _is_one_speaker(a: Uttered, b: Uttered) -> bool:
    """Whether two utterances are by one name, or by the same words for somebody."""
    if a.speaker is None or b.speaker is None:
        return False
    if a.is_named and b.is_named:
        return same_name(a.speaker, b.speaker)
    return _bare(a.speaker) == _bare(b.speaker)


def _bare(speaker: str | None) -> str:
    return (speaker or "").casefold().removeprefix("the ")


def by_article(group: Sequence[Uttered]) -> Mapping[ArticleId, list[Uttered]]:
    """The utterances of a group by the article that gives them."""
    found: defaultdict[ArticleId, list[Uttered]] = defaultdict(list)
    for utterance in group:
        found[utterance.what.article.id].append(utterance)
    return found
