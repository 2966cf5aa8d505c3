"""Speech: the verb that gives somebody's words, who is said to say them, and how many say it.

said  |  claimed                                     another verb
The port is shut.  |  The port is shut, aides said.  attributed in one only
The two officials said  |  Two officials said        the same two, or two others
said  |  says                                        not ours: another tense
"""

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.likeness import is_content
from storydiff.compare.rules.name import is_name, spelled_alike
from storydiff.compare.telling import Words
from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.names import same_name
from storydiff.language.places import place
from storydiff.language.stems import stem
from storydiff.model import Kind

MAX_CONTENT = 3
"""Words that say something beside a verb; in a longer reading the verb is not what differs."""
MAX_CLAUSE = 9
"""Tokens of "two city officials said on Monday"; a longer stretch tells more than who said it."""
_RELATIVE = frozenset(["which", "who", "that", "where"])
_SAYING = frozenset(["plain", "weighty", "sure", "doubtful"])
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
    a, b = (_verbs(words) for words in contrast.sides)
    if not a or not b or _long(contrast) or {*map(stem, a)} & {*map(stem, b)}:
        return None
    if _two_speakers(*contrast.sides):
        return None
    one, two = next(iter(a.items())), next(iter(b.items()))
    if one[1] == two[1]:
        reason = f"Another reporting verb: {one[0]} / {two[0]}"
    else:
        reason = f"“{one[0]}” {_MANNER[one[1]]}; “{two[0]}” {_MANNER[two[1]]}"
    return Finding((Kind.REPORTING_VERB,), reason, whole=_alone(contrast))


def _verbs(words: Words) -> dict[str, str]:
    keys = words.telling.keys
    manners = ((keys[at], _manner(keys, at)) for at in range(words.start, words.end))
    return {key: manner for key, manner in manners if manner}


def _manner(keys: Sequence[str], at: int) -> str | None:
    """What a verb makes of the words it gives; None where it is used in another sense."""
    root, behind = stem(keys[at]), "".join(keys[at + 1 : at + 2])
    if behind in _NO_WORDS.get(root, ()):
        return None
    if root == "call" and behind not in ("for", "on", "upon"):
        return "plain"
    return _manners().get(root)


_NO_WORDS = {"ask": ("not", "anonymity"), "request": ("not", "anonymity"), "speak": ("on",)}
"""What stands behind a verb that gives nobody's words: spoke on condition of anonymity."""


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
    return any(sum(map(is_content, words.keys)) > MAX_CONTENT for words in contrast.sides)


def _alone(contrast: Contrast) -> bool:
    return all(sum(map(is_content, words.keys)) == 1 for words in contrast.sides)


@cache
def _manners() -> Mapping[str, str]:
    groups = lexicon("kinds")["reporting_verbs"].groups()
    return {stem(verb): manner for manner, verbs in groups for verb in verbs}


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
    if not according and not _speaks(words):
        return None
    if according:
        words = Words(words.telling, words.start + keys.index("according"), words.end)
    return Finding((Kind.ATTRIBUTION,), f"Attributed in one only: {words.printed.strip(' ,.')}")


def _is_other_speaker(contrast: Contrast) -> bool:
    """Whether both readings are names, of two bearers, and one of them speaks."""
    a, b = contrast.a, contrast.b
    if not (is_name(a) and is_name(b)) or same_name(a.printed, b.printed):
        return False
    if place(a.printed) and place(b.printed):
        return False
    return not spelled_alike(a.printed, b.printed) and (_introduces(a) or _introduces(b))


def _introduces(words: Words) -> bool:
    """Whether a verb of saying stands right behind a reading, or *according to* before it."""
    keys = words.telling.keys
    behind = keys[words.end : words.end + 1]
    before = keys[max(words.start - 2, 0) : words.start]
    return before == ["according", "to"] or any(_manners().get(stem(k)) in _SAYING for k in behind)


def _speaks(words: Words) -> bool:
    """Whether a reading is a source and its verb, side by side, and little else."""
    tokens = words.telling.tokens
    if len(words.keys) > MAX_CLAUSE or words.keys[0] in _RELATIVE:
        return False
    return any(
        _manners().get(stem(tokens[at].key)) in _SAYING
        and any(_is_source(words, n) for n in (at - 1, at + 1) if words.start <= n < words.end)
        for at in range(words.start, words.end)
    )


def _is_source(words: Words, at: int) -> bool:
    """Whether a word may be who says it: a source, a name, a plural."""
    token = words.telling.tokens[at]
    capital = words.telling.text[token.start].isupper()
    return token.key in _sources() or is_plural(token.key) or (capital and is_content(token.key))


def anonymity(contrast: Contrast) -> Finding | None:
    """Unnamed sources lose or gain the article that ties them to those named before."""
    a, b = contrast.sides
    if {*a.keys, *b.keys} != {"the"}:
        return None
    words = contrast.a if "the" in a.keys else contrast.b
    behind = [token.key for token in words.telling.tokens[words.start : words.end + _REACH]]
    sources = [key for key in behind[: _REACH + 1] if key in _sources()]
    if not sources:
        return None
    reason = f"With “the” they are the {sources[0]} of before, without it they may be others"
    return Finding((Kind.ANONYMITY,), reason)


_REACH = 4  # words between the article and the noun


@cache
def _sources() -> frozenset[str]:
    return frozenset(lexicon("kinds")["sources"].words())
