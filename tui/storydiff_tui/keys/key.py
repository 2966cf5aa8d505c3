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
    footer: bool = False


def bindings(keys: Iterable[Key]) -> list[BindingType]:
    """Textual's bindings for some keys."""
    return [
        Binding(key.keys, key.action, key.label, key.footer, tooltip=key.tooltip, id=key.id)
        for key in keys
    ]
