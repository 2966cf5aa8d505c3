"""The vocabulary of what surrounds an article, from `language/data/furniture.toml`.

Sets of folded words and phrases: asking a set is faster than a pattern of a hundred alternatives,
and costs nothing at start-up.
"""

from collections.abc import Iterator, Sequence

from storydiff.language.lexicon import lexicon

_FURNITURE = lexicon("furniture")


def _words(family: str) -> frozenset[str]:
    return frozenset(_FURNITURE[family].words())


def _phrases(family: str) -> frozenset[str]:
    return frozenset(_FURNITURE[family].phrases())


DATE_WORDS = _words("time")
TIME_WORDS = DATE_WORDS | _words("around_time")
SHARE_WORDS = _words("share")
COUNTED = _words("counted")
BUTTONS = _phrases("buttons")
APPEALS = _phrases("appeals")
LISTS = _phrases("lists")
OPENINGS = _phrases("openings")
POINTERS = _phrases("pointers")
IMPERATIVES = _words("openers")
OPENERS = IMPERATIVES | _words("openers_too")
PRESSED = _words("pressed")
CREDITS = _phrases("credits")
SMALL_IN_CREDITS = _words("small_in_credits")
LIBRARIES = _phrases("libraries")
ROLES = _words("roles")
OUTLETS = _words("outlets")
SPEECH = frozenset(lexicon("sentences")["speech"].words())
_OFFERS = _phrases("offers")
_NETWORKS = _words("networks")
_FOLLOWING = frozenset({"follow", "like", "join", "find"})
_OURS = _words("ours")
_YOURS = _words("yours")
LONGEST_OFFER = 3
"""Words of the longest phrase of offer."""


def folded(words: str) -> str:
    """The form in which the lists print a phrase."""
    return words.casefold().replace("’", "'")


def offers(words: Sequence[str]) -> Iterator[str]:
    """The phrases of offer among folded words: `free trial`, `our weekly newsletter`."""
    if _FOLLOWING & set(words) and _NETWORKS & set(words):
        yield "follow"
    for at, word in enumerate(words):
        if word == "our" and _OURS & set(words[at + 1 : at + 3]):
            yield "our"
        if word == "your" and _YOURS & set(words[at + 1 : at + 2]):
            yield "your"
        for length in range(1, LONGEST_OFFER + 1):
            phrase = " ".join(words[at : at + length])
            if phrase in _OFFERS and at + length <= len(words):
                yield phrase
