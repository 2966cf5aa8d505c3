"""Countries, their people and their capitals: what ties *Tehran*, *Iranian* and *Iran*."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from storydiff.language.lexicon import lexicon
from storydiff.language.skeleton import romanised


class PlaceKind(StrEnum):
    """How a word stands for a country."""

    COUNTRY = "country"
    DEMONYM = "demonym"
    CAPITAL = "capital"


_KINDS = {
    "capitals": PlaceKind.CAPITAL,
    "demonyms": PlaceKind.DEMONYM,
    "countries": PlaceKind.COUNTRY,
}


class Place(NamedTuple):
    """A country, and how a name stands for it."""

    country: str
    """Its usual English name: Britain, United States."""
    kind: PlaceKind


@lru_cache(maxsize=16384)
def place(name: str) -> Place | None:
    """What country a name stands for; None where it stands for none that is listed.

    >>> place("U.S.").country, place("Tehran").country, place("Iranians").country
    ('United States', 'Iran', 'Iran')
    """
    return _places().get(_folded(name))


def _folded(name: str) -> str:
    return romanised(name).replace("-", " ").removeprefix("the ")


@cache
def _places() -> Mapping[str, Place]:
    families = lexicon("places")
    found: dict[str, Place] = {}
    for family, kind in _KINDS.items():
        for country, names in families[family].groups():
            there = Place(country, kind)
            found.update(dict.fromkeys(_folded(",".join(names)).split(","), there))
            found[_folded(country)] = Place(country, PlaceKind.COUNTRY)
    return found
