"""Copies: articles whose bodies are one text."""

from collections.abc import Mapping, Sequence

from storydiff.model import ArticleId

Bodies = Mapping[ArticleId, tuple[str, ...]]
"""The words and numbers of each article's body."""


def duplicates(ids: Sequence[ArticleId], words: Bodies) -> dict[ArticleId, ArticleId]:
    """For each article whose body has the very words of another's: that other, which is kept.

    One word more or less makes another text: it may be the number that was corrected.
    """
    kept: dict[tuple[str, ...], ArticleId] = {}
    return {key: kept[words[key]] for key in ids if kept.setdefault(words[key], key) != key}
