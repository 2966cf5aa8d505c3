"""Speech: the verb that gives somebody's words, and how many unnamed sources say them.

said  |  claimed                                     another verb
The two officials said  |  Two officials said        the same two, or two others
two officials said  |  officials said                how many is lost
said  |  says                                        not ours: another tense
"""

from collections.abc import Sequence

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.manners import SAYING, manner, manners, sources
from storydiff.compare.rules.name import spelled_alike
from storydiff.compare.small_words import determiners
from storydiff.compare.telling import Words
from storydiff.language.numerals import is_number
from storydiff.language.speech_verbs import Shape, verb
from storydiff.language.stems import stem
from storydiff.model import Kind

MAX_CONTENT = 3
"""Words that say something beside a verb; in a longer reading the verb is not what differs."""
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
    if one[1] == two[1] == "plain":
        return Finding(
            (Kind.SYNONYM,),
            f"One neutral verb for another: {said} / {told}",
            whole=_alone(contrast),
        )
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
    if all(words.keys and says(words.keys[0]) for words in contrast.sides):
        return False
    return any(sum(map(is_content, words.keys)) > MAX_CONTENT for words in contrast.sides)


def _alone(contrast: Contrast) -> bool:
    return all(sum(map(is_content, words.keys)) == 1 for words in contrast.sides)


def says(key: str) -> bool:
    """Whether a word is a verb of saying in a form that is hardly ever a noun."""
    form = verb(key)
    plain = form and (form.shape is not Shape.BASE or form.head == "say")
    return bool(plain and form and form.head not in _AS_OFTEN_NOT and form.manner in SAYING)


_AS_OFTEN_NOT = frozenset(["point", "show", "cite", "quote", "find"])
"""Verbs that need more than their form to be ones of saying: he pointed a gun."""


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
