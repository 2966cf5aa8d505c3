"""Copies: long stretches of the same words in articles that do not credit each other.

What stands between quotation marks is a speaker's and nobody's copy. Articles that share one
passage make one variant, however many they are, and the passage stands for all that they share.
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from storydiff.compare.articles.reuse import LONG
from storydiff.compare.severity import SEVERITY
from storydiff.compare.telling import Telling
from storydiff.model import Article, ArticleId, Kind, Reading, Reuse, Run, Span, Variant

COPIED = 25
"""Words outside quotation marks, in long runs, from which two articles are said to print the same
without a credit: a long sentence, beyond a chance run or two of names, offices and titles."""


class _Pair(NamedTuple):
    """Two articles with the long runs of which neither says where they come from."""

    a: ArticleId
    b: ArticleId
    runs: tuple[tuple[int, Run], ...]
    """Each with its words outside quotation marks."""

    @property
    def words(self) -> int:
        """All words of the runs outside quotation marks."""
        return sum(words for words, _ in self.runs)


def uncredited(articles: Sequence[Article], found: Sequence[Reuse]) -> tuple[Variant, ...]:
    """The passages that articles print alike without a credit, the longest reuse first."""
    named = {article.id: article for article in articles}
    pairs = {(pair.a, pair.b): pair for pair in _pairs(named, found)}
    seen: set[tuple[ArticleId, ArticleId]] = set()
    variants = []
    for pair in sorted(pairs.values(), key=lambda p: (-p.words, p.a, p.b)):
        if (pair.a, pair.b) in seen:
            continue
        passages = _passages(pair, pairs)
        seen.update(combinations(sorted(passages), 2))
        variants.append(_variant(pair, passages, named))
    return tuple(variants)


def _pairs(articles: Mapping[ArticleId, Article], found: Sequence[Reuse]) -> Iterator[_Pair]:
    credited = {(reuse.article, reuse.source) for reuse in found if reuse.credited}
    own = {name: _own_words(article) for name, article in articles.items()}
    for reuse in found:
        a, b = reuse.article, reuse.source
        if a < b and not {(a, b), (b, a)} & credited:
            weighed = [
                (min(_inside(run.here, own[a]), _inside(run.there, own[b])), run)
                for run in reuse.runs
            ]
            pair = _Pair(a, b, tuple((words, run) for words, run in weighed if words >= LONG))
            if pair.words >= COPIED:
                yield pair


def _own_words(article: Article) -> list[int]:
    """Where the words begin that stand outside quotation marks."""
    starts: list[int] = []
    for _, sentences in groupby(article.sentences, key=lambda s: s.paragraph):
        tokens = tuple(token for sentence in sentences for token in sentence.tokens)
        quoted = Telling(article.id, article.page.text, tokens).quoted
        starts += [
            token.start
            for token, inside in zip(tokens, quoted, strict=True)
            if token.key[0].isalnum() and not inside
        ]
    return starts


def _inside(span: Span, starts: Sequence[int]) -> int:
    return bisect_left(starts, span.end) - bisect_left(starts, span.start)


def _passages(
    pair: _Pair, pairs: Mapping[tuple[ArticleId, ArticleId], _Pair]
) -> dict[ArticleId, Span]:
    """The longest run of two articles, with where it stands in every other that prints it too."""
    _, longest = max(pair.runs, key=lambda weighed: (weighed[0], -weighed[1].here.start))
    passages = {pair.a: longest.here, pair.b: longest.there}
    for other in pairs.values():
        if pair.a in (other.a, other.b):
            third = other.b if other.a == pair.a else other.a
            for _, run in other.runs:
                here, there = (run.here, run.there) if other.a == pair.a else (run.there, run.here)
                if 2 * _overlap(here, longest.here) >= longest.here.end - longest.here.start:
                    passages.setdefault(third, there)
    return passages


def _overlap(one: Span, two: Span) -> int:
    return min(one.end, two.end) - max(one.start, two.start)


def _variant(
    pair: _Pair, passages: Mapping[ArticleId, Span], articles: Mapping[ArticleId, Article]
) -> Variant:
    several = "both" if len(passages) == 2 else f"{len(passages)} articles"
    credits_ = "; ".join(_credits(articles[name]) for name in sorted(passages))
    return Variant(
        id="",
        about=f"wording in {several}",
        kinds=(Kind.REUSE,),
        severity=SEVERITY[Kind.REUSE],
        rule="article.reuse",
        reason=f"{pair.words} words stand alike in long runs in {articles[pair.a].name} and "
        f"{articles[pair.b].name}, and neither credits the other; it may be a wire’s. {credits_}",
        row=None,
        readings=tuple(Reading(name, passages[name]) for name in sorted(passages)),
    )


def _credits(article: Article) -> str:
    named = ", ".join(credit.value for credit in article.credits)
    return f"{article.name} credits {named or 'nobody'}"
