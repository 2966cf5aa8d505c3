"""Silence: words that say something where the other reading has none, or small ones only.

politicians  |  Muslim politicians        one says more
the ferry  |  it                          told in other words
the newspaper Meridian  |  Meridian       a name with a word more
struck a balance  |  balanced             not ours: a verb that its noun needs
"""

from collections.abc import Sequence
from functools import cache

from storydiff.compare.blocks import is_capitalised
from storydiff.compare.contrast import Contrast, Finding, content, is_name
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.manners import manners
from storydiff.compare.small_words import auxiliaries, determiners, joints, prepositions
from storydiff.compare.telling import Words
from storydiff.language.lexicon import lexicon
from storydiff.language.pronouns import FORMS, OTHERS
from storydiff.language.stems import stem
from storydiff.model import Kind


def silence(contrast: Contrast) -> Finding | None:
    """One has words that say something where the other has none."""
    a, b = contrast.sides
    if content(a) and content(b):
        return None
    if not content(a) and not content(b):
        return Finding((Kind.PHRASING,), "Only small words differ")
    words, other = (a, b) if content(a) else (b, a)
    if _stands_for(other.keys, words.keys):
        return Finding((Kind.PHRASING,), f"Told in other words: {contrast.shown}")
    mere = _mere(words, contrast) or _between(words, other)
    if mere:
        return Finding((Kind.PHRASING,), f"{mere}: {contrast.shown}")
    if _is_of_name(words) or _describes(words):
        return Finding((Kind.NAME_FORM,), f"A name with a word more or less: {contrast.shown}")
    if contrast.footing < Footing.REWRITTEN and not _names(words):
        return None
    if _moved(words, other):
        return Finding((Kind.PHRASING,), f"Told at another place: {contrast.shown}")
    return Finding((Kind.ONLY_IN,), f"Only one says: {words.printed.strip(' ,')}")


def _mere(words: Words, contrast: Contrast) -> str | None:
    """Why the words that only one reading has tell nothing; None where they do."""
    if _is_light(words, contrast):
        return "A verb, or its noun with another"
    if _manner_stems().issuperset(content(words)):
        return "A verb of saying more or less"
    if _fillers().issuperset(content(words)):
        return "A word that may be left out"
    return None


def _between(words: Words, other: Words) -> str | None:
    """Why words that stand behind a quotation in one reading tell nothing: both quote it."""
    telling, before = words.telling, other.start - 1
    said = [n for n in range(words.start, words.end) if telling.keys[n][0].isalnum()]
    closes = '"' in words.keys[:2] and not any(telling.quoted[n] for n in said)
    if closes and before >= 0 and other.telling.quoted[before]:
        return "Told between the words that both quote"
    return None


def _moved(words: Words, other: Words) -> bool:
    """Whether both tellings have the words as often, each at its place."""
    run = [key for key in words.keys if key not in _COMMAS]
    mine, theirs = (_count(run, side.telling.keys) for side in (words, other))
    return mine == theirs > 0


_COMMAS = frozenset([",", ";"])


def _count(run: Sequence[str], keys: Sequence[str]) -> int:
    """How often words stand in a telling, one behind the other."""
    return sum(keys[at : at + len(run)] == run for at in range(len(keys) - len(run) + 1))


def _is_light(words: Words, contrast: Contrast) -> bool:
    """Whether all that one says more is a verb that its noun needs: *strike a* balance."""
    said = content(words)
    shared = {*content(contrast.a)} & {*content(contrast.b)}
    return len(said) == 1 and bool(shared) and said[0] in _light_verbs()


@cache
def _light_verbs() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("wording")["light_verbs"].words())


@cache
def _fillers() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("wording")["fillers"].words())


@cache
def _manner_stems() -> frozenset[str]:
    return frozenset(manners())


def _is_of_name(words: Words) -> bool:
    """Whether words are part of a longer name: *House* Oversight Committee."""
    telling, end = words.telling, words.end
    if end >= len(telling.tokens) or not is_capitalised(telling, words.start, end):
        return False
    behind = telling.tokens[end]
    return telling.text[behind.start].isupper() and is_content(behind.key)


def _describes(words: Words) -> bool:
    """Whether words say what sort of outlet a name beside them is: the *newspaper* Meridian."""
    telling, keys = words.telling, [key for key in words.keys if key not in determiners()]
    behind = words.end + (telling.keys[words.end : words.end + 1] == ["the"])
    named = any(
        is_capitalised(telling, n, n + 1)
        for n in (words.start - 1, behind)
        if 0 < n < len(telling.tokens)
    )
    return (
        named and _media().issuperset(keys) and not is_capitalised(telling, words.start, words.end)
    )


@cache
def _media() -> frozenset[str]:
    return frozenset(lexicon("claims")["media"].words())


def _names(words: Words) -> bool:
    """Whether words between commas name whom the words before them speak of."""
    keys = words.keys
    start, end = words.start + (keys[0] == ","), words.end - (keys[-1] == ",")
    long = sum(map(is_content, keys)) > 1
    return long and start > words.start and is_name(Words(words.telling, start, end))


def _stands_for(small: Sequence[str], words: Sequence[str]) -> bool:
    """Whether small words say what others say: it / the ferry, is / will, at / in front of."""
    if not small:
        return False
    ties = determiners() | joints() | auxiliaries() | {"to", ","}
    pointing = _NAMING.issuperset(small)
    saying = any(key[0].isalnum() and key not in ties for key in small)
    both_tie = {*small, words[0]} <= prepositions() and words[-1] in _TIES
    both_verbs = small[0] in auxiliaries() and words[0] in auxiliaries()
    return pointing or saying or both_tie or both_verbs or words[0] == "-"


_TIES = frozenset(["of", "to"])
"""What a preposition of several words ends in: in front of."""
_NAMING = frozenset(form for who in OTHERS for form in FORMS[who][:-1])
