"""Copies: articles whose bodies are one text, and those that are one text, edited.

the same words, other quotation marks            a duplicate, read as one with the first
a number corrected, two sentences cut            an edition, a column of its own
"""

from collections.abc import Iterator, Mapping, Sequence

from storydiff.model import Article, ArticleId

EDITED = 0.9
"""Share of words that two bodies have in common, in order, from which they are one text, edited: a
wire and its rewrite by another outlet have .5 to .8 in common in the stories at hand."""

Bodies = Mapping[ArticleId, tuple[str, ...]]
"""The words and numbers of each article's body."""


def duplicates(ids: Sequence[ArticleId], words: Bodies) -> dict[ArticleId, ArticleId]:
    """For each article whose body has the very words of another's: that other, which is kept.

    One word more or less makes another text: it may be the number that was corrected.
    """
    kept: dict[tuple[str, ...], ArticleId] = {}
    return {key: kept[words[key]] for key in ids if kept.setdefault(words[key], key) != key}


def editions(columns: Sequence[Article], words: Bodies) -> Iterator[tuple[ArticleId, ArticleId]]:
    """Each article that is an edition of one before it, and that one.

    Two outlets that are named are two outlets, however much of one text they print.
    """
    for number, article in enumerate(columns):
        body = words[article.id]
        for before in columns[:number]:
            if not _are_two(article, before) and _are_alike(body, words[before.id]):
                yield article.id, before.id
                break


def _are_two(one: Article, other: Article) -> bool:
    return bool(one.outlet and other.outlet and one.name.casefold() != other.name.casefold())


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    if 2 * min(len(one), len(other)) < EDITED * (len(one) + len(other)):
        return False
    from rapidfuzz.distance import Indel  # 10 ms that `--version` need not pay

    return Indel.normalized_similarity(one, other, score_cutoff=EDITED) > 0
