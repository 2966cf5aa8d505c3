"""Reuse: how much of an article's body stands in another's, and whether it says so.

Who took it from whom the texts do not tell, and both may print a third: wording that stands in two
articles is probably the wire's. So every figure is for what stands *in both*.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import pairwise, permutations

from storydiff.compare.articles.runs import Body, Match, alike, bodies, matches
from storydiff.compare.linked import Linked
from storydiff.language.lexicon import lexicon
from storydiff.model import Article, BlockKind, Reuse, Run, Span

LONG = 10
"""Words from which a run is shown; shorter ones are often a title, an office or a set phrase."""


def reuses(articles: Sequence[Article], linked: Linked) -> tuple[Reuse, ...]:
    """For every two articles of a story, in both directions, what the one has of the other."""
    told = bodies(sorted(articles, key=lambda article: article.id))
    shared = linked.between()
    return tuple(
        _reuse(a, b, shared.get((a.article.id, b.article.id), frozenset()))
        for a, b in permutations(told, 2)
    )


def _reuse(a: Body, b: Body, linked: AbstractSet[int]) -> Reuse:
    """What one article has of another; `linked` are the sentences of the one, by number."""
    shared = list(_apart(matches(a, b)))
    covered = bytearray(len(a.words))
    for here, _, words in shared:
        covered[here : here + words] = b"\1" * words
    printed = sum(alike(a, b, match) for match in shared)
    rewritten = sum(covered.count(0, a.sentences[n], a.sentences[n + 1]) for n in linked)
    every = len(a.words) or 1
    verbatim, restyled = printed / every, (sum(covered) - printed) / every
    runs = tuple(run for match in shared for run in _runs(a, b, match))
    return Reuse(
        article=a.article.id,
        source=b.article.id,
        verbatim=verbatim,
        restyled=restyled,
        rewritten=rewritten / every,
        new=1 - (sum(covered) + rewritten) / every,
        runs=runs,
        credited=_credits_other(a.article, b.article),
    )


def _apart(found: Sequence[Match]) -> Iterator[Match]:
    """The matches without the words that the match before them has too."""
    end = 0
    for here, there, words in found:
        skipped = max(end - here, 0)
        yield Match(here + skipped, there + skipped, words - skipped)
        end = here + words


def _runs(a: Body, b: Body, match: Match) -> Iterator[Run]:
    """The parts of a match, inside one paragraph of either article, that are long."""
    here, there, words = match
    if words < LONG:
        return
    cuts = {*_inside(a.paragraphs, here, words), *_inside(b.paragraphs, there, words)}
    for first, last in pairwise(sorted({0, words, *cuts})):
        if last - first >= LONG:
            yield Run(
                Span(a.words[here + first].start, a.words[here + last - 1].end),
                Span(b.words[there + first].start, b.words[there + last - 1].end),
                last - first,
            )


def _inside(paragraphs: Sequence[int], start: int, words: int) -> list[int]:
    """Where paragraphs begin inside a stretch of words, counted from its start."""
    first, last = bisect_right(paragraphs, start), bisect_left(paragraphs, start + words)
    return [at - start for at in paragraphs[first:last]]


def _credits_other(article: Article, other: Article) -> bool:
    """Whether an article names the other's outlet, or an agency that the other credits or is."""
    names = {canonical(credit.value) for credit in other.credits} - {_UNNAMED}
    if other.outlet:
        names.add(canonical(other.outlet.value))
    if not names.isdisjoint(canonical(credit.value) for credit in article.credits):
        return True
    return other.outlet is not None and _names(article, other.outlet.value)


_UNNAMED = "wire services"  # what a note credits that names no agency


def canonical(name: str) -> str:
    """One name for an agency or an outlet, by whichever of its names it goes."""
    return _agencies().get(name) or name.casefold().removeprefix("the ")


@cache
def _agencies() -> Mapping[str, str]:
    return {
        name: agency.casefold()
        for agency, names in lexicon("agencies")["agencies"].groups()
        for name in names
    }


def _names(article: Article, outlet: str) -> bool:
    """Whether an article's text, dateline or credits name an outlet."""
    name = outlet.removeprefix("The ")
    for block in article.blocks:
        if block.kind in _TELLING:
            words = block.span.of(article.page.text)
            before, found, after = words.partition(name)
            if found and not before[-1:].isalnum() and not after[:1].isalnum():
                return True
    return False


_TELLING = frozenset([BlockKind.PARAGRAPH, BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.CREDIT])
