"""The parts of a name: what is left when titles, particles and legal forms are taken off.

    Gen. Ismail Ghani          ismail ghani
    Frost, William G.          frost william g
    OAO Gazprom                gazprom · a stock company
    SergeiLavrov               sergei lavrov

Words come out in small letters a to z, so that names can be matched word by word.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.language.lexicon import lexicon
from storydiff.language.numerals import cardinal
from storydiff.language.places import place
from storydiff.language.skeleton import romanised
from storydiff.language.spelling import is_slip


class Parts(NamedTuple):
    """A name taken apart; words are small letters a to z, in the order printed, none twice."""

    words: tuple[str, ...]
    joined: str
    """All words without a space, particles among them."""
    form: str | None
    """The class of a company's legal form: stock, limited, nonprofit, any."""
    is_body: bool
    """Whether the words show a company, an office, a group, and not a person or place."""
    initials: str
    """The first letters of all words, small ones such as *of* left out."""
    acronym: str | None
    """The name itself, in small letters, where it is printed as an acronym."""


_BRACKETED = re.compile(r"\([^)]*\)")
_POSSESSIVE = re.compile(r"['’‘ʼ]s?\b(?=\s|$)")
_GLUED = re.compile(
    r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ]{2}|[A-ZÀ-Þ][a-zà-ÿ])(?<!\bMc)(?<!\bMac)(?<!\bDe)(?<!\bLa)"
)
_INITIAL = re.compile(r"(?<=\.)(?=\w\w)")
_ACRONYM = re.compile(r"[A-Z]{2,6}s?|(?:[A-Z]\.){2,6}")
_NOT_LETTERS = re.compile(r"[^\w'’‘ʼ.]+|_")
_DIGIT_FOR_LETTER = re.compile(r"(?<=[a-z])[0135](?=[a-z])")
_LETTERS = {"0": "o", "1": "i", "3": "e", "5": "s"}
_SMALL = frozenset(["the", "of", "and", "for", "in", "on", "to", "a", "an", "at"])
_LONGEST_TITLE = 3
_LONGEST_FORM = 5
_LONG_FORM = 14  # letters; in shorter forms a slip makes another word
_BEFORE_A_TITLE = frozenset(["former", "then", "late", "ex"])
_AFTER_A_NAME = frozenset(["dr", "mr", "mrs", "ms", "prof", "sir", "phd", "jr", "sr", "junior"])


@lru_cache(maxsize=8192)
def parts(name: str) -> Parts:
    """The parts of a name as printed."""
    printed = _BRACKETED.sub(" ", _POSSESSIVE.sub("", name)).strip()
    words = _words(printed)
    initials = "".join(word[0] for word in words if word not in _SMALL)
    named, form = _without_form(_without_titles(words))
    kept = [word for word in named if word not in _SMALL and word not in particles()]
    kept = _numbered([_in_full(word) for word in kept or named])
    is_body = form is not None or not bodies().isdisjoint(kept)
    acronym = printed.replace(".", "").lower() if _ACRONYM.fullmatch(printed) else None
    return Parts(tuple(dict.fromkeys(kept)), "".join(named), form, is_body, initials, acronym)


@cache
def titles() -> frozenset[str]:
    """Titles in small letters; those of several words with single spaces."""
    return frozenset(lexicon("names")["titles"].phrases())


@cache
def particles() -> frozenset[str]:
    """Small words inside names: al, bin, de, van."""
    return frozenset(lexicon("names")["particles"].words())


@cache
def bodies() -> frozenset[str]:
    """Words that show a body: council, company, army."""
    return frozenset(lexicon("names")["bodies"].words())


def _words(printed: str) -> list[str]:
    spaced = _NOT_LETTERS.sub(" ", _INITIAL.sub(" ", _GLUED.sub(" ", printed)))
    words = (romanised(word) for word in spaced.split())
    letters = " ".join(word for word in words if word)
    mended = _DIGIT_FOR_LETTER.sub(lambda match: _LETTERS[match.group()], letters)
    return [word for part in mended.split() for word in re.findall(r"[a-z0-9]+", part)]


def _without_titles(words: Sequence[str]) -> list[str]:
    """The words without titles, and what stands before titles: `former South Korean President`."""
    kept = list(words)
    length = _lead(kept)
    while length:
        del kept[:length]
        length = _lead(kept)
    if len(kept) > 1 and kept[-1] in _AFTER_A_NAME:
        kept.pop()
    return kept


def _lead(words: Sequence[str]) -> int:
    """How many words of title begin a name that is longer than they are."""
    for length in range(min(_LONGEST_TITLE, len(words) - 1), 0, -1):
        if " ".join(words[:length]) in titles():
            return length
    for length in (2, 1):
        origin = " ".join(words[:length])
        if len(words) > length and (origin in _BEFORE_A_TITLE or place(origin)):
            return length if _lead(words[length:]) else 0
    return 0


def _without_form(words: list[str]) -> tuple[list[str], str | None]:
    """The words without a company's legal form before or behind them, and its class."""
    found = None
    for length in range(_LONGEST_FORM, 0, -1):
        behind = _form(words[-length:]) if len(words) > length else None
        if behind:
            found, words = behind, words[:-length]
        before = _form(words[:length]) if len(words) > length else None
        if before:
            found, words = before, words[length:]
    return words, found


def _form(words: Sequence[str]) -> str | None:
    """The class of a legal form, where the words are one; long ones with a slip or two."""
    written = " ".join(words)
    exact = _forms().get(written)
    if exact or len(written) < _LONG_FORM:
        return exact
    near = (form for form in _forms() if form[0] == written[0] and is_slip(form, written))
    return _forms().get(next(near, ""))


def _numbered(words: list[str]) -> list[str]:
    """Number words as digits: `forty four` is `44`."""
    done: list[str] = []
    at = 0
    while at < len(words):
        number = cardinal(words, at)
        done.append(f"{number[0]:g}" if number else words[at])
        at = number[1] if number else at + 1
    return done


def _in_full(word: str) -> str:
    return _shortened().get(word, word)


@cache
def _forms() -> Mapping[str, str]:
    groups = lexicon("names")["companies"].groups()
    return {form: name for name, forms in groups for form in forms}


@cache
def _shortened() -> Mapping[str, str]:
    groups = lexicon("names")["shortened"].groups()
    return {short: full for full, forms in groups for short in forms}
