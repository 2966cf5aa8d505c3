"""Appeals: where the page speaks to its reader instead of telling a story.

Subscribe to our newsletter.                             an offer
For $6 a month you can read without advertising.         an offer
“Subscribe to our cause,” he told voters.                none: it is quoted
The paper lost half of its subscribers.                  none: it speaks to nobody
"""

import re

from storydiff.model import BlockKind
from storydiff.page import vocabulary
from storydiff.page.sign import Sign
from storydiff.page.stretches import Stretch

_QUOTED = re.compile(r"[“\"«„][^”\"»“]*[”\"»]")
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
_YOU = re.compile(r"\byou(?:r|rs|rself|[’']\w+)?\b", re.IGNORECASE)
_WE = re.compile(r"\b(?:[Ww]e(?:[’']\w+)?|[Oo]urs?|us)\b")
_FIRST_WORD = re.compile(r"(?:^\W*|[.!?]\s+)([A-Za-z][\w’']*)")
_PRICE = re.compile(r"[$€£₹]\s?\d")
_FOR_MORE = re.compile(r"for (?:the|more|all|as)\b", re.IGNORECASE)
ENOUGH = 3
"""Points of offer and address from which a line is an appeal."""
LONG = 60
"""Words from which a paragraph needs two points more: it has more room to say "we" by chance."""


def offer(line: Stretch) -> Sign | None:
    """A line that offers the reader something: in words of offer, and spoken to the reader."""
    spoken = _QUOTED.sub(" ", line.text)
    points = 2 * bool(_YOU.search(spoken)) + bool(_WE.search(spoken))
    firsts = [
        vocabulary.folded(word) in vocabulary.OPENERS for word in _FIRST_WORD.findall(spoken)
    ]
    points += 2 * (any(firsts[:1]) or _FOR_MORE.match(spoken) is not None) + any(firsts[1:])
    if not points:
        return None
    offers = set(vocabulary.offers([vocabulary.folded(word) for word in _WORD.findall(spoken)]))
    points += len(offers) + bool(_PRICE.search(spoken))
    if offers and points >= ENOUGH + 2 * (len(line.words) > LONG):
        return Sign(BlockKind.PROMO, "offers the reader something")
    return None


def addresses_reader(text: str) -> bool:
    """Whether the page speaks to its reader, or of itself, outside quotation marks."""
    spoken = _QUOTED.sub(" ", text)
    first = _FIRST_WORD.match(spoken)
    calls = first is not None and vocabulary.folded(first.group(1)) in vocabulary.IMPERATIVES
    return calls or bool(_YOU.search(spoken) or _WE.search(spoken))
