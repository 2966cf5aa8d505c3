"""What became of a base in another telling: one line for each thing added, cut or changed.

    rewrite.txt:9: 3 number: changed ⟦fourteen⟧ to ⟦40⟧ (wire.txt:7): Different numbers
    rewrite.txt:9: 2 only_in: added ⟦on the quay⟧: Only one says: on the quay
    wire.txt:12: 2 only_in: cut ⟦Nobody was in them.⟧: Told by Wire, silent in Rewrite

A line begins with the place in the other telling, or in the base where the other is silent.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from storydiff.language.safe import one_line
from storydiff.model import Collation, Kind, PageId, Span, Variant
from storydiff.report.columns import Column, Words, columns
from storydiff.report.places import Place

OF_A_REWRITE = frozenset({Kind.REUSE, Kind.ORDER})
"""What nobody asks of a page that is held against its base: that it prints the base's words, or
prints them in another order."""


class Finding(NamedTuple):
    """One thing that another telling has otherwise than the base; one of the two may be silent."""

    severity: int
    kinds: tuple[str, ...]
    base: Words
    other: Words
    reason: str

    @property
    def change(self) -> str:
        """What was done to the base: `added`, `cut` or `changed`."""
        if self.base.text is None:
            return "added"
        return "cut" if self.other.text is None else "changed"

    @property
    def place(self) -> Place:
        """Where to look: in the other telling, or in the base where the other is silent."""
        place = self.other.place or self.base.place
        assert place
        return place

    def repeats(self, known: "Finding") -> bool:
        """Whether another finding says it of the same words, or of some of them in one kind."""
        if (self.base.span, self.other.span) == (known.base.span, known.other.span):
            return True
        shared = _meet(self.base.span, known.base.span) or _meet(self.other.span, known.other.span)
        alike = bool(set(self.kinds) & set(known.kinds))
        return shared and alike and self.change == known.change

    @property
    def told(self) -> str:
        """What was done with which words: `changed ⟦two⟧ to ⟦three⟧ (wire.txt:7)`."""
        if self.base.text is None or self.other.text is None:
            return f"{self.change} ⟦{self.other.text or self.base.text}⟧"
        assert self.base.place
        return f"changed ⟦{self.base.text}⟧ to ⟦{self.other.text}⟧ ({self.base.place.pointer})"


def _meet(one: Span | None, other: Span | None) -> bool:
    return bool(one and other and one.start < other.end and other.start < one.end)


def findings(collation: Collation, base: PageId) -> tuple[Finding, ...]:
    """What the other tellings of a story add to what the page `base` tells, cut from it or change.

    In the order of the files and their lines. A difference that does not concern the base is none,
    nor is a false alarm, nor that the same words stand in both.
    """
    at = {column.article.id: column for column in columns(collation)}
    dismissed = collation.dismissed
    told = (
        variant
        for variant in collation.differences
        if variant.id not in dismissed and not OF_A_REWRITE.issuperset(variant.kinds)
    )
    found = [finding for variant in told for finding in _finding(variant, at, base)]
    once: list[Finding] = []
    for finding in sorted(found, key=lambda f: (-f.severity, -len(f.kinds))):
        if not any(finding.repeats(known) for known in once):
            once.append(finding)
    return tuple(sorted(once, key=_order))


def _order(finding: Finding) -> tuple[str, int, int, int]:
    place = finding.place
    return place.source, place.line, place.column, -finding.severity


def _finding(variant: Variant, at: Mapping[str, Column], base: PageId) -> Iterator[Finding]:
    told = [(at[r.article], r) for r in variant.readings if r.article in at]
    words = [column.words(reading.span, reading.value) for column, reading in told]
    is_base = [column.article.page.id == base for column, _ in told]
    ours = [w for w, of_base in zip(words, is_base, strict=True) if of_base]
    theirs = [w for w, of_base in zip(words, is_base, strict=True) if not of_base]
    here, there = _apart(ours, theirs), _apart(theirs, ours)
    if here and there and here.text != there.text:
        kinds = tuple(kind.value for kind in variant.kinds)
        yield Finding(variant.severity, kinds, here, there, _reason(variant, words))


def _reason(variant: Variant, words: Sequence[Words]) -> str:
    """The reason, without the readings at its end: they stand in the order of the names there.

    `Different numbers: 14 / 40` of what was changed from 40 to 14 is `Different numbers`.
    """
    why, _, tail = variant.reason.rpartition(": ")
    known = {_bare(told) for w in words for told in (w.text, w.value) if told} | {"", "–"}
    parts = tail.split(" / ")
    repeats = why and len(parts) > 1 and all(_bare(part) in known for part in parts)
    return one_line(why if repeats else variant.reason)


def _bare(words: str) -> str:
    """Words as they are compared: without case and the marks around them."""
    return one_line(words).casefold().strip("“”‘’\"' ")


def _apart(words: Sequence[Words], others: Sequence[Words]) -> Words | None:
    """Of several readings the first that the other side does not have."""
    known = {other.text for other in others}
    return next((w for w in words if w.text not in known), words[0] if words else None)


def as_text(finding: Finding) -> str:
    """A line as compilers print them, for people, editors and grep."""
    kinds = ",".join(finding.kinds)
    return f"{finding.place.pointer}: {finding.severity} {kinds}: {finding.told}: {finding.reason}"


def as_annotation(finding: Finding) -> str:
    """A line from which GitHub Actions makes a note beside the line of the file."""
    place = finding.place
    level = "error" if finding.severity >= _WORST else "warning"
    line = "" if place.extracted else f",line={place.line},col={place.column}"
    title = _property(f"{finding.severity} {', '.join(finding.kinds)}")
    message = f"{finding.told}: {finding.reason}".replace("%", "%25")
    return f"::{level} file={_property(place.source)}{line},title={title}::{message}"


_WORST = 3  # what has to be corrected before a page goes out


def _property(text: str) -> str:
    return text.replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


CHECKS: Mapping[str, Callable[[Finding], str]] = {"text": as_text, "github": as_annotation}
"""How a finding can be printed, on a line of its own."""
