"""Promises: what a headline says and the body under it does not.

Three killed in fire            |  Two people were killed, and one was hurt      another number
Militia fired on the port       |  At least one militia fired on the port        a bound is lost
Gang stole paintings            |  A gang reportedly stole five paintings        a hedge is lost
Mayor apologizes to divers      |  The mayor has not apologized to the divers    turned round
Captain to blame for collision  |  A cable had jammed, officials said            nobody says so

A headline is short and may leave out; it is held to what the body says *everywhere*: the number
nowhere stands in it, the word never stands without its hedge.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations
from typing import NamedTuple

from storydiff.compare.counts import counts, size, told
from storydiff.compare.likeness import is_content
from storydiff.compare.outcomes import levels
from storydiff.compare.telling import Telling, Words
from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.numbers import Number, NumberKind
from storydiff.language.stems import stem
from storydiff.language.synonyms import sense
from storydiff.model import Kind

MIN_COVERED = 0.5
"""Share of a headline's content words that a sentence needs to tell what the headline tells."""
REACH = 3
"""Words between a hedge or a negation and the word that it belongs to."""


class Broken(NamedTuple):
    """A promise that the body does not keep."""

    kind: Kind
    head: Words
    body: Words
    """The words that say otherwise, or the sentence that tells it without saying so."""
    reason: str


class Body(NamedTuple):
    """The sentences under a headline, and what is asked of them again and again."""

    sentences: Sequence[Telling]
    stems: Mapping[str, Sequence[tuple[Telling, int]]]
    """Where each stem stands."""


def body(sentences: Sequence[Telling]) -> Body:
    """The sentences with the places of their words."""
    places: dict[str, list[tuple[Telling, int]]] = {}
    for telling in sentences:
        for at, key in enumerate(telling.keys):
            places.setdefault(stem(key), []).append((telling, at))
    return Body(sentences, places)


class Counted(NamedTuple):
    """A number that counts something, with its bound and noun."""

    number: Number
    words: Words
    whats: frozenset[str | int]
    """What it counts: the stem of its noun, and what became of the people it counts."""


def counted(telling: Telling) -> list[Counted]:
    """The numbers of a telling that count things or people."""
    return [
        Counted(n, _words(telling, n), whats)
        for n in counts(telling)
        if n.kind in _COUNTING and (whats := _whats(telling, n))
    ]


_COUNTING = frozenset([NumberKind.COUNT, NumberKind.VAGUE])


def number(head: Telling, under: Body) -> Iterator[Broken]:
    """A number that the body gives otherwise, or never without a bound."""
    for count in counted(head):
        if count.number.noun in _durations():
            continue
        rivals = [n for t in under.sentences for n in counted(t) if n.whats & count.whats]
        equal = [n for n in rivals if size(n.number) == size(count.number)]
        if not rivals or count.number.value is None or count.number.bound:
            continue
        other = (equal or rivals)[0]
        if equal and all(n.number.bound for n in equal):
            reason = f"The body never says it without “{other.number.bound}”"
            yield Broken(Kind.BOUND, count.words, other.words, reason)
        elif not equal and not _is_said(count.number, under):
            reason = f"The headline says {told(count.number)}, the body {told(other.number)}"
            yield Broken(Kind.NUMBER, count.words, other.words, reason)


@cache
def _durations() -> frozenset[str]:
    """Nouns whose numbers everybody rounds."""
    return frozenset(map(stem, ("second", "minute", "hour", "day", "week", "month", "year")))


def _whats(telling: Telling, number: Number) -> frozenset[str | int]:
    """The noun that a number counts, and what became of those counted, where they are people."""
    noun = number.noun
    outcome = None
    if noun is None or noun in _patients() or noun in levels():
        outcome = _outcome(telling, number)
    return frozenset(what for what in (noun, outcome) if what is not None)


def _outcome(telling: Telling, number: Number) -> int | None:
    """What became of those counted: *Three dead*, *injures 2*, *two boys were hurt*."""
    keys = telling.keys
    first = min(number.start, number.bound_at[0] if number.bound_at else number.start)
    last = number.end if number.noun_at is None else number.noun_at
    near = [first - 1, *range(last, last + REACH)]
    for at in near:
        if 0 <= at < len(keys) and stem(keys[at]) in levels():
            return levels()[stem(keys[at])]
        if at >= last and at < len(keys) and not _joins(keys[at], at == last):
            break
    return None


def _joins(key: str, is_noun: bool) -> bool:
    """Whether a word may stand between those counted and what became of them."""
    return is_noun or key in _auxiliaries() or key in ("others", "people")


@cache
def _auxiliaries() -> frozenset[str]:
    return frozenset(lexicon("wording")["auxiliaries"].words())


@cache
def _patients() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("outcomes")["patients"].words())


def _is_said(count: Number, under: Body) -> bool:
    """Whether a number stands anywhere in the body, for whatever, or two there add up to it."""
    for telling in under.sentences:
        values = [n.value for n in telling.numbers if n.value is not None]
        values += [n.high for n in telling.numbers if n.high is not None]
        if count.value in values or count.value in [sum(pair) for pair in combinations(values, 2)]:
            return True
    return False


def _words(telling: Telling, number: Number) -> Words:
    """A number with its bound and the noun it counts."""
    bound = number.bound_at or (number.start, number.end)
    end = max(number.end, bound[1], (number.noun_at or 0) + 1)
    return Words(telling, min(number.start, bound[0]), end)


def at_least_one(head: Telling, under: Body) -> Iterator[Broken]:
    """A thing in the singular of which the body says that there was at least one."""
    for at, key in enumerate(head.keys):
        if not is_content(key) or is_plural(key):
            continue
        ones = [
            (telling, number)
            for telling, _ in under.stems.get(stem(key), ())
            for number in telling.numbers
            if number.noun == stem(key) and number.value == 1
        ]
        if ones and all(number.bound == "at least" for _, number in ones):
            telling, number = ones[0]
            yield Broken(
                Kind.BOUND,
                Words(head, at, at + 1),
                _words(telling, number),
                "One in the headline, at least one in the body",
            )


def flatly(head: Telling, under: Body) -> Iterator[Broken]:
    """A word that the body never says without a hedge, or never without a *not*."""
    if _is_left_open(head):
        return
    for at, key in enumerate(head.keys):
        places = under.stems.get(stem(key), ()) if is_content(key) and not key[0].isdigit() else ()
        if not any(_tells(telling, head) for telling, _ in places):
            continue
        for kind, marks in ((Kind.HEDGE, _hedges()), (Kind.NEGATION, _negators())):
            marked = [_marked(telling, place, marks) for telling, place in places]
            if all(marked) and _marked(head, at, marks, len(head.keys)) is None:
                said = next((w for w in marked if w and _goes_on_alike(w, head)), None)
                if said is None:
                    continue
                reason = f"The body never says “{key}” without “{said.keys[0]}”"
                yield Broken(kind, Words(head, at, at + 1), said, reason)


def _goes_on_alike(said: Words, head: Telling) -> bool:
    """Whether the word behind a marked word, or the one before it, is the headline's as well."""
    keys, senses = said.telling.keys, _senses(head.keys)
    behind = [key for key in keys[said.end :] if is_content(key)][:1]
    before = [key for key in keys[said.start : said.end - 1] if is_content(key)][-1:]
    return not senses.isdisjoint(_senses([*behind, *before]))


def _senses(keys: Sequence[str]) -> set[str]:
    return {sense(stem(key)) for key in keys if is_content(key)}


def _tells(telling: Telling, head: Telling) -> bool:
    """Whether a sentence tells what a headline tells."""
    mine, theirs = _senses(head.keys), _senses(telling.keys)
    return len(mine & theirs) >= MIN_COVERED * len(mine)


def _marked(telling: Telling, at: int, marks: frozenset[str], reach: int = REACH) -> Words | None:
    """The words from the last mark before a word to the word itself."""
    for start in range(at - 1, max(at - reach, 0) - 1, -1):
        key = telling.keys[start]
        if key in marks or " ".join(telling.keys[start : start + 2]) in marks:
            return Words(telling, start, at + 1)
    return None


@cache
def _hedges() -> frozenset[str]:
    return frozenset(lexicon("kinds")["hedges"].phrases())


@cache
def _negators() -> frozenset[str]:
    return frozenset(lexicon("kinds")["negators"].words())


def charge(head: Telling, under: Body) -> Iterator[Broken]:
    """A wrong that the headline lays at somebody's door and the body nowhere speaks of."""
    if _is_left_open(head) or not under.sentences:
        return
    for at, key in enumerate(head.keys):
        if stem(key) in _charges() and not _is_spoken_of(stem(key), under):
            reason = f"The body nowhere says “{key}”, nor that somebody says so"
            yield Broken(Kind.HEADLINE, Words(head, at, at + 1), _nearest(head, under), reason)


def _nearest(head: Telling, under: Body) -> Words:
    """The sentence that tells most of what a headline tells, the first of several."""
    mine = _senses(head.keys)
    nearest = max(under.sentences, key=lambda telling: len(mine & _senses(telling.keys)))
    return Words(nearest, 0, len(nearest.tokens))


def _is_spoken_of(charge: str, under: Body) -> bool:
    return any(sense(known) == sense(charge) for known in under.stems)


def _is_left_open(head: Telling) -> bool:
    """Whether a headline quotes, asks, or says whose word it is."""
    verbs = _speech()
    return any(key in _OPEN or key in _questions() or stem(key) in verbs for key in head.keys)


_OPEN = frozenset(['"', "'", "?", ":"])


@cache
def _questions() -> frozenset[str]:
    return frozenset(lexicon("headlines")["questions"].words())


@cache
def _charges() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("headlines")["charges"].words())


@cache
def _speech() -> frozenset[str]:
    groups = lexicon("kinds")["reporting_verbs"].groups()
    return frozenset(stem(verb) for _, verbs in groups for verb in verbs) - _charges()
