"""What the reader has decided, as it is shown: signs in the margin, words in lists and details."""

from dataclasses import dataclass, field

from storydiff.language.safe import one_line
from storydiff.model import VERDICTS, Attached, Collation, Decision, Record, Standing

SIGNS = {
    Decision.ACCEPTED: "✓",
    Decision.FALSE_ALARM: "✗",
    Decision.REVIEWED: "◦",
    Decision.NOTE: "✎",
    Decision.BOOKMARK: "★",
}
"""How a decision shows in the margin and in lists."""

SPOKEN = {
    Decision.ACCEPTED: "accepted",
    Decision.FALSE_ALARM: "false alarm",
    Decision.REVIEWED: "reviewed",
    Decision.NOTE: "note",
    Decision.BOOKMARK: "bookmark",
    Decision.LINKED: "linked by hand",
    Decision.UNLINKED: "unlinked by hand",
    Decision.FURNITURE: "marked as furniture",
    Decision.SPLIT: "paragraph split",
    Decision.JOINED: "paragraphs joined",
    Decision.OUTLET: "outlet named",
    Decision.BASE: "base chosen",
}
"""What each decision is called when a reader is told of it."""

LONGEST = 60
"""Characters of quoted words."""
PAIRS = frozenset({Decision.LINKED, Decision.UNLINKED, Decision.JOINED})
"""Decisions on two passages."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The decisions on a story, by what they are about."""

    verdicts: dict[str, Decision] = field(default_factory=dict)
    """By id of the variant."""
    notes: dict[str, str] = field(default_factory=dict)
    """By id of the variant, or of the row."""
    rows: dict[str, str] = field(default_factory=dict)
    """By id of the row: its own signs."""

    def signs(self, variant: str) -> str:
        """The signs of a variant: its verdict, and whether it has a note."""
        verdict = self.verdicts.get(variant)
        return (SIGNS[verdict] if verdict else "") + (
            SIGNS[Decision.NOTE] if variant in self.notes else ""
        )


def decided(collation: Collation) -> Decided:
    """What is kept of a collation."""
    found = Decided()
    for said in collation.decisions:
        if said.standing is not Standing.LOST:
            _enter(found, said)
    return found


def adrift(collation: Collation) -> str:
    """How many decisions no longer stand where they were made; empty where all do."""
    standings = [said.standing for said in collation.decisions]
    told = [
        f"{count} {name}"
        for count, name in (
            (standings.count(Standing.LOST), "lost"),
            (standings.count(Standing.MOVED), "moved"),
        )
        if count
    ]
    if not told:
        return ""
    return f"text or pages have changed: decisions {', '.join(told)}; D lists them"


def _enter(found: Decided, said: Attached) -> None:
    decision = said.record.decision
    if decision in VERDICTS:
        found.verdicts.update(dict.fromkeys(said.variants, decision))
    elif decision is Decision.NOTE:
        about = said.variants or filter(None, [said.row])
        found.notes.update(dict.fromkeys(about, one_line(said.record.text)))
    if said.row and not said.variant and decision in SIGNS:
        own = found.rows.get(said.row, "")
        found.rows[said.row] = own + ("" if SIGNS[decision] in own else SIGNS[decision])


def quoted(record: Record) -> str:
    """The words it was said of: of a variant its readings, else the first passage."""
    words = [f"“{_short(kept.exact)}”" for kept in record.subject.anchors]
    if record.decision in PAIRS or record.subject.kinds:
        return " / ".join(dict.fromkeys(words))
    return words[0] if words else "nothing"


def _short(words: str) -> str:
    flat = one_line(words)
    return flat if len(flat) <= LONGEST else f"{flat[: LONGEST - 1].rstrip()}…"
