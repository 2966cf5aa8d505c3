"""Lines of the readings board: what every article says of one thing, and how that differs."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from storydiff.compare.claims.said import Said
from storydiff.compare.severity import SEVERITY
from storydiff.model import ArticleId, Claim, Kind, Reading, Slot, Variant

Line = tuple[Claim, Variant | None]
Difference = tuple[Sequence[Kind], str]
"""How readings differ: of what kinds, and the reason in words for the reader."""


class Told(NamedTuple):
    """What one sentence tells: its tokens `[start, end)`, and what they come to."""

    said: Said
    start: int
    end: int
    value: str


def line(
    about: str,
    slot: Slot,
    told: Sequence[Told],
    names: Sequence[ArticleId],
    difference: Difference | None,
) -> Line:
    """A claim with its readings, in the order of articles and of places, and its variant.

    Args:
        about: whom or what it is about.
        slot: what is told of that.
        told: what the articles say; of words that an article repeats the first are kept.
        names: every article of the story.
        difference: how the readings differ; None where they agree.
    """
    claim = Claim(id="", about=about, slot=slot, readings=_readings(told, names))
    if difference is None:
        return claim, None
    kinds, reason = difference
    variant = Variant(
        id="",
        about=about,
        kinds=tuple(sorted(kinds, key=lambda kind: (-SEVERITY[kind], kind))),
        severity=max(SEVERITY[kind] for kind in kinds),
        rule=f"claims.{slot}",
        reason=reason,
        row=None,
        readings=claim.readings,
    )
    return claim, variant


def _readings(told: Sequence[Told], names: Sequence[ArticleId]) -> tuple[Reading, ...]:
    found: dict[tuple[ArticleId, tuple[str, ...]], Reading] = {}
    for at in sorted(told, key=lambda t: (t.said.article, t.said.span(t.start, t.end))):
        reading = Reading(at.said.article, at.said.span(at.start, at.end), at.value)
        found.setdefault((at.said.article, tuple(at.said.keys[at.start : at.end])), reading)
    tellers = {reading.article for reading in found.values()}
    silent = [Reading(name, None) for name in names if name not in tellers]
    return tuple(sorted([*found.values(), *silent], key=lambda r: (r.article, r.span or (-1, -1))))


def by_worth(line: Line) -> tuple[object, ...]:
    """The order of the board: what differs first, gravest first, then what most articles tell."""
    claim, variant = line
    told = [reading for reading in claim.readings if reading.span]
    tellers = len({reading.article for reading in told})
    severity = variant.severity if variant else -1
    return (-severity, _ORDER[claim.slot], -tellers, told[0].article, told[0].span)


_ORDER: Mapping[Slot, int] = {slot: n for n, slot in enumerate(
    [Slot.CONDITION, Slot.COUNT, Slot.AGENT, Slot.PLACE, Slot.TIME, Slot.SOURCE, Slot.LABEL,
     Slot.TITLE]
)}  # fmt: skip
