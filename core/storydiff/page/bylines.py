"""Bylines and sign-offs: who wrote an article, and what it was made from.

By Ann Writer, Staff Writer                              byline
Ann Writer, Harbour Correspondent                        byline
(Reporting by Ann Writer; Editing by Tom Clerk)          credit
The Associated Press contributed to this report.         credit
Dean reported from London.                               credit
By Monday the harbour was shut.                          none: a sentence
"""

import re

from storydiff.model import BlockKind
from storydiff.page import agencies, vocabulary
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch

_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|d[aei]|de la|van|von|der|al|bin|el|ibn)){0,4}"
_NAMES = rf"{_NAME}(?:(?: ?[,&] ?(?:and )?| and ){_NAME})*"
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|(?:[Ww]ritten|[Rr]eported|[Ww]ords|[Ss]tory|[Pp]osted|[Pp]ublished) by"
    rf"|[Aa]uthor)[:\s]\s*{_NAMES}(?P<rest>.*)"
)
_SEPARATED = re.compile(r"\s*[,|•·–—]\s*|\s-\s")
_HANDLE = re.compile(r"\s*@\w+$")
_SIGN_OFF = re.compile(
    r"contribut(?:ing|ors?):.*|[(\[—–-]*\s*(?:(?:additional|further|with) )?(?:reporting|writing"
    r"|editing|compiled|graphics|research|edited|written)(?: and \w+)? (?:by|from)\b.*",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r".{2,80}? contributed (?:\w+ )?to th(?:is|e) (?:report|story|article).*"
    r"|(?:with )?(?:inputs?|information|reports?|material) from .{2,80}|sources?:\s*.{2,80}"
    r"|(?:(?:with|from|by|compiled from)(?: \w+){0,2} )?(?:agency|agencies|wires|reports"
    r"|(?:wire|news) (?:services?|reports))",
    re.IGNORECASE,
)
_REPORTED_FROM = re.compile(r"[A-Z].{1,60}? reported from [A-Z].{1,120}")
_OF_THIS = re.compile(r"[Tt]his (?:report|story|article|piece|material|post|content)\b")
_MADE_FROM = re.compile(
    r"\b(?:wire|agency|agencies|originally|republished|syndicated|appeared|published"
    r"|(?:produced|supplied|provided) by|(?:inputs?|information) from)\b"
)
_LINKING = frozenset({"for", "and", "in", "of", "at", "the"})
_DESK = _LINKING | {
    "reported",
    "from",
    "also",
    "contributed",
    "to",
    "this",
    "report",
    "with",
    "as",
}
LONGEST_BYLINE = 25
"""Words of the longest byline."""
LONGEST_ROLE = 6
"""Words of the longest title of a person in a newsroom."""
LONGEST_SIGN_OFF = 60
"""Words of the longest list of a desk's names."""
LONGEST_STATEMENT = 30
"""Words of the longest sentence that says what an article was made from."""


def byline(line: Stretch) -> Sign | None:
    """Who wrote the article; not a sentence that happens to begin with "By"."""
    if len(line.words) > LONGEST_BYLINE or line.text.endswith(("?", "!")):
        return None
    found = _BYLINE.fullmatch(line.text)
    if found and not _reads_on(found.group("rest")):
        return Sign(BlockKind.BYLINE, "“By” and a name")
    if len(line.words) <= 10 and not line.ended and _is_name_and_role(line.text):
        return Sign(BlockKind.BYLINE, "a name and a newsroom's title")
    return None


def _is_name_and_role(text: str) -> bool:
    """`Ann Writer, Harbour Correspondent`, or the role alone: `Harbour correspondent`."""
    name, *rest = _SEPARATED.split(_HANDLE.sub("", text), maxsplit=1)
    role = (rest[0] if rest else name).split()
    if not role or not is_role(role[-1]) or len(role) > LONGEST_ROLE:
        return False
    if not rest:
        return len(role) > 1 and role[-1].islower()
    return re.fullmatch(_NAMES, name) is not None


def is_role(word: str) -> bool:
    """Whether a word is what somebody of a newsroom is called."""
    return word.casefold().strip(".,") in vocabulary.ROLES


def _reads_on(rest: str) -> bool:
    """Whether what follows a name makes a sentence, not a title, an outlet or a date."""
    words = re.findall(r"[^\W\d_]+", rest)
    words = [word for word in words if word.casefold() not in vocabulary.TIME_WORDS]
    if not words or any(is_role(word) for word in words[:LONGEST_ROLE]):
        return False
    small = any(word[0].islower() and word not in _LINKING for word in words)
    return small or rest.rstrip().endswith(".")


def sign_off(line: Stretch) -> Sign | None:
    """Who reported and edited, or which agency the report comes from."""
    if len(line.words) > LONGEST_SIGN_OFF:
        return None
    if _SIGN_OFF.fullmatch(line.text) or _is_desk(line):
        return Sign(BlockKind.CREDIT, "says who reported, wrote or edited")
    text = line.text.strip("()[]—–- .")
    if _is_made_from(line) or _CONTRIBUTED.fullmatch(text):
        return Sign(BlockKind.CREDIT, "says where the report comes from")
    if agencies.is_signature(text):
        return Sign(BlockKind.CREDIT, "nothing but the name of an agency")
    return None


def _is_desk(line: Stretch) -> bool:
    """`Dean reported from London.`: names of people and places, and no other words."""
    if not _REPORTED_FROM.fullmatch(line.text):
        return False
    return all(not word[0].islower() or word in _DESK or is_role(word) for word in line.words)


def _is_made_from(line: Stretch) -> bool:
    if len(line.words) > LONGEST_STATEMENT or not _OF_THIS.match(line.text):
        return False
    return bool(_MADE_FROM.search(line.text)) or any(agencies.named(line.text))
