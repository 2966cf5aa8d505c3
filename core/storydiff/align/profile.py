"""What each sentence of a story offers as evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from storydiff.align.known import Known, acts_of, is_verb_form, known_of, may_be_person, names_in
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
    known = {key: known_of(key, names) for key in {t.key for _, s in sentences for t in s.tokens}}
    words = {a.id: [_words(s.tokens, known) for s in a.sentences] for a in articles}
    orders = {a: [[known[t.key].sense for t in told] for told in words[a]] for a in words}
    for article, number, place, name in stand_ins(words, names):
        orders[article][number][place] = NAME + skeleton(name)
    vocabulary = vocabulary_of([order for told in orders.values() for order in told])
    acts = vocabulary.content & acts_of(known, names)
    return vocabulary, {
        a.id: tuple(
            _profile(sentence, told, tuple(order), known, acts, vocabulary)
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
    known: Mapping[str, Known],
    acts: frozenset[str],
    vocabulary: Vocabulary,
) -> Profile:
    senses = frozenset(order)
    runs = frozenset(pairwise(order))
    first = dict(zip(reversed(order), reversed(range(len(order))), strict=True))
    leads = frozenset([(order[at - 1], word) for word, at in first.items() if at])
    told = [known[word.key] for word in words]
    owners = {before.end for before, after in pairwise(sentence.tokens) if after.key == "'s"}
    owns = [word.end in owners for word in words]
    return Profile(
        words=words,
        order=order,
        senses=senses,
        content=senses & vocabulary.content,
        runs=runs,
        leads=leads,
        acts=senses & acts,
        names=senses & vocabulary.names,
        patients=_patients(order, told, owns),
        numbers=frozenset([word.key for word in words if word.key[0].isdigit()]),
        outcomes=frozenset(
            [sense for word, sense in zip(told, order, strict=True) if word.is_outcome]
        ),
        elsewhen=any(word.is_elsewhen for word in told),
        defined=_defined(words, order, owns),
        blames=any(word.is_blame for word in told) or _has_phrase(words),
        weight=vocabulary.surprise(senses, leads),
    )


def _patients(order: Sequence[str], told: Sequence[Known], owns: Sequence[bool]) -> frozenset[str]:
    return frozenset(
        [
            known.person or sense
            for sense, known, is_owner in zip(order, told, owns, strict=True)
            if not is_owner and (known.person or may_be_person(sense))
        ]
    )


def _defined(words: Sequence[Token], order: Sequence[str], owns: Sequence[bool]) -> frozenset[str]:
    """Names before a sentence's first "is" or "was", where that comes soon and is no passive."""
    at = next((n for n, word in enumerate(words[:LATEST]) if word.key in COPULAS), 0)
    if any(is_verb_form(word.key) for word in words[at + 1 : at + 3]):
        return frozenset()
    return frozenset([order[n] for n in range(at) if order[n][:1] == NAME and not owns[n]])


def _has_phrase(words: Sequence[Token]) -> bool:
    """Whether a sentence has one of the phrases that say who is behind something."""
    openers = _phrases()
    return any(
        tuple(word.key for word in words[at : at + len(rest)]) == rest
        for at, word in enumerate(words)
        for rest in openers.get(word.key, ())
    )


@cache
def _phrases() -> Mapping[str, list[tuple[str, ...]]]:
    """The phrases of blame by their first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in lexicon("blame")["phrases"].phrases():
        words = tuple(phrase.split())
        found.setdefault(words[0], []).append(words)
    return found
