"""Speech: the verb that gives somebody's words, who is said to say them, and how many say it.

said  |  claimed                                     another verb
The port is shut.  |  The port is shut, aides said.  attributed in one only
The two officials said  |  Two officials said        the same two, or two others
two officials said  |  officials said                how many is lost
said  |  says                                        not ours: another tense
"""

from collections.abc import Sequence
from itertools import pairwise

from storydiff.compare.acts import is_pronoun
from storydiff.compare.blocks import is_capitalised
from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.manners import SAYING, is_source, manner, manners, sources
from storydiff.compare.quoted import are_two
from storydiff.compare.rules.name import spelled_alike
from storydiff.compare.small_words import determiners, prepositions
from storydiff.compare.sources import CITING, same_source
from storydiff.compare.telling import Words
from storydiff.compare.units import BE
from storydiff.language.names import same_name
from storydiff.language.numerals import is_number
from storydiff.language.places import place
from storydiff.language.speech import speeches
from storydiff.language.speech_verbs import Shape, verb
from storydiff.language.stems import stem
from storydiff.model import Kind

MAX_CONTENT = 3
"""Words that say something beside a verb; in a longer reading the verb is not what differs."""
MAX_CLAUSE = 9
"""Tokens of "two city officials said on Monday"; a longer stretch tells more than who said it."""
_RELATIVE = frozenset(["which", "who", "that", "where"])
_MANNER = {
    "plain": "is neutral",
    "weighty": "gives the words weight",
    "sure": "takes them for true",
    "doubtful": "casts doubt on them",
    "hostile": "makes them an attack",
    "mild": "makes them mild",
}


def reporting_verb(contrast: Contrast) -> Finding | None:
    """Another verb introduces the words."""
    a = _verbs(contrast.sides[0])
    b = _verbs(contrast.sides[1]) if a else {}
    if not a or not b or _long(contrast) or {*map(stem, a)} & {*map(stem, b)}:
        return None
    if _two_speakers(*contrast.sides):
        return None
    one, two = next(iter(a.items())), next(iter(b.items()))
    if one[1] == two[1] == "plain" and contrast.footing < Footing.REWRITTEN:
        return None  # independent writers, two neutral words
    said, told = contrast.sides[0].as_printed(one[0]), contrast.sides[1].as_printed(two[0])
    if one[1] == two[1]:
        reason = f"Another reporting verb: {said} / {told}"
    else:
        reason = f"“{said}” {_MANNER[one[1]]}; “{told}” {_MANNER[two[1]]}"
    return Finding((Kind.REPORTING_VERB,), reason, whole=_alone(contrast))


def _verbs(words: Words) -> dict[str, str]:
    if manners().keys().isdisjoint(words.stems):
        return {}
    keys = words.telling.keys
    found = ((at, manner(keys, at)) for at in range(words.start, words.end))
    return {keys[at]: made for at, made in found if made and not _is_noun(keys, at)}


def _is_noun(keys: Sequence[str], at: int) -> bool:
    """Whether a word before a verb's makes a noun of it: his requests."""
    return at > 0 and keys[at - 1] in determiners()


def _two_speakers(a: Words, b: Words) -> bool:
    """Whether each verb has a name right before it, and not the same one."""
    one, two = _name_before(a), _name_before(b)
    return bool(one and two) and one != two and not spelled_alike(one, two)


def _name_before(words: Words) -> str:
    """The word of a name right before a reading."""
    if not words.start:
        return ""
    token = words.telling.tokens[words.start - 1]
    printed = words.telling.text[token.start : token.end]
    return printed if printed[0].isupper() and is_content(token.key) else ""


def _long(contrast: Contrast) -> bool:
    if all(words.keys and _says(words.keys[0]) for words in contrast.sides):
        return False
    return any(sum(map(is_content, words.keys)) > MAX_CONTENT for words in contrast.sides)


def _alone(contrast: Contrast) -> bool:
    return all(sum(map(is_content, words.keys)) == 1 for words in contrast.sides)


def attribution(contrast: Contrast) -> Finding | None:
    """One reading says who says it and the other has no words there, or another says it."""
    a, b = contrast.sides
    if _is_other_speaker(contrast):
        return Finding(
            (Kind.ATTRIBUTION,), f"Said by another: {contrast.a.printed} / {contrast.b.printed}"
        )
    if bool(a.keys) == bool(b.keys):
        return None
    words = a if a.keys else b
    keys = words.keys
    according = any(pair == ("according", "to") for pair in pairwise(keys))
    if keys[0] in CITING:
        return Finding((Kind.ATTRIBUTION,), f"Only one says from whom it has it: {words.printed}")
    if not according and not _speaks(words):
        return None
    if _is_attributed(b if a.keys else a):
        return Finding((Kind.PHRASING,), f"Who says it stands here or there: {words.printed}")
    if according:
        words = Words(words.telling, words.start + keys.index("according"), words.end)
    return Finding((Kind.ATTRIBUTION,), f"Attributed in one only: {words.printed.strip(' ,.')}")


def _is_attributed(words: Words) -> bool:
    """Whether what stands beside a place is said by somebody all the same, or quoted."""
    telling = words.telling
    beside = [n for n in (words.start - 1, words.end) if 0 <= n < len(telling.tokens)]
    if any(telling.quoted[n] for n in beside):
        return True
    starts = (*telling.starts, len(telling.tokens))
    spoken = (
        part
        for first, last in pairwise(starts)
        if first <= words.start <= last
        for speech in speeches(telling.tokens[first:last], telling.text)
        if speech.source
        for part in speech.content
    )
    places = [telling.tokens[n].start for n in beside]
    return any(part.start <= at < part.end for part in spoken for at in places)


def _is_other_speaker(contrast: Contrast) -> bool:
    """Whether both readings are whoever says it, with the verb or before it, and not the same."""
    a, b = contrast.a, contrast.b
    if contrast.named:
        if _say_two(a, b):
            return False
        if same_name(a.printed, b.printed) or (place(a.printed) and place(b.printed)):
            return False
        if a.keys == b.keys[: len(a.keys)] or b.keys == a.keys[: len(b.keys)]:
            return False  # Amnesty, Amnesty International
        return not spelled_alike(a.printed, b.printed) and (_introduces(a) or _introduces(b))
    one, two = _speaker(a), _speaker(b)
    if contrast.footing < Footing.REWRITTEN and bool(one) != bool(two):
        one, two = one or _words(a), two or _words(b)  # the verb stands further off
    if is_pronoun(one) != is_pronoun(two):
        return False
    return bool(one and two) and same_source(one, two) is False


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
    if _says(keys[end - 1]) and keys[end - 2] not in BE:
        end -= 1
    elif _says(keys[start]) and start and keys[start - 1] in (",", '"'):
        start += 1
    else:
        return []
    if keys[start] in prepositions():
        return []
    tokens = words.telling.tokens[start:end]
    return [words.telling.text[token.start : token.end] for token in tokens]


def _words(words: Words) -> list[str]:
    """A reading that is a name, word by word as printed."""
    if len(words.keys) > MAX_CLAUSE or not is_capitalised(words.telling, words.start, words.end):
        return []
    return [words.telling.text[token.start : token.end] for token in words.tokens]


def _says(key: str) -> bool:
    """Whether a word is a verb of saying in a form that is hardly ever a noun."""
    form = verb(key)
    plain = form and (form.shape is not Shape.BASE or form.head == "say")
    return bool(plain and form and form.head not in _AS_OFTEN_NOT and form.manner in SAYING)


_AS_OFTEN_NOT = frozenset(["point", "show", "cite", "quote"])
"""Verbs that need more than their form to be ones of saying: he pointed a gun."""


def _introduces(words: Words) -> bool:
    """Whether a verb of saying stands right behind a reading, or *according to* before it."""
    keys = words.telling.keys
    behind = keys[words.end : words.end + 1]
    before = keys[max(words.start - 2, 0) : words.start]
    return before == ["according", "to"] or any(manners().get(stem(k)) in SAYING for k in behind)


def _speaks(words: Words) -> bool:
    """Whether a reading is a source and its verb, side by side, and little else."""
    tokens = words.telling.tokens
    if len(words.keys) > MAX_CLAUSE or words.keys[0] in _RELATIVE:
        return False
    return any(
        manners().get(stem(tokens[at].key)) in SAYING
        and any(
            is_source(words.telling, n) or is_pronoun([words.telling.keys[n]])
            for n in (at - 1, at + 1)
            if words.start <= n < words.end
        )
        for at in range(words.start, words.end)
    )


def anonymity(contrast: Contrast) -> Finding | None:
    """Unnamed sources lose or gain their number, or the article that ties them to those before."""
    a, b = contrast.sides
    if contrast.footing < Footing.REWRITTEN or bool(a.keys) == bool(b.keys):
        return None
    words = a if a.keys else b
    named = _sources_behind(words)
    if not named:
        return None
    if words.keys == ["the"]:
        reason = f"With “the” they are the {named[0]} of before, without it they may be others"
        return Finding((Kind.ANONYMITY,), reason)
    if all(map(is_number, words.keys)):
        return Finding((Kind.ANONYMITY,), f"Only one says how many {named[0]}: {words.printed}")
    return None


def _sources_behind(words: Words) -> list[str]:
    """The nouns for unnamed sources that a reading stands close before."""
    behind = words.telling.keys[words.start : words.end + _REACH]
    return [key for key in behind if key in sources()]


_REACH = 4  # words between the article and the noun
