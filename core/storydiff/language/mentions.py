"""Names mentioned in a sentence, found by how they are printed.

    Iraqi Prime Minister Mustafa al-Kadhimi's house    Iraqi · [Prime Minister] Mustafa al-Kadhimi
    the Islamic Revolutionary Guard Corps              Islamic Revolutionary Guard Corps
    Vans hit Kim Yong-chol's Bank of Marlow.           Kim Yong-chol · Bank of Marlow
    Iran-backed groups                                 Iran

A capital at the beginning of a sentence, and all capitals of a headline in title case, prove
nothing: there the rest of the page is asked how it prints the word.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.language.lexicon import lexicon
from storydiff.language.months import MONTHS, WEEKDAYS
from storydiff.language.name_parts import bodies, particles, titles
from storydiff.language.numerals import is_number, ordinal
from storydiff.language.skeleton import skeleton
from storydiff.language.stems import is_irregular_past, stem
from storydiff.language.words import is_common, is_function_word
from storydiff.model import Span, Token


class Name(NamedTuple):
    """A name in a sentence; positions are token indices, the title excluded."""

    start: int
    end: int
    words: str
    """The name as printed."""
    keys: tuple[str, ...]
    """Sound keys (`skeleton`) of its words in order, particles left out: to find a name again."""
    title: str | None = None
    """The title before it, as printed."""


class _Printing(NamedTuple):
    """How often a page prints words with a capital inside a sentence, and without one."""

    capital: Counter[str]
    small: Counter[str]


_CAPITAL_INSIDE = re.compile(r"\b[a-z][^\W_]*[,;]? ([A-Z][^\W_]*(?: [A-Z][^\W_]*){0,2})")
_SMALL_WORD = re.compile(r"\b[a-z][^\W_]*")
_LONGEST_TITLE = 3
_HEADLINE = 4  # capitals; fewer may all be names
_HEADLINE_SHARE = 8  # capitals to one small word
_OPENING = frozenset(['"', "'", ":", ".", "(", "[", "...", "!", "?"])
_ARTICLES = frozenset(["al", "el", "ul", "as", "ash", "an", "ar", "az"])
_LONGEST_SYLLABLE = 5  # letters of the second half of a given name: Yong-chol


@lru_cache(maxsize=8192)
def mentions(tokens: tuple[Token, ...], text: str) -> tuple[Name, ...]:
    """The names of a sentence, in order, without overlap.

    Args:
        tokens: those of one sentence.
        text: the whole page, which shows how words are printed elsewhere.
    """
    named = _named(tokens, text)
    found: list[Name] = []
    at = 0
    while at < len(tokens):
        if named[at]:
            end = _run_end(tokens, named, at)
            found.extend(_names_of_run(tokens, text, _run_start(tokens, at), end))
            at = end
        else:
            at += 1
    return tuple(found)


def _named(tokens: Sequence[Token], text: str) -> list[bool]:
    """For each token, whether its capital shows a name."""
    capital = [text[token.start].isupper() for token in tokens]
    is_headline = _is_title_case(tokens, capital)
    named = []
    for at, token in enumerate(tokens):
        shows = capital[at] and _is_name_word(token.key)
        if shows and (is_headline or at == 0 or tokens[at - 1].key in _OPENING):
            shows = _is_printed_as_name(text, token, unseen=not is_headline)
        named.append(shows)
    return named


def _is_title_case(tokens: Sequence[Token], capital: Sequence[bool]) -> bool:
    """Whether a sentence prints all but its small words with a capital, as headlines do."""
    big = sum(capital)
    if big < _HEADLINE:
        return False
    small = sum(
        not is_big
        and len(token.key) > 2
        and token.key[0].isalpha()
        and not is_function_word(token.key)
        for token, is_big in zip(tokens, capital, strict=True)
    )
    return big > _HEADLINE_SHARE * small


@lru_cache(maxsize=16384)
def _is_name_word(key: str) -> bool:
    """Whether a word in capitals may belong to a name: no `The`, `Sunday`, `October`, `Seven`."""
    if key in MONTHS or key in WEEKDAYS or (is_function_word(key) and key != "us"):
        return False
    return not is_number(key) and ordinal(key) is None


def _is_printed_as_name(text: str, token: Token, *, unseen: bool) -> bool:
    """Whether the page prints a word as a name inside its sentences.

    A rare word that stands there in neither way is a name where `unseen` allows it.
    """
    word = text[token.start : token.end]
    if 1 < len(word) < 6 and word.isupper():
        return True
    printing = _printing(text)
    capital, small = printing.capital[word], printing.small[token.key]
    if capital or small:
        return capital > small
    is_inflected = token.key.endswith(("ing", "ed", "ly"))
    return unseen and not is_inflected and not is_common(stem(token.key))


@lru_cache(maxsize=64)
def _printing(text: str) -> _Printing:
    capital = Counter(" ".join(_CAPITAL_INSIDE.findall(text)).split())
    return _Printing(capital, Counter(_SMALL_WORD.findall(text)))


def _run_start(tokens: Sequence[Token], at: int) -> int:
    """The first token of a run: `al` of `al-Kadhimi` stands in small letters."""
    article = at > 1 and tokens[at - 1].key == "-" and tokens[at - 2].key in _ARTICLES
    glued = article and tokens[at - 2].end + 1 == tokens[at].start
    return at - 2 if glued else at


def _run_end(tokens: Sequence[Token], named: Sequence[bool], start: int) -> int:
    """The token behind a run of name words and what joins them."""
    end = start + 1
    while end < len(tokens):
        step = _step(tokens, named, start, end)
        if not step:
            break
        end += step
    return end


def _step(tokens: Sequence[Token], named: Sequence[bool], start: int, at: int) -> int:
    """How many tokens a name goes on from a token: 0 where it ends."""
    if named[at]:
        return 1
    key = tokens[at].key
    following = at + 1 < len(tokens)
    if key == "-" and following and tokens[at - 1].end == tokens[at].start:
        return _hyphen_step(tokens, named, start, at)
    if key == "." and following and named[at + 1]:
        abbreviated = len(tokens[at - 1].key) == 1 or tokens[at - 1].key in titles()
        return 2 if abbreviated else 0
    if key in _connectors() and following:
        if key == "of" and at - start > 1 and tokens[at - 1].key not in bodies():
            return 0  # a person of a place
        ahead = at + 1
        while ahead < len(tokens) - 1 and tokens[ahead].key in ("-", "the", "al"):
            ahead += 1
        return ahead + 1 - at if named[ahead] else 0
    return 0


def _hyphen_step(tokens: Sequence[Token], named: Sequence[bool], start: int, at: int) -> int:
    """`Jean-Luc`, `Kim Yong-chol`, `Anglo-al`; but `Iran` ends before `-backed`."""
    after = tokens[at + 1]
    if after.start != tokens[at].end:
        return 0
    if named[at + 1]:
        return 2
    syllable = at - start > 1 and len(after.key) <= _LONGEST_SYLLABLE and after.key.isalpha()
    is_word = len(after.key) > 2 and is_common(stem(after.key))
    other_word = is_irregular_past(after.key) or is_word
    ends = after.key.endswith("ed") or (other_word and not is_function_word(after.key))
    return 2 if syllable and not ends else 0


def _names_of_run(tokens: Sequence[Token], text: str, start: int, end: int) -> list[Name]:
    """The names of a run, cut at its titles: `Iraqi | Prime Minister | Mustafa al-Kadhimi`."""
    names: list[Name] = []
    title: str | None = None
    begin = at = start
    while at < end:
        length = _title_length(tokens, at, end)
        if _ends_body(tokens, begin, at, end):
            names.extend(_name(tokens, text, begin, at, title))
            title, begin = None, at
        if not length:
            at += 1
            continue
        names.extend(_name(tokens, text, begin, at, title))
        title = text[tokens[at].start : tokens[at + length - 1].end]
        begin = at = at + length
    return names + _name(tokens, text, begin, end, title)


def _title_length(tokens: Sequence[Token], at: int, end: int) -> int:
    """How many tokens of title begin at a token, an abbreviation's full stop among them."""
    if tokens[at].key not in _title_openers():
        return 0
    for length in range(min(_LONGEST_TITLE, end - at), 0, -1):
        words = " ".join(token.key for token in tokens[at : at + length])
        if words in titles():
            stop = at + length
            if stop < end and tokens[stop].key in bodies():
                return 0
            return length + (stop < end and tokens[stop].key == ".")
    return 0


def _ends_body(tokens: Sequence[Token], begin: int, at: int, end: int) -> bool:
    """Whether a person's name follows the name of a body: `Quds Force | Esmail Ghaani`."""
    if at - begin < 2 or end - at < 2 or tokens[at - 1].key not in bodies():
        return False
    rest = tokens[at:end]
    return not any(t.key in bodies() or t.key in _connectors() for t in rest[:-1])


def _name(
    tokens: Sequence[Token], text: str, start: int, end: int, title: str | None
) -> list[Name]:
    while start < end and not _may_begin(tokens[start], text):
        start += 1
    if start == end:
        return []
    kept = (t.key for t in tokens[start:end] if t.key not in particles() and t.key[0].isalnum())
    keys = tuple(skeleton(key) for key in kept if key not in _connectors())
    words = Span(tokens[start].start, tokens[end - 1].end).of(text)
    return [Name(start, end, words, keys, title)] if any(keys) else []


def _may_begin(token: Token, text: str) -> bool:
    return text[token.start].isupper() or token.key in _ARTICLES


@cache
def _title_openers() -> frozenset[str]:
    return frozenset(title.split()[0] for title in titles())


@cache
def _connectors() -> frozenset[str]:
    return frozenset(lexicon("names")["connectors"].words())
