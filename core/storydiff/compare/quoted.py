"""Quoted words in a row: whether two readings are of one utterance, and what a house changed.

“We need calm now,” Marsh said   |  “We need calm,” Marsh said     one is cut there
“We need calm,” Marsh said       |  “We need calm,” Pell said      two: too short to be one
our work force                   |  our workforce                  one word or two
I would like                     |  I'd like                       contracted
the d*** pier                    |  the damn pier                  not printed in full
"""

from collections.abc import Sequence
from itertools import pairwise

from storydiff.compare.acts import is_pronoun
from storydiff.compare.contrast import Contrast
from storydiff.compare.sources import same_source
from storydiff.compare.spoken import are_exact, are_wordings, words_of, written_out
from storydiff.compare.telling import Words
from storydiff.language.name_parts import particles
from storydiff.language.places import place
from storydiff.language.sentences import split
from storydiff.language.speech import speeches
from storydiff.language.tokens import tokenize
from storydiff.model import Kind, Span

MIN_LETTERS = 0.65
"""Share of letters kept by which two names in one place of one quotation are spellings."""
_SHORTEST_NAME = 5  # letters; in shorter names other letters make another
_ARTICLES = frozenset(["a", "an", "the"])
_FULL = {"has": "is", "had": "would", "shall": "will"}
"""What a contraction may stand for, by the one full form that it is written out to."""


def is_cut(contrast: Contrast) -> bool:
    """Whether one has no words at a place, or fewer, as its quotation begins or ends there."""
    if any(not words_of(words.tokens) and _is_at_mark(words) for words in contrast.sides):
        return True
    short = min(contrast.a, contrast.b, key=lambda words: len(words_of(words.tokens)))
    return is_part(contrast) and _is_at_mark(short)


def is_part(contrast: Contrast) -> bool:
    """Whether one reading is the beginning or the end of the other, contracted or not."""
    fewer, more = sorted(
        (_in_full(words_of(words.tokens), ["'"]) for words in (contrast.a, contrast.b)), key=len
    )
    return fewer in (more[: len(fewer)], more[len(more) - len(fewer) :])


def _is_at_mark(words: Words) -> bool:
    """Whether a quotation mark stands between a place and the next word on one of its sides."""
    keys, start, end = words.telling.keys, words.start, words.end
    before = next((n for n in range(start - 1, -1, -1) if keys[n][0].isalnum()), -1)
    behind = next((n for n in range(end, len(keys)) if keys[n][0].isalnum()), len(keys))
    return '"' in keys[before + 1 : behind]


def are_two(contrast: Contrast) -> bool:
    """Whether both readings are quoted, and not from one utterance.

    Other words, or words by somebody else that are not the same ones at some length.
    """
    one, two = contrast.a, contrast.b
    if not (is_quoted(one) and is_quoted(two)):
        return False
    a, b = (written_out(words_of(_passage(words).tokens)) for words in (one, two))
    if not are_wordings(a, b):
        return True
    return _is_by_two(_speaker(one), _speaker(two)) and not are_exact(a, b)


def _is_by_two(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether two sources are named, and not one."""
    if not (one and two) or is_pronoun(one) or is_pronoun(two):
        return False
    return same_source(one, two) is False


def is_quoted(words: Words) -> bool:
    """Whether a reading stands inside quotation marks; an empty one by what follows it."""
    quoted = words.telling.quoted[words.start : max(words.end, words.start + 1)]
    return bool(quoted) and all(quoted)


def _passage(words: Words) -> Words:
    """The quotation that a quoted reading stands in, as far as its row holds it."""
    quoted = words.telling.quoted
    first, last = words.start, max(words.end, words.start + 1)
    while first and quoted[first - 1]:
        first -= 1
    while last < len(quoted) and quoted[last]:
        last += 1
    return Words(words.telling, first, last)


def _speaker(words: Words) -> list[str]:
    """The words for who says a quoted reading in its own sentence, or alone in its paragraph."""
    text, at = words.telling.text, words.telling.tokens[words.start].start
    start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
    paragraph = Span(start, end if end >= 0 else len(text))
    spoken: list[Span] = []
    for sentence in split(text, paragraph):
        acts = [act for act in speeches(tokenize(text, sentence), text) if act.source]
        given = (act for act in acts if any(part.start <= at < part.end for part in act.content))
        own = next(given, None)
        if own and own.source:
            return own.source.of(text).split()
        spoken += [act.source for act in acts if act.source]
    named = [source.of(text).split() for source in spoken]
    others = [source for source in named if not is_pronoun(source)]
    is_one = bool(others) and not any(same_source(others[0], s) is False for s in others[1:])
    return others[0] if is_one else []


def restyled(a: Words, b: Words) -> tuple[Kind, str] | None:
    """The kind of a difference that a house makes by how it prints words, and why; else None."""
    shown = f"{a.printed or '–'} / {b.printed or '–'}"
    one, two = _around(a), _around(b)
    if _in_full(one, two) == _in_full(two, one):
        return Kind.HOUSE_STYLE, f"The same words, contracted or in full: {shown}"
    if _letters(one) == _letters(two) or _is_joined(a, b) or _is_joined(b, a):
        return Kind.HOUSE_STYLE, f"One word or two: {shown}"
    if _is_masked(a.printed, b.printed) or _is_masked(b.printed, a.printed):
        return Kind.HOUSE_STYLE, f"A word that one house does not print in full: {shown}"
    if _are_spellings(a, b):
        return Kind.NAME_SPELLING, f"One name in two spellings: {shown}"
    return None


def _around(words: Words) -> list[str]:
    """The words of a reading with the one before and the one behind it."""
    tokens = words.telling.tokens
    before = words_of(tokens[max(words.start - _REACH, 0) : words.start])[-1:]
    behind = words_of(tokens[words.end : words.end + _REACH])[:1]
    return [*before, *words_of(words.tokens), *behind]


_REACH = 3  # tokens, of which one is a word


def _in_full(keys: Sequence[str], other: Sequence[str]) -> list[str]:
    written = [key for key in written_out(keys) if key not in _ARTICLES]
    contracted = any("'" in key for key in (*keys, *other))
    return [_FULL.get(key, key) for key in written] if contracted else written


def _letters(keys: Sequence[str]) -> str:
    """The letters of words, wherever they are parted: 6 : 00, I 'm."""
    return "".join(letter for key in keys for letter in key if letter.isalnum())


def _is_joined(apart: Words, joined: Words) -> bool:
    """Whether a reading is two words, or one of them, that the other prints as one."""
    said, whole = set(words_of(apart.tokens)), set(words_of(joined.tokens))
    around = _around(joined)
    return any(
        first + second in around and said <= {first, second} and whole <= {first + second}
        for first, second in pairwise(_around(apart))
    )


def _is_masked(masked: str, full: str) -> bool:
    """Whether a word is another with letters made unreadable: d***."""
    first, star, _ = masked.partition("*")
    last = masked.rpartition("*")[2]
    return bool(star and first) and full.startswith(first) and full.endswith(last)


def _are_spellings(a: Words, b: Words) -> bool:
    """Whether two readings are one name but for letters, or but for its particle."""
    from rapidfuzz.distance import Indel

    one, two = words_of(a.tokens), words_of(b.tokens)
    if not (one and two):
        return bool(one or two) and particles().issuperset(one or two)
    mine, theirs = one[-1], two[-1]
    is_long = min(len(mine), len(theirs)) >= _SHORTEST_NAME
    if not is_long or not particles().issuperset(one[:-1] + two[:-1]):
        return False
    named = all(w.telling.text[w.tokens[-1].start].isupper() for w in (a, b))
    alike = Indel.normalized_similarity(mine, theirs) >= MIN_LETTERS
    return named and alike and not (place(mine) or place(theirs))
