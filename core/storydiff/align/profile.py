"""What each sentence of a story offers as evidence."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from storydiff.align.referents import home_of, is_role_word, stand_ins
from storydiff.align.vocabulary import NAME, Run, Vocabulary, vocabulary_of
from storydiff.language.lexicon import lexicon
from storydiff.language.months import MONTHS, WEEKDAYS
from storydiff.language.skeleton import skeleton
from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word
from storydiff.model import Article, ArticleId, Sentence, Token

_TITLE_CASE = 0.6  # share of capitals over which a line's capitals say nothing of names


@dataclass(frozen=True, slots=True)
class Profile:
    """One sentence as sets, ready to be compared with many others."""

    words: tuple[Token, ...]
    """Its words, without marks and without the particles of names."""
    order: tuple[str, ...]
    """The sense of each word; of a name its sound."""
    senses: frozenset[str]
    content: frozenset[str]
    """Senses that are not function words."""
    runs: frozenset[Run]
    """Senses that stand side by side."""
    leads: frozenset[Run]
    """Those of the runs whose second sense stands there for the first time."""
    acts: frozenset[str]
    """Content that names something done or undergone."""
    names: frozenset[str]
    patients: frozenset[str]
    """People whom something may have happened to: names of no country and no day, as far as they
    own nothing here ("the premier's guards"), and words for people."""
    numbers: frozenset[str]
    outcomes: frozenset[str]
    """Senses that say what became of somebody."""
    elsewhen: bool
    """Whether it speaks of another time than the event's: the past, similar cases, history."""
    weight: float
    """Its surprise, in nats."""


class _Known(NamedTuple):
    """What is known of a word of this story by its key alone."""

    sense: str
    is_particle: bool
    is_name: bool
    """Whether it may be a part of a name: none of a country, a day, a month or a role."""
    person: str | None
    """A word for people by its stem; None for other words."""
    is_outcome: bool
    is_elsewhen: bool


def profiles(
    articles: Sequence[Article],
) -> tuple[Vocabulary, Mapping[ArticleId, tuple[Profile, ...]]]:
    """The profile of every sentence, by article, and the vocabulary they were weighed with."""
    sentences = [(a.page.text, s) for a in articles for s in a.sentences]
    names = _names(sentences)
    known = {key: _known(key, names) for key in {t.key for _, s in sentences for t in s.tokens}}
    words = {a.id: [_words(s.tokens, known) for s in a.sentences] for a in articles}
    orders = {a: [[known[t.key].sense for t in told] for told in words[a]] for a in words}
    for article, number, place, name in stand_ins(words, names):
        orders[article][number][place] = NAME + skeleton(name)
    vocabulary = vocabulary_of([order for told in orders.values() for order in told])
    acts = vocabulary.content & _acts(known, names)
    return vocabulary, {
        a.id: tuple(
            _profile(sentence, told, tuple(order), known, acts, vocabulary)
            for sentence, told, order in zip(a.sentences, words[a.id], orders[a.id], strict=True)
        )
        for a in articles
    }


def _known(key: str, names: frozenset[str]) -> _Known:
    root = stem(key)
    home = home_of(key, names)
    is_other = key in MONTHS or key in WEEKDAYS or is_role_word(key) or home is not None
    return _Known(
        sense=NAME + (home or skeleton(key)) if home or key in names else sense(root),
        is_particle=key in _particles() or key == "-",
        is_name=key in names and not is_other,
        person=root if root in _people() else None,
        is_outcome=root in _outcomes(),
        is_elsewhen=key in _elsewhen(),
    )


def _words(tokens: Sequence[Token], known: Mapping[str, _Known]) -> tuple[Token, ...]:
    """The words of a sentence; of a name of several words the last, whatever form it has."""
    words: list[Token] = []
    joined = False
    for token in tokens:
        word = known[token.key]
        if word.is_particle:
            continue
        if joined and word.is_name:
            words.pop()
        joined = word.is_name
        if token.key[0].isalnum():
            words.append(token)
    return tuple(words)


def _profile(
    sentence: Sentence,
    words: tuple[Token, ...],
    order: tuple[str, ...],
    known: Mapping[str, _Known],
    acts: frozenset[str],
    vocabulary: Vocabulary,
) -> Profile:
    senses = frozenset(order)
    runs = frozenset(pairwise(order))
    first = dict(zip(reversed(order), reversed(range(len(order))), strict=True))
    leads = frozenset([(order[at - 1], word) for word, at in first.items() if at])
    told = [known[word.key] for word in words]
    return Profile(
        words=words,
        order=order,
        senses=senses,
        content=senses & vocabulary.content,
        runs=runs,
        leads=leads,
        acts=senses & acts,
        names=senses & vocabulary.names,
        patients=_patients(sentence, words, order, told),
        numbers=frozenset([word.key for word in words if word.key[0].isdigit()]),
        outcomes=frozenset(
            [sense for word, sense in zip(told, order, strict=True) if word.is_outcome]
        ),
        elsewhen=any(word.is_elsewhen for word in told),
        weight=vocabulary.surprise(senses, leads),
    )


def _patients(
    sentence: Sentence, words: Sequence[Token], order: Sequence[str], told: Sequence[_Known]
) -> frozenset[str]:
    owners = {before.end for before, after in pairwise(sentence.tokens) if after.key == "'s"}
    return frozenset(
        [
            known.person or sense
            for word, sense, known in zip(words, order, told, strict=True)
            if (known.person or (sense[:1] == NAME and _may_be_person(sense)))
            and word.end not in owners
        ]
    )


def _may_be_person(sense: str) -> bool:
    """Whether a sense is a name, but of no country (those keep their capital) and no day."""
    return sense[:1] == NAME and sense[1:2].islower() and sense not in _calendar()


def _names(sentences: Iterable[tuple[str, Sentence]]) -> frozenset[str]:
    """Words that this story prints with a capital inside a sentence more often than without."""
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text, sentence in sentences:
        words = [t for t in sentence.tokens if t.key[0].isalpha()]
        upper = [text[t.start].isupper() for t in words]
        if len(words) > 3 and sum(upper) > _TITLE_CASE * len(words):
            continue
        for place, (token, is_upper) in enumerate(zip(words, upper, strict=True)):
            if not is_upper:
                small[token.key] += 1
            elif place:
                capital[token.key] += 1
    return frozenset(
        key for key, count in capital.items() if count > small[key] and not is_function_word(key)
    )


def _acts(known: Mapping[str, _Known], names: frozenset[str]) -> frozenset[str]:
    """Senses that this story, or the list of acts, uses as verbs."""
    done = {word.sense for key, word in known.items() if key not in names and _is_verb_form(key)}
    return frozenset((done | _listed_acts()) - _light())


def _is_verb_form(key: str) -> bool:
    return (len(key) > 4 and key.endswith(("ed", "ing"))) or is_irregular_past(key)


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
def _elsewhen() -> frozenset[str]:
    return frozenset(lexicon("outcomes")["elsewhen"].words())


@cache
def _people() -> frozenset[str]:
    return frozenset(stem(w) for w in lexicon("outcomes")["patients"].words())


@cache
def _listed_acts() -> frozenset[str]:
    return frozenset(sense(stem(head)) for head, _ in lexicon("synonyms")["acts"].groups())


@cache
def _light() -> frozenset[str]:
    return frozenset(sense(stem(w)) for w in lexicon("synonyms")["light"].words())
