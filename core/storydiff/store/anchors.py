"""Anchors: words of a page by which a decision finds its place again, though the text changed.

    anchored   … said that [12 people] were hurt when …
    later      … said on Monday that 12 people were hurt when …      moved: the same words
    later      … said that a dozen people were hurt when …           lost, or reworded for a note

The words stand where they stood, or else where they stand again with most of what was around
them; of places that fit equally, the nearest. Words that stand nowhere are looked for in another
wording: the stretch that has most of the anchor's characters in order. This is how W3C Web
Annotation selectors are resolved in practice (Hypothesis, "fuzzy anchoring", 2013).
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from storydiff.model import CONTEXT, Anchor, Article, Span, Standing

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcodes

ALIKE = 0.65
"""Share of characters, in order, that the same words and what stands around them must have in
common with the anchor (`2 · common / all`, each side by itself). Two unrelated stretches of
English have about half. Where the text ends sooner, what is left of them does not count."""
LONG = 24
"""Characters of words that are enough by themselves: some four words, which a page has twice in
the same order only where it repeats a phrase; then the surroundings choose."""
STRETCH = 0.75
"""Share that an anchor and a stretch of the text must have in common where its words are not there
as they were: more than before, as nothing else speaks for the place."""
REWORDED = 0.6
"""The same for the words alone, lest the surroundings be found and not the words."""
_FOLDED = str.maketrans("\n\r\t\u00a0\u2028‘’“”", "     ''\"\"")
"""What may change in a page without a change of words; each to one character, so places stay."""


class Found(NamedTuple):
    """Where an anchor's words stand in a text; no span where they are lost."""

    standing: Standing
    span: Span | None = None
    reason: str = ""
    reworded: bool = False
    """Whether other words stand there than were anchored."""


def digest(text: str) -> str:
    """SHA-256 of a text, in hexadecimal."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def anchor(article: Article, span: Span) -> Anchor:
    """The anchor of some words of an article."""
    prefix, exact, suffix = _cut_out(article.page.text, span)
    return Anchor(article.id, digest(article.page.text), span, exact, prefix, suffix)


def reattach(kept: Anchor, text: str, name: str = "its page") -> Found:
    """Where an anchor's words stand in the text of its page as it is now.

    `name` is what a reader knows the page by.
    """
    if _cut_out(text, kept.span) == (kept.prefix, kept.exact, kept.suffix):
        return Found(Standing.HERE, kept.span)
    if not kept.exact.strip():
        return Found(Standing.LOST, None, "There are no words to look for")
    folded = _folded(text)
    span = _again(kept, folded)
    if span is not None:
        return _stands(kept, span, name)
    span = _in_other_words(kept, folded)
    if span is not None:
        told = f"Reworded in {name}: “{_short(_changed(kept.exact, span.of(text)))}”"
        return Found(Standing.MOVED, span, told, reworded=True)
    return Found(Standing.LOST, None, f"The words “{_short(kept.exact)}” are no longer in {name}")


def same_words(one: str, other: str) -> bool:
    """Whether two stretches are the same words, up to line ends and forms of quotation marks."""
    return one.translate(_FOLDED) == other.translate(_FOLDED)


@lru_cache(maxsize=64)
def _folded(text: str) -> str:
    """A page's text without what may change in it; the same for every anchor of the page."""
    return text.translate(_FOLDED)


def _stands(kept: Anchor, span: Span, name: str) -> Found:
    shift = span.start - kept.span.start
    if not shift:
        return Found(Standing.HERE, span)
    where = "further on" if shift > 0 else "further up"
    unit = "character" if abs(shift) == 1 else "characters"
    return Found(Standing.MOVED, span, f"Stands {abs(shift)} {unit} {where} in {name}")


def _again(kept: Anchor, folded: str) -> Span | None:
    """Where the same words stand in surroundings that are alike; the nearest of equals."""
    from rapidfuzz.distance import Indel  # 10 ms that unchanged texts need not pay

    words = kept.exact.translate(_FOLDED)
    before, after = kept.prefix.translate(_FOLDED), kept.suffix.translate(_FOLDED)
    cut = _cuts(before[-1:] + words[:1]), _cuts(words[-1:] + after[:1])
    best: tuple[float, int, Span] | None = None
    for start in _occurrences(folded, words):
        span = Span(start, start + len(words))
        if cut != (_cuts(folded[max(0, start - 1) : start + 1]), _cuts(_edge(folded, span.end))):
            continue
        ahead = folded[max(0, start - len(before)) : start]
        behind = folded[span.end : span.end + len(after)]
        apart = Indel.distance(before[len(before) - len(ahead) :], ahead)
        apart += Indel.distance(after[: len(behind)], behind)
        likeness = 1 - apart / (2 * (len(ahead) + len(words) + len(behind)))
        found = (likeness, -abs(start - kept.span.start), span)
        best = found if best is None else max(best, found)
    enough = 0 if len(words) >= LONG else ALIKE
    return best[2] if best and best[0] >= enough else None


def _in_other_words(kept: Anchor, folded: str) -> Span | None:
    """The words that stand in the anchor's place in the stretch that is most like it."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel, Levenshtein

    whole, words = _whole(kept), kept.exact.translate(_FOLDED)
    near = fuzz.partial_ratio_alignment(whole, folded, score_cutoff=100 * STRETCH)
    if near is None:
        return None
    stretch = folded[near.dest_start : near.dest_end]
    edits = Levenshtein.opcodes(whole, stretch)
    start = _carried(len(kept.prefix), edits, after=False)
    end = _carried(len(kept.prefix) + len(words), edits, after=True)
    span = _on_words(folded, near.dest_start + start, near.dest_start + end)
    alike = Indel.normalized_similarity(words, span.of(folded)) if span.start < span.end else 0
    return span if alike >= REWORDED else None


def _carried(place: int, edits: "Opcodes", *, after: bool) -> int:
    """A place in the first of two strings, carried over into the second through its edits."""
    for edit in edits:
        if edit.src_start <= place < edit.src_end or (after and place == edit.src_end):
            if edit.tag == "equal":
                return edit.dest_start + place - edit.src_start
            return edit.dest_end if after else edit.dest_start
    return edits.dest_len


def _on_words(text: str, start: int, end: int) -> Span:
    """The stretch widened to whole words, without white space around it."""
    while 0 < start < len(text) and _cuts(text[start - 1 : start + 1]):
        start -= 1
    while end < len(text) and _cuts(_edge(text, end)):
        end += 1
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _occurrences(text: str, words: str) -> Iterator[int]:
    start = text.find(words)
    while start >= 0:
        yield start
        start = text.find(words, start + 1)


def _cut_out(text: str, span: Span) -> tuple[str, str, str]:
    """What stands before a span, in it and after it."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    return before, span.of(text), text[span.end : span.end + CONTEXT]


def _whole(kept: Anchor) -> str:
    return f"{kept.prefix}{kept.exact}{kept.suffix}".translate(_FOLDED)


def _edge(text: str, place: int) -> str:
    """The two characters on either side of a place."""
    return text[max(0, place - 1) : place + 1]


def _cuts(pair: str) -> bool:
    """Whether a boundary between two characters cuts a word."""
    return len(pair) == 2 and pair[0].isalnum() and pair[1].isalnum()


def _changed(before: str, now: str) -> str:
    """The words now, from shortly before the first that is another than before."""
    pairs = enumerate(zip(before, now, strict=False))
    alike = next((place for place, (one, two) in pairs if one != two), 0)
    start = now.rfind(" ", 0, max(0, alike - LED_BY)) + 1
    return f"…{now[start:]}" if start else now


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= SHOWN else f"{flat[: SHOWN - 1].rstrip()}…"


SHOWN = 60
"""Characters of a passage that a reason quotes."""
LED_BY = 12
"""Characters before a change that it quotes too."""
