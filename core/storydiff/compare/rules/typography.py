"""Typography: the same words, printed with other quotes, dashes, capitals or spacing.

the city‘s port  |  the city’s port          another apostrophe
U.S.  |  US                                  house style as well: not ours
"""

from storydiff.compare.finding import Finding
from storydiff.compare.telling import Words
from storydiff.model import Kind


def typography(a: Words, b: Words) -> Finding | None:
    """The words are the same once case, quotation marks, dashes and spaces are folded."""
    if a.keys != b.keys:
        return None
    return Finding((Kind.TYPOGRAPHY,), f"Same words, printed otherwise: {a.printed} / {b.printed}")
