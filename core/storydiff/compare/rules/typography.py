"""Typography: the same words, printed with other quotes, dashes, capitals or spacing.

the city‘s port  |  the city’s port          another apostrophe
U.S.  |  US                                  not ours: a house style
"""

from storydiff.compare.contrast import Contrast, Finding
from storydiff.model import Kind


def typography(contrast: Contrast) -> Finding | None:
    """The words are the same once capitals, quotation marks, dashes and spaces are folded."""
    a, b = contrast.a, contrast.b
    if a.keys != b.keys or _letters(a.printed) != _letters(b.printed):
        return None
    return Finding(
        (Kind.TYPOGRAPHY,), f"The same words, printed otherwise: {a.printed} / {b.printed}"
    )


def _letters(printed: str) -> int:
    """Full stops inside words are no typography: U.S."""
    return printed.count(".")
