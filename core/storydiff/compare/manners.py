"""What the verbs that give somebody's words make of them, and who may be said to say them."""

from collections.abc import Mapping, Sequence
from functools import cache

from storydiff.compare.likeness import is_content
from storydiff.compare.telling import Telling
from storydiff.language import speech_verbs
from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem

SAYING = frozenset(["plain", "weighty", "sure", "doubtful"])
"""The manners of verbs that give words, whoever may be meant by them."""
_NO_WORDS = {
    "ask": ("not", "anonymity"),
    "request": ("not", "anonymity"),
    "speak": ("on",),
    "comment": ("on",),
}
"""What stands behind a verb that gives nobody's words: spoke on condition of anonymity."""


def manner(keys: Sequence[str], at: int) -> str | None:
    """What a verb makes of the words it gives; None where it is used in another sense."""
    root = stem(keys[at])
    if root not in manners():
        return None
    behind = "".join(keys[at + 1 : at + 2])
    if behind in _NO_WORDS.get(root, ()):
        return None
    if root == "point" and behind not in ("out", "to"):
        return None
    if root == "call" and behind not in ("for", "on", "upon"):
        return "plain"
    return manners().get(root)


@cache
def manners() -> Mapping[str, str]:
    """For the stem of each reporting verb what it makes of the words."""
    return {stem(head): manner for head, manner in speech_verbs.manners().items()}


def is_source(telling: Telling, at: int) -> bool:
    """Whether a word may be who says it: a source, a name, a plural."""
    token = telling.tokens[at]
    capital = telling.text[token.start].isupper()
    return token.key in sources() or is_plural(token.key) or (capital and is_content(token.key))


@cache
def sources() -> frozenset[str]:
    """Nouns for people whom a report lets speak without a name."""
    return frozenset(lexicon("kinds")["sources"].words())
