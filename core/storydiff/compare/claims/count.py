"""Numbers told of something: what is counted, what befell it or what it did, and in whose words.

Seven of his security guards were wounded     seven · guard · injure
a fire that destroyed about 40 homes          about 40 · home · destroy
lost roughly two-thirds of their seats        about 2/3 · seat · lose
two of the three gates were opened            two, a part of them · gate · open
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from storydiff.compare.claims.ledger import Ledger
from storydiff.compare.claims.said import Said
from storydiff.compare.outcomes import levels
from storydiff.compare.small_words import BE
from storydiff.language.lexicon import lexicon
from storydiff.language.numbers import Number, NumberKind
from storydiff.language.numerals import is_number
from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.synonyms import sense
from storydiff.language.words import is_function_word

_REACH = 6  # tokens behind a noun in which its verb may stand
_LEFT_OUT = frozenset([NumberKind.ORDINAL])
_DETERMINERS = frozenset(["the", "his", "her", "its", "their", "these", "those", "all", "other"])
_MARKS = frozenset([",", ";", ":", "(", ")", '"', ".", "-"])
_JOINTS = frozenset(["and", "or", "but", "as", "when", "while"])
_RELATIVES = frozenset(["who", "which", "that"])
_OF_EACH = frozenset(["per", "each", "every", "apiece", "annually", "daily", "yearly", "monthly"])
_DIRECTIONS = frozenset(
    ["after", "before", "later", "earlier", "ago", "prior", "advance", "since", "following"]
)
_NOT = frozenset(["no", "not", "any", "every"])
_TOO_VAGUE = frozenset(["many", "few", "some number"])
_OF_DEED = frozenset(
    ["of", "to", "from", "by", "in", "on", "for", "with", "at", "into", "against"]
)
_MODALS = frozenset(["can", "could", "may", "might", "must", "should", "would", "will"])
_AMONG = frozenset(["including", "among"])
_THEM = frozenset(["them", "those", "these", "whom", "which"])
_SOME = frozenset(["all", "some", "most", "several", "many", "half"])


class Count(NamedTuple):
    """A number that an article tells of something."""

    said: Said
    number: Number
    start: int
    end: int
    """`[start, end)` are the words that tell it, the bound among them."""
    noun: str | None
    """The sense of what is counted."""
    deeds: frozenset[str]
    """The senses of the verbs beside it."""
    outcomes: frozenset[int]
    """The outcomes among those verbs, by their place on the scale."""
    befell: frozenset[str]
    """The verbs among them that tell what befell people: killed, missing, arrested."""
    part: str | None
    """`total` for the six of *two of the six*, `among` for *two of them* and *including two*."""
    owner: str | None
    """The person named last before it: whose points or years they are."""
    each: bool
    """Whether it is told of each of several: a month, per day."""


def counts(said: Said, ledger: Ledger) -> Iterator[Count]:
    """Every number that a sentence tells of something, in order."""
    for number in said.telling.numbers:
        if number.kind not in _LEFT_OUT and not _counts_nothing(said, number):
            count = _count(said, number, ledger)
            if number.kind is not NumberKind.ARTICLE or _is_subject(said, count):
                yield count


def _counts_nothing(said: Said, number: Number) -> bool:
    """Whether a number says nothing of how many there are.

    It tells one time from another (two days after), counts nobody (no-one) or one of many (one of
    the guards), is an age (a mother of 12, died at 95), or a word that says too little (many).
    """
    keys = said.keys
    behind = (number.noun_at if number.noun_at is not None else number.end - 1) + 1
    if number.noun in _units() and any(key in _DIRECTIONS for key in keys[behind : behind + 2]):
        return True
    if number.value == 1 and keys[number.end : number.end + 1] == ["of"]:
        return True
    if number.noun is None and number.start and keys[number.start - 1] in ("of", "at"):
        return True
    if number.value == 1 and any(k in _NOT for k in keys[max(number.start - 2, 0) : number.start]):
        return True
    return number.word in _TOO_VAGUE


def _is_subject(said: Said, count: Count) -> bool:
    """Whether `a drone` opens its clause and does something there: then there was one."""
    before = said.keys[count.start - 1] if count.start else ","
    opens = before in _MARKS or before in _openers()
    modal = any(key in _MODALS for key in said.keys[count.end : count.end + 1])
    return opens and not modal and next(_deed_behind(said, count.end), None) is not None


def _count(said: Said, number: Number, ledger: Ledger) -> Count:
    start, end = number.start, number.end
    if number.bound_at:
        start, end = min(start, number.bound_at[0]), max(end, number.bound_at[1])
    if number.kind is NumberKind.ARTICLE and number.noun_at is not None:
        end = number.noun_at + 1
    last = max(end, (number.noun_at if number.noun_at is not None else number.end - 1) + 1)
    deeds = [*_deed_before(said, start), *_deed_behind(said, last)]
    fates = [at for at in deeds if said.stems[at] in _fates() and _befalls(said, at, start, last)]
    return Count(
        said,
        number,
        start,
        end,
        kind_of(number.noun) if number.noun else None,
        frozenset(sense(said.stems[at]) for at in deeds),
        frozenset(levels()[said.stems[at]] for at in fates if said.stems[at] in levels()),
        frozenset(sense(said.stems[at]) for at in fates),
        _part(said.keys, start, number.end),
        ledger.person_before(said, start),
        _is_each(said, last),
    )


def _is_each(said: Said, at: int) -> bool:
    """Whether *a month*, *per day* or *each* stands behind what is counted."""
    behind = said.stems[at : at + 2]
    return bool(_OF_EACH & {*behind}) or (behind[:1] == ["a"] and behind[-1] in _units())


def _deed_before(said: Said, start: int) -> Iterator[int]:
    """The verb whose object a number is, with or without a preposition between."""
    keys = said.keys
    while start and keys[start - 1] in _DETERMINERS:
        start -= 1
    if start and keys[start - 1] in _OF_DEED:
        start -= 1
    if start and _is_deed(said, start - 1):
        yield start - 1


def _deed_behind(said: Said, at: int) -> Iterator[int]:
    """The verb whose subject a number is."""
    keys = said.keys
    for n in range(at, min(at + _REACH, len(keys))):
        if keys[n] in _MARKS or keys[n] in _JOINTS:
            return
        if _is_deed(said, n):
            yield n
            return


def _befalls(said: Said, at: int, start: int, last: int) -> bool:
    """Whether a verb tells what befell those counted, and not what they did or were done by."""
    keys = said.keys
    if at < start:
        return keys[start - 1] != "by"
    passive = any(key in BE for key in keys[last:at])
    return passive or at + 1 == len(keys) or not _belongs(keys[at + 1])


def _belongs(key: str) -> bool:
    """Whether a word behind a verb may be its object: police *shot clerks*."""
    return (
        key in _DETERMINERS
        or key in ("a", "an")
        or (key[0].isalnum() and not is_function_word(key))
    )


def _is_deed(said: Said, at: int) -> bool:
    key = said.keys[at]
    if is_function_word(key) or not key[0].isalpha():
        return False
    verbal = key.endswith(("ed", "ing")) or is_irregular_past(key) or said.stems[at] in levels()
    return (verbal or sense(said.stems[at]) in acts()) and sense(said.stems[at]) not in _light()


def _part(keys: Sequence[str], start: int, end: int) -> str | None:
    """What a number is of another told beside it."""
    if keys[end : end + 1] == ["of"] and keys[end + 1 : end + 2] and keys[end + 1] in _THEM:
        return "among"
    if any(key in _AMONG for key in keys[max(start - 2, 0) : start]):
        return "among"
    of = next((n for n in range(start - 1, max(start - 5, 0), -1) if keys[n] == "of"), None)
    return "total" if of and (is_number(keys[of - 1]) or keys[of - 1] in _SOME) else None


def kind_of(noun: str) -> str:
    """What a noun's stem counts: its synonyms among people and things count the same."""
    return _kinds().get(noun, noun)


@cache
def _kinds() -> Mapping[str, str]:
    return {
        stem(word): head
        for family in ("people", "things")
        for head, members in lexicon("synonyms")[family].groups()
        for word in (head, *members)
    }


@cache
def _units() -> frozenset[str | None]:
    return frozenset(stem(w) for _, words in lexicon("times")["units"].groups() for w in words) | {
        "hour",
        "minut",
    }


@cache
def acts() -> frozenset[str]:
    """The senses of verbs, and their nouns, that news tells of."""
    return frozenset(head for head, _ in lexicon("synonyms")["acts"].groups()) - _light()


@cache
def _light() -> frozenset[str]:
    return frozenset(lexicon("synonyms")["light"].words()) | {"call", "cite", "name"}


@cache
def _fates() -> frozenset[str]:
    return frozenset([*levels(), *map(stem, lexicon("claims")["fates"].words())])


@cache
def _openers() -> frozenset[str]:
    return frozenset([*lexicon("clauses")["openers"].words(), "that", "by"])
