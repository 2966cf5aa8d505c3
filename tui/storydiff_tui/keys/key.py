"""A key: what it is called, what it does, what the help says of it."""

from collections.abc import Iterable
from typing import NamedTuple

from textual.binding import Binding, BindingType


class Key(NamedTuple):
    """One thing the reader can do."""

    id: str
    """By which a user may bind it to other keys."""
    keys: str
    """Textual's names of its keys, separated by commas."""
    action: str
    shown: str
    """The keys as a reader would write them."""
    label: str
    """A word or two, for the footer."""
    tooltip: str
    """A sentence, for the help."""
    footer: int = 0
    """Its turn in the footer, which may not have room for all; 0 where it is not there."""


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """Textual's bindings for some keys."""
    return [
        Binding(key.keys, key.action, key.label, bool(key.footer), tooltip=key.tooltip, id=key.id)
        for key in keys
    ]
