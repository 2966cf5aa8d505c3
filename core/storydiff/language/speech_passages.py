"""Quotations of an article with the acts of speech that give them, over all their sentences.

    “We left. It rained,” she said. “Nobody saw us.”     hers: all three sentences
    “Who saw it?” Nobody knew. “I did.”                  the last by nobody: it does not follow

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


def quoted(sentences: Sequence[Sentence], text: str) -> Iterator[Quoted]:
    """Every quotation in sentences, in order; one that stands alone goes on with the last."""
    before: Quoted | None = None
    for found in marks(text) if sentences else ():
        first = holding(sentences, found.span.start)
        if first < 0 or found.span.start >= sentences[first].span.end:
            continue
        last = holding(sentences, found.span.end - 1)
        inside = chain.from_iterable(speeches(s.tokens, text) for s in sentences[first : last + 1])
        givers = sorted((a for a in inside if _gives(a, found)), key=lambda a: _far(a, found))
        here = Quoted(found, first, last, tuple(givers))
        if before and not givers and _goes_on(sentences, before, here):
            here = here._replace(acts=before.acts)
        yield here
        before = here


def spoken(sentences: Sequence[Sentence], text: str) -> tuple[Speech, ...]:
    """The acts of speech of sentences, in order, each with all of the quotations that it gives."""
    given: dict[Span, Speech] = {}
    for found in quoted(sentences, text):
        if found.acts:
            act = given.get(found.acts[0].cue, found.acts[0])
            given[act.cue] = _with(act, found.marks.span)
    acts = chain.from_iterable(speeches(sentence.tokens, text) for sentence in sentences)
    return tuple(given.get(act.cue, act) for act in acts)


def _gives(act: Speech, found: Marks) -> bool:
    return any(c.start < found.span.end and found.span.start < c.end for c in act.content)


def _far(act: Speech, found: Marks) -> int:
    return max(act.cue.start - found.span.end, found.span.start - act.cue.end)


def _goes_on(sentences: Sequence[Sentence], before: Quoted, here: Quoted) -> bool:
    """Whether a quotation begins the next sentence, in the paragraph of the one before it."""
    begins = sentences[here.first].span.start == here.marks.span.start
    follows = here.first - before.last <= 1
    together = sentences[here.first].paragraph == sentences[before.last].paragraph
    return begins and follows and together


def _with(act: Speech, span: Span) -> Speech:
    """An act whose content holds a span too; pieces that meet are one."""
    pieces: list[Span] = []
    for piece in sorted([*act.content, span]):
        if pieces and piece.start <= pieces[-1].end:
            pieces[-1] = Span(pieces[-1].start, max(piece.end, pieces[-1].end))
        else:
            pieces.append(piece)
    return act._replace(content=tuple(pieces), direct=True)
