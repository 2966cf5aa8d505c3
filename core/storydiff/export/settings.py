"""What a user may ask of any export."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """Settings that every exporter understands."""

    text: bool = True
    """False leaves the pages' texts and the readings' words out, for sharing without them."""
