"""How firm the ground is on which two readings are set side by side."""

from enum import IntEnum


class Footing(IntEnum):
    """How much of what stands around two readings is the same, least first."""

    APART = 0
    """The texts are independent: only words that stand for each other beyond doubt differ."""
    PHRASE = 1
    """Both stand in a phrase that the texts share: what is in one place there is comparable."""
    REWRITTEN = 2
    """One text was written from the other, or both from one: what one lacks tells something."""
