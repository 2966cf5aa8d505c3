"""What became of somebody, as a scale, and the words that stand on it."""

from collections.abc import Mapping
from functools import cache

from storydiff.language.lexicon import lexicon
from storydiff.language.stems import stem

SCALE = ("unharmed", "slightly hurt", "hurt", "gravely hurt", "killed")
"""Mildest first."""
HURT = SCALE.index("hurt")


@cache
def levels() -> Mapping[str, int]:
    """The place on the scale of each word's stem."""
    rows = lexicon("outcomes")["outcomes"].entries.strip().splitlines()
    places = (SCALE.index("unharmed"), HURT, SCALE.index("killed"))
    return {stem(w): place for row, place in zip(rows, places, strict=True) for w in row.split()}


@cache
def degrees() -> Mapping[str, int]:
    """By how much a word before an outcome makes it milder or graver: -1 or 1."""
    groups = dict(lexicon("kinds")["degrees"].groups())
    return dict.fromkeys(groups["slightly"], -1) | dict.fromkeys(groups["gravely"], 1)
