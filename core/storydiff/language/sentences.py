"""Sentences with their exact place, also inside quotations.

    “The bridge is closed. Nobody may pass,” she said.      two: the first ends in the quotation
    “Why now?” Ann Writer asked.                            one: the question is hers
    It opens at 5 p.m. Monday in the U.S. Marlow, 54, left.   two: “p.m.” goes on, “U.S.” ends

The boundaries are those of the sentencex library (MIT, Wikimedia), which sees the text without its
quotation marks and brackets; what news prose needs beyond it is repaired here.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from storydiff.language.lexicon import lexicon
from storydiff.language.tokens import fold
from storydiff.language.words import is_function_word
from storydiff.model import Sentence, Span

_CLOSING = "”’»)]}\"'"
_OPENING = "“‘«„([{"
_MARKS = _CLOSING + _OPENING + "″"
_PLAIN = str.maketrans(
    dict.fromkeys(_MARKS + "\n\r\t\u000b\u000c\u0085\u00a0\u202f\u2007\u2028\u2029", " ")
)
_APOSTROPHES = frozenset("’'‘")
_WORDS = {name: frozenset(family.words()) for name, family in lexicon("sentences").items()}
_NAMED_BY_ABBREVIATION = (
    r"(?i)(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|(?:[ECMP][SD]?T|GMT|UTC|BST|CET|(?:Eastern|Central|Pacific|local))\b"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z.]*\s+\d"
)
"""A day or a zone behind *p.m.*; seldom asked for, so `re` compiles it when it is."""
_SPEECH_TAG = (
    rf"(?:(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|[Oo]ne)|(?:[A-Z](?:[\w’'-]*|\.)\s+){{0,3}}[A-Z][\w’'-]*"
    rf"|[Tt]he\s+[\w-]+(?:\s+[\w-]+)?)\s+(?:{'|'.join(sorted(_WORDS['speech']))})\b"
)
_INITIALISM_THEN_NAME = re.compile(
    r"\b(?:in|to|from|with|by|of|and|or|than|for|on|against|across|the)\s+"
    r"(?:the\s+)?(?:[A-Z]\.){2,}\s+(?=([A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*)?)(,\s+\d{1,3},|\s+\w+))"
)
_UNSEEN_END = re.compile(r"(?:…|\bMay\.|[?!])\s+(?=[A-Z])")
_BETWEEN_QUOTATIONS = re.compile(r"[.!?…][”\"’»]\s+(?=[“\"‘«])")
_GLUED = re.compile(r"(?<=[a-z\d][a-z\d])[.!?]+(?=[A-Z][A-Za-z’']*[\s,])")
_PERSONS_INITIALS = re.compile(r"(?:^|\s)(?!(?:U\.\s?[SKN]|E\.\s?U|D\.\s?C)\.)[A-Z]\.\s?[A-Z]\.$")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.\s*$")
_LIST_MARKER = re.compile(r"(?:\(?(?:\d{1,2}|[A-Za-z])[.)]|[•*–-])$")
_SMALL_NAME = r"[a-z]{1,3}(?:[-’'][A-Z]|[A-Z])"


def split(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a stretch of text, without surrounding white space.

    In order, without overlap; together they cover all that is not white space. Closing quotation
    marks and brackets stay with the sentence they close.
    """
    raw = text[span.start : span.end]
    plain = _without_marks(raw)
    cuts = {_after_closing(raw, plain, cut) for cut in _cuts(raw, plain)}
    return tuple(_trimmed(raw, span.start, sorted(cuts)))


def _without_marks(raw: str) -> str:
    """The text with quotation marks, brackets and odd spaces blanked; apostrophes stay."""
    plain = raw.translate(_PLAIN)
    if any(mark in raw for mark in _APOSTROPHES):
        kept = list(plain)
        for at, letter in enumerate(raw):
            if letter in _APOSTROPHES and _inside_a_word(raw, at):
                kept[at] = "'"
        plain = "".join(kept)
    return plain.encode("utf-8", "replace").decode("utf-8")


def _inside_a_word(raw: str, at: int) -> bool:
    return 0 < at < len(raw) - 1 and raw[at - 1].isalnum() and raw[at + 1].isalnum()


def _cuts(raw: str, plain: str) -> Iterator[int]:
    """Where one sentence ends and another begins, before closing marks are looked at."""
    found = _library_cuts(plain) | set(_missed(raw, plain))
    start = 0
    for cut in sorted(found):
        if _goes_on(raw, plain, start, cut):
            continue
        start = cut
        yield cut


def _library_cuts(plain: str) -> set[int]:
    from sentencex import get_sentence_boundaries  # 1 ms that `--version` need not pay

    found = get_sentence_boundaries("en", plain)
    return {int(boundary["end_index"]) for boundary in found} - {len(plain)}


def _missed(raw: str, plain: str) -> Iterator[int]:
    """Ends that the library does not see."""
    for found in (
        *_UNSEEN_END.finditer(plain),
        *_BETWEEN_QUOTATIONS.finditer(raw),
        *_GLUED.finditer(plain),
    ):
        yield found.end()
    for found in _INITIALISM_THEN_NAME.finditer(plain):
        if _is_subject(found.group(1), found.group(2)):
            yield found.end()


def _is_subject(name: str, after: str) -> bool:
    """Whether capitalised words after "the U.S." begin a sentence: "Marlow, 54," or "Marlow was".

    Not where they are a body that the initials qualify: "the U.S. Army was".
    """
    if any(word in _WORDS["qualified"] for word in name.split()):
        return False
    return after.startswith(",") or after.strip() in _WORDS["finite"]


def _goes_on(raw: str, plain: str, start: int, cut: int) -> bool:
    """Whether the sentence goes on over a point that looks like its end."""
    before, after = plain[start:cut].rstrip(), plain[cut:].lstrip()
    if not after or not any(letter.isalnum() for letter in after):
        return True
    if _LIST_MARKER.match(before.strip()) or not any(letter.isalnum() for letter in before):
        return True
    if before[-1:] in ".?!…" and after[0].islower():
        return not re.match(_SMALL_NAME, after)
    return _is_abbreviated(before, after) or _is_spoken(raw, start + len(before), cut, after)


def _is_abbreviated(before: str, after: str) -> bool:
    if before.endswith((".m.", ".M.")) and re.match(_NAMED_BY_ABBREVIATION, after):
        return True
    if _PERSONS_INITIALS.search(before) and not is_function_word(fold(after.split()[0])):
        return True
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    word = last.group(1).lower()
    if word in _WORDS["endings"]:
        return after[0].isdigit()
    return word in _WORDS["abbreviations"]


def _is_spoken(raw: str, end: int, cut: int, after: str) -> bool:
    """Whether a quotation ends in ? or ! and its speaker follows: “Why?” Ann Writer asked."""
    if raw[end - 1 : end] not in ("?", "!", "…"):
        return False
    return any(mark in _CLOSING for mark in raw[end:cut]) and bool(re.match(_SPEECH_TAG, after))


def _after_closing(raw: str, plain: str, cut: int) -> int:
    """The cut moved behind the marks that close the sentence, before those that open the next."""
    at = len(plain[:cut].rstrip())
    while at < len(raw) and raw[at] in _MARKS and not _opens(raw, at):
        at += 1
    spaced = re.compile(r"\s+[”’»)\]]+(?=\s|$)").match(raw, at)
    return spaced.end() if spaced else at


def _opens(raw: str, at: int) -> bool:
    """Whether a mark belongs to what follows it: it stands before a word and not after one."""
    if raw[at] in "([{„":
        return True
    glued = at + 1 < len(raw) and (raw[at + 1].isalnum() or raw[at + 1] in _OPENING)
    return glued and (raw[at] in _OPENING or raw[at - 1 : at].isspace())


def _trimmed(raw: str, offset: int, cuts: list[int]) -> Iterator[Span]:
    """The stretches between the cuts without white space around them; empty ones are dropped."""
    for start, end in zip([0, *cuts], [*cuts, len(raw)], strict=True):
        piece = raw[start:end]
        stripped = piece.strip()
        if stripped:
            first = offset + start + len(piece) - len(piece.lstrip())
            yield Span(first, first + len(stripped))


def holding(sentences: Sequence[Sentence], position: int) -> int:
    """The index of the sentence that a position of the page lies in; sentences are in order."""
    return bisect_right(sentences, position, key=lambda s: s.span.start) - 1
