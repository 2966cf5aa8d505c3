"""Notes: lines about the article or its page — who wrote it, from what, what else to read.

By Ann Writer, Staff Writer                              byline
(Reporting by Ann Writer; Editing by Tom Clerk)          credit
The Associated Press contributed to this report.         credit
Editor’s note: This story has been updated.              furniture
© 2031 Aldwick Post. All rights reserved.                furniture
RELATED: Ferry fares to rise in May                      related link
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
    r"|[Aa]uthor)"
    rf"[:\s]\s*{_NAMES}(?P<rest>.*)"
)
_SEPARATED = re.compile(r"\s*[,|•·–—]\s*|\s-\s")
_SIGN_OFF = re.compile(
    r"[(\[—–-]*\s*(?:(?:additional|further|with) )?(?:reporting|writing|editing|compiled|graphics"
    r"|research|edited|written)(?: and \w+)? (?:by|from)\b.*",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r".{2,80}? contributed (?:\w+ )?to th(?:is|e) (?:report|story|article).*"
    r"|(?:with )?(?:inputs?|information|reports?|material) from .{2,80}"
    r"|sources?:\s*.{2,80}"
    r"|(?:(?:with|from|by|compiled from)(?: \w+){0,2} )?(?:agency|agencies|wires|reports"
    r"|(?:wire|news) (?:services?|reports))",
    re.IGNORECASE,
)
_OF_THIS = re.compile(r"[Tt]his (?:report|story|article|piece|material|post|content)\b")
_MADE_FROM = re.compile(
    r"\b(?:wire|agency|agencies|originally|republished|syndicated|appeared|published"
    r"|(?:produced|supplied|provided) by|(?:inputs?|information) from)\b"
)
_EDITORIAL = re.compile(
    r"(?:editor[’'s]*s? note|correction|clarification|note|update|disclaimer|disclosure)s?"
    r"\s*[:(–—-].*"
    r"|(?:this|an earlier) (?:version|story|article|report|post|page|headline|live ?blog)\b"
    r".{0,80}?\b(?:updated?|corrected?|amended|clarif\w+|misstated|incorrectly|(?:now )?closed"
    r"|developing|automatically|translated)\b.*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"©|\(c\) ?\d{4}|\bcopyright\b ?(?:©|\d|by\b)|\ball rights reserved\b"
    r"|\bmay not be (?:published|reproduced|copied)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+$|\S+@\S+\.\w{2,}$|@\w+$"
    r"|(?:e-?mail|contact|twitter|phone|tel\.?|follow):?\s\S*(?:@|\d{3})\S*.{0,40}$"
    r"|.{0,120}\b(?:can be (?:reached|contacted)|reach (?:him|her|them)) (?:at|on|via)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(r"[\[(>»→•*\s]*([A-Za-z][^:|»>→–—]{1,45}?)\s*[:|»>→–—]+\s*\S")
_MORE_ON = ("more on ", "more from ")
_POINTER_IN_CAPITALS = re.compile(
    r"(?:READ|RELATED|MORE|WATCH|SEE|ALSO)[A-Z\s]*\s(?=[A-Z‘“][a-z])"
)
_LINKING = frozenset({"for", "and", "in", "of", "at", "the"})
RIGHTS_REACH = 160
"""Characters at the beginning of a line among which it claims a right."""
LONGEST_ROLE = 6
"""Words of the longest title of a person in a newsroom."""
LONGEST_STATEMENT = 30
"""Words of the longest sentence that says what an article was made from."""
LONGEST_NOTE = 60
"""Words of the longest note on an article; what runs longer is text."""


def byline(line: Stretch) -> Sign | None:
    """Who wrote the article; not a sentence that happens to begin with "By"."""
    if len(line.words) > 25 or line.text.endswith(("?", "!")):
        return None
    found = _BYLINE.fullmatch(line.text)
    if found and not _reads_on(found.group("rest")):
        return Sign(BlockKind.BYLINE, "“By” and a name")
    if len(line.words) <= 10 and not line.ended and _is_name_and_role(line.text):
        return Sign(BlockKind.BYLINE, "a name and a newsroom's title")
    return None


def _is_name_and_role(text: str) -> bool:
    """`Ann Writer, Harbour Correspondent`, or the role alone: `Harbour correspondent`."""
    name, *rest = _SEPARATED.split(text, maxsplit=1)
    role = (rest[0] if rest else name).split()
    if not role or not _is_role(role[-1]) or len(role) > LONGEST_ROLE:
        return False
    if not rest:
        return len(role) > 1 and role[-1].islower()
    return re.fullmatch(_NAMES, name) is not None


def _is_role(word: str) -> bool:
    return word.casefold().strip(".,") in vocabulary.ROLES


def _reads_on(rest: str) -> bool:
    """Whether what follows a name makes a sentence, not a title, an outlet or a date."""
    words = re.findall(r"[^\W\d_]+", rest)
    words = [word for word in words if word.casefold() not in vocabulary.TIME_WORDS]
    if not words or any(_is_role(word) for word in words[:LONGEST_ROLE]):
        return False
    small = any(word[0].islower() and word not in _LINKING for word in words)
    return small or rest.rstrip().endswith(".")


def sign_off(line: Stretch) -> Sign | None:
    """Who reported and edited, or which agency the report comes from."""
    if len(line.words) > LONGEST_NOTE:
        return None
    if _SIGN_OFF.fullmatch(line.text):
        return Sign(BlockKind.CREDIT, "says who reported, wrote or edited")
    of_this = _OF_THIS.match(line.text) and len(line.words) <= LONGEST_STATEMENT
    made_from = of_this and (_MADE_FROM.search(line.text) or any(agencies.named(line.text)))
    if made_from or _CONTRIBUTED.fullmatch(line.text):
        return Sign(BlockKind.CREDIT, "says where the report comes from")
    if agencies.is_signature(line.text.strip("()[]—–- .")):
        return Sign(BlockKind.CREDIT, "nothing but the name of an agency")
    return None


def editorial(line: Stretch) -> Sign | None:
    """A correction, a right, an address: what the page says of itself."""
    if _COPYRIGHT.search(line.text, 0, RIGHTS_REACH):
        return Sign(BlockKind.FURNITURE, "a copyright line")
    if len(line.words) <= LONGEST_NOTE and _EDITORIAL.fullmatch(line.text):
        return Sign(BlockKind.FURNITURE, "a note on the page itself")
    if len(line.words) <= 30 and _ADDRESS.match(line.text):
        return Sign(BlockKind.FURNITURE, "an address to write or go to")
    return None


def pointer(line: Stretch) -> Sign | None:
    """The title of another article, announced: "READ MORE: …"."""
    if len(line.words) > 35:
        return None
    found = _POINTER.match(line.text)
    phrase = vocabulary.folded(found.group(1)) if found else ""
    pointed = phrase in vocabulary.POINTERS or phrase.startswith(_MORE_ON)
    if pointed or _POINTER_IN_CAPITALS.match(line.text):
        return Sign(BlockKind.RELATED_LINK, "points to another article")
    return None
