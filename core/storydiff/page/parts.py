"""What the dividing of a page comes to, before it is made into blocks and articles."""

from dataclasses import dataclass

from storydiff.model import BlockKind, Span


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a page with its kind, why, and which of the page's articles it belongs to."""

    span: Span
    kind: BlockKind
    reason: str
    story: int | None
    """0 for the page's first article, 1 for the second …; None for what belongs to the page."""
