"""British and American spellings of one word, brought to one for comparing."""

from collections.abc import Mapping
from functools import cache, lru_cache

from storydiff.language.lexicon import lexicon

_ENDINGS = (
    ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"), ("iser", "izer"),
    ("isers", "izers"), ("isation", "ization"), ("isations", "izations"),
    ("yse", "yze"), ("ysed", "yzed"), ("yses", "yzes"), ("ysing", "yzing"),
    ("tre", "ter"), ("tres", "ters"), ("bre", "ber"), ("ogue", "og"), ("ogues", "ogs"),
    ("ence", "ense"), ("ences", "enses"),
    ("lled", "led"), ("lling", "ling"), ("ller", "ler"), ("llers", "lers"),
)  # fmt: skip
MIN_LETTERS = 6
"""Shorter words change their meaning with these letters: our, wise, filled."""
MIN_DOUBLED = 8
"""A doubled l before an ending is a spelling only in longer words: cancelled, travellers."""


@lru_cache(maxsize=16384)
def american(key: str) -> str:
    """A key of comparison, equal for both spellings of a word: not always itself a word.

    >>> american("labour"), american("organised"), american("cancelled"), american("filled")
    ('labor', 'organized', 'canceled', 'filled')
    """
    if key in _listed():
        return _listed()[key]
    if len(key) < MIN_LETTERS or not key.isalpha():
        return key
    for british, spelled in _ENDINGS:
        if key.endswith(british) and (spelled[0] != "l" or len(key) >= MIN_DOUBLED):
            key = key.removesuffix(british) + spelled
            break
    return key.replace("our", "or")


@cache
def _listed() -> Mapping[str, str]:
    groups = lexicon("stems")["spellings"].groups()
    pairs = [(british, head) for head, members in groups for british in members]
    return dict(pairs) | {f"{british}s": f"{head}s" for british, head in pairs}
