"""Decisions that last: the library they are kept in, and how they find their words again.

    Subject ─Library.keep─▶ Record ─attach─▶ Attached, with its standing in the text as it is now

`Library` is the one place besides `read` that does input and output; the rest is pure.
"""

from storydiff.store.attach import attach, place
from storydiff.store.library import Change, Library
from storydiff.store.subjects import about_article, about_passages, about_row, about_variant

__all__ = [
    "Change",
    "Library",
    "about_article",
    "about_passages",
    "about_row",
    "about_variant",
    "attach",
    "place",
]
