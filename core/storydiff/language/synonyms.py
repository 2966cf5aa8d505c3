"""Words that writers put for one another: the sense that a stem stands for."""

from functools import cache, lru_cache

from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem

_GROUPED = ("acts", "people", "things", "qualities")


@cache
def _senses() -> dict[str, str]:
    return {
        stem(word): head
        for family in _GROUPED
        for head, members in lexicon("synonyms")[family].groups()
        for word in (head, *members)
    }


@lru_cache(maxsize=16384)
def sense(stem_: str) -> str:
    """The head of the group of synonyms that a stem belongs to; the stem itself where it has none.

    >>> sense("injur") == sense("wound")
    True
    """
    return _senses().get(stem_, stem_)
