"""The last line: the keys one is likeliest to want next."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from rich.segment import Segment

from storydiff_tui.keys import Key
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.wrap import fit, odd_characters, wrap

MOST = 4
"""Lines of a notice; what is wrong with many sources is told on leaving, too."""


def key_line(
    keys: Iterable[Key],
    colours: Palette,
    width: int,
    remapped: Mapping[str, str] = MappingProxyType({}),
) -> list[Segment]:
    """As many of the footer's keys as there is room for, help and quit always.

    `remapped` are the keys that the reader has bound otherwise, by their ids.
    """
    chosen = [
        key._replace(shown=remapped.get(key.id, key.shown).replace(",", " "))
        for key in keys
        if key.footer
    ]
    line: list[Segment] = [Segment(" ", colours.ground)]
    used = 1
    last = chosen[-2:]
    reserved = sum(_length(key) for key in last)
    for key in sorted(chosen[:-2], key=lambda key: key.footer):
        if used + _length(key) + reserved <= width:
            line += _segments(key, colours)
            used += _length(key)
    for key in last:
        line += _segments(key, colours)
    return line


def _length(key: Key) -> int:
    return len(_name(key)) + len(key.label) + 3


def _segments(key: Key, colours: Palette) -> list[Segment]:
    return [Segment(_name(key), colours.key), Segment(f" {key.label}  ", colours.text)]


def _name(key: Key) -> str:
    """The first of a key's names."""
    return key.shown.split(" ")[0]


def message_line(text: str, colours: Palette, width: int) -> list[Segment]:
    """A notice in place of the keys."""
    return [Segment(fit(f" {text}", width), colours.alert)]


def wrapped_message(text: str, colours: Palette, width: int) -> list[list[Segment]]:
    """A notice in place of the keys, on as many lines as it takes, which are few."""
    lines = wrap(text, width - 2, odd_characters(text))[:MOST]
    return [message_line(text[start:end], colours, width) for start, end in lines]
