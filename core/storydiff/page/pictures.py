"""Pictures: captions and who took the picture, on lines of their own or one behind the other.

Image source, Agency Images                               credit
FILE - The ferry leaves Aldwick, May 4, 2031.             caption
Ghost Bridge at dawn. (Agency photo/Ann Writer)           caption | credit
The quay at night (Anybody).                              caption | credit, on a repeated line
The quay, May 4. AGENCY/Ann Writer Purchase Licensing Rights   caption | credit | furniture
"""

import re

from storydiff.model import BlockKind
from storydiff.page import agencies, vocabulary
from storydiff.page.pieces import Piece
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch

_PERSON = r"[A-Z][\w.’'-]*(?:\s+[A-Z][\w.’'-]*){0,3}"
_PICTURE = r"(?:file )?(?:photo(?:graph)?|pic(?:ture)?|image|video|graphic|screenshot|still)s?"
_SLASHED = re.compile(rf"(?:{_PERSON}\s*/\s*)+{_PERSON}(?:\s+via\s+{_PERSON})?")
_LABELLED = re.compile(
    rf"(?:{_PICTURE}|credit|courtesy|handout|source)\b\s*(?:credit|courtesy|source)?\s*"
    r"(?::|\.\.\.|by\b|of\b|/|from\b)\s*[^!?]{2,80}",
    re.IGNORECASE,
)
_CLOSE = re.compile(r"(?:[.!?”\"’|)–—]|\s-)(?=[\sA-Z])")
_IN_BRACKETS = re.compile(r"\s*([(\[][^()\[\]]{2,140}[)\]])[\s.]*$")
_FOR_AN_OUTLET = re.compile(r"[/|]|\bfor [A-Z]|\bfor the [A-Z]")
_LICENSING = re.compile(
    r"[\s,|.]*((?:(?:purchase|buy|request|acquire|get)\s+)?licens\w+(?:\s+rights)?"
    r"(?:,?\s*opens new tab)?|opens new tab)\s*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w.’'-]*")
_CREDIT_LABEL = re.compile(
    rf"(?:{_PICTURE}|media)?\s*(?:source|credits?|by|courtesy(?: of)?|copyright)\s*[,:]?\s+"
    rf"|{_PICTURE}\s*(?::|/|by\b|from\b)\s*|(?:courtesy|handout|via)\b\s+",
    re.IGNORECASE,
)
_CAPTION_LABEL = re.compile(
    r"(?:(?:image|photo|media|video|picture) caption|caption|file (?:photo|image|picture)|file"
    r"|pictured|image|photo)\s*(?:[,:|–—]|\s-|-\s)\s*\S.*",
    re.IGNORECASE,
)
_BARE_LABEL = re.compile(r"(?:image|photo|media|video|picture) caption\s*[,:]?", re.IGNORECASE)
_OF_A_POST = re.compile(r"[—–-]\s*[^@]{2,60}\(@\w+\).{0,30}")
_IN_THIS_PICTURE = re.compile(
    r"(?:(?:in|on) )?(?:this|an?) (?:\w+ ){0,4}(?:photo|photograph|picture|image|frame grab"
    r"|screengrab|still)\b.{0,60}?(?:,|\b(?:shows?|taken|released|provided|from)\b)",
    re.IGNORECASE,
)
REACH = 180
"""Characters at the end of a line among which a credit is looked for."""
CREDIT_WORDS = 14
"""Words of the longest credit."""
NAME_WORDS = 5
"""Words of the longest name that is believed to be whose picture it is, though none knows it."""
LONGEST_SIGNATURE = 60
"""Characters of the longest name that a picture library stands behind."""
LONGEST_CAPTION = 90
"""Words of the longest caption; what runs longer is text."""


def labelled(line: Stretch) -> Sign | None:
    """A line that says it is a caption, or that it names who took the picture."""
    if is_label(line.text):
        return Sign(BlockKind.FURNITURE, "labels the caption below")
    if len(line.words) <= 14 and not line.text.endswith(("?", "!")):
        label = _CREDIT_LABEL.match(line.text)
        who = line.text[label.end() :] if label else ""
        if who and not line.ended and _has_small_words_of_credits(who):
            return Sign(BlockKind.CREDIT, "says who took the picture")
        if _is_bare_credit(line.text):
            return Sign(BlockKind.CREDIT, "nothing but who took the picture")
        if _OF_A_POST.fullmatch(line.text):
            return Sign(BlockKind.CREDIT, "says who wrote the post above")
    if _CAPTION_LABEL.fullmatch(line.text) or _IN_THIS_PICTURE.match(line.text):
        return Sign(BlockKind.CAPTION, "says that it describes a picture")
    return None


def is_label(text: str) -> bool:
    """Whether a line says that the line below it describes a picture."""
    return _BARE_LABEL.fullmatch(text) is not None


def cut(line: Stretch, again: bool) -> tuple[Piece, ...]:
    """A caption, the credit that ends it and what is glued behind; empty where no credit ends it.

    An agency's name alone may sign a text as well ("… he said. (AP)"): it credits a picture where
    the line is printed `again` on the page, or does not close before it.
    """
    text = line.text
    if len(line.words) > LONGEST_CAPTION:
        return ()
    licensing = _LICENSING.search(text) if text.endswith(("ights", "tab", "icensing")) else None
    end = licensing.start(1) if licensing else len(text)
    start = _credit_start(text[:end].rstrip(), again)
    if start is None or not (again or _is_pictures(text, start, end)):
        return ()
    pieces = [Piece(start, end, Sign(BlockKind.CREDIT, "who took the picture"))]
    if text[:start].strip(" |–—-"):
        pieces.insert(
            0, Piece(0, start, Sign(BlockKind.CAPTION, "stands before a picture credit"))
        )
    if licensing:
        rights = Sign(BlockKind.FURNITURE, "an offer of rights to the picture")
        pieces.append(Piece(end, len(text), rights))
    return tuple(pieces)


def _credit_start(text: str, again: bool) -> int | None:
    """Where the credit that ends a line begins."""
    reach = max(0, len(text) - REACH)
    found = _IN_BRACKETS.search(text, reach)
    if found:
        known = is_credit(found.group(1)) or (again and _is_anybodys(text, found))
        return found.start(1) if known else None
    for close in _CLOSE.finditer(text, reach):
        credit = text[close.end() :].strip()
        if credit.count(" ") < CREDIT_WORDS and _is_bare_credit(credit.removesuffix(".")):
            return close.end() + text[close.end() :].index(credit)
    return None


def _is_anybodys(text: str, found: re.Match[str]) -> bool:
    """Whether brackets before or behind the full stop of a repeated line hold a name."""
    inner = found.group(1).strip("()[] .")
    closed = text.endswith(".") or text[: found.start()].endswith((".", "”", '"'))
    named = inner[:1].isupper() and len(inner.split()) <= NAME_WORDS
    return closed and named and _has_small_words_of_credits(inner)


def _is_bare_credit(words: str) -> bool:
    """Whether words without brackets name who took a picture."""
    if agencies.is_signature(words) or words in vocabulary.LIBRARIES:
        return True
    if "/" in words and _SLASHED.fullmatch(words):
        return True
    ends = words.endswith(tuple(vocabulary.LIBRARIES))
    if ends and words[0].isupper() and len(words) < LONGEST_SIGNATURE:
        return True
    return _LABELLED.fullmatch(words) is not None and _has_small_words_of_credits(words)


def _has_small_words_of_credits(words: str) -> bool:
    """Whether all its uncapitalised words are such as credits have."""
    small = vocabulary.SMALL_IN_CREDITS | vocabulary.CREDITS
    return all(not word[0].islower() or word in small for word in _WORD.findall(words))


def is_credit(bracket: str) -> bool:
    """Whether bracketed words name who took a picture: `(Agency photo/Ann Writer)`, `(Pool)`."""
    inner = bracket.strip("()[] .")
    words = _WORD.findall(inner)
    if not 1 <= len(words) <= CREDIT_WORDS:
        return False
    if not _has_small_words_of_credits(inner):
        return False
    worded = any(word.casefold() in vocabulary.CREDITS for word in words)
    return worded or _FOR_AN_OUTLET.search(inner) is not None or agencies.is_signature(inner)


def _is_pictures(text: str, start: int, end: int) -> bool:
    """Whether a credit is a picture's and not an agency's under a text."""
    closed = text[:start].rstrip(" |–—-").endswith((".", "!", "?", "”", '"'))
    return not closed or not agencies.is_signature(text[start:end].strip("()[] .|–—-"))
