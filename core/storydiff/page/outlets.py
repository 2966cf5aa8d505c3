"""Outlets: who published a page, when neither its metadata nor the user says so.

    Al-Jazira – The ferry left.                     the dateline names an outlet and no place
    © 2031 Aldwick Daily Post                       the owner of the copyright
    Help us to keep the Aldwick Post free. …        the page names itself where it asks for help

Nothing is attributed to an outlet that the page does not name.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from storydiff.language.lexicon import lexicon
from storydiff.model import BlockKind, Page, Stated
from storydiff.page import agencies, vocabulary

_DOMAIN = re.compile(r"\w\.(?:com|org|net|co)\b")
_RIGHTS = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?:by\s+)?"
    r"([A-Z][\w&.’' -]{2,60}?)(?:[.,|]|\s+all\s+rights|\s+\d{4}|$)",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(r"[A-Z][\w’'&]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'&]*)*")
_VOWEL_SPELLINGS = str.maketrans("ye", "ii")
TWICE = 2
"""Times a page names an outlet in its appeals before it is taken to name itself."""


def stated(page: Page, dateline: Stated | None) -> Stated | None:
    """The outlet that a page names as its own: in its dateline, its copyright or its appeals."""
    if dateline and is_outlet(dateline.value):
        return Stated(dateline.value, "dateline")
    for words in _printed(page, BlockKind.FURNITURE):
        found = _RIGHTS.search(words)
        if found and is_outlet(found.group(1)):
            return Stated(found.group(1).strip(), "copyright line")
    asked = Counter(name for words in _printed(page, BlockKind.PROMO) for name in _named(words))
    name, times = max(asked.items(), key=lambda item: (item[1], item[0]), default=("", 0))
    return Stated(name, "appeal to readers") if times >= TWICE else None


def _printed(page: Page, kind: BlockKind) -> Iterator[str]:
    return (block.span.of(page.text) for block in page.blocks if block.kind is kind)


def _named(words: str) -> Iterator[str]:
    """The outlets that an appeal names: capitalised words up to one that outlets are named with.

    >>> list(_named("Help the Aldwick Post Circle to grow."))
    ['Aldwick Post']
    """
    for found in _CAPITALISED.finditer(words):
        name = found.group().split()
        places = [at for at, word in enumerate(name) if word.casefold() in vocabulary.OUTLETS]
        if not places or len(name) < 2:
            continue
        end = places[-1] + 1
        if name[end : end + 1] == ["of"]:
            end += 3 if name[end + 1 : end + 2] == ["the"] else 2
        start = 1 if name[0] == "The" else 0
        if end - start > 1:
            yield " ".join(name[start:end])


def is_outlet(name: str) -> bool:
    """Whether a name is one that news outlets have, or a known outlet's, and no agency's."""
    words = vocabulary.folded(name).split()
    if any(agencies.named(name)):
        return False
    worded = any(word in vocabulary.OUTLETS for word in words)
    return worded or _DOMAIN.search(name) is not None or is_known(name)


def is_known(name: str) -> bool:
    """Whether a name is a known outlet's under any spelling."""
    return _skeleton(name) in _known()


@cache
def _known() -> frozenset[str]:
    return frozenset(_skeleton(name) for name in lexicon("outlets")["known"].phrases())


def _skeleton(name: str) -> str:
    """A name without article, marks, doubled letters and spellings of i: Al-Jazira, al Jazeera."""
    letters = "".join(filter(str.isalnum, name.casefold().removeprefix("the ")))
    return re.sub(r"(.)\1+", r"\1", letters.translate(_VOWEL_SPELLINGS))
