"""Whether two words of names are one word: by sound, nickname, initial or a slip of a letter."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from storydiff.language.lexicon import lexicon
from storydiff.language.skeleton import skeleton

SAME, SOUND, INITIAL, SLIP, SHORT_SLIP = 1.0, 0.95, 0.8, 0.7, 0.6
_SHORTEST_SOUND = 3  # letters of a sound key; shorter keys join Li and Lee, but also Lu and Lo
_SHORTEST_SLIP = 5  # letters; in shorter words one letter makes another name (Iran, Iraq)
_SHORTEST_TWO_SLIPS = 9
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"([aeiouy])[aeiouy]*")
_EXCHANGED = frozenset(
    ["ae", "ea", "ei", "ie", "ey", "ye", "iy", "yi", "ou", "uo", "ao", "oa", "eo", "oe"]
)


@lru_cache(maxsize=16384)
def same_word(a: str, b: str) -> float:
    """How surely two words of names, in small letters, are one: 1, .95, .8, .7, .6 or 0.

    >>> same_word("ghaani", "ghani"), same_word("ghani", "ghanem"), same_word("bill", "william")
    (0.95, 0.0, 0.95)
    """
    if a == b:
        return SAME
    if a.isdigit() or b.isdigit():
        return 0.0
    if len(a) == 1 or len(b) == 1:
        return INITIAL if a[0] == b[0] else 0.0
    if not _given(a).isdisjoint(_given(b)):
        return SOUND
    if _sounds_alike(a, b):
        return SOUND if _vowels_agree(a, b) else SLIP
    if is_slip(a, b):
        return SLIP
    return SHORT_SLIP if min(len(a), len(b)) == 4 and _is_one_edit(a, b) else 0.0


def _sounds_alike(a: str, b: str) -> bool:
    key = skeleton(a)
    if key != skeleton(b):
        return False
    short = min(len(key), len(a), len(b)) < _SHORTEST_SOUND
    return not short or _DOUBLED.sub(r"\1", a) == _DOUBLED.sub(r"\1", b)


def _vowels_agree(a: str, b: str) -> bool:
    """Whether no vowel contradicts: Hamed may be Hamid, but Jamal is not Jamil."""
    vowels, others = _VOWELS.findall(a), _VOWELS.findall(b)
    return len(vowels) != len(others) or all(
        x == y or x + y in _EXCHANGED for x, y in zip(vowels, others, strict=True)
    )


def is_slip(a: str, b: str) -> bool:
    """Whether one long enough word is the other but for a letter, or two in a very long one."""
    shorter = min(len(a), len(b))
    if shorter < _SHORTEST_SLIP or abs(len(a) - len(b)) > 2:
        return False
    if shorter >= _SHORTEST_TWO_SLIPS and a[0] == b[0]:
        return edits(a, b) <= 2
    return _is_one_edit(a, b)


def _is_one_edit(a: str, b: str) -> bool:
    """Whether `edits(a, b)` is 1, seen from what is left between equal beginnings and endings."""
    if abs(len(a) - len(b)) > 1:
        return False
    while a and b and a[0] == b[0]:
        a, b = a[1:], b[1:]
    while a and b and a[-1] == b[-1]:
        a, b = a[:-1], b[:-1]
    return max(len(a), len(b)) == 1 or (len(a) == 2 and a == b[::-1])


def edits(a: str, b: str) -> int:
    """How many letters must be put in, left out, changed or swapped with their neighbour.

    The optimal string alignment distance, row by row; names are short.
    """
    earlier: list[int] = []
    above: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        earlier, above, row = above, row, [i + 1]
        for j, y in enumerate(b):
            cost = min(above[j + 1] + 1, row[j] + 1, above[j] + (x != y))
            if i and j and x == b[j - 1] and a[i - 1] == y:
                cost = min(cost, earlier[j - 1] + 1)
            row.append(cost)
    return row[-1]


def _given(word: str) -> frozenset[str]:
    """The given names that a word may stand for, itself among them where it is one."""
    return _given_names().get(word, frozenset())


@cache
def _given_names() -> Mapping[str, frozenset[str]]:
    families = lexicon("names")
    found: dict[str, set[str]] = {}
    for family in ("nicknames", "spelled"):
        for name, forms in families[family].groups():
            for form in (name, *forms):
                found.setdefault(form, set()).add(name)
    return {form: frozenset(names) for form, names in found.items()}
