"""Words that hold a sentence together, apart from those that carry what it says."""

from functools import cache

from storydiff.language.lexicon import lexicon


@cache
def openers() -> frozenset[str]:
    """Words that begin a phrase: articles, prepositions, conjunctions, relative pronouns."""
    return frozenset(lexicon("wording")["openers"].words())


@cache
def function_words() -> frozenset[str]:
    """Openers, auxiliaries, pronouns and particles: what two sentences share by chance."""
    families = lexicon("wording").values()
    return frozenset(word for family in families for word in family.words())


def is_content(key: str) -> bool:
    """Whether a token's key is a word or number that says something by itself."""
    return key[0].isalnum() and key not in function_words()
