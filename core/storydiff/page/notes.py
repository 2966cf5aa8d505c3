"""Notes: what a page says of itself, and where it points.

Editor’s note: This story has been updated.              furniture
© 2031 Aldwick Post. All rights reserved.                furniture
Ann Writer can be reached at awriter@example.com.        furniture
RELATED: Ferry fares to rise in May                      related link
More from the harbour:                                   related link
"""

import re

from storydiff.model import BlockKind
from storydiff.page import vocabulary
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch

_EDITORIAL = re.compile(
    r"(?:editor[’'s]*s? note|correction|clarification|disclaimer|disclosure)s?\s*[:(–—-].*"
    r"|(?:tags?|topics|filed under|keywords|categories)\s*:.*"
    r"|(?:this|an earlier) (?:version|story|article|report|post|page|headline|live ?blog)\b"
    r".{0,80}?\b(?:updated?|corrected?|amended|clarif\w+|misstated|incorrectly|(?:now )?closed"
    r"|developing|automatically|translated|\d+ (?:year|month)s? old)\b.*",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?<!\w)©|\(c\) ?\d{4}|\bcopyright\b ?(?:©|\d|by\b)|\ball rights reserved\b"
    r"|\bmay not be (?:published|reproduced|copied)\b"
    r"|\bnot responsible for the content\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+$|\S+@\S+\.\w{2,}\b.{0,60}$|@\w+$"
    r"|(?:e-?mail|contact|twitter|phone|tel\.?|follow)\b.{0,60}(?:@|\d{3}).*$"
    r"|.{0,120}\b(?:can be (?:reached|contacted)|reach (?:him|her|them)) (?:at|on|via)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(r"[\[(>»→•*\s]*([A-Za-z][^:|»>→–—]{1,45}?)\s*[:|»>→–—]+\s*(\S?)")
_POINTER_IN_CAPITALS = re.compile(
    r"(?:READ|RELATED|MORE|WATCH|SEE|ALSO)[A-Z\s]*\s(?=[A-Z‘“][a-z])"
)
_MORE = ("more on ", "more from ", "read more from ", "read more on ", "read more about ")
_RECORDED = ("AUDIO", "VIDEO", "PHOTOS", "PODCAST", "GALLERY")
RIGHTS_REACH = 160
"""Characters at the beginning of a line among which it claims a right."""
LONGEST_OPENING = 6
"""Words of the longest opening by which a page's own lines are known."""
SHORT_NOTE = 3
"""Words up to which "Update" is a label; a longer line that begins so brings news."""
LONGEST_NOTE = 60
"""Words of the longest note on an article; what runs longer is text."""
LONGEST_POINTER = 35
"""Words of the longest title that is pointed at."""


def editorial(line: Stretch) -> Sign | None:
    """A correction, a right, an address: what the page says of itself."""
    if _COPYRIGHT.search(line.text, 0, RIGHTS_REACH):
        return Sign(BlockKind.FURNITURE, "a copyright line")
    if len(line.words) > LONGEST_NOTE:
        return None
    if _is_note(line) or _EDITORIAL.fullmatch(line.text):
        return Sign(BlockKind.FURNITURE, "a note on the page itself")
    if len(line.words) <= LONGEST_POINTER and _ADDRESS.match(line.text):
        return Sign(BlockKind.FURNITURE, "an address to write or go to")
    return None


def _is_note(line: Stretch) -> bool:
    """Whether a line begins as only a page's own lines do."""
    if line.folded[0] in ("note", "update", "updates") and len(line.words) <= SHORT_NOTE:
        return True
    openings = (" ".join(line.folded[:length]) for length in range(2, LONGEST_OPENING + 1))
    return any(opening in vocabulary.OPENINGS for opening in openings)


def pointer(line: Stretch) -> Sign | None:
    """The title of another article, announced, or the heading of a list of them."""
    if len(line.words) > LONGEST_POINTER:
        return None
    found = _POINTER.match(line.text)
    if found and _announces(found.group(1), line.text.endswith(":")):
        return Sign(BlockKind.RELATED_LINK, "points to another article")
    if _POINTER_IN_CAPITALS.match(line.text):
        return Sign(BlockKind.RELATED_LINK, "points to another article, in capitals")
    return None


def _announces(words: str, heading: bool) -> bool:
    """Whether words before a colon or bar announce another article: `READ MORE`, `AP VIDEO`."""
    phrase = vocabulary.folded(words)
    if phrase in vocabulary.POINTERS or (heading and phrase in vocabulary.LISTS):
        return True
    return phrase.startswith(_MORE) or (words.isupper() and words.endswith(_RECORDED))
