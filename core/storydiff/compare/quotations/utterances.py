"""What each article gives as somebody's words: quoted passages, and speech in its own words.

“We need calm,” Ada Marsh said. “Now.”          two passages, both hers
Marsh said the pier was lost.                   her speech, in the article's words
a “so-called” peace                             marks that only hold words off: no utterance
“We need calm, the mayor said,” it reported.    the speech tag stands inside the marks
Marsh “stressed the need for calm,” it said.    Marsh stressed it; who said so passes it on
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from storydiff.compare.quotations.retold import retold
from storydiff.compare.quotations.utterance import Utterance, count, words_in
from storydiff.language.sentences import holding
from storydiff.language.speech import Speech, speeches
from storydiff.language.speech_marks import Marks, marks
from storydiff.language.speech_verbs import THOUGHT, verb
from storydiff.model import Article, Span, Token

MAX_SCARE = 4
"""Words between marks up to which they may only be held off from the writer's own."""
MAX_TAG = 7
"""Words of a speech tag that stands inside the marks."""


class _Place(NamedTuple):
    """A quoted passage and the sentences that it stands in."""

    marks: Marks
    inner: Span
    first: int
    last: int


def utterances(article: Article) -> list[Utterance]:
    """All that an article gives as somebody's words, in its order."""
    acts = [_told(sentence.tokens, article.page.text) for sentence in article.sentences]
    direct = list(_direct(article, list(_places(article)), acts))
    taken = [u.span for u in direct]
    return sorted([*direct, *retold(article, acts, taken)], key=lambda u: u.span)


def _told(tokens: tuple[Token, ...], text: str) -> list[Speech]:
    return [act for act in speeches(tokens, text) if act.manner != THOUGHT and act.content]


def _places(article: Article) -> Iterator[_Place]:
    """The quoted passages of an article's body."""
    sentences, text = article.sentences, article.page.text
    if not sentences:
        return
    for found in marks(text):
        first = holding(sentences, found.span.start)
        if first < 0 or found.span.start >= sentences[first].span.end:
            continue
        inner = found.inner(text)
        if inner.end > inner.start:
            yield _Place(found, inner, first, holding(sentences, inner.end - 1))


def _direct(
    article: Article, places: Sequence[_Place], acts: Sequence[Sequence[Speech]]
) -> Iterator[Utterance]:
    before: Utterance | None = None
    for place in places:
        utterance = _quoted(article, place, acts)
        if utterance.speech is None and before is not None:
            utterance = _continued(utterance, before)
        is_short = count(utterance.tokens) <= MAX_SCARE
        if place.marks.single and (is_short or utterance.speech is None):
            continue
        if is_short and not _is_whole(utterance):
            continue
        yield utterance
        before = utterance


def _is_whole(utterance: Utterance) -> bool:
    """Whether a few quoted words are all that is said: “Absolutely not,” she said."""
    act = utterance.speech
    if act is None:
        return False
    pieces = [
        c for c in act.content if c.start < utterance.span.end and c.end > utterance.span.start
    ]
    return any(utterance.span.start - piece.start <= 1 for piece in pieces)


def _quoted(article: Article, place: _Place, acts: Sequence[Sequence[Speech]]) -> Utterance:
    """A quoted passage with who says it, as far as its own sentences tell."""
    span, inner = place.marks.span, place.inner
    tokens = words_in(article, inner, place.first, place.last)
    found = [
        act
        for n in range(place.first, place.last + 1)
        for act in acts[n]
        if any(c.start < inner.end and inner.start < c.end for c in act.content)
    ]
    act = min(found, key=lambda act: _distance(act.cue, span), default=None)
    plain = Utterance(article, span, place.first, place.last, tokens, direct=True)
    if act is None:
        return _with_tag(plain)
    relay = act.relay or _relay(act, found)
    given = Utterance(
        article, span, place.first, place.last, tokens, True, act, act.source, act.verb, relay
    )
    return _with_subject(_with_tag(given))


def _distance(cue: Span, span: Span) -> int:
    return max(cue.start - span.end, span.start - cue.end)


def _relay(act: Speech, found: Sequence[Speech]) -> Span | None:
    """Who passes on what an act gives: whom *according to* names beside another verb."""
    others = [o for o in found if o is not act and o.source and o.source != act.source]
    return next((o.source for o in others if o.verb == "according to"), None)


def _with_tag(utterance: Utterance) -> Utterance:
    """The passage up to a speech tag that stands inside its marks, and by that tag."""
    tokens = utterance.tokens
    end = len(tokens) - (tokens[-1].key == "," if tokens else 0)
    comma = next((n for n in range(end - 1, max(end - MAX_TAG, 0), -1) if tokens[n].key == ","), 0)
    form = verb(tokens[end - 1].key) if end else None
    if not comma or form is None or form.manner == THOUGHT or end - comma < 3:
        return utterance
    first = tokens[comma + 1]
    named = utterance.text[first.start].isupper() or first.key in ("the", "a", "he", "she")
    if not named or first.key == "i":
        return utterance
    source = Span(first.start, tokens[end - 2].end)
    act = utterance.speech
    return Utterance(
        utterance.article,
        Span(utterance.span.start, tokens[comma - 1].end),
        utterance.sentence,
        utterance.last,
        tokens[:comma],
        True,
        act or None,
        source,
        tokens[end - 1].key,
        act.source if act else None,
        Span(first.start, tokens[end - 1].end),
    )


def _with_subject(utterance: Utterance) -> Utterance:
    """The passage by who does what it begins with: Marsh “stressed the need,” the station said."""
    sentence = utterance.article.sentences[utterance.sentence]
    form = verb(utterance.tokens[0].key) if utterance.tokens else None
    before = [t for t in sentence.tokens if t.end <= utterance.span.start]
    act = utterance.speech
    if form is None or not before or len(before) > MAX_TAG or act is None or act.source is None:
        return utterance
    if before[-1].key in (",", ":", "that") or act.source.start < utterance.span.start:
        return utterance
    return Utterance(
        utterance.article,
        utterance.span,
        utterance.sentence,
        utterance.last,
        utterance.tokens,
        True,
        act,
        Span(before[0].start, before[-1].end),
        utterance.tokens[0].key,
        act.source,
    )


def _continued(utterance: Utterance, before: Utterance) -> Utterance:
    """A passage that stands alone, as the same speaker's who spoke right before it."""
    sentences = utterance.article.sentences
    gap = utterance.sentence - before.last
    apart = sentences[utterance.sentence].paragraph - sentences[before.last].paragraph
    alone = utterance.span.start - sentences[utterance.sentence].span.start <= 1
    if gap > 1 or apart > 1 or not alone or before.source is None:
        return utterance
    return Utterance(
        utterance.article,
        utterance.span,
        utterance.sentence,
        utterance.last,
        utterance.tokens,
        True,
        before.speech,
        before.source,
        before.verb,
        before.relay,
    )
