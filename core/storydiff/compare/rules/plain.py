"""What no other rule accounts for: another construction, other words.

announced publicly  |  publicly announced       the same content
rising  |  growing                              one word for another
lost their seats  |  fared badly at the polls   another expression
"""

from storydiff.compare.contrast import Contrast, Finding, content, is_name
from storydiff.compare.footing import Footing
from storydiff.compare.kinship import Kinship, kinship
from storydiff.compare.likeness import Likeness, is_content, likeness
from storydiff.compare.rules.swapping import interchanged
from storydiff.compare.small_words import auxiliaries, prepositions
from storydiff.compare.telling import Words
from storydiff.compare.wholes import PARTS_OF_DAY, WEEKDAYS
from storydiff.language.speech_verbs import Shape, verb
from storydiff.language.stems import is_irregular_past
from storydiff.model import Kind


def phrasing(contrast: Contrast) -> Finding | None:
    """Both say the same content words, built otherwise."""
    if content(contrast.a) != content(contrast.b) or not (contrast.a.keys and contrast.b.keys):
        return None
    return Finding((Kind.PHRASING,), "The same content in another construction")


def wording(contrast: Contrast) -> Finding | None:
    """Other words in the same place."""
    a, b = contrast.sides
    shown = contrast.shown
    if _letters(contrast.a) == _letters(contrast.b):
        return Finding((Kind.HOUSE_STYLE,), f"The same words, joined otherwise: {shown}")
    if contrast.named:
        return _named(contrast)
    if all(map(_is_when, contrast.sides)):
        return Finding((Kind.PHRASING,), f"The day told in other words: {shown}")
    if len(content(a)) == len(content(b)) == 1:
        return _swapped(contrast)
    if _share(a, b):
        return _reworded(contrast)
    if contrast.footing is Footing.APART or not (content(a) and content(b)):
        return None
    kind = Kind.PHRASING if any(map(_has_verb, contrast.sides)) else Kind.LABEL
    return Finding((kind,), f"Another expression in the same place: {shown}")


def _is_when(words: Words) -> bool:
    """Whether a reading is a day or a part of it and no more: Tuesday evening, yesterday."""
    said = [key for key in words.keys if is_content(key) or key in _DAYS]
    return bool(said) and all(key in _DAYS for key in said)


_DAYS = WEEKDAYS | PARTS_OF_DAY | {"yesterday", "today", "tomorrow", "tonight", "overnight"}


def _swapped(contrast: Contrast) -> Finding:
    """What it says that one word stands for another: a query, where nothing shows them alike."""
    one, two = (next(filter(is_content, words.keys)) for words in contrast.sides)
    by_name = any(is_name(words) for words in contrast.sides)
    if contrast.footing is Footing.REWRITTEN and not by_name and not interchanged(one, two):
        reason = f"Another word, and not known to mean the same: {contrast.shown}"
        return Finding((Kind.SYNONYM,), reason, severity=2)
    return Finding((Kind.SYNONYM,), f"One word for another: {contrast.shown}")


def _named(contrast: Contrast) -> Finding | None:
    """What it says that both readings are names; of two bearers only where one text is rewritten.

    What independent texts tell of two is no difference.
    """
    kin, shown = kinship(contrast.a, contrast.b), contrast.shown
    if kin is Kinship.EQUAL:
        return Finding((Kind.PHRASING,), f"Told in other words: {shown}")
    if kin in (Kinship.MORE, Kinship.LESS):
        return Finding((Kind.NAME_FORM,), f"One name in two forms: {shown}")
    if contrast.footing < Footing.REWRITTEN:
        return None
    return Finding((Kind.AGENCY,), f"Another name in the same place: {shown}")


def _reworded(contrast: Contrast) -> Finding:
    """What it says that the readings have some words in common."""
    a, b = contrast.sides
    kin = kinship(a, b)
    more, less = (a, b) if kin is Kinship.MORE else (b, a)
    whole = kin in (Kinship.MORE, Kinship.LESS) and not _own(less, more)
    if whole and contrast.footing is Footing.REWRITTEN:
        return Finding((Kind.ONLY_IN,), f"One says more: {more.printed}")
    swapped = _odd_words(a, b) if contrast.footing is Footing.REWRITTEN else None
    if swapped:
        reason = f"Another word, and not known to mean the same: {' / '.join(swapped)}"
        return Finding((Kind.PHRASING,), reason, severity=2)
    return Finding((Kind.PHRASING,), f"Told in other words: {contrast.shown}")


def _own(words: Words, others: Words) -> list[str]:
    """What a reading says that the other has nothing like."""
    return [
        key
        for key in words.keys
        if is_content(key) and not any(_is_like(key, other) for other in others.keys)
    ]


def _odd_words(a: Words, b: Words) -> tuple[str, str] | None:
    """The one word of each reading that has nothing like it in the other; None for names."""
    one, two = (
        [
            (key, printed)
            for key, printed in zip(
                mine.keys, mine.telling.printed[mine.start : mine.end], strict=True
            )
            if is_content(key) and not any(_is_like(key, other) for other in others.keys)
        ]
        for mine, others in ((a, b), (b, a))
    )
    if not len(one) == len(two) == 1 or any(p[0].isupper() for _, p in (*one, *two)):
        return None
    return one[0][1], two[0][1]


def _is_like(key: str, other: str) -> bool:
    return likeness(key, other) is Likeness.SPELLING or interchanged(key, other)


def _letters(words: Words) -> str:
    return "".join(filter(str.isalnum, words.printed.casefold()))


def _has_verb(words: Words) -> bool:
    """Whether a reading tells what was done or where, rather than naming something."""
    first = words.keys[0]
    if first in prepositions() or first.endswith("ed") or is_irregular_past(first):
        return True
    verbs = {key for key in auxiliaries() if key[0].isalpha()}
    return any(key in verbs or _is_verb_of_saying(key) for key in words.keys)


def _is_verb_of_saying(key: str) -> bool:
    form = verb(key)
    return form is not None and form.shape is not Shape.BASE


def _share(a: Words, b: Words) -> bool:
    """Whether some word of one has its like among the words of the other."""
    mine, theirs = (list(filter(is_content, words.keys)) for words in (a, b))
    return any(likeness(one, two) in _ALIKE for one in mine for two in theirs)


_ALIKE = frozenset({Likeness.SAME_WORD, Likeness.SAME_STEM, Likeness.SAME_SENSE})
