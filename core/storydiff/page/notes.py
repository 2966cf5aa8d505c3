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

_ROLE = (
    r"(?:(?:staff|senior|chief|special|political|foreign|crime|sports?|business|science|health|world"
    r"|national|news|deputy|managing|associate|assistant|contributing|freelance|digital|local|city"
    r"|diplomatic|security|defen[cs]e|education|economics|environment|technology|court) )*"
    r"(?:staff|writers?|reporters?|correspondents?|editors?|journalists?|columnists?|contributors?"
    r"|producers?|bureau|desk|agencies|associated press|reuters|afp)"
)
_NAME = r"[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|d[aei]|de la|van|von|der|al|bin|el|ibn)){0,4}"
_NAMES = rf"{_NAME}(?:(?: ?[,&] ?(?:and )?| and ){_NAME})*"
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|(?:[Ww]ritten|[Rr]eported|[Ww]ords|[Ss]tory|[Pp]osted|[Pp]ublished) by"
    r"|[Aa]uthor)"
    rf"[:\s]\s*{_NAMES}(?P<rest>.*)"
)
_NAME_AND_ROLE = re.compile(rf"{_NAME}\s*(?:[,|•·–—-]|\s)\s*(?i:{_ROLE})(?:[\s,].{{0,40}})?")
_ROLE_AFTER_NAME = re.compile(rf"\s*[,|•·–—-]?\s*(?:{_ROLE})\b.{{0,60}}", re.IGNORECASE)
_SIGN_OFF = re.compile(
    r"[(\[—–-]*\s*(?:(?:additional|further|with) )?(?:reporting|writing|editing|compiled|graphics"
    r"|research|edited|written)(?: and \w+)? (?:by|from)\b.*",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r".{2,80}? contributed (?:\w+ )?to th(?:is|e) (?:report|story|article).*"
    r"|(?:with )?(?:inputs?|information|reports?|material) from .{2,80}"
    r"|sources?:\s*.{2,80}",
    re.IGNORECASE,
)
_MADE_FROM = re.compile(
    r"(?:this|the) (?:report|story|article|piece|material|post|content)\b.{0,60}?"
    r"\b(?:wire|agenc(?:y|ies)|first (?:appeared|published)|originally|republished|syndicated"
    r"|(?:was|is) (?:first )?published|(?:produced|supplied|provided) by"
    rf"|with (?:inputs?|information) from|(?-i:{agencies.NAMES}))\b.*",
    re.IGNORECASE,
)
_EDITORIAL = re.compile(
    r"(?:editor[’'s]*s? note|correction|clarification|note|update|disclaimer|disclosure)s?"
    r"\s*[:(–—-].*"
    r"|(?:this|an earlier) (?:version|story|article|report|post|page|headline|live ?blog)\b"
    r".{0,80}?\b(?:updated?|corrected?|amended|clarif\w+|misstated|incorrectly|(?:now )?closed|developing"
    r"|automatically|translated)\b.*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r".{0,30}(?:©|\(c\) ?\d{4}|\bcopyright\b ?(?:©|\d|by\b))|.{0,160}\ball rights reserved\b"
    r"|.{0,160}\bmay not be (?:published|reproduced|copied)\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+$|\S+@\S+\.\w{2,}$|@\w+$"
    r"|(?:e-?mail|contact|twitter|phone|tel\.?|follow):?\s\S*(?:@|\d{3})\S*.{0,40}$"
    r"|.{0,120}\b(?:can be (?:reached|contacted)|reach (?:him|her|them)) (?:at|on|via)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(
    rf"[\[(>»→•*\s]*(?:{vocabulary.POINTERS}|more (?:on|from) [^:|]{{2,40}})\s*[:|»>→–—]+\s*\S.*",
    re.IGNORECASE,
)
_POINTER_IN_CAPITALS = re.compile(
    r"(?:READ|RELATED|MORE|WATCH|SEE|ALSO)[A-Z\s]*\s(?=[A-Z‘“][a-z])"
)
_LINKING = frozenset({"for", "and", "in", "of", "at", "the"})
LONGEST_NOTE = 60
"""Words of the longest note on an article; what runs longer is text."""


def byline(line: Stretch) -> Sign | None:
    """Who wrote the article; not a sentence that happens to begin with "By"."""
    if len(line.words) > 25 or line.text.endswith(("?", "!")):
        return None
    found = _BYLINE.fullmatch(line.text)
    if found and not _reads_on(found.group("rest")):
        return Sign(BlockKind.BYLINE, "“By” and a name")
    if len(line.words) <= 10 and not line.ended and _NAME_AND_ROLE.fullmatch(line.text):
        return Sign(BlockKind.BYLINE, "a name and a newsroom's title")
    return None


def _reads_on(rest: str) -> bool:
    """Whether what follows a name makes a sentence, not a title, an outlet or a date."""
    words = re.findall(r"[^\W\d_]+", rest)
    words = [word for word in words if word.casefold() not in vocabulary.TIME_WORDS]
    if not words or _ROLE_AFTER_NAME.fullmatch(rest):
        return False
    small = any(word[0].islower() and word not in _LINKING for word in words)
    return small or rest.rstrip().endswith(".")


def sign_off(line: Stretch) -> Sign | None:
    """Who reported and edited, or which agency the report comes from."""
    if len(line.words) > LONGEST_NOTE:
        return None
    if _SIGN_OFF.fullmatch(line.text):
        return Sign(BlockKind.CREDIT, "says who reported, wrote or edited")
    if _CONTRIBUTED.fullmatch(line.text) or _MADE_FROM.fullmatch(line.text):
        return Sign(BlockKind.CREDIT, "says where the report comes from")
    if agencies.is_signature(line.text.strip("()[]—–- .")):
        return Sign(BlockKind.CREDIT, "nothing but the name of an agency")
    return None


def editorial(line: Stretch) -> Sign | None:
    """A correction, a right, an address: what the page says of itself."""
    if _COPYRIGHT.match(line.text):
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
    if _POINTER.fullmatch(line.text) or _POINTER_IN_CAPITALS.match(line.text):
        return Sign(BlockKind.RELATED_LINK, "points to another article")
    return None
