"""Attribution: who is said to say it, in one reading only or not the same in both.

The port is shut.  |  The port is shut, aides said.         attributed in one only
Ada Marsh said     |  Joan Pell said                        another speaker
“…,” Ada Marsh said  |  “…,” Joan Pell said                 not ours: two utterances
citing two clerks  |  –                                     from whom one has it
citing its efforts  |  –                                    not ours: nobody says it
"""

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from storydiff.compare.acts import is_pronoun
from storydiff.compare.blocks import is_capitalised
from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.manners import SAYING, is_source, manners, sources
from storydiff.compare.quoted import are_two
from storydiff.compare.rules.name import spelled_alike
from storydiff.compare.rules.speech import says
from storydiff.compare.small_words import BE, determiners, prepositions
from storydiff.compare.sources import CITING, same_source
from storydiff.compare.telling import Words
from storydiff.compare.units import owes_capital
from storydiff.compare.wholes import WEEKDAYS
from storydiff.language.mentions import mentions
from storydiff.language.names import same_name
from storydiff.language.places import place
from storydiff.language.stems import stem
from storydiff.language.words import is_common
from storydiff.model import Kind

MAX_CLAUSE = 9
"""Tokens of "two city officials said on Monday"; a longer stretch tells more than who said it."""
_RELATIVE = frozenset(["which", "who", "that", "where"])


def attribution(contrast: Contrast) -> Finding | None:
    """One reading says who says it and the other has no words there, or another says it."""
    a, b = contrast.sides
    if _is_other_speaker(contrast):
        return Finding((Kind.ATTRIBUTION,), f"Said by another: {contrast.shown}")
    if bool(a.keys) == bool(b.keys):
        return None
    words = _without_comma(a if a.keys else b)
    keys = words.keys
    according = any(pair == ("according", "to") for pair in pairwise(keys))
    if keys[0] in CITING:
        if not _cites(words):
            return None
        return Finding((Kind.ATTRIBUTION,), f"Only one says from whom it has it: {words.printed}")
    if not according and not _speaks(words):
        return None
    if _is_attributed(b if a.keys else a, _verbs_around(words), or_says=not according):
        return Finding((Kind.PHRASING,), f"Who says it stands here or there: {words.printed}")
    if according:
        words = Words(words.telling, words.start + keys.index("according"), words.end)
    return Finding((Kind.ATTRIBUTION,), f"Attributed in one only: {words.printed.strip(' ,.')}")


def _without_comma(words: Words) -> Words:
    """A reading without a comma before its first word."""
    leads = words.keys[0] == "," and len(words.keys) > 1
    return Words(words.telling, words.start + leads, words.end)


def _verbs_around(words: Words) -> frozenset[str]:
    """The verbs by which others than a reading say something in its telling."""
    telling = words.telling
    inside = range(telling.tokens[words.start].start, telling.tokens[words.end - 1].end)
    return frozenset(
        speech.verb
        for speech in chain.from_iterable(telling.speeches)
        if speech.cue.start not in inside
    )


def _is_attributed(words: Words, known: frozenset[str], *, or_says: bool) -> bool:
    """Whether what stands beside a place is said by somebody all the same, or quoted.

    By a verb that the other telling has not, too, for it is `known` otherwise: *had asked*.
    `or_says`: whether it may be who says it, too: *police said* beside *a police officer said*.
    """
    telling = words.telling
    beside = [n for n in (words.start - 1, words.end) if 0 <= n < len(telling.tokens)]
    if any(telling.quoted[n] for n in beside):
        return True
    spoken = (
        part
        for (first, last), told in zip(telling.sentences, telling.speeches, strict=True)
        if first <= words.start <= last
        for speech in told
        if speech.source and speech.verb not in known
        for part in (*speech.content, *((speech.source, speech.cue) if or_says else ()))
    )
    places = [telling.tokens[n].start for n in beside]
    return any(part.start <= at < part.end for part in spoken for at in places)


def _is_other_speaker(contrast: Contrast) -> bool:
    """Whether both readings are whoever says it, with the verb or before it, and not the same."""
    a, b = contrast.a, contrast.b
    if contrast.named:
        return _is_other_name(a, b)
    one, two = _speaker(a), _speaker(b)
    if contrast.footing < Footing.REWRITTEN and bool(one) != bool(two):
        one, two = one or _words(a), two or _words(b)  # the verb stands further off
    if not (one or two):
        one, two = _bare_sources(a, b)
    if is_pronoun(one) != is_pronoun(two) or not (one and two):
        return False
    return same_source(one, two) is False and not _name_one(a, b)


def _is_other_name(a: Words, b: Words) -> bool:
    """The same of two names."""
    if _say_two(a, b):
        return False
    if same_name(a.printed, b.printed) or (place(a.printed) and place(b.printed)):
        return False
    short, long = sorted((a.keys, b.keys), key=len)
    if short in (long[: len(short)], long[-len(short) :]):
        return False  # Amnesty, Amnesty International; Inspector Pell, Area Inspector Pell
    return not spelled_alike(a.printed, b.printed) and (_introduces(a) or _introduces(b))


def _name_one(a: Words, b: Words) -> bool:
    """Whether one name stands right beside both readings: said *the head*, Ann Pell."""
    return any(
        same_name(one, two) or spelled_alike(one.split()[-1], two.split()[-1])
        for one in _names_beside(a)
        for two in _names_beside(b)
    )


def _names_beside(words: Words) -> Iterator[str]:
    """The names right before and behind a reading, over a comma."""
    telling, found = words.telling, mentions(words.telling.tokens, words.telling.text)
    start = words.start - (telling.keys[words.start - 1 : words.start] == [","])
    end = words.end + (telling.keys[words.end : words.end + 1] == [","])
    yield from (name.words for name in found if name.end == start or name.start == end)


def _bare_sources(a: Words, b: Words) -> tuple[list[str], list[str]]:
    """The readings, as printed, where both open a sentence right before a verb of saying.

    Where both say *the*, they may be two nouns for one: the club said, the side said.
    """
    for words in (a, b):
        keys, start, end = words.telling.keys, words.start, words.end
        if not (owes_capital(words.telling, start) and content(words)) or end - start > MAX_CLAUSE:
            return [], []
        if not any(map(says, keys[end : end + 1])):
            return [], []
    if a.keys[0] == b.keys[0] == "the":
        return [], []
    return _in_sentence(a), _in_sentence(b)


def _in_sentence(words: Words) -> list[str]:
    """A reading as printed, without the capital that the start of a sentence owes it."""
    first, *others = words.telling.printed[words.start : words.end]
    key = words.keys[0]
    common = is_common(stem(key)) or not is_content(key)
    return [first.casefold() if common else first, *others]


def _say_two(a: Words, b: Words) -> bool:
    """Whether each reading stands behind a quotation, and these are two utterances."""
    one, two = _quoted_before(a), _quoted_before(b)
    return one is not None and two is not None and are_two(Contrast(one, two))


def _quoted_before(words: Words) -> Words | None:
    """The last quoted word before a reading."""
    quoted = words.telling.quoted
    last = next((n for n in range(words.start - 1, -1, -1) if quoted[n]), None)
    return None if last is None else Words(words.telling, last, last + 1)


def _speaker(words: Words) -> list[str]:
    """The words for who speaks in a reading that begins or ends with a verb of saying."""
    keys = words.telling.keys
    start, end = words.start, words.end
    while end > start and keys[end - 1] in prepositions():
        end -= 1
    if not 1 < end - start <= MAX_CLAUSE:
        return []
    if says(keys[end - 1]):
        end = _without_adverbs(keys, start, end - 1)
        if end <= start or keys[end - 1] in BE:
            return []
    elif says(keys[start]) and start and keys[start - 1] in (",", '"'):
        start += 1
    else:
        return []
    if keys[start] in prepositions() or keys[start].endswith("ing"):
        return []
    tokens = words.telling.tokens[start:end]
    return [words.telling.text[token.start : token.end] for token in tokens]


def _without_adverbs(keys: Sequence[str], start: int, end: int) -> int:
    """Where a source ends before the adverbs of its verb: *was first* announced."""
    while end > start and (keys[end - 1].endswith("ly") or keys[end - 1] in _ADVERBS):
        end -= 1
    return end


_ADVERBS = frozenset(["first", "also", "then", "later", "once", "again", "now", "just", "only"])


def _cites(words: Words) -> bool:
    """Whether behind *citing* stands who says it, and not what is somebody's: its efforts."""
    keys = words.telling.keys[words.start : words.end + 1]
    if "'s" in keys:
        return not sources().isdisjoint(keys)
    return any(is_source(words.telling, n) for n in range(words.start + 1, words.end))


def _words(words: Words) -> list[str]:
    """A reading that is a name, word by word as printed."""
    if len(words.keys) > MAX_CLAUSE or not is_capitalised(words.telling, words.start, words.end):
        return []
    return [words.telling.text[token.start : token.end] for token in words.tokens]


def _introduces(words: Words) -> bool:
    """Whether a verb of saying stands right behind a reading, or *according to* before it."""
    keys = words.telling.keys
    behind = keys[words.end : words.end + 1]
    before = keys[max(words.start - 2, 0) : words.start]
    return before == ["according", "to"] or any(manners().get(stem(k)) in SAYING for k in behind)


def _leads(words: Words) -> bool:
    """Whether a reading is a noun phrase and its verb of saying: *the board said that*.

    Or the verb and the phrase: *said the board*.
    """
    keys = words.keys[: len(words.keys) - (words.keys[-1] == "that")]
    if len(keys) < _PHRASE or sum(map(says, keys)) != 1:
        return False
    verb, noun = (keys[0], keys[1]) if says(keys[0]) else (keys[-1], keys[0])
    return says(verb) and (noun in determiners() or is_pronoun([noun]))


_PHRASE = 2  # tokens of a source and its verb


def _speaks(words: Words) -> bool:
    """Whether a reading is a source and its verb, side by side, and little else."""
    tokens = words.telling.tokens
    if len(words.keys) > MAX_CLAUSE or words.keys[0] in _RELATIVE:
        return False
    return _leads(words) or any(
        says(tokens[at].key)
        and not words.telling.text[tokens[at].start].isupper()
        and any(
            is_source(words.telling, n) or is_pronoun([words.telling.keys[n]])
            for n in (at - 1, at + 1)
            if words.start <= n < words.end and words.telling.keys[n] not in WEEKDAYS
        )
        for at in range(words.start, words.end)
    )
