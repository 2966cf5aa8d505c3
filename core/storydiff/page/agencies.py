"""Wire agencies, and how an article credits them.

ALDWICK (AP) — The ferry …                        in the dateline
(Reuters)                                         by itself, under a text
… the harbour master told The Associated Press.   in the text
The ferry, the Reuters news agency reported, …    in the text
This article is based on wire service reports.    in a note, by no name
They blamed Reuters for the delay.                not ours: named, not credited
"""

import re
from collections.abc import Iterator

from storydiff.language.lexicon import lexicon
from storydiff.model import Stated

_CANONICAL = {
    name: agency
    for agency, names in lexicon("agencies")["agencies"].groups()
    for name in names
}  # fmt: skip
_BY_LENGTH = sorted(_CANONICAL, key=lambda name: (-len(name), name))
SHORTEST_IN_TEXT = 3
"""Letters of the shortest name that is looked for in running text; `PA` may be initials."""
_BETWEEN = re.compile(r"\s*(?:[/,&;|–—-]|\band\b|\bvia\b)\s*")
_TOLD = re.compile(
    r"\b(?:told|interview with|according to|citing|(?:cited|reported|seen|reviewed|obtained) by"
    r"|statement to)\s+(?:the\s+)?$"
)
_SAYS = re.compile(
    r"(?:\s+news agency)?(?:\s+(?:also|has|had|later|first))?\s+(?:reported|reports|said|says"
    r"|noted|wrote|quoted|cited|confirmed|learned|contributed|was used)\b"
)


def named(text: str) -> Iterator[str]:
    """The agencies that a stretch names, by the name we print, each once, in order."""
    found: dict[str, int] = {}
    for name in _BY_LENGTH:
        for at in _places(text, name):
            agency = _CANONICAL[name]
            found[agency] = min(at, found.get(agency, at))
    yield from sorted(found, key=lambda agency: (found[agency], agency))


def _places(text: str, name: str) -> Iterator[int]:
    """Where a name stands in a text as words of their own."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum()):
            yield at
        at = text.find(name, end)


def is_agency(words: str) -> bool:
    """Whether the words are one agency's name."""
    return words in _CANONICAL


def is_signature(words: str) -> bool:
    """Whether the words are nothing but agencies: `AP`, `Reuters/AFP`, `AFP, dpa and Reuters`."""
    return len(words) < 80 and all(is_agency(part) for part in _BETWEEN.split(words))


def credited(text: str) -> Iterator[Stated]:
    """The agencies that running text credits with what it tells."""
    for name in _BY_LENGTH:
        if len(name) < SHORTEST_IN_TEXT or name not in text:
            continue
        for at in _places(text, name):
            before, after = text[max(0, at - 40) : at], text[at + len(name) :]
            if _TOLD.search(before) or _SAYS.match(after):
                yield Stated(_CANONICAL[name], "text")


def in_note(text: str) -> Iterator[Stated]:
    """The agencies that a note on the article names; "wire services" when it names none."""
    found = tuple(named(text))
    if not found and re.search(r"\b(?:wire|agenc(?:y|ies))\b", text, re.IGNORECASE):
        found = ("wire services",)
    return (Stated(agency, "note") for agency in found)
