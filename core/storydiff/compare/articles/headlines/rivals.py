"""Rivals: the headlines of one story against each other, as what each outlet calls it.

Ten dead in pier attack  |  Pier assault leaves eight dead       a number; a label
Ferry hits pier          |  Wild weather to last until Sunday    not ours: another thing altogether
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from storydiff.compare.articles.headlines.label import acts, labelled
from storydiff.compare.articles.headlines.tally import Counted, counted
from storydiff.compare.counts import size, told
from storydiff.compare.severity import SEVERITY
from storydiff.compare.telling import Telling, Words
from storydiff.language.stems import stem
from storydiff.language.tokens import tokenize
from storydiff.model import (
    Article,
    ArticleId,
    Kind,
    Reading,
    Referent,
    Variant,
)


def rivals(articles: Sequence[Article], referents: Sequence[Referent]) -> tuple[Variant, ...]:
    """What headlines count otherwise, then the acts that they call by other names."""
    heads = [
        Telling(a.id, a.page.text, tokenize(a.page.text, a.headline))
        for a in sorted(articles, key=lambda article: article.id)
        if a.headline
    ]
    return (*_numbers(heads), *_labels(heads, articles, referents))


def _numbers(heads: Sequence[Telling]) -> Iterator[Variant]:
    """The numbers of one noun, or of people to whom the same was done, that differ."""
    found: defaultdict[str | int, list[Counted]] = defaultdict(list)
    for head in heads:
        for count in counted(head):
            for what in count.whats:
                found[what].append(count)
    for what in sorted(found, key=str):
        counts = {count.words.telling.article: count for count in reversed(found[what])}
        sizes = {size(count.number) for count in counts.values()}
        bounds = {count.number.bound for count in counts.values()}
        if len(sizes) > 1 or len(bounds) > 1:
            kind = Kind.NUMBER if len(sizes) > 1 else Kind.BOUND
            shown = " / ".join(dict.fromkeys(told(counts[name].number) for name in sorted(counts)))
            yield _variant(
                (kind,),
                "headlines.count",
                f"The headlines count otherwise: {shown}",
                {name: count.words for name, count in counts.items()},
                {name: told(count.number) for name, count in counts.items()},
            )


def _labels(
    heads: Sequence[Telling], articles: Sequence[Article], referents: Sequence[Referent]
) -> Iterator[Variant]:
    for _, stems in acts(articles, referents):
        used = {head.article: words for head in heads if (words := labelled(head, stems))}
        if len({stem(words.keys[-1]) for words in used.values()}) > 1:
            shown = " / ".join(dict.fromkeys(words.printed for words in used.values()))
            reason = f"The headlines call it by other names: {shown}"
            yield _variant((Kind.LABEL,), "headlines.label", reason, used, {})


def _variant(
    kinds: tuple[Kind, ...],
    rule: str,
    reason: str,
    words: Mapping[ArticleId, Words],
    values: Mapping[ArticleId, str],
) -> Variant:
    return Variant(
        id="",
        about="the headlines",
        kinds=kinds,
        severity=max(SEVERITY[kind] for kind in kinds),
        rule=rule,
        reason=reason,
        row=None,
        readings=tuple(
            Reading(name, words[name].span, values.get(name)) for name in sorted(words)
        ),
    )
