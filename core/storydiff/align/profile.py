"""What each sentence of a story offers as evidence."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress, pairwise
from operator import not_

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
from storydiff.align.mentions import likened, owners, patients, report_days, titles
from storydiff.align.referents import stand_ins
from storydiff.align.vocabulary import NAME, Run, Vocabulary, speech_senses, vocabulary_of
from storydiff.language.lexicon import lexicon
from storydiff.language.roles import role_words
from storydiff.language.skeleton import skeleton
from storydiff.model import Article, ArticleId, Sentence, Token

COPULAS = frozenset(["is", "was", "are", "were"])
LATEST = 9
"""Words within which a sentence that says who its subject is comes to the verb."""
REACH = 4
"""Words behind "the head of" within which the name stands: the port's new Harbour Guard."""


@dataclass(frozen=True, slots=True)
class Profile:
    """One sentence as sets, ready to be compared with many others."""

    words: tuple[Token, ...]
    """Its words, without marks, the particles and titles of names, and the days of reports."""
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
    """People of whom it says what became of them: names, and words for people by their stem."""
    numbers: frozenset[str]
    outcomes: frozenset[str]
    """Senses that say what became of somebody."""
    elsewhen: bool
    """Whether it speaks of another time than the event's: the past, similar cases, history."""
    likened: frozenset[str]
    """Senses that stand only in clauses that speak of similar cases."""
    defined: frozenset[str]
    """Names of which it says who or what they are, before "is" or "was", or who heads them."""
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
    stood: dict[tuple[ArticleId, int], list[int]] = defaultdict(list)
    for article, number, place, name in stand_ins(words, names):
        orders[article][number][place] = NAME + skeleton(name)
        stood[article, number].append(place)
    told = {
        a.id: [
            _telling(s.tokens, words[a.id][n], orders[a.id][n], stood.get((a.id, n), ()), known)
            for n, s in enumerate(a.sentences)
        ]
        for a in articles
    }
    vocabulary = vocabulary_of([order for read in told.values() for _, order, _ in read])
    lists = lists_of(known)
    acts = vocabulary.content & acts_of(known, names)
    persons = frozenset(filter(may_be_person, vocabulary.names))
    return vocabulary, {
        a.id: tuple(
            _profile(sentence, *read, lists, acts, persons, vocabulary)
            for sentence, read in zip(a.sentences, told[a.id], strict=True)
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


def _telling(
    tokens: Sequence[Token],
    words: Sequence[Token],
    senses: Sequence[str],
    stood: Sequence[int],
    known: Mapping[str, Known],
) -> tuple[tuple[Token, ...], tuple[str, ...], frozenset[int]]:
    """The words that tell something, their senses, and the ends of words that own something.

    `stood` are roles that stand for a name.
    """
    owning = owners(tokens)
    bearers = [*stood, *(at for at, word in enumerate(words) if known[word.key].is_name)]
    silent = {
        *titles(tokens, words, bearers, known),
        *report_days(words, senses, speech_senses(), owning),
    }
    if not silent:
        return tuple(words), tuple(senses), owning
    kept = [at for at in range(len(words)) if at not in silent]
    return tuple([words[at] for at in kept]), tuple([senses[at] for at in kept]), owning


def _profile(
    sentence: Sentence,
    words: tuple[Token, ...],
    order: tuple[str, ...],
    owning: frozenset[int],
    lists: Lists,
    acts: frozenset[str],
    persons: frozenset[str],
    vocabulary: Vocabulary,
) -> Profile:
    senses = frozenset(order)
    keys = [word.key for word in words]
    side_by_side = list(pairwise(order))
    leads = _leads(order, side_by_side)
    told = [
        (k, s) for k, s, word in zip(keys, order, words, strict=True) if word.end not in owning
    ]
    return Profile(
        words=words,
        order=order,
        senses=senses,
        content=senses & vocabulary.content,
        runs=frozenset(filter(vocabulary.runs.__contains__, side_by_side)),
        leads=leads,
        acts=senses & acts,
        names=senses & vocabulary.names,
        patients=patients(words, order, owning, lists, persons),
        numbers=lists.numbers.intersection(keys),
        outcomes=_listed(lists.outcomes, keys, order),
        elsewhen=not (lists.elsewhen | lists.likened).isdisjoint(keys),
        likened=_only_in(likened(sentence.tokens, lists), words, order),
        defined=_defined(told) | _headed(keys, order, persons),
        blames=not lists.blame.isdisjoint(keys) or _has_phrase(keys),
        weight=vocabulary.mass(senses) - vocabulary.saving(leads),
    )


def _only_in(
    starts: frozenset[int], words: Sequence[Token], order: Sequence[str]
) -> frozenset[str]:
    """Senses that only words that start at some places have."""
    if not starts:
        return frozenset()
    inside = [word.start in starts for word in words]
    return frozenset(compress(order, inside)).difference(compress(order, map(not_, inside)))


def _leads(order: Sequence[str], side_by_side: Sequence[Run]) -> frozenset[Run]:
    """The runs by whose second sense it comes up for the first time."""
    ends_with = zip(reversed(order), reversed([None, *side_by_side]), strict=False)
    return frozenset(filter(None, dict(ends_with).values()))


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


def _headed(keys: Sequence[str], order: Sequence[str], persons: frozenset[str]) -> frozenset[str]:
    """Names of whom or what somebody is said to be the head: the chief of the Harbour Guard."""
    offices = [at for at, pair in enumerate(pairwise(keys)) if pair[1] == "of"]
    return frozenset(
        [
            name
            for at in offices
            if keys[at] in role_words()
            for name in [s for s in order[at + 2 : at + 2 + REACH] if s in persons][:1]
        ]
    )


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
