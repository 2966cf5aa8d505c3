"""Roles: words for what a person is, by which a story may speak of somebody without a name."""

from collections.abc import Mapping, Sequence
from functools import cache

from storydiff.language.lexicon import lexicon


@cache
def role_kinds() -> Mapping[str, str]:
    """The kind of role that each listed word or pair of words names: `pm` is a premier."""
    return {word: kind for kind, words in lexicon("roles")["roles"].groups() for word in words}


@cache
def role_words() -> frozenset[str]:
    """The words of which listed roles are made: prime, minister, gov."""
    return frozenset(word for words in role_kinds() for word in words.split())


def kinds_meant(kind: str) -> Sequence[str]:
    """The kinds of role that one may stand for: a leader may be a premier or a president."""
    return [kind, *lexicon("roles")["leaders"].words()] if kind == "leader" else [kind]
