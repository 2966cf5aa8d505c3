"""Where quoted forms of one utterance are worded differently, in the tightest words.

    “We have to wait”  |  “We must wait”                                  altered
    “We left.” “We left now.”                                             not ours: cut
    “We left [the port].”  |  “We left … now.”                            not ours: openly changed
    “the colour”, “won't”  |  “the color”, “will not”                     not ours: a house style
    “We left. It rained.”  |  “We left. Nobody came.”                     not ours: each goes on

The wording that most articles print is set beside each of the others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from storydiff.compare.contrast import Contrast
from storydiff.compare.quoted import is_part, restyled
from storydiff.compare.rules.house_style import house_style
from storydiff.compare.rules.name import name_spelling
from storydiff.compare.rules.typography import typography
from storydiff.compare.severity import SEVERITY
from storydiff.compare.spoken import are_wordings, common_words, holds
from storydiff.compare.telling import Telling, Words
from storydiff.compare.tidy import Stretch
from storydiff.compare.units import rewritten
from storydiff.model import ArticleId, Form, Kind, Quotation, Reading, Span, Variant

MIN_COMMON = 0.5
"""Share of the words of a sentence that another wording has too, where it is one of its own."""
REASON = "Both quote the same words, and not alike"
MAX_SHOWN = 4
"""Places of one quotation that its reason spells out."""
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
    """How quoted forms differ from the wording that most articles print, all places at once.

    Each article's reading goes from the first word that differs to the last, of its first form.
    """
    direct = [p for p in forms if p.form.direct and p.telling.tokens]
    places: defaultdict[ArticleId, dict[Span, list[Span]]] = defaultdict(dict)
    told: list[str] = []
    for ones, others in _compared(direct):
        for unit in _altered(ones[0].telling, others[0].telling):
            told.append(" / ".join(_shown(p.telling, at) for p, at in _sides(ones, others, unit)))
            for group, at in ((ones, unit[:2]), (others, unit[2:])):
                for p in group:
                    found = places[p.form.article].setdefault(p.form.span, [])
                    found.append(_place(p.telling, *at))
    if told:
        yield told_variant(
            quotation,
            Kind.QUOTATION,
            "quotation.altered",
            f"{REASON}: {listed(told)}",
            {name: Reading(name, hull(found[min(found)])) for name, found in places.items()},
        )


def _sides(
    ones: Sequence[Printed], others: Sequence[Printed], unit: Stretch
) -> Iterator[tuple[Printed, tuple[int, int]]]:
    """A form of either wording with the words of it that differ, by article."""
    a0, a1, b0, b1 = unit
    sides = ((ones[0], (a0, a1)), (others[0], (b0, b1)))
    yield from sorted(sides, key=lambda side: side[0].form.article)


def _shown(telling: Telling, at: tuple[int, int]) -> str:
    return quoted(Words(telling, *at).printed)


def quoted(printed: str) -> str:
    """Words of one form as a reason quotes them beside another's."""
    return f"“{printed}”" if printed else "nothing"


def listed(told: Sequence[str]) -> str:
    """The places that differ, each once; of many the first."""
    shown = [*dict.fromkeys(told)]
    more = len(shown) - MAX_SHOWN
    return "; ".join(shown[:MAX_SHOWN]) + (f"; and {more} more" if more > 0 else "")


def hull(spans: Sequence[Span]) -> Span:
    """From the first of some stretches to the last."""
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _place(telling: Telling, start: int, end: int) -> Span:
    """The words of a stretch; where there are none those on both sides of it."""
    if start == end:
        start, end = max(start - 1, 0), min(end + 1, len(telling.tokens))
    return Span(telling.tokens[start].start, telling.tokens[end - 1].end)


def _compared(
    direct: Sequence[Printed],
) -> Iterator[tuple[Sequence[Printed], Sequence[Printed]]]:
    """The forms of each two wordings to compare; every wording is compared with one other."""
    counts = Counter(p.keys for p in direct)
    wordings = sorted(counts, key=lambda keys: (-counts[keys], keys))
    done: set[tuple[str, ...]] = set()
    for one, other in combinations(wordings, 2):
        if other in done or not _are_wordings(one, other):
            continue
        done.add(other)
        ones = [p for p in direct if p.keys == one]
        others = [p for p in direct if p.keys == other]
        if {p.form.article for p in ones} != {p.form.article for p in others}:
            yield ones, others


def _are_wordings(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return are_wordings(one, other) and not (holds(one, other) or holds(other, one))


def _altered(one: Telling, other: Telling) -> Iterator[Stretch]:
    """Where two wordings differ by more than house style, a cut and what is openly changed."""
    skip_a, a = _without_own(one, other)
    skip_b, b = _without_own(other, one)
    for unit in rewritten(a, b):
        a0, a1, b0, b1 = unit.at
        contrast = Contrast(Words(a, a0, a1), Words(b, b0, b1))
        cut = is_part(contrast) and (_at_end(a0, a1, a) or _at_end(b0, b1, b))
        if cut or _openly(a, a0, a1) or _openly(b, b0, b1):
            continue
        if restyled(contrast.a, contrast.b):
            continue
        if not any(rule(contrast) for rule in (typography, house_style, name_spelling)):
            yield a0 + skip_a, a1 + skip_a, b0 + skip_b, b1 + skip_b


def _without_own(telling: Telling, other: Telling) -> tuple[int, Telling]:
    """A form without the sentences it begins or ends with and the other has nothing like.

    Where outlets quote on from one place, each as it likes, neither alters the other's words;
    with how many words were left out before.
    """
    ends = [*telling.starts[1:], len(telling.tokens)]
    keys = other.keys
    kept = [
        (start, end)
        for start, end in zip(telling.starts, ends, strict=True)
        if common_words(telling.keys[start:end], keys) >= MIN_COMMON * (end - start)
    ]
    if not kept:
        return 0, telling
    return kept[0][0], telling.part(kept[0][0], kept[-1][1])


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
