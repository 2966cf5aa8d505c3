"""The sound of a name in a few letters, equal for the usual romanisations of one name.

    Ghani, Ghaani → kani        Ghanem → kanm
    Kadhimi, Kazemi → kazmi     Ismail, Esmail → isml
    Zelensky, Zelenskyy → zilnski    Mohammed, Muhammad → muhmd

The first vowel and the last are kept, as one of three; those between are dropped, because they
are what Arabic, Persian and Hebrew leave unwritten. The consonants follow the common
romanisations (gh/q/g/k, dh/z, kh/h, tz/ts/z, v/w, doubled letters), written for storydiff.
"""

import re
import unicodedata
from functools import lru_cache

_LETTERS = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i",
    "ʿ": "", "ʾ": "", "'": "", "’": "", "‘": "", "ʼ": "", "ʻ": "", "`": "", ".": "",
})  # fmt: skip
_DIGRAPHS = (
    ("sch", "X"), ("dzh", "j"), ("tch", "C"), ("tz", "z"), ("ts", "z"), ("dj", "j"), ("zh", "j"),
    ("sh", "X"), ("ch", "C"), ("ck", "k"), ("kh", "h"), ("gh", "k"), ("dh", "z"), ("ph", "f"),
    ("th", "t"),
)  # fmt: skip
_SINGLE = str.maketrans({"c": "k", "q": "k", "g": "k", "w": "v", "x": "ks"})
_DOUBLED = re.compile(r"(.)\1+")
_ENDING = re.compile(r"(?:(?<=[^aeiouy])e|(?<=[aeiouy])h|(?<=[iy])j)$")
_VOWELS = "aeiouy"
_CLASS = {"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u"}
_LAST_CLASS = _CLASS | {"e": "a"}


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The sound key of one word of a name; empty for a word without letters.

    Words with equal keys are likely, not certainly, one name: `same_name` decides.
    """
    letters = romanised(word)
    if len(letters) < 2 or not letters.isalpha():
        return letters
    if letters[0] == "y" and letters[1] in "ei":
        letters = letters[1:]
    soft = letters.replace("ce", "se").replace("ci", "si").replace("cy", "si")
    return _without_inner_vowels(_sounds(_ENDING.sub("", soft)))


@lru_cache(maxsize=16384)
def romanised(word: str) -> str:
    """A word in small letters a to z (and digits), without accents and apostrophes.

    >>> romanised("Erdoğan"), romanised("Лавров")
    ('erdogan', 'lavrov')
    """
    letters = word.casefold().translate(_LETTERS)
    if not letters.isascii():
        letters = "".join(map(_without_accent, letters))
    if not letters.isascii():
        from anyascii import anyascii  # slow to import, and seldom needed

        letters = anyascii(letters).casefold().translate(_LETTERS)
    return letters


def _without_accent(letter: str) -> str:
    """A Latin letter without its accents; any other as it is."""
    base = unicodedata.normalize("NFKD", letter)[0]
    return "" if unicodedata.combining(base) else base if base.isascii() else letter


def _sounds(letters: str) -> str:
    for spelling, sound in _DIGRAPHS:
        if spelling in letters:
            letters = letters.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", letters.translate(_SINGLE))


def _without_inner_vowels(sounds: str) -> str:
    kept: list[str] = []
    seen_vowel = False
    for index, letter in enumerate(sounds):
        following = sounds[index + 1 : index + 2]
        if letter not in _VOWELS:
            kept.append(letter)
        elif not following:
            kept.append(_LAST_CLASS[letter])
        elif letter == "y" and following in _VOWELS:
            kept.extend(letter if index == 0 else "")
        elif not seen_vowel:
            kept.append(_CLASS[letter])
            seen_vowel = True
    return "".join(kept)
