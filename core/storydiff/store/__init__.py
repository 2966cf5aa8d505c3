"""Decisions that last: the library they are kept in, and how they find their words again.

    Subject ─Library.keep─▶ Record ─attach─▶ Attached, with its standing in the text as it is now

`Library` is the one place besides `read` that does input and output; the rest is pure. It is
loaded when first asked for, since many a command has nothing to look up.
"""

from typing import TYPE_CHECKING

from storydiff.store.attach import attach, place

if TYPE_CHECKING:
    from storydiff.store.library import Act, Change, Draft, Library
    from storydiff.store.subjects import about_article, about_passages, about_row, about_variant

__all__ = [
    "Act",
    "Change",
    "Draft",
    "Library",
    "about_article",
    "about_passages",
    "about_row",
    "about_variant",
    "attach",
    "place",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in __all__:
        home = "subjects" if name.startswith("about_") else "library"
        return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
