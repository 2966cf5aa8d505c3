"""Arabic letters as they join, for terminals that put each of them down by itself.

Unicode has a character for each form of a letter, and says which letter it is a form of. One
character stays one character: lam and alef, which print has as one sign, are two that join.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple
from unicodedata import category, decomposition

_FORMS = (range(0xFB50, 0xFBFF), range(0xFE80, 0xFEFD))
"""Where Unicode keeps the forms of letters."""
_TATWEEL, _JOINER = "\u0640\u200d"
_MARKS = ("Mn", "Me")
"""Categories of characters that letters join across."""


class Forms(NamedTuple):
    """A letter joined to its neighbours; empty where it does not join so."""

    final: str = ""
    """Joined to the letter before it."""
    initial: str = ""
    """Joined to the letter after it."""
    medial: str = ""
    """Joined to both."""

    def between(self, before: "Forms", after: "Forms") -> str:
        """Its form between two others; empty where it joins neither."""
        if before.initial and self.final:
            return self.medial if self.initial and after.final else self.final
        return self.initial if after.final else ""


ALONE = Forms()
"""What does not join."""


def joined(text: str) -> str:
    """The text, as long as it is, with the form of each letter that its neighbours ask for.

    >>> joined("بب ب") == "\N{ARABIC LETTER BEH INITIAL FORM}\N{ARABIC LETTER BEH FINAL FORM} ب"
    True
    """
    known = _forms()
    if known.keys().isdisjoint(text):
        return text
    glyphs = list(text)
    letters = [at for at, character in enumerate(text) if category(character) not in _MARKS]
    forms = [known.get(text[at], ALONE) for at in letters]
    neighbours = zip([ALONE, *forms], forms, [*forms[1:], ALONE], strict=False)
    for at, (before, own, after) in zip(letters, neighbours, strict=True):
        glyphs[at] = own.between(before, after) or glyphs[at]
    return "".join(glyphs)


@cache
def _forms() -> Mapping[str, Forms]:
    """Every letter that joins."""
    found = {_TATWEEL: Forms(*(_TATWEEL * 3)), _JOINER: Forms(*(_JOINER * 3))}
    for code in (code for codes in _FORMS for code in codes):
        kind, *letters = decomposition(chr(code)).split() or [""]
        if len(letters) == 1 and kind.strip("<>") in Forms._fields:
            letter = chr(int(letters[0], 16))
            field = {kind.strip("<>"): chr(code)}
            found[letter] = found.get(letter, Forms())._replace(**field)
    return found
