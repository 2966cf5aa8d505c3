"""The vocabulary of what surrounds an article, from `language/data/furniture.toml`."""

import re
from collections.abc import Iterable

from storydiff.language.lexicon import lexicon

_FURNITURE = lexicon("furniture")


def _words(family: str) -> frozenset[str]:
    return frozenset(_FURNITURE[family].words())


def _phrases(family: str) -> frozenset[str]:
    return frozenset(_FURNITURE[family].phrases())


def alternation(phrases: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first; a straight quote matches any."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(phrase).replace("'", "['’]") for phrase in ordered)


DATE_WORDS = _words("time")
TIME_WORDS = DATE_WORDS | _words("around_time")
SHARE_WORDS = _words("share")
BUTTONS = _phrases("buttons")
APPEALS = _phrases("appeals")
LISTS = _phrases("lists")
OPENERS = _words("openers")
PRESSED = _words("pressed")
SMALL_IN_CREDITS = _words("small_in_credits")

COUNTED = alternation(_words("counted"))
POINTERS = alternation(_phrases("pointers"))
CREDITS = alternation(_phrases("credits"))
OUTLETS = alternation(_words("outlets"))
OFFERS = (
    rf"(?:{alternation(_phrases('offers'))}"
    rf"|our (?:\w+ )?(?:{alternation(_words('ours'))})|your (?:{alternation(_words('yours'))}))"
)
