"""Articles as wholes: order, headline, reuse, signs of a cut, ladders of words."""

from storydiff.compare.articles.copies import uncredited
from storydiff.compare.articles.headlines import overstated, rivals
from storydiff.compare.articles.ladders import ladders
from storydiff.compare.articles.order import leads, orders
from storydiff.compare.articles.orphans import orphans
from storydiff.compare.articles.queries import queries
from storydiff.compare.articles.ranks import displaced
from storydiff.compare.articles.reuse import reuses

__all__ = [
    "displaced",
    "ladders",
    "leads",
    "orders",
    "orphans",
    "overstated",
    "queries",
    "reuses",
    "rivals",
    "uncredited",
]
