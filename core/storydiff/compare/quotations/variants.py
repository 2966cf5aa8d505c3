"""Where the forms of one utterance differ: its words, its marks, its speaker, who passes it on.

    “We have to wait”  |  “We must wait”                                  the words are altered
    “We left.” “We left now.”                                             not ours: cut
    “We left [the port].”  |  “We left … now.”                            not ours: openly changed
    “any act against the port”  |  any act against the port               quoted by one only
    “We left, the mayor said,” it reported.                               the tag stands inside
    Ada Marsh said  |  Joan Pell said                                     another speaker
    Radio Amery said she said  |  the Courier said she said               another passes it on

What a variant inside a row already marks is not told again.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate, chain, combinations

from storydiff.compare.likeness import is_content
from storydiff.compare.quotations.pronouns import PERSONAL, is_pronoun
from storydiff.compare.quotations.rows import gathered
from storydiff.compare.quotations.wordings import Printed, other_words, told_variant
from storydiff.compare.spoken import words_of
from storydiff.compare.telling import Telling
from storydiff.language.name_parts import particles
from storydiff.language.names import same_name
from storydiff.language.sentences import holding
from storydiff.language.speech_marks import quotation_at
from storydiff.language.stems import stem
from storydiff.language.tokens import fold
from storydiff.model import (
    Article,
    ArticleId,
    Form,
    Kind,
    Quotation,
    Reading,
    Span,
    Token,
    Variant,
)

MIN_SHARED = 3
"""Words that say something which speech in an article's words shares with a quoted form …"""
MIN_SHARE = 0.5
"""… and what share they are of those of both, for it to be the same words without marks."""
MAX_LEAD = 5
"""Words before the first shared one that belong to it, where nothing stands before them."""


def altered(
    articles: Sequence[Article], found: Sequence[Quotation], known: Sequence[Variant]
) -> tuple[Variant, ...]:
    """Where forms of one utterance differ and `known`, the variants inside rows, do not say so."""
    named = {article.id: article for article in articles}
    marked = _Marked(known)
    variants: list[Variant] = []
    for quotation in found:
        forms = [_printed(form, named[form.article]) for form in quotation.forms]
        candidates = (
            *_misplaced_tags(quotation, forms),
            *other_words(quotation, forms),
            *_other_bounds(quotation, forms),
            *_other_speaker(quotation, forms),
        )
        variants += (marked.judged(v) for v in candidates if not marked.holds(v))
    return (*variants, *gathered(named, known, variants))


class _Marked:
    """The words that variants inside rows already mark, by kind."""

    def __init__(self, known: Sequence[Variant]) -> None:
        self._spans: defaultdict[tuple[ArticleId, Kind], list[tuple[Span, str]]] = defaultdict(
            list
        )
        for variant in known:
            for reading in variant.readings:
                for kind in variant.kinds if reading.span else ():
                    self._spans[reading.article, kind].append(
                        (reading.span or Span(0, 0), variant.id)
                    )

    def holds(self, variant: Variant) -> bool:
        """Whether every reading of a variant is marked with its kind.

        Altered words must be marked by one variant, which has all of one form's; where another
        form lacks them, what stands around the gap belongs to neither.
        """
        told = [r.span and self._at(r.article, r.span, variant.kinds) for r in variant.readings]
        marking = [found for found in told if found is not None]
        if len(marking) < 2 or not all(marking):
            return False
        if Kind.QUOTATION not in variant.kinds:
            return True
        met = set.intersection(*({name for name, _ in found} for found in marking))
        return any(name in met and covers for found in marking for name, covers in found)

    def judged(self, variant: Variant) -> Variant:
        """A variant, on altered words also a denial where a row marks one among them."""
        if Kind.QUOTATION not in variant.kinds or not any(
            r.span and self._at(r.article, r.span, (Kind.NEGATION,)) for r in variant.readings
        ):
            return variant
        return replace(variant, kinds=(Kind.NEGATION, *variant.kinds))

    def _at(self, article: ArticleId, span: Span, kinds: Sequence[Kind]) -> list[tuple[str, bool]]:
        """The variants of some kinds that meet a span, and whether they mark all of it."""
        return [
            (name, place.start <= span.start and span.end <= place.end)
            for kind in kinds
            for place, name in self._spans.get((article, kind), ())
            if place.start < span.end and span.start < place.end
        ]


def _printed(form: Form, article: Article) -> Printed:
    sentences = article.sentences
    start, end = form.span
    first, last = holding(sentences, start), holding(sentences, end - 1)
    told = [
        [t for t in sentence.tokens if start <= t.start < end and words_of([t])]
        for sentence in sentences[max(first, 0) : last + 1]
    ]
    parts = [part for part in told if part]
    starts = tuple(accumulate(map(len, parts[:-1]), initial=0))
    words = tuple(chain.from_iterable(parts))
    unknown = (None,) * len(starts)
    return Printed(form, Telling(form.article, article.page.text, words, starts, unknown))


def _other_bounds(quotation: Quotation, forms: Sequence[Printed]) -> Iterator[Variant]:
    """Words that one article quotes and another gives, nearly the same, as its own."""
    quoting = {p.form.article: p for p in reversed(forms) if p.form.direct}
    telling = {p.form.article: p for p in reversed(forms) if not p.form.direct}
    readings: dict[ArticleId, Reading] = {}
    for name, told in telling.items():
        if name in quoting or '"' in fold(told.form.span.of(told.telling.text)):
            continue
        for other, quoted in quoting.items():
            spans = _shared(quoted.telling.tokens, told.telling.tokens)
            if spans:
                readings[other] = Reading(other, quoted.form.span)
                readings[name] = Reading(name, spans)
    if readings:
        reason = "Quoted by one, told by another in its own words"
        yield told_variant(
            quotation, Kind.QUOTATION_BOUNDS, "quotation.indirect", reason, readings
        )


def _shared(quoted: Sequence[Token], told: Sequence[Token]) -> Span | None:
    """The stretch of told words that holds what is quoted; None where too little is the same."""
    words = {stem(t.key) for t in quoted if is_content(t.key)}
    places = [n for n, t in enumerate(told) if stem(t.key) in words]
    if len(places) < MIN_SHARED:
        return None
    first = 0 if places[0] <= MAX_LEAD else places[0]
    first += told[first].key == "that"
    inside = told[first : places[-1] + 1]
    union = words | {stem(t.key) for t in inside if is_content(t.key)}
    shared = words & {stem(t.key) for t in inside}
    if len(shared) < max(MIN_SHARED, MIN_SHARE * len(union)):
        return None
    return Span(inside[0].start, inside[-1].end)


def _misplaced_tags(quotation: Quotation, forms: Sequence[Printed]) -> Iterator[Variant]:
    """Words that say who speaks, printed inside the marks."""
    for printed in forms:
        source, span = printed.form.source, printed.form.span
        if not printed.form.direct or source is None or source.start < span.end:
            continue
        text = printed.telling.text
        around = quotation_at(text, source.start)
        if around is not None and around.span.start == span.start:
            tag = Span(source.start, around.inner(text).end)
            readings = {printed.form.article: Reading(printed.form.article, tag)}
            reason = f"“{source.of(text)} {printed.form.verb}” stands inside the marks"
            yield told_variant(quotation, Kind.QUOTATION_BOUNDS, "quotation.tag", reason, readings)


def _other_speaker(quotation: Quotation, forms: Sequence[Printed]) -> Iterator[Variant]:
    """Another name for who says it, or for who passes it on."""
    for about, rule, told in (
        ("Said by another", "quotation.speaker", _told(forms, relays=False)),
        ("Passed on by another", "quotation.relay", _told(forms, relays=True)),
    ):
        names = [name for name, _ in told.values()]
        if any(not same_name(a, b) for a, b in combinations(names, 2)):
            yield told_variant(
                quotation,
                Kind.ATTRIBUTION,
                rule,
                f"{about}: {' / '.join(_distinct(names))}",
                {article: Reading(article, span, name) for article, (name, span) in told.items()},
            )


def _told(forms: Sequence[Printed], *, relays: bool) -> dict[ArticleId, tuple[str, Span]]:
    """For each article the name of who speaks, or passes on, and where it stands.

    Who speaks is compared where the words are the same and named by more than a pronoun.
    """
    told: dict[ArticleId, tuple[str, Span]] = {}
    for printed in forms:
        form = printed.form
        name, span = (form.relay, form.passed_on) if relays else (form.speaker, form.source)
        if name is None or span is None or form.article in told or not _is_name(name):
            continue
        text = printed.telling.text
        if relays or (
            _is_printed_alike(printed, forms) and span.of(text).casefold() not in PERSONAL
        ):
            told[form.article] = name, span
    return told


def _is_printed_alike(printed: Printed, forms: Sequence[Printed]) -> bool:
    """Whether another article quotes the very same words."""
    others = (p for p in forms if p.form.direct and p.form.article != printed.form.article)
    return printed.form.direct and any(p.keys == printed.keys for p in others)


def _distinct(names: Sequence[str]) -> list[str]:
    """The names without those that another is only a form of."""
    kept: list[str] = []
    for name in names:
        if not any(same_name(name, other) for other in kept):
            kept.append(name)
    return kept


def _is_name(words: str) -> bool:
    """Whether what somebody is called is a name, and does not only point at them."""
    if is_pronoun(words) or "’s " in words or "'s " in words:
        return False
    return all(not word.islower() or word in particles() for word in words.split())
