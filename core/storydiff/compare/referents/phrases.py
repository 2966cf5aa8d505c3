"""Noun phrases of a sentence, by cheap patterns over its words: a tagger takes ten times as long.

    the robbery attempt against Drovia's prime minister
        [the] robbery *attempt* · prime *minister*, of Drovia
    Drovia-backed militias lost seats      Drovia-backed *militias* · *seats*
    former agent Ann Writer left           former *agent*, before a name

A phrase is a common noun that may be a label; whom a verb is told of, names and pronouns among
them, `claims.groups` finds. A word is taken for a verb by its ending and by what stands before it:
behind a noun *wounded* is one, behind *the* it is none. Where that says nothing a phrase is cut
short rather than run on.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.mentions import Name
from storydiff.language.months import MONTHS, WEEKDAYS
from storydiff.language.stems import is_irregular_past
from storydiff.language.tokens import is_glued
from storydiff.language.words import is_function_word
from storydiff.model import Token


class Phrase(NamedTuple):
    """A noun phrase; positions are token indices, what determines it excluded."""

    start: int
    end: int
    head: int
    determiner: str | None
    """The key of the article, pronoun or number before it: the, his, two."""
    owner: int | None
    """The last word of whom it belongs to: `Drovia` of *Drovia's prime minister*."""
    before_name: bool
    """Whether a name follows at once."""


_DETERMINERS = frozenset(
    ["a", "an", "the", "this", "these", "those", "his", "her", "its", "their", "our",
     "my", "your", "some", "any", "no", "each", "every", "another", "all", "both", "other",
     "such", "several", "many", "few", "more", "most", "own"]
)  # fmt: skip
_NOUN, _NAME, _GLUE, _OWNER, _COUNT, _ADVERB = "N", "M", "H", "S", "C", "L"
_PAST, _TOLD, _ING, _VERB = "E", "I", "G", "V"
_STOP, _DETERMINER, _BE, _BARE = "-", "D", "X", "T"
_UNSETTLED = frozenset([_NOUN, _PAST, _TOLD, _ING])
_OPEN = _UNSETTLED | {_NAME}
_INSIDE = frozenset([_NOUN, _NAME, _GLUE, _OWNER, _COUNT, _ADVERB])
_RUN = re.compile(f"[{''.join(sorted(_INSIDE))}]+")
_JOINING = frozenset(["and", "but", "or", "also", "then", "never", "who", "which", "that"])
_CONTRACTED = frozenset(
    ["it", "that", "he", "she", "who", "what", "there", "here", "let", "where", "how"]
)
_APOSTROPHES = frozenset(["'s", "'", "s"])
_ADDRESS = frozenset(["mr", "mrs", "ms", "miss", "mx"])
_AUXILIARIES = frozenset(
    ["is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having"]
)


def phrases(tokens: Sequence[Token], names: Sequence[Name]) -> tuple[Phrase, ...]:
    """The noun phrases of a sentence whose head is a common noun, in order."""
    codes = "".join(_codes(tokens, names))
    found: list[Phrase] = []
    for run in _RUN.finditer(codes):
        start, end = run.span()
        if codes.find(_NOUN, start, end) < 0:
            continue
        determined = start > 0 and codes[start - 1] == _DETERMINER
        found.extend(_of_run(codes, start, end, tokens[start - 1].key if determined else None))
    return tuple(found)


def _of_run(codes: str, start: int, end: int, determiner: str | None) -> Iterator[Phrase]:
    """The phrases of a run, cut at its possessives."""
    owner: int | None = None
    at = start
    while at < end:
        owned = codes.find(_OWNER, at, end)
        stop = owned if owned >= 0 else end
        found = _phrase(codes, at, stop, determiner, owner)
        if found:
            yield found
        owner, determiner = stop - 1, None
        at = stop + 1


def _phrase(
    codes: str, start: int, end: int, determiner: str | None, owner: int | None
) -> Phrase | None:
    while (
        start < end
        and codes[start] in (_ADVERB, _COUNT)
        and not codes.startswith(_GLUE, start + 1)
    ):
        start += 1
    if codes.startswith(_GLUE, start):
        start -= 1  # in-depth talks
    head = codes.rfind(_NOUN, start, end)
    if head < 0:
        return None
    role = codes[head:end].rstrip(_NAME + _GLUE)  # a name may stand behind it
    named = head + len(role) < end and codes[end - 1] == _NAME
    return Phrase(start, head + 1, head, determiner, owner, named)


def _codes(tokens: Sequence[Token], names: Sequence[Name]) -> list[str]:
    """What each word is in its sentence."""
    codes = _first_codes(tokens, names)
    titled = {name.start - 1 for name in names if name.title}
    plain = [*codes, _STOP]
    before, opening = _STOP, ""
    for at, code in enumerate(codes):
        again = before == _GLUE and at > 1 and tokens[at - 2].key == "re"
        acts = (at + 1 in titled and before == _STOP) or (at and tokens[at - 1].key in WEEKDAYS)
        if code in (_PAST, _ING) and (again or acts):
            first = at - 2 if again else at  # re-elected; welcomed President Tarn; Friday jailed
            codes[first : at + 1] = [_VERB] * (at + 1 - first)
        elif code in _UNSETTLED:
            codes[at] = _resolved(code, before, plain[at + 1], tokens[at].key, opening)
        elif code == _GLUE and not is_glued(tokens, at):
            codes[at] = _STOP
        if codes[at] != _ADVERB:
            before = codes[at]
        if before not in _INSIDE:
            opening = tokens[at].key
    return codes


def _first_codes(tokens: Sequence[Token], names: Sequence[Name]) -> list[str]:
    """What each word is by itself, or as a part of a name."""
    codes = [_code(token.key) for token in tokens]
    for name in names:
        codes[name.start : name.end] = [_NAME] * (name.end - name.start)
    for at, token in enumerate(tokens):
        if token.key in _APOSTROPHES:
            codes[at] = _apostrophe(tokens, at, codes[at])
        elif codes[at] == _STOP and is_glued(tokens, at - 1) and is_glued(tokens, at + 1):
            codes[at] = _NOUN  # editor-in-chief
    return codes


def _apostrophe(tokens: Sequence[Token], at: int, code: str) -> str:
    """What an apostrophe or its s is: it's, workers', girl 's, or a mark of quotation."""
    key, before = tokens[at].key, tokens[at - 1].key if at else ""
    if key == "'s":
        return _BE if before in _CONTRACTED else code
    if key == "s":
        return _COUNT if before == "'" else code
    stands_apart = at + 1 < len(tokens) and tokens[at + 1].key == "s"
    return _OWNER if stands_apart or before[-1:] == "s" else _STOP


def _resolved(code: str, before: str, after: str, key: str, opening: str) -> str:
    """Whether an open word is a noun (or an adjective), or a verb; `opening` precedes its run."""
    if before == _GLUE and code == _PAST and after == _DETERMINER:
        return _VERB
    if before in (_GLUE, _OWNER) or after == _GLUE:
        return _NOUN
    if code == _NOUN:
        return _noun_or_verb(before, after, key)
    if before in (_NOUN, _NAME):
        is_act = key in _acts_in_ing() or (opening in ("a", "an") and key in _unchanged())
        return _NOUN if is_act and after == _STOP else _VERB
    if before in (_DETERMINER, _COUNT):
        return _NOUN if after in _OPEN or before == _DETERMINER else _VERB
    opens = code == _PAST and before == _STOP and after == _NOUN and opening not in _JOINING
    return _NOUN if opens else _VERB


def _noun_or_verb(before: str, after: str, key: str) -> str:
    if before == _BARE and not is_plural(key):
        return _VERB
    behind_noun = before in (_NOUN, _NAME)
    if behind_noun and key in _acting() and after in (_NOUN, _NAME, _COUNT, _ADVERB):
        return _VERB
    return _VERB if behind_noun and after == _DETERMINER and key[-1] == "s" else _NOUN


@cache
def _acting() -> frozenset[str]:
    """Forms in -s that are a verb between two nouns: *quake hits island*."""
    return frozenset(lexicon("referents")["acting"].words())


@lru_cache(maxsize=32768)
def _code(key: str) -> str:
    """What a word is by itself."""
    closed = _closed().get(key)
    if closed is not None:
        return closed
    if not key[0].isalpha():
        return _COUNT if key[0].isdigit() else _STOP
    return _code_of_word(key)


def _code_of_word(key: str) -> str:
    if is_function_word(key) and key != "us":
        return _STOP
    if key in WEEKDAYS or key in MONTHS or key in _counts():
        return _COUNT
    if key in _finite():
        return _VERB
    if is_irregular_past(key):
        return _PAST if key[-1] == "n" or key in _unchanged() else _TOLD
    if key.startswith("un") and key.endswith("ed"):
        return _NOUN  # unarmed, undocumented
    if len(key) > 4 and key.endswith("ed") and key[-3] != "e":
        return _PAST
    if len(key) > 4 and key.endswith("ing"):
        return _ING
    return _ADVERB if len(key) > 4 and key.endswith("ly") else _NOUN


@cache
def _closed() -> Mapping[str, str]:
    """The words and marks that are one thing in every sentence."""
    families = lexicon("referents")
    return {
        **dict.fromkeys(families["adverbs"].words(), _STOP),
        **dict.fromkeys(families["subjects"].words(), _BARE),
        **dict.fromkeys(_AUXILIARIES, _BE),
        **dict.fromkeys(_DETERMINERS, _DETERMINER),
        **dict.fromkeys(["'s", "'"], _OWNER),
        "-": _GLUE,
        **dict.fromkeys(_ADDRESS, _NAME),
    }


@cache
def _unchanged() -> frozenset[str]:
    """Verbs whose past form is their base form: cut, hit."""
    return frozenset(lexicon("stems")["unchanged"].words())


@cache
def _finite() -> frozenset[str]:
    return frozenset(lexicon("referents")["finite"].words())


@cache
def _counts() -> frozenset[str]:
    families = lexicon("numbers")
    groups = [*families["cardinals"].groups(), *families["scales"].groups()]
    return frozenset(word for head, words in groups for word in (head, *words))


@cache
def _acts_in_ing() -> frozenset[str]:
    words = [*lexicon("kinds")["acts"].words(), "meeting", "hearing", "building", "briefing"]
    return frozenset(word for word in words if word.endswith("ing"))
