"""Where the articles of a story word it differently, and of what kind each difference is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from types import MappingProxyType

from storydiff.compare.contrast import Rule
from storydiff.compare.judge import judge
from storydiff.compare.places import Place, places
from storydiff.compare.rules.hedge import hedge
from storydiff.compare.rules.house_style import house_style
from storydiff.compare.rules.label import label
from storydiff.compare.rules.name import honorific, name_form, name_spelling
from storydiff.compare.rules.negation import negation
from storydiff.compare.rules.number import bound, number
from storydiff.compare.rules.outcome import outcome
from storydiff.compare.rules.place import place
from storydiff.compare.rules.plain import phrasing, silence, wording
from storydiff.compare.rules.quotation import quotation, quotation_bounds
from storydiff.compare.rules.reference import one_or_several, pronoun
from storydiff.compare.rules.speech import anonymity, attribution, reporting_verb
from storydiff.compare.rules.time import time
from storydiff.compare.rules.typography import typography
from storydiff.compare.severity import SEVERITY
from storydiff.compare.survey import survey
from storydiff.compare.telling import Tellings, Words
from storydiff.language.lexicon import lexicon
from storydiff.model import Article, ArticleId, Kind, Link, Reading, Row, Span, Variant

__all__ = ["FALLBACKS", "RULES", "SEVERITY", "compare", "survey"]

RULES: Mapping[str, Rule] = MappingProxyType({
    "typography": typography,
    "house_style": house_style,
    "name.honorific": honorific,
    "name.spelling": name_spelling,
    "name.form": name_form,
    "number.value": number,
    "number.bound": bound,
    "outcome": outcome,
    "time": time,
    "place": place,
    "negation": negation,
    "hedge": hedge,
    "speech.verb": reporting_verb,
    "speech.attribution": attribution,
    "speech.anonymity": anonymity,
    "quotation.words": quotation,
    "quotation.bounds": quotation_bounds,
    "reference.pronoun": pronoun,
    "reference.one_or_several": one_or_several,
    "label": label,
})  # fmt: skip
"""Every rule by name; all are asked about each two readings of a place."""

FALLBACKS: Mapping[str, Rule] = MappingProxyType({
    "plain.phrasing": phrasing,
    "plain.silence": silence,
    "plain.wording": wording,
})  # fmt: skip
"""Asked in order, until one answers, where the rules leave words unaccounted for."""


def compare(
    articles: Sequence[Article], links: Sequence[Link], rows: Sequence[Row]
) -> tuple[Variant, ...]:
    """All differences inside the rows, in row order, numbered from v1.

    A row that only some articles tell is one variant; inside a row, each place where its tellings
    differ is one variant, with a reading for every article that is compared there.
    """
    tellings = Tellings(articles, links)
    found = (
        variant
        for row in rows
        for variant in (
            *_silences(row, tellings),
            *_differences(row, places(tellings.of(row), tellings.linked(row))),
        )
    )
    return tuple(replace(variant, id=f"v{n}") for n, variant in enumerate(found, 1))


def _silences(row: Row, tellings: Tellings) -> Iterator[Variant]:
    """The row itself, where some articles tell it and others do not."""
    told = sorted(name for name, spans in row.cells.items() if spans)
    silent = sorted(name for name, spans in row.cells.items() if not spans)
    if told and silent:
        names = [_listed([tellings.name(article) for article in side]) for side in (told, silent)]
        yield Variant(
            id="",
            about="this passage",
            kinds=(Kind.ONLY_IN,),
            severity=SEVERITY[Kind.ONLY_IN],
            rule="row.silence",
            reason=f"Told by {names[0]}, silent in {names[1]}",
            row=row.id,
            readings=tuple(Reading(name, _whole(row.cells[name])) for name in sorted(row.cells)),
        )


def _whole(spans: Sequence[Span]) -> Span | None:
    return Span(spans[0].start, spans[-1].end) if spans else None


def _listed(names: Sequence[ArticleId]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _differences(row: Row, found: Sequence[Place]) -> Iterator[Variant]:
    for here in found:
        judged = judge(here, RULES, FALLBACKS)
        if judged:
            yield Variant(
                id="",
                about=_about(here),
                kinds=judged.kinds,
                severity=judged.severity,
                rule=judged.rule,
                reason=judged.reason,
                row=row.id,
                readings=tuple(
                    Reading(name, _told(words, judged.kinds), judged.values.get(name))
                    for name, words in here.items()
                ),
            )


def _told(words: Words, kinds: Sequence[Kind]) -> Span | None:
    """Where the words stand; lone marks and joints are silence beside words that say something."""
    silent = all(key in _joints() or not key[0].isalnum() for key in words.keys)
    return None if silent and Kind.ONLY_IN in kinds else words.span


@cache
def _joints() -> frozenset[str]:
    """Words that join phrases and say nothing alone: to, that, against."""
    families = lexicon("wording")
    joints = ("that", *families["prepositions"].words(), *families["conjunctions"].words())
    return frozenset(joints)


def _about(place: Place) -> str:
    """The words before the place in the article that tells it at most length."""
    words = max(place.values(), key=lambda words: words.end - words.start)
    before = Words(words.telling, max(words.start - _BEFORE, 0), words.start)
    return f"… {before.printed}" if before.keys else "the beginning"


_BEFORE = 4  # words that remind a reader of where a place is
