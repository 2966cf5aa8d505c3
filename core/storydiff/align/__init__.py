"""Which passages tell the same thing, and the table of rows that follows from it."""

from storydiff.align.by_hand import relink
from storydiff.align.links import link
from storydiff.align.rows import table

__all__ = ["link", "relink", "table"]
