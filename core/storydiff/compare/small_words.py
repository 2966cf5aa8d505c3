"""What small words do in a sentence, as the lists of `language/data` have it."""

from functools import cache

from storydiff.language.lexicon import lexicon

BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
"""What makes a verb passive."""


@cache
def openers() -> frozenset[str]:
    """Words that begin a phrase: an edit that can slide starts with one, and ends with none."""
    return _words("openers")


@cache
def determiners() -> frozenset[str]:
    """Words that open a noun phrase."""
    return _words("determiners") - {"that"}


@cache
def prepositions() -> frozenset[str]:
    """Words that tie a noun phrase to what it belongs to."""
    return _words("prepositions")


@cache
def auxiliaries() -> frozenset[str]:
    """Verbs that only carry tense, voice or mood."""
    return _words("auxiliaries")


@cache
def joints() -> frozenset[str]:
    """Words that join phrases and say nothing alone: to, that, against."""
    return _words("prepositions") | _words("conjunctions") | {"that"}


@cache
def negators() -> frozenset[str]:
    """Words that deny."""
    return frozenset(lexicon("kinds")["negators"].words())


def _words(family: str) -> frozenset[str]:
    return frozenset(lexicon("wording")[family].words())
