"""Whose role it is: the country or body that it is named with, before it or behind it.

Drovia's army chief · Drovian army chief · the army chief of Drovia
"""

from storydiff.compare.referents.callings import title_words
from storydiff.compare.referents.phrases import Phrase
from storydiff.compare.referents.scan import Scan
from storydiff.language.mentions import Name
from storydiff.language.places import place
from storydiff.language.skeleton import skeleton


def with_home(scan: Scan, phrase: Phrase) -> int:
    """The end of a role with what it is the head of: *the head of the Marlow Trust*."""
    end = phrase.end
    if scan.key(end) not in ("of", "at", "for"):
        return end
    at = end + 1 + (scan.key(end + 1) in ("the", "a", "an", "its", "his", "her", "their"))
    while True:
        behind = next((p.end for p in scan.phrases if p.start == at), at)
        behind += scan.key(behind) == "." and scan.key(behind - 1) in title_words()
        behind = next((n.end for n in scan.names if n.start == behind), behind)
        if behind == at:
            return end
        end = behind
        if scan.key(end) != "'s":
            return end
        at = end + 1


def whole_start(scan: Scan, phrase: Phrase) -> int:
    """Where a phrase begins with whom it belongs to: `Drovia's army chief`."""
    if phrase.owner is None:
        return phrase.start
    owner = phrase.owner
    name = next((n for n in scan.names if n.start <= owner < n.end), None)
    return name.start if name else owner


def homes_of(scan: Scan, phrase: Phrase, end: int) -> frozenset[str]:
    """The countries and bodies that a role belongs to, where its words name them."""
    first = phrase.owner if phrase.owner is not None else phrase.start
    return frozenset(
        _home(name.words, scan.key(name.end - 1))
        for name in scan.names
        if first <= name.end - 1 < phrase.head
        or (phrase.head < name.start < end and _is_home(scan, name))
    )


def _home(words: str, last: str) -> str:
    there = place(words)
    return there.country if there else skeleton(last)


def _is_home(scan: Scan, name: Name) -> bool:
    """Whether a role is of this name: of Marlow, of Marlow's Navy, but not of Marlow's friends."""
    behind = name.end + 1
    return scan.key(name.end) != "'s" or any(other.start == behind for other in scan.names)
