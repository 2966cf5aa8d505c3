"""Where quoted forms of one utterance are worded differently, in the tightest words.

    “We have to wait”  |  “We must wait”                                  altered
    “We left.” “We left now.”                                             not ours: cut
    “We left [the port].”  |  “We left … now.”                            not ours: openly changed
    “the colour”, “won't”  |  “the color”, “will not”                     not ours: a house style

The wording that most articles print is set beside each of the others.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from storydiff.compare.contrast import Contrast
from storydiff.compare.quotations.alike import are_alike, common_words, holds, written_out
from storydiff.compare.rules.house_style import house_style
from storydiff.compare.rules.name import name_spelling
from storydiff.compare.rules.typography import typography
from storydiff.compare.severity import SEVERITY
from storydiff.compare.telling import Telling, Words
from storydiff.compare.units import rewritten
from storydiff.model import ArticleId, Form, Kind, Quotation, Reading, Span, Variant

MIN_COMMON = 0.5
"""Share of the words of both from which two forms of what is known to be one utterance are its
wordings, rather than two of its sentences: less than would show by itself that it is one."""
_OPENLY = frozenset("[](…")
"""Marks by which an outlet says that it changed or left out words."""


class Printed(NamedTuple):
    """A form with its words."""

    form: Form
    telling: Telling
    """Its words only, without marks."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The folded words."""
        return tuple(self.telling.keys)


def told_variant(
    quotation: Quotation, kind: Kind, rule: str, reason: str, readings: Mapping[ArticleId, Reading]
) -> Variant:
    """A variant of one kind about an utterance, its readings by article."""
    return Variant(
        id="",
        about=f"the words of {quotation.speaker}" if quotation.speaker else "a quotation",
        kinds=(kind,),
        severity=SEVERITY[kind],
        rule=rule,
        reason=reason,
        row=None,
        readings=tuple(readings[name] for name in sorted(readings)),
    )


def other_words(quotation: Quotation, forms: Sequence[Printed]) -> Iterator[Variant]:
    """Each place where quoted forms differ from the wording that most articles print."""
    direct = [p for p in forms if p.form.direct and p.telling.tokens]
    counts = Counter(p.keys for p in direct)
    wordings = sorted(counts, key=lambda keys: (-counts[keys], keys))
    done: set[tuple[str, ...]] = set()
    for one, other in combinations(wordings, 2):
        if other in done or not _compared(one, other):
            continue
        done.add(other)
        yield from _between(
            quotation,
            [p for p in direct if p.keys == one],
            [p for p in direct if p.keys == other],
        )


def _compared(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    common = 2 * common_words(one, other)
    alike = are_alike(one, other) or common >= MIN_COMMON * (len(one) + len(other))
    return alike and not (holds(one, other) or holds(other, one))


def _between(
    quotation: Quotation, ones: Sequence[Printed], others: Sequence[Printed]
) -> Iterator[Variant]:
    """The differences of two wordings, each with a reading for every article that prints one."""
    a, b = ones[0].telling, others[0].telling
    if {p.form.article for p in ones} == {p.form.article for p in others}:
        return
    for unit in rewritten(a, b):
        a0, a1, b0, b1 = unit.at
        cut = (a0 == a1 or b0 == b1) and (_at_end(a0, a1, a) or _at_end(b0, b1, b))
        if cut or _openly(a, a0, a1) or _openly(b, b0, b1):
            continue
        contrast = Contrast(Words(a, a0, a1), Words(b, b0, b1))
        if written_out(contrast.a.keys) == written_out(contrast.b.keys):
            continue
        if any(rule(contrast) for rule in (typography, house_style, name_spelling)):
            continue
        start = 1 if a0 and b0 and (a0 == a1 or b0 == b1) else 0
        readings = {
            p.form.article: Reading(p.form.article, _span(p.telling, first - start, last))
            for group, first, last in ((ones, a0, a1), (others, b0, b1))
            for p in group
        }
        reason = "Both quote the same words, and not alike"
        yield told_variant(quotation, Kind.QUOTATION, "quotation.altered", reason, readings)


def _at_end(start: int, end: int, telling: Telling) -> bool:
    return start == 0 or end == len(telling.tokens)


def _openly(telling: Telling, start: int, end: int) -> bool:
    """Whether marks say that the words of a stretch were changed or left out."""
    tokens = telling.tokens
    before = telling.text[tokens[0].start : tokens[start].start if start < end else tokens[-1].end]
    first = tokens[start - 1].end if start else tokens[0].start
    last = tokens[end].start if end < len(tokens) else tokens[-1].end
    between = telling.text[first:last]
    inside = any(before.count(o) > before.count(c) for o, c in ("[]", "()"))
    return inside or "..." in between or any(mark in _OPENLY for mark in between)


def _span(telling: Telling, start: int, end: int) -> Span | None:
    if start >= end:
        return None
    return Span(telling.tokens[start].start, telling.tokens[end - 1].end)
