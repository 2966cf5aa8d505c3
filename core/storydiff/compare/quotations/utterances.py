"""What each article gives as somebody's words: quoted passages, and speech in its own words.

    “We need calm,” Ada Marsh said. “Now.”          two passages, both hers
    Marsh said the pier was lost.                   her speech, in the article's words
    a “so-called” peace                             marks that only hold words off: no utterance
    “We need calm, the mayor said,” it reported.    the speech tag stands inside the marks
    Marsh “stressed the need for calm,” it said.    Marsh stressed it; who said so passes it on

A passage that stands alone right behind another is by the same speaker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from storydiff.compare.quotations.retold import retold
from storydiff.compare.quotations.utterance import Utterance, count, words_in
from storydiff.language.speech import Speech
from storydiff.language.speech_passages import Quoted, quoted
from storydiff.language.speech_verbs import THOUGHT, verb
from storydiff.model import Article, Span

MAX_SCARE = 4
"""Words between marks up to which they may only be held off from the writer's own."""
MAX_TAG = 7
"""Words of a speech tag that stands inside the marks."""


def utterances(article: Article) -> list[Utterance]:
    """All that an article gives as somebody's words, in its order."""
    direct = list(_direct(article))
    return sorted([*direct, *retold(article, [u.span for u in direct])], key=lambda u: u.span)


def _direct(article: Article) -> Iterator[Utterance]:
    before: Utterance | None = None
    for found in quoted(article.sentences, article.page.text):
        utterance = _given(article, found)
        if utterance.speech is None and before is not None:
            utterance = _continued(utterance, before)
        is_short = count(utterance.tokens) <= MAX_SCARE
        if found.marks.single and (is_short or utterance.speech is None):
            continue
        if is_short and not _is_whole(utterance):
            continue
        yield utterance
        before = utterance


def _is_whole(utterance: Utterance) -> bool:
    """Whether a few quoted words are all that is said: “Absolutely not,” she said."""
    act, text = utterance.speech, utterance.text
    if act is None:
        return False
    between = text[act.cue.end : utterance.span.start].strip()
    return utterance.span.end <= act.cue.start or between == "," or between[-1:] == ":"


def _given(article: Article, found: Quoted) -> Utterance:
    """A quoted passage with who says it."""
    tokens = words_in(article, found.marks.inner(article.page.text), found.first, found.last)
    act = found.acts[0] if found.acts else None
    plain = Utterance(article, found.marks.span, found.first, found.last, tokens, direct=True)
    if act is None:
        return _with_tag(plain)
    relay = act.relay or _relay(act, found.acts)
    given = replace(plain, speech=act, source=act.source, verb=act.verb, relay=relay)
    return _with_subject(_with_tag(given))


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
    act = utterance.speech
    return replace(
        utterance,
        span=Span(utterance.span.start, tokens[comma - 1].end),
        tokens=tokens[:comma],
        source=Span(first.start, tokens[end - 2].end),
        verb=tokens[end - 1].key,
        relay=act.source if act else None,
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
    subject = Span(before[0].start, before[-1].end)
    return replace(utterance, source=subject, verb=utterance.tokens[0].key, relay=act.source)


def _continued(utterance: Utterance, before: Utterance) -> Utterance:
    """A passage that stands alone, as the same speaker's who spoke right before it."""
    sentences = utterance.article.sentences
    gap = utterance.sentence - before.last
    apart = sentences[utterance.sentence].paragraph - sentences[before.last].paragraph
    alone = utterance.span.start - sentences[utterance.sentence].span.start <= 1
    if gap > 1 or apart > 1 or not alone or before.source is None:
        return utterance
    return replace(
        utterance,
        speech=before.speech,
        source=before.source,
        verb=before.verb,
        relay=before.relay,
    )
