"""Places: another country, the capital of another, another name behind *in* or *near*.

Iraqi officials  |  Iranian officials    another country
in Baghdad  |  in Tehran                 another country's capital
Tehran  |  Iran                          not ours: one stands for the other
"""

from storydiff.compare.blocks import is_capitalised
from storydiff.compare.contrast import Contrast, Finding, content
from storydiff.compare.rules.name import spelled_alike
from storydiff.compare.telling import Words
from storydiff.compare.wholes import WEEKDAYS
from storydiff.language.months import MONTHS
from storydiff.language.names import same_name
from storydiff.language.places import place as listed
from storydiff.model import Kind


def place(contrast: Contrast) -> Finding | None:
    """Both readings name a place, and not the same one."""
    a = _countries(contrast.sides[0])
    b = _countries(contrast.sides[1]) if a else {}
    if a and b:
        if a.keys() & b.keys() or any(len(content(words)) > _FEW for words in contrast.sides):
            return None
        values = next(iter(a.values())), next(iter(b.values()))
    else:
        one = _located(contrast.a)
        two = _located(contrast.b) if one else None
        if not one or not two or same_name(one, two) or spelled_alike(one, two):
            return None
        values = one, two
    whole = all(len(content(words)) == 1 for words in contrast.sides)
    return Finding((Kind.PLACE,), f"Different places: {' / '.join(values)}", values, whole=whole)


_FEW = 2  # words that say something; among more the place is not what differs


def _countries(words: Words) -> dict[str, str]:
    """The countries that a reading names, each with the first word that stands for it."""
    text = words.telling.text
    found: dict[str, str] = {}
    for token in words.tokens:
        printed = text[token.start : token.end]
        known = listed(printed) if printed[0].isupper() else None
        if known:
            found.setdefault(known.country, printed)
    return found


def _located(words: Words) -> str | None:
    """A reading that is a name behind a word such as *in* or *near*."""
    if not words.keys or not words.start or words.telling.keys[words.start - 1] not in _LOCATIVE:
        return None
    dated = any(key in WEEKDAYS or key in MONTHS for key in words.keys)
    name = is_capitalised(words.telling, words.start, words.end)
    return words.printed if name and not dated else None


_LOCATIVE = frozenset(["in", "at", "near", "from", "outside", "off", "around"])
