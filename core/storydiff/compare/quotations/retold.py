"""Speech that an article gives in its own words.

    Marsh said the pier was lost.            the pier was lost
    It added that Marsh said so.             Marsh said so, passed on: one utterance, not two
    She denied the charge.                   no statement: nothing shows what was said
    a move that threatens peace              no speech: it tells of the move

Only what is said counts, and not what somebody is said to think.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from storydiff.compare.quotations.utterance import Utterance, count, words_in
from storydiff.language.speech import Speech, speeches
from storydiff.language.speech_clauses import RELATIVE, Reading
from storydiff.language.speech_verbs import THOUGHT
from storydiff.model import Article, Span, Token

MIN_INDIRECT = 4
"""Words that speech without marks tells at least."""
PASSED_ON = 0.6
"""Share of an act's words that another act gives, from which the first only passes it on."""


def retold(article: Article, taken: Sequence[Span]) -> Iterator[Utterance]:
    """Speech that an article gives in its own words; `taken` are its quoted passages."""
    text = article.page.text
    for n, sentence in enumerate(article.sentences):
        acts = speeches(sentence.tokens, text)
        for act in acts:
            span = max(act.content, key=lambda c: c.end - c.start, default=None)
            if span is None or _is_taken(span, taken) or _passes_on(act, span, acts):
                continue
            tokens = words_in(article, span, n, n)
            if count(tokens) >= MIN_INDIRECT and _is_statement(article, n, act, tokens):
                yield Utterance(
                    article, span, n, n, tokens, False, act, act.source, act.verb, act.relay
                )


def _is_taken(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a quoted passage stands in a stretch; they are in order and apart."""
    at = bisect_left(taken, span.start, key=lambda t: t.end)
    return at < len(taken) and taken[at].start < span.end


def _passes_on(act: Speech, span: Span, spoken: Sequence[Speech]) -> bool:
    """Whether an act only tells what another says: it added that Marsh said so."""
    inner = [
        piece.end - piece.start
        for other in spoken
        if other is not act and span.start <= other.cue.start < span.end
        for piece in other.content
        if span.start <= piece.start and piece.end <= span.end
    ]
    return bool(inner) and max(inner) >= PASSED_ON * (span.end - span.start)


def _is_statement(article: Article, at: int, act: Speech, tokens: Sequence[Token]) -> bool:
    """Whether an act of speech states something, and is no clause that tells of a thing.

    That is what a verb in it shows, and no *that* before the verb of saying: a move that
    threatens peace.
    """
    if act.source is None or act.manner == THOUGHT:
        return False
    before = [t for t in article.sentences[at].tokens if t.end <= act.cue.start]
    if before and before[-1].key in RELATIVE:
        return False
    reading = Reading(tokens, article.page.text)
    return any(reading.is_verb(n) for n in range(len(tokens)))
