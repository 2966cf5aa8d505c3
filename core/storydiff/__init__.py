"""storydiff: how different outlets tell the same story.

The public names, each loaded when first asked for, so that `storydiff --version` stays instant.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storydiff.errors import StorydiffError
    from storydiff.model import Article, Block, Collation, Link, Page, Row, Sentence, Span, Variant
    from storydiff.options import DEFAULTS, Options
    from storydiff.pipeline import collate, heed, open_story, rebase
    from storydiff.store import Library

__version__ = "0.1.0"

__all__ = [
    "DEFAULTS",
    "Article",
    "Block",
    "Collation",
    "Library",
    "Link",
    "Options",
    "Page",
    "Row",
    "Sentence",
    "Span",
    "StorydiffError",
    "Variant",
    "collate",
    "heed",
    "open_story",
    "rebase",
]

_HOMES = {
    "storydiff.errors": ("StorydiffError",),
    "storydiff.model": (
        "Article", "Block", "Collation", "Link", "Page", "Row", "Sentence", "Span", "Variant",
    ),
    "storydiff.options": ("DEFAULTS", "Options"),
    "storydiff.pipeline": ("collate", "heed", "open_story", "rebase"),
    "storydiff.store": ("Library",),
}  # fmt: skip


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'storydiff' has no attribute {name!r}")
