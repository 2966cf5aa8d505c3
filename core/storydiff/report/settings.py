"""What a user may ask of any report."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """Settings that every report understands; a format ignores what does not concern it."""

    width: int = 80
    """Columns of the terminal, for text."""
    colour: bool = False
    """Whether text may hold colours; what they say is always said in words too."""
