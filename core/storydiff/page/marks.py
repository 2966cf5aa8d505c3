"""Marks: lines without a sentence of their own — rules, counts, dates, buttons.

___    TT    A- A+              furniture
1.2K shares    4 min read       counter
Updated 3:14 PM ET, Tue May 4   timestamp
Share this article              furniture
Sign up now                     promo
Most read                       related link
"""

import re

from storydiff.model import BlockKind
from storydiff.page import vocabulary
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch

_NUMBER = re.compile(r"[(\[+#]*\d[\d.,]*\s*[)\]]*")
_READING_TIME = re.compile(
    r"(?:read(?:ing)?(?: time)?:? )?\d+[ -]min(?:ute)?s?(?: (?:read|listen|watch))?"
    r"|(?:estimated )?read(?:ing)? time:? \d+.*",
    re.IGNORECASE,
)
_PLACE_IN_ROW = re.compile(r"\d{1,3}\s*(?:of|/)\s*\d{1,3}[\s|.:]*")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d|\d{1,2}\s*[ap]\.?m\b", re.IGNORECASE)
_DIGITS_OF_DATE = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}")
_PIECE = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]\b)?|\d+")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])|[^\w-]+")
_OF_SIZE = str.maketrans("", "", " +-–|/")
_LIST_OF = ("trending on ", "trending in ", "most read in ", "most read on ", "popular on ")
_TRIM = " .!:›»→>+…[]()*|-–—•▾▼"
LONGEST_TIME = 100
"""Characters of the longest line that is looked at as a date."""


def mark(line: Stretch) -> Sign | None:
    """A rule, a bullet, or letters that stand for a button."""
    if not line.words:
        return Sign(BlockKind.FURNITURE, "marks without a word")
    letters = line.text.translate(_OF_SIZE)
    if letters.isalpha() and letters.isupper() and len(letters) <= 2:
        return Sign(BlockKind.FURNITURE, "letters that stand for a button")
    return None


def counter(line: Stretch) -> Sign | None:
    """A bare number, a number of comments or shares, the minutes it takes to read."""
    rest = _NUMBER.sub("", line.text, count=1).strip(" ()[]:").casefold()
    counted = all(word in vocabulary.COUNTED for word in rest.split())
    if counted and len(rest) < len(line.text):
        return Sign(BlockKind.COUNTER, "nothing but a count")
    if _PLACE_IN_ROW.fullmatch(line.text):
        return Sign(BlockKind.COUNTER, "the number of a picture")
    if _READING_TIME.fullmatch(line.text):
        return Sign(BlockKind.COUNTER, "the time it takes to read")
    return None


def timestamp(line: Stretch) -> Sign | None:
    """A date or a time, and nothing else."""
    return Sign(BlockKind.TIMESTAMP, "nothing but a date or time") if is_time(line.text) else None


def is_time(text: str) -> bool:
    """Whether words are nothing but a date or a time."""
    if len(text) > LONGEST_TIME or not any(letter.isdigit() for letter in text):
        return False
    words = [word.casefold() for word in _PIECE.findall(text) if not word.isdigit()]
    if not all(word in vocabulary.TIME_WORDS for word in words):
        return False
    dated = any(word in vocabulary.DATE_WORDS for word in words)
    return dated or bool(_DIGITS_OF_DATE.match(text)) or bool(_CLOCK.search(text))


def button(line: Stretch) -> Sign | None:
    """Words that a page prints on its buttons and above its lists."""
    phrase = vocabulary.folded(line.text).strip(_TRIM)
    if phrase in vocabulary.BUTTONS:
        return Sign(BlockKind.FURNITURE, "words that a page prints on its buttons")
    if phrase in vocabulary.APPEALS and not line.text.endswith(":"):
        return Sign(BlockKind.PROMO, "a button that asks something of the reader")
    if phrase in vocabulary.LISTS or (len(line.words) <= 6 and phrase.startswith(_LIST_OF)):
        return Sign(BlockKind.RELATED_LINK, "the heading of a list of other articles")
    words = line.folded
    if len(words) > 12 or line.text.endswith((".", ":")):
        return None
    if all(
        word.casefold() in vocabulary.SHARE_WORDS for word in _GLUED.sub(" ", line.text).split()
    ):
        return Sign(BlockKind.FURNITURE, "nothing but share buttons")
    pressed = 2 <= len(words) <= 5 and words[0] in vocabulary.OPENERS
    if pressed and all(word in vocabulary.PRESSED for word in words[1:]):
        return Sign(BlockKind.PROMO, "a button that asks something of the reader")
    return None
