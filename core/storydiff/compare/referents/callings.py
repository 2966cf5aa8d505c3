"""Words for what somebody is: roles, titles, professions, bodies of people."""

from collections.abc import Mapping, Sequence
from functools import cache

from storydiff.language.lexicon import lexicon
from storydiff.language.name_parts import bodies, titles
from storydiff.language.roles import role_words
from storydiff.language.stems import stem
from storydiff.language.words import is_function_word

ADDRESS = frozenset(["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "lord", "lady"])
"""Forms of address, which tell no role."""


def is_role(keys: Sequence[str]) -> bool:
    """Whether words are a role and nothing else: `prime minister`, `PM`."""
    return bool(keys) and all(key in role_words() for key in keys)


@cache
def title_words() -> frozenset[str]:
    """The words of which titles are made, `of` left out."""
    words = {word for title in titles() for word in title.split()}
    return frozenset(word for word in words if not is_function_word(word))


def in_full(title: str) -> str:
    """A title in full: *sen* is *senator*."""
    return _full_titles().get(title, title)


@cache
def _full_titles() -> Mapping[str, str]:
    groups = lexicon("referents")["titles"].groups()
    return {short: full for full, forms in groups for short in forms}


@cache
def placing() -> frozenset[str]:
    """Prepositions that put somebody somewhere: in, near."""
    return frozenset(lexicon("referents")["placing"].words())


@cache
def apart() -> frozenset[str]:
    """Words that make another role of a role: former, vice."""
    return frozenset(lexicon("referents")["apart"].words())


@cache
def to_come() -> frozenset[str]:
    """Words by which a role is nobody's yet, or one of several."""
    return frozenset(lexicon("referents")["to_come"].words())


@cache
def people() -> frozenset[str]:
    """Stems of nouns for people, groups and bodies."""
    families = lexicon("kinds")
    words = [*role_words(), *families["people"].words(), *families["sources"].words()]
    words += lexicon("outcomes")["patients"].words()
    words += [w for head, ws in lexicon("synonyms")["people"].groups() for w in (head, *ws)]
    words += lexicon("referents")["people"].words()
    return frozenset(stem(word) for word in words)


@cache
def vague() -> frozenset[str]:
    """Stems of nouns for bodies of which any story has several: group, force."""
    return frozenset(stem(word) for word in lexicon("referents")["vague"].words())


@cache
def either_number() -> frozenset[str]:
    """Stems of nouns by whose plural writers mean one act: elections, talks."""
    return frozenset(stem(word) for word in lexicon("referents")["either_number"].words())


@cache
def collective() -> frozenset[str]:
    """Stems of nouns that are one body of several people: militia, council."""
    words = [*bodies(), *lexicon("referents")["collectives"].words()]
    return frozenset(stem(word) for word in words)


def gender(key: str) -> str:
    """What a title or role tells of its bearer: `f` or `m`; empty where it tells neither."""
    for name in ("f", "m"):
        if key in _gendered()[name]:
            return name
    return "f" if key.endswith("woman") else "m" if key.endswith("man") else ""


@cache
def _gendered() -> Mapping[str, frozenset[str]]:
    groups = lexicon("referents")["gendered"].groups()
    return {name: frozenset(words) for name, words in groups}
