"""What is known of a word of a story by its key alone: a name, an outcome, a word of blame."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.align.referents import country
from storydiff.align.vocabulary import NAME
from storydiff.language.lexicon import lexicon
from storydiff.language.months import MONTHS, WEEKDAYS
from storydiff.language.roles import role_words
from storydiff.language.skeleton import skeleton
from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word
from storydiff.model import Sentence

_TITLE_CASE = 0.6  # share of capitals over which a line's capitals say nothing of names


class Known(NamedTuple):
    """What is known of a word of this story by its key alone."""

    sense: str
    is_particle: bool
    is_name: bool
    """Whether it may be a part of a name: none of a country, a day, a month or a role."""


def names_in(sentences: Iterable[tuple[str, Sentence]]) -> frozenset[str]:
    """Words that this story prints with a capital inside a sentence more often than without."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text, sentence in sentences:
        words = [(t.key, text[t.start].isupper()) for t in sentence.tokens if t.key[0].isalpha()]
        upper = [key for key, is_upper in words if is_upper]
        if len(words) > 3 and len(upper) > _TITLE_CASE * len(words):
            continue
        capital.update(upper[1:] if words[:1] and words[0][1] else upper)
        small.update([key for key, is_upper in words if not is_upper])
    return frozenset(
        key for key, count in capital.items() if count > small[key] and not is_function_word(key)
    )


@lru_cache(maxsize=65536)
def known_of(key: str, is_named: bool) -> Known:
    """What a word comes to in a story that uses it as a name, or not."""
    home = country(key) if is_named else None
    is_other = key in MONTHS or key in WEEKDAYS or key in role_words() or home is not None
    return Known(
        sense=NAME + (home or skeleton(key)) if is_named else sense(stem(key)),
        is_particle=key in _particles() or key == "-",
        is_name=is_named and not is_other,
    )


class Lists(NamedTuple):
    """The words of a story that are in one of the lists, by key."""

    people: Mapping[str, str]
    """Words for people, each with its stem."""
    outcomes: frozenset[str]
    hurts: frozenset[str]
    """Nouns for what may become of somebody, who owns it: her death, the driver's wounds."""
    elsewhen: frozenset[str]
    likened: frozenset[str]
    blame: frozenset[str]
    numbers: frozenset[str]
    """Words that begin with a digit."""


def lists_of(keys: Collection[str]) -> Lists:
    """Which of a story's words are in which list."""
    stems = {key: stem(key) for key in keys}
    return Lists(
        people={key: root for key, root in stems.items() if root in _people()},
        outcomes=frozenset(key for key, root in stems.items() if root in _outcomes()),
        hurts=_words_of("outcomes", "nouns").intersection(keys),
        elsewhen=_words_of("outcomes", "elsewhen").intersection(keys),
        likened=_words_of("outcomes", "likened").intersection(keys),
        blame=frozenset(key for key, root in stems.items() if root in _blame()),
        numbers=frozenset([key for key in keys if key[0].isdigit()]),
    )


def acts_of(known: Mapping[str, Known], names: frozenset[str]) -> frozenset[str]:
    """Senses that this story, or the list of acts, uses as verbs."""
    done = {word.sense for key, word in known.items() if key not in names and is_verb_form(key)}
    return frozenset((done | _listed_acts()) - _light())


def is_verb_form(key: str) -> bool:
    """Whether a word looks like a past form or a participle."""
    return (len(key) > 4 and key.endswith(("ed", "ing"))) or is_irregular_past(key)


def may_be_person(sense: str) -> bool:
    """Whether a sense is a name, but of no country (those keep their capital) and no day."""
    return sense[:1] == NAME and sense[1:2].islower() and sense not in _calendar()


@cache
def _particles() -> frozenset[str]:
    """Words that come and go inside names, as far as they are nothing else."""
    words = lexicon("names")["particles"].words()
    return frozenset(w for w in words if not is_function_word(w))


@cache
def _calendar() -> frozenset[str]:
    days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
    return frozenset(NAME + skeleton(name) for name in [*days, *MONTHS])


@cache
def _outcomes() -> frozenset[str]:
    families = lexicon("outcomes")
    words = families["outcomes"].words() + families["announced"].words()
    return frozenset(stem(w) for w in words)


@cache
def _words_of(name: str, family: str) -> frozenset[str]:
    return frozenset(lexicon(name)[family].words())


@cache
def _blame() -> frozenset[str]:
    return frozenset(stem(w) for w in lexicon("blame")["words"].words())


@cache
def _people() -> frozenset[str]:
    return frozenset(stem(w) for w in lexicon("outcomes")["patients"].words())


@cache
def _listed_acts() -> frozenset[str]:
    return frozenset(sense(stem(head)) for head, _ in lexicon("synonyms")["acts"].groups())


@cache
def _light() -> frozenset[str]:
    return frozenset(sense(stem(w)) for w in lexicon("synonyms")["light"].words())
