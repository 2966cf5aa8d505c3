"""Stories for the tests of the store: pages of our own, opened from text."""

from storydiff.model import Collation, Kind, Variant
from storydiff.page import divide
from storydiff.pipeline import collate
from tests.core.test_pipeline import HARBOR, HARBOUR
from tests.strategies import page

GAZETTE = """Gravel in the lock

The barge Amelie hit the lock gate at Oster on Monday and spilled 30 tons of gravel.

The lock had been repaired in April, after a tug struck the same gate.
"""
BELOW_ANOTHER = """Late frost empties orchards above Tellin

By Nell Tarrant

Apple growers lost half of their blossom when a frost came down from the passes in May, they said.

A cider press in Wend will stay cold this autumn, its owner wrote to his customers in a letter.

Beekeepers carried their hives into cellars and sang to them, as their grandmothers did.

""" + HARBOR.replace(
    "gate\n\n", "gate\n\nBy Ann Writer\n\n4 March 2031 | 19:05\n\nPORT ANSEL — ", 1
)
"""The second article of a page that tells of another thing first."""


def opened(**texts: str) -> Collation:
    """The collation of pages by their ids."""
    return collate(divide([page(text, name) for name, text in texts.items()]))


def barge() -> Collation:
    return opened(harbor=HARBOR, harbour=HARBOUR)


def tons(collation: Collation) -> Variant:
    """The variant that tells 30 tons from 40."""
    return next(v for v in collation.variants if Kind.NUMBER in v.kinds)
