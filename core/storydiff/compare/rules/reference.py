"""References: a pronoun that points at somebody else, one thing for several.

They quoted  |  He quoted       another number
blamed the firm  |  him         a person for what is none, or one for several
the bloc  |  the blocs          one or several
his son  |  his daughter        a woman for a man
says  |  say                    not ours: a verb
the result  |  the results      a house style: a noun that tells the same in either number
a ship: she hit  |  it hit      a house style
"""

import re
from functools import cache

from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.small_words import auxiliaries
from storydiff.compare.telling import Words
from storydiff.language.counted import is_plural
from storydiff.language.lexicon import lexicon
from storydiff.language.name_parts import bodies
from storydiff.language.pronouns import SUBJECT_OF
from storydiff.language.stems import stem
from storydiff.model import Kind

_BEFORE_VERB = frozenset(["to", "not", "and", "or"])


def pronoun(contrast: Contrast) -> Finding | None:
    """The pronouns point at different persons, or at one and several."""
    if contrast.footing < Footing.REWRITTEN:
        return None
    if taken_up := _taken_up(contrast):
        return taken_up
    one, two = ([key for key in words.keys if key in SUBJECT_OF] for words in contrast.sides)
    a, b = ([SUBJECT_OF[key] for key in keys] for keys in (one, two))
    if not a or not b or set(a) & set(b) or content(contrast.a) != content(contrast.b):
        return None
    whole = not any(is_content(key) for words in contrast.sides for key in words.keys)
    if {a[0], b[0]} == {"she", "it"} and all(map(_of_a_ship, contrast.sides)):
        return Finding((Kind.HOUSE_STYLE,), "“She” or “it” of a ship or a country", whole=whole)
    shown = contrast.sides[0].as_printed(one[0]), contrast.sides[1].as_printed(two[0])
    return Finding(
        (Kind.REFERENCE,), f"“{shown[0]}” and “{shown[1]}” point at different ones", whole=whole
    )


def _taken_up(contrast: Contrast) -> Finding | None:
    """A pronoun in the place of a noun that it cannot take up."""
    for one, two in (contrast.sides, contrast.sides[::-1]):
        head = _head(two)
        if len(one.keys) != 1 or not head or _can_be(SUBJECT_OF.get(one.keys[0]), head):
            continue
        reason = f"“{one.printed}” cannot be “{two.printed}”"
        return Finding((Kind.REFERENCE,), reason)
    return None


def _can_be(subject: str | None, head: str) -> bool:
    if subject in ("he", "she"):
        return not is_plural(head) and head not in bodies()
    return subject != "it" or not is_plural(head)


def _head(words: Words) -> str:
    """The noun of a reading that is a short phrase behind an article or the like; else nothing."""
    keys = words.keys
    phrase = _SHORTEST <= len(keys) <= _LONGEST and all(map(str.isalpha, keys))
    return keys[-1] if phrase and keys[0] in _OPENERS and is_content(keys[-1]) else ""


_SHORTEST, _LONGEST = 2, 4  # words
_OPENERS = frozenset(["a", "an", "the", "this", "that", "these", "those"])


def sex(contrast: Contrast) -> Finding | None:
    """One is told of as a woman and in the other as a man: the son, the daughter."""
    one, two = contrast.sides
    if contrast.footing is Footing.APART or not len(content(one)) == len(content(two)) == 1:
        return None
    a, b = (next(filter(is_content, words.keys)) for words in contrast.sides)
    if (a, b) not in _sexes() and (b, a) not in _sexes():
        return None
    shown = f"{one.as_printed(a)} / {two.as_printed(b)}"
    return Finding((Kind.REFERENCE,), f"A woman in one, a man in the other: {shown}")


@cache
def _sexes() -> frozenset[tuple[str, str]]:
    return frozenset(
        (head, other) for head, others in lexicon("kinds")["sexes"].groups() for other in others
    )


def _of_a_ship(words: Words) -> bool:
    """Whether the text right before a reading names a thing that some call she."""
    telling = words.telling
    if not telling.tokens:
        return False
    at = telling.tokens[min(words.start, len(telling.tokens) - 1)].start
    before = telling.text[max(at - _SENTENCES, 0) : at]
    return not _feminine().isdisjoint(re.findall(r"[a-z]+", before.casefold()))


_SENTENCES = 300  # letters: about as far back as a pronoun points


@cache
def _feminine() -> frozenset[str]:
    return frozenset(lexicon("kinds")["ships"].words())


def one_or_several(contrast: Contrast) -> Finding | None:
    """A noun in the singular on one side, in the plural on the other."""
    if contrast.footing < Footing.REWRITTEN:
        return None
    if set(content(contrast.sides[0])).isdisjoint(content(contrast.sides[1])):
        return None
    if contrast.named and not any(map(_is_determined, contrast.sides)):
        return None
    a, b = _content_at(*contrast.sides), _content_at(*reversed(contrast.sides))
    if len(a) != 1 or len(b) != 1:
        return None
    one, two = contrast.a.telling.tokens[a[0]].key, contrast.b.telling.tokens[b[0]].key
    if stem(one) != stem(two) or is_plural(one) == is_plural(two) or not _ends_in_s(one, two):
        return None
    if _may_be_verb(contrast.a, a[0]) or _may_be_verb(contrast.b, b[0]):
        return None
    shared = {*contrast.sides[0].keys} & {*contrast.sides[1].keys} | _SMALL
    whole = all(key in shared or stem(key) == stem(one) for w in contrast.sides for key in w.keys)
    kind = Kind.HOUSE_STYLE if stem(one) in _either() else Kind.REFERENCE
    shown = f"{contrast.a.as_printed(one)} / {contrast.b.as_printed(two)}"
    return Finding((kind,), f"One or several: {shown}", whole=whole)


def _is_determined(words: Words) -> bool:
    """Whether a word stands before a reading that makes a name one of several: *the* Kurds."""
    return words.start > 0 and words.telling.keys[words.start - 1] in _OPENERS


@cache
def _either() -> frozenset[str]:
    return frozenset(stem(word) for word in lexicon("kinds")["either_number"].words())


_SMALL = frozenset(["a", "an", "the", "this", "these", "that", "those", ""])


def _content_at(words: Words, others: Words) -> list[int]:
    """The words that say something and that the other reading has not in the same form."""
    tokens = words.telling.tokens
    inside = range(words.start, words.end)
    return [n for n in inside if is_content(tokens[n].key) and tokens[n].key not in others.keys]


def _ends_in_s(one: str, two: str) -> bool:
    """Whether the words differ by their plural ending and nothing else."""
    short, long = sorted((one, two), key=len)
    return long in (f"{short}s", f"{short}es", f"{short[:-1]}ies")


def _may_be_verb(words: Words, at: int) -> bool:
    """Whether what stands around a word makes it a verb: they say, says the."""
    tokens = words.telling.tokens
    before = tokens[at - 1].key if at else ""
    after = tokens[at + 1].key if at + 1 < len(tokens) else ""
    pronouns, determiners = _small("pronouns"), _small("determiners")
    if (
        before in _BEFORE_VERB
        or before in auxiliaries()
        or (before in pronouns and before not in determiners)
    ):
        return True
    return after in determiners or is_plural(before)


@cache
def _small(family: str) -> frozenset[str]:
    return frozenset(lexicon("wording")[family].words())
