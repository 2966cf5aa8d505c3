"""Wire agencies, and how an article credits them.

ALDWICK (AP) — The ferry …                        in the dateline
(Reuters)                                         by itself, after a caption or a paragraph
… the harbour master told The Associated Press.   in the text
The ferry, the Reuters news agency reported, …    in the text
This article is based on wire service reports.    by no name
They blamed Reuters for the delay.                not ours: named, not credited
"""

import re
from collections.abc import Iterator

from storydiff.language.lexicon import lexicon
from storydiff.model import Stated

_CANONICAL = {
    name: agency for agency, names in lexicon("agencies")["agencies"].groups() for name in names
}
_ANY = "|".join(sorted(map(re.escape, _CANONICAL), key=len, reverse=True))
NAMES = rf"(?:{_ANY})"
_LONG = "|".join(
    sorted((re.escape(n) for n in _CANONICAL if len(n) > 3 or n == "AFP"), key=len, reverse=True)
)
_SAYS = "reported|reports|said|says|noted|wrote|quoted|cited|confirmed|learned"
_CREDITED = re.compile(
    rf"(?:\btold|\binterview with|\baccording to|\bciting|\bcited by|\breported by|\bseen by"
    rf"|\breviewed by|\bobtained by|\bstatement to)\s+(?:the\s+)?({_LONG})\b"
    rf"|\b({_LONG})(?:\s+news agency)?(?:\s+(?:also|has|had|later|first))?\s+(?:{_SAYS})\b"
    rf"|\b({_LONG})\s+(?:news agency\s+)?contributed\b"
    rf"|\bfrom\s+(?:the\s+)?({_LONG})\s+was used\b"
)
_SIGNED = re.compile(r"(?:[(\[]|[.!?”\"’]\s*[–—-]+\s*)([^()\[\]]{2,60}?)[)\]]?[\s.]*$")
_NAMED = re.compile(rf"(?<!\w){NAMES}(?!\w)")
_UNNAMED = re.compile(r"\b(?:wire|agenc(?:y|ies))[- ]+(?:service\s+)?reports?\b", re.IGNORECASE)


def named(text: str) -> Iterator[str]:
    """The agencies that a stretch names, by the name we print, in order."""
    for found in _NAMED.finditer(text):
        yield _CANONICAL[found.group()]


def is_signature(words: str) -> bool:
    """Whether the words are nothing but agencies: `AP`, `Reuters/AFP`, `AFP, dpa and Reuters`."""
    rest = _NAMED.sub("", words)
    return rest != words and not re.sub(r"\band\b|\bvia\b|[\s/,&;.|–—-]", "", rest)


def credited(text: str) -> Iterator[Stated]:
    """The agencies that a paragraph credits, with where it does so."""
    signed = _SIGNED.search(text)
    if signed and is_signature(signed.group(1)):
        for agency in named(signed.group(1)):
            yield Stated(agency, "signature")
    for found in _CREDITED.finditer(text):
        name = next(filter(None, found.groups()))
        yield Stated(_CANONICAL[name], "text")


def in_note(text: str) -> Iterator[Stated]:
    """The agencies that a note on the article names; "wire services" when it names none."""
    found = tuple(named(text))
    if not found and _UNNAMED.search(text):
        found = ("wire services",)
    return (Stated(agency, "note") for agency in found)
