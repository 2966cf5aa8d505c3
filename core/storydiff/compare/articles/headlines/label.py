"""Labels: an act that the headline calls by another name than the article does at first.

Attack on harbour office  |  A drone strike hit the harbour office on Sunday
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from storydiff.compare.articles.headlines.promise import Body, Broken, Label, between
from storydiff.compare.outcomes import levels
from storydiff.compare.telling import Telling, Words
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem
from storydiff.language.tokens import fold
from storydiff.model import Article, Kind, Mention, Naming, Referent, Sort


def label(head: Telling, under: Body) -> Iterator[Broken]:
    """The label of an act in the headline, where the article begins with another."""
    for act in under.labels:
        mine = labelled(head, act.stems & _acts())
        if mine is None or mine.keys[-1] not in _nouns():
            continue
        theirs = {stem(key) for key in act.first.keys} & act.stems & _acts()
        if theirs and theirs.isdisjoint(map(stem, mine.keys)):
            reason = f"Another word in its own article: {mine.printed} / {act.first.printed}"
            yield Broken(Kind.LABEL, mine, act.first, reason)


def acts(
    articles: Sequence[Article], referents: Sequence[Referent]
) -> list[tuple[Referent, frozenset[str]]]:
    """The acts that a story is about, with the stems of their labels.

    What became of somebody is no name of an act: a killing, but not the dead.
    """
    texts = {article.id: article.page.text for article in articles}
    found = []
    for referent in referents:
        if referent.sort is Sort.ACT:
            heads = [m.head.of(texts[m.article]) for m in _labels(referent)]
            stems = frozenset(stem(fold(head)) for head in heads) - levels().keys()
            found.append((referent, stems))
    return found


def leading(
    article: Article,
    sentences: Sequence[Telling],
    named: Iterable[tuple[Referent, frozenset[str]]],
) -> list[Label]:
    """The acts that an article names in its first paragraph, with the words by which it does."""
    lead = [t for t, s in zip(sentences, article.sentences, strict=True) if s.paragraph == 1]
    found = []
    for referent, stems in named:
        spans = (m.span for m in _labels(referent) if m.article == article.id)
        words = [between(telling, span) for span in spans for telling in lead]
        found += [Label(stems, first) for first in words if first.keys][:1]
    return found


def _labels(referent: Referent) -> Iterator[Mention]:
    return (mention for mention in referent.mentions if mention.naming is Naming.LABEL)


def labelled(head: Telling, stems: frozenset[str]) -> Words | None:
    """The first of some labels in a headline, with the words for acts that stand before it."""
    for at, key in enumerate(head.keys):
        if stem(key) in stems:
            end = at + 1
            while end < len(head.keys) and stem(head.keys[end]) in stems:
                end += 1
            while at and stem(head.keys[at - 1]) in _acts():
                at -= 1
            return Words(head, at, end)
    return None


@cache
def _acts() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("kinds")["acts"].words())


@cache
def _nouns() -> frozenset[str]:
    """The nouns themselves: a shooting, but not that somebody shoots."""
    words = lexicon("kinds")["acts"].words()
    return frozenset(f"{word}{ending}" for word in words for ending in ("", "s", "es"))
