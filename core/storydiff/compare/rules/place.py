"""Places: another country, or the capital of another.

Iraqi officials  |  Iranian officials    another country
in Baghdad  |  in Tehran                 another country's capital
Tehran  |  Iran                          not ours: one stands for the other
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.compare.telling import Words
from storydiff.language.places import place as listed
from storydiff.model import Kind


def place(contrast: Contrast) -> Finding | None:
    """Both readings name a country or a capital, and not the same country."""
    a, b = (_countries(words) for words in contrast.sides)
    if not a or not b or set(a.values()) & set(b.values()):
        return None
    values = next(iter(a)), next(iter(b))
    return Finding(
        (Kind.PLACE,), f"Different places: {values[0]} / {values[1]}", values, whole=False
    )


def _countries(words: Words) -> dict[str, str]:
    """The countries that single words of a reading stand for, by the words as printed."""
    printed = (token_of.printed for token_of in _single(words))
    found = ((word, listed(word)) for word in printed if word[:1].isupper())
    return {word: known.country for word, known in found if known}


def _single(words: Words) -> list[Words]:
    return [Words(words.telling, at, at + 1) for at in range(words.start, words.end)]
