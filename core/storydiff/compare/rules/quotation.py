"""Quotations: other words between quotation marks, or the marks at another place.

“we need calm”  |  “we have a need to calm down”    altered
“we need calm”  |  we need “calm”                   the marks moved
“no word” at all  |  “no word at all”               the marks moved
“the colour”  |  “the color”                        not ours: a house style
“I would like”  |  “I'd like”                       a house style
“we need calm now”  |  “we need calm”               not ours: cut
“we need calm,” Marsh said  |  “we want calm,” Pell said    not ours: two utterances
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.footing import Footing
from storydiff.compare.quoted import are_two, is_cut, is_quoted, restyled
from storydiff.compare.rules.house_style import house_style
from storydiff.compare.rules.name import name_spelling
from storydiff.compare.rules.typography import typography
from storydiff.compare.telling import Words
from storydiff.model import Kind


def quotation(contrast: Contrast) -> Finding | None:
    """Words differ that both give as somebody's own."""
    if contrast.footing < Footing.REWRITTEN:
        return None
    if not (is_quoted(contrast.a) and is_quoted(contrast.b)):
        return None
    if _said(contrast.a) == _said(contrast.b):
        return None
    if any(rule(contrast) for rule in (typography, house_style, name_spelling)):
        return None
    if any(_OWNED.intersection(words.keys) for words in contrast.sides):
        return Finding((Kind.PHRASING,), "An outlet marks what it left out or put in")
    styled = restyled(contrast.a, contrast.b)
    if styled:
        return Finding((styled[0],), styled[1])
    if is_cut(contrast) or are_two(contrast):
        return None
    return Finding((Kind.QUOTATION,), "Both quote the same words, and not alike", whole=False)


_OWNED = frozenset(["...", "…", "[", "]", "(", ")"])
"""Marks by which an outlet owns up to words of its own inside a quotation."""


def quotation_bounds(contrast: Contrast) -> Finding | None:
    """A quotation mark stands in one reading only."""
    if contrast.footing < Footing.REWRITTEN:
        return None
    a, b = (words.keys.count('"') for words in contrast.sides)
    if a == b or _is_tag_only(contrast):
        return None
    if _doubled(contrast.a) == _doubled(contrast.b):
        return Finding((Kind.TYPOGRAPHY,), "Single or double quotation marks")
    differing = {key for words in contrast.sides for key in words.keys}
    marks_only = differing == {'"'}
    if marks_only and _around(contrast.a) == _around(contrast.b):
        return Finding((Kind.TYPOGRAPHY,), "The same quotation, its marks set once more")
    reason = "The quotation begins or ends elsewhere"
    return Finding((Kind.QUOTATION_BOUNDS,), reason, whole=marks_only)


def _doubled(words: Words) -> list[str]:
    """The folded words of a reading, with double marks for single ones."""
    return ['"' if key == "'" else key for key in words.keys]


def _is_tag_only(contrast: Contrast) -> bool:
    """Whether marks stand around no more than who speaks: the same words are quoted in both."""
    one, two = contrast.sides
    tagged = any(key[0].isalnum() for words in (one, two) for key in words.keys)
    return tagged and not (_quotes(one) or _quotes(two)) and _around(one) == _around(two)


def _quotes(words: Words) -> bool:
    """Whether a reading has a word between quotation marks."""
    inside = range(words.start, words.end)
    return any(words.telling.quoted[n] and words.telling.keys[n][0].isalnum() for n in inside)


def _around(words: Words) -> tuple[bool, bool]:
    """Whether what stands before a reading, and behind it, is quoted: the next words if any."""
    telling = words.telling
    said = [n for n, key in enumerate(telling.keys) if key[0].isalnum()]
    before = max((n for n in said if n < words.start), default=None)
    behind = min((n for n in said if n >= words.end), default=None)
    return (
        before is not None and telling.quoted[before],
        behind is not None and telling.quoted[behind],
    )


def _said(words: Words) -> list[str]:
    """The words of a reading without its marks."""
    return [key for key in words.keys if key[0].isalnum()]
