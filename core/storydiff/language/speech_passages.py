"""Quotations of an article with the acts of speech that give them, over all their sentences.

    “We left. It rained,” she said. “Nobody saw us.”     hers: all three sentences
    “Who saw it?” Nobody knew. “I did.”                  the last by nobody: it does not follow
    The mayor wrote on Friday: ¶ “We left.”              hers, though in another paragraph

In the sentence that holds the verb, `speeches` sees the last piece only.
"""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from storydiff.language.sentences import holding
from storydiff.language.speech import Speech, speeches
from storydiff.language.speech_marks import Marks, marks
from storydiff.model import Sentence, Span


class Quoted(NamedTuple):
    """A quotation in an article's sentences."""

    marks: Marks
    first: int
    """The first sentence that it stands in, by index."""
    last: int
    acts: tuple[Speech, ...]
    """The acts of speech that give it, the nearest first; none where nothing tells whose it is."""


def quoted(sentences: Sequence[Sentence], text: str) -> Sequence[Quoted]:
    """Every quotation in sentences, in order.

    One that stands alone goes on with the last of its paragraph, or with the one of which it is
    another paragraph.
    """
    found: list[Quoted] = []
    for here in _given(sentences, text):
        if found and not here.acts and _goes_on(sentences, found[-1], here):
            here = here._replace(acts=found[-1].acts)
        found.append(here)
    for n in range(len(found) - 2, -1, -1):
        here, behind = found[n], found[n + 1]
        if not here.acts and _opens_again(sentences, here, behind):
            found[n] = here._replace(acts=behind.acts)
    return found


def _given(sentences: Sequence[Sentence], text: str) -> Iterator[Quoted]:
    """Every quotation with the acts of its own sentences, or of one that leads to it."""
    for found in marks(text) if sentences else ():
        first = holding(sentences, found.span.start)
        if first < 0 or found.span.start >= sentences[first].span.end:
            continue
        last = holding(sentences, found.span.end - 1)
        inside = chain.from_iterable(speeches(s.tokens, text) for s in sentences[first : last + 1])
        givers = sorted((a for a in inside if _gives(a, found)), key=lambda a: _far(a, found))
        if not givers:
            givers = _led_in(sentences, first, found, text)
        yield Quoted(found, first, last, tuple(givers))


def spoken(sentences: Sequence[Sentence], text: str) -> tuple[Speech, ...]:
    """The acts of speech of sentences, in order, each with all of the quotations that it gives."""
    given: dict[Span, Speech] = {}
    for found in quoted(sentences, text):
        if found.acts:
            act = given.get(found.acts[0].cue, found.acts[0])
            given[act.cue] = _with(act, found.marks.span)
    acts = chain.from_iterable(speeches(sentence.tokens, text) for sentence in sentences)
    return tuple(given.get(act.cue, act) for act in acts)


def _led_in(sentences: Sequence[Sentence], at: int, found: Marks, text: str) -> list[Speech]:
    """The act of the sentence before, where that ends in a colon: The mayor wrote: …."""
    if not at or sentences[at].span.start != found.span.start:
        return []
    before = sentences[at - 1]
    acts = speeches(before.tokens, text) if before.tokens[-1].key == ":" else ()
    return [act for act in acts[-1:] if act.source]


def _gives(act: Speech, found: Marks) -> bool:
    return any(c.start < found.span.end and found.span.start < c.end for c in act.content)


def _far(act: Speech, found: Marks) -> int:
    return max(act.cue.start - found.span.end, found.span.start - act.cue.end)


def _goes_on(sentences: Sequence[Sentence], before: Quoted, here: Quoted) -> bool:
    """Whether a quotation begins the next sentence, in the paragraph of the one before it."""
    if _opens_again(sentences, before, here):
        return True
    together = sentences[here.first].paragraph == sentences[before.last].paragraph
    return together and _follows(sentences, before, here)


def _opens_again(sentences: Sequence[Sentence], before: Quoted, here: Quoted) -> bool:
    """Whether a quotation is another paragraph of one that no mark has closed."""
    return not before.marks.closed and _follows(sentences, before, here)


def _follows(sentences: Sequence[Sentence], before: Quoted, here: Quoted) -> bool:
    begins = sentences[here.first].span.start == here.marks.span.start
    return begins and here.first - before.last <= 1


def _with(act: Speech, span: Span) -> Speech:
    """An act whose content holds a span too; pieces that meet are one."""
    pieces: list[Span] = []
    for piece in sorted([*act.content, span]):
        if pieces and piece.start <= pieces[-1].end:
            pieces[-1] = Span(pieces[-1].start, max(piece.end, pieces[-1].end))
        else:
            pieces.append(piece)
    return act._replace(content=tuple(pieces), direct=True)
