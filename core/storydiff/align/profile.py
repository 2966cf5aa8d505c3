"""What each sentence of a story offers as evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from storydiff.align.known import (
    Known,
    Lists,
    acts_of,
    is_verb_form,
    known_of,
    lists_of,
    may_be_person,
    names_in,
)
from storydiff.align.referents import stand_ins
from storydiff.align.vocabulary import NAME, Run, Vocabulary, vocabulary_of
from storydiff.language.lexicon import lexicon
from storydiff.language.skeleton import skeleton
from storydiff.model import Article, ArticleId, Sentence, Token

COPULAS = frozenset(["is", "was", "are", "were"])
LATEST = 9
"""Words within which a sentence that says who its subject is comes to the verb."""


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
    """Senses that stand side by side here and in another sentence."""
    leads: frozenset[Run]
    """Senses side by side of which the second stands there for the first time."""
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
    defined: frozenset[str]
    """Names of which it says who or what they are: its subject's, before "is" or "was"."""
    blames: bool
    """Whether it says, guesses or asks who or what is behind something."""
    weight: float
    """Its surprise, in nats."""


def profiles(
    articles: Sequence[Article],
) -> tuple[Vocabulary, Mapping[ArticleId, tuple[Profile, ...]]]:
    """The profile of every sentence, by article, and the vocabulary they were weighed with."""
    sentences = [(a.page.text, s) for a in articles for s in a.sentences]
    names = names_in(sentences)
    keys = {token.key for _, sentence in sentences for token in sentence.tokens}
    known = {key: known_of(key, key in names) for key in keys}
    words = {a.id: [_words(s.tokens, known) for s in a.sentences] for a in articles}
    orders = {a: [[known[t.key].sense for t in told] for told in words[a]] for a in words}
    for article, number, place, name in stand_ins(words, names):
        orders[article][number][place] = NAME + skeleton(name)
    vocabulary = vocabulary_of([order for told in orders.values() for order in told])
    lists = lists_of(known)
    acts = vocabulary.content & acts_of(known, names)
    persons = frozenset(filter(may_be_person, vocabulary.names))
    return vocabulary, {
        a.id: tuple(
            _profile(sentence, told, tuple(order), lists, acts, persons, vocabulary)
            for sentence, told, order in zip(a.sentences, words[a.id], orders[a.id], strict=True)
        )
        for a in articles
    }


def _words(tokens: Sequence[Token], known: Mapping[str, Known]) -> tuple[Token, ...]:
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
    lists: Lists,
    acts: frozenset[str],
    persons: frozenset[str],
    vocabulary: Vocabulary,
) -> Profile:
    senses = frozenset(order)
    keys = [word.key for word in words]
    side_by_side = list(pairwise(order))
    leads = _leads(order, side_by_side)
    free = _free(sentence, words, list(zip(keys, order, strict=True)))
    return Profile(
        words=words,
        order=order,
        senses=senses,
        content=senses & vocabulary.content,
        runs=frozenset(filter(vocabulary.runs.__contains__, side_by_side)),
        leads=leads,
        acts=senses & acts,
        names=senses & vocabulary.names,
        patients=frozenset(
            [lists.people.get(k, s) for k, s in free if k in lists.people or s in persons]
        ),
        numbers=lists.numbers.intersection(keys),
        outcomes=_listed(lists.outcomes, keys, order),
        elsewhen=not lists.elsewhen.isdisjoint(keys),
        defined=_defined(free),
        blames=not lists.blame.isdisjoint(keys) or _has_phrase(keys),
        weight=vocabulary.surprise(senses, leads),
    )


def _leads(order: Sequence[str], side_by_side: Sequence[Run]) -> frozenset[Run]:
    """The runs by whose second sense it comes up for the first time."""
    ends_with = zip(reversed(order), reversed([None, *side_by_side]), strict=False)
    return frozenset(filter(None, dict(ends_with).values()))


def _free(
    sentence: Sentence, words: Sequence[Token], told: list[tuple[str, str]]
) -> list[tuple[str, str]]:
    """What is `told` by the words that own nothing; most sentences have no other."""
    if "'s" not in [token.key for token in sentence.tokens]:
        return told
    owners = {before.end for before, after in pairwise(sentence.tokens) if after.key == "'s"}
    return [one for one, word in zip(told, words, strict=True) if word.end not in owners]


def _listed(wanted: frozenset[str], keys: Sequence[str], order: Sequence[str]) -> frozenset[str]:
    """The senses of those words that are in a list."""
    if wanted.isdisjoint(keys):
        return frozenset()
    return frozenset([sense for key, sense in zip(keys, order, strict=True) if key in wanted])


def _defined(words: Sequence[tuple[str, str]]) -> frozenset[str]:
    """Names before the first "is" or "was", where that comes soon and is no passive.

    Takes the key and the sense of each word that owns nothing.
    """
    at = next((n for n, (key, _) in enumerate(words[:LATEST]) if key in COPULAS), 0)
    if not at or any(is_verb_form(key) for key, _ in words[at + 1 : at + 3]):
        return frozenset()
    return frozenset([sense for _, sense in words[:at] if sense[:1] == NAME])


def _has_phrase(keys: Sequence[str]) -> bool:
    """Whether a sentence has one of the phrases that say who is behind something."""
    phrases = _phrases()
    return any(
        tuple(keys[at : at + len(phrase)]) == phrase
        for first in phrases.keys() & keys
        for phrase in phrases[first]
        for at in range(len(keys))
    )


@cache
def _phrases() -> Mapping[str, list[tuple[str, ...]]]:
    """The phrases of blame by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon("blame")["phrases"].phrases():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found
