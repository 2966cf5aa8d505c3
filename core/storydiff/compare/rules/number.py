"""Numbers: another value for the same thing, and "at least", "about", "up to" lost or gained.

seven clerks  |  eight clerks           another value
several clerks  |  seven clerks         a value and none
Seven clerks  |  At least seven clerks  a bound
seven clerks  |  7 clerks               not ours: a house style
the second raid  |  the raid            not ours: nothing is counted
the second raid  |  the third raid      another place in an order
some clerks  |  most clerks             another share of them
won 3-1  |  won 3-2                     another score, or another vote
"""

import re

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.counts import are_far, is_count, size, told
from storydiff.compare.footing import Footing
from storydiff.compare.likeness import is_content
from storydiff.compare.rules.measure import measure
from storydiff.compare.telling import Words
from storydiff.language.numbers import Number, NumberKind
from storydiff.model import Kind


def number(contrast: Contrast) -> Finding | None:
    """The first numbers of both readings come to different values."""
    one = _first(contrast.a)
    two = _first(contrast.b) if one else None
    if not one or not two or size(one) == size(two):
        return None
    if measure(contrast) or _is_code(contrast.a, one) or _is_code(contrast.b, two):
        return None
    if contrast.footing is Footing.PHRASE and not _count_alike(contrast, one, two):
        return None
    parts = _is_part(contrast.a, one, two) or _is_part(contrast.b, two, one)
    if contrast.footing < Footing.REWRITTEN and (parts or are_far(one, two)):
        return None
    values = told(one), told(two)
    return Finding((Kind.NUMBER,), f"Different numbers: {values[0]} / {values[1]}", values)


def _count_alike(contrast: Contrast, one: Number, two: Number) -> bool:
    """Whether two numbers count one noun, or stand before one word: 31 league games / matches."""
    a, b = (
        words.telling.stems[n.end : n.end + 1]
        for words, n in ((contrast.a, one), (contrast.b, two))
    )
    return one.noun == two.noun or (a == b and any(map(is_content, a)))


def _is_code(words: Words, number: Number) -> bool:
    """Whether a number is a piece of a telephone number: 903-555-0100."""
    telling = words.telling
    at = telling.tokens[number.start].start
    first = next((m for m in _CODES.finditer(telling.text, max(at - _CODE, 0), at + _CODE)), None)
    return first is not None and first.start() <= at < first.end()


_CODES = re.compile(r"\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}")
_CODE = 14  # characters of a telephone number


def _is_part(words: Words, part: Number, whole: Number) -> bool:
    """Whether a number is a part of the other, which its reading tells too: one of the two."""
    telling = words.telling
    behind = (n for n in telling.numbers if part.end < n.start <= part.end + _OF_REACH)
    tied = telling.keys[part.end : part.end + 1] == ["of"]
    return tied and any(size(number) == size(whole) for number in behind)


_OF_REACH = 2  # tokens from a part to its whole: of the


def ordinal(contrast: Contrast) -> Finding | None:
    """The first ordinals of both readings come to different places in an order."""
    if contrast.footing is Footing.APART:
        return None
    one, two = _ordinal(contrast.a), _ordinal(contrast.b)
    if not one or not two or one.value == two.value:
        return None
    values = _shown(contrast.a, one), _shown(contrast.b, two)
    reason = f"Another place in an order: {values[0]} / {values[1]}"
    return Finding((Kind.NUMBER,), reason, values, whole=_is_all(contrast))


def score(contrast: Contrast) -> Finding | None:
    """Both readings have one score, of a match or a vote, and not the same."""
    printed = (words.printed.replace("–", "-") for words in (contrast.a, contrast.b))
    one, two = map(_SCORE.findall, printed)
    if not (len(one) == len(two) == 1) or one == two or contrast.footing is Footing.APART:
        return None
    reason = f"Different scores: {one[0]} / {two[0]}"
    return Finding((Kind.NUMBER,), reason, (one[0], two[0]))


_SCORE = re.compile(r"(?<![\d-])\d{1,3}-\d{1,3}(?![\d-])")


def share(contrast: Contrast) -> Finding | None:
    """Some, most, many, few or all of the same are spoken of."""
    one = _share(contrast.sides[0])
    two = _share(contrast.sides[1]) if one else None
    if contrast.footing is Footing.APART or not one or not two or one == two:
        return None
    return Finding((Kind.NUMBER,), f"Another share of them: {one} / {two}", (one, two))


def _share(words: Words) -> str | None:
    """The share that all words of a reading come to: most of the."""
    said = [key for key in words.keys if key not in _BESIDE_SHARE]
    return _SHARES.get(said[0]) if len(said) == 1 else None


_BESIDE_SHARE = frozenset(["of", "the"])
_SHARES = {
    "all": "all", "every": "all", "most": "most", "many": "many", "some": "some",
    "several": "some", "few": "few",
}  # fmt: skip


def bound(contrast: Contrast) -> Finding | None:
    """The same number is bounded in one reading and not in the other, or otherwise."""
    one = _first(contrast.a)
    two = _first(contrast.b) if one else None
    if not one or not two or size(one) != size(two) or one.bound == two.bound:
        return None
    if one.bound and two.bound:
        reason = f"{one.bound.capitalize()} or {two.bound}: the number is bounded otherwise"
    else:
        reason = f"“{one.bound or two.bound}” stands before the number in one, not in the other"
    return Finding((Kind.BOUND,), reason, (told(one), told(two)))


def _first(words: Words) -> Number | None:
    """The first number inside a reading that counts something."""
    return next(filter(is_count, words.numbers), None)


def _ordinal(words: Words) -> Number | None:
    """The first ordinal inside a reading."""
    return next((n for n in words.numbers if n.kind is NumberKind.ORDINAL), None)


def _shown(words: Words, found: Number) -> str:
    return " ".join(words.telling.printed[found.start : found.end])


def _is_all(contrast: Contrast) -> bool:
    """Whether each reading has one word that the other has not."""
    return all(len(words.keys) == 1 for words in contrast.sides)
