"""Reading the word lists in `language/data`.

The files are TOML, one table per family of entries:

    [spellings]
    source = "where the entries come from"
    licence = "Apache-2.0"
    note = "what belongs here, and what does not"
    test = "A sentence that needs one of the entries."
    entries = '''
    center: centre, centres
    '''

`tomllib` takes longer to import than all of storydiff's language room, so the few forms used
here are read by hand; a test holds this reader to what `tomllib` makes of the same files.
"""

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

DATA = Path(__file__).parent / "data"
_FENCE = "'''"


class Family(NamedTuple):
    """One table of a word list: its entries, where they come from, what they are for."""

    source: str
    licence: str
    note: str
    test: str
    entries: str

    def words(self) -> list[str]:
        """The entries of a family that is a plain list of words."""
        return self.entries.split()

    def phrases(self) -> list[str]:
        """The entries of a family that lists phrases, one or more a line, with commas between."""
        lines = self.entries.strip().splitlines()
        return [part.strip() for line in lines for part in line.split(",") if part.strip()]

    def groups(self) -> Iterator[tuple[str, list[str]]]:
        """The entries of a family that groups words: `head: member, member`."""
        for line in self.entries.strip().splitlines():
            head, _, members = line.partition(":")
            yield head.strip(), [member.strip() for member in members.split(",")]


@cache
def lexicon(name: str) -> dict[str, Family]:
    """The families of `data/<name>.toml` by name.

    Raises:
        FileNotFoundError: there is no such list; names are fixed in the code, so this is a bug.
    """
    text = (DATA / f"{name}.toml").read_text(encoding="utf-8")
    return {table: Family(**fields) for table, fields in _tables(text)}


@cache
def digest() -> str:
    """SHA-256 over all word lists, in hexadecimal: runs of one digest knew the same words."""
    lists = hashlib.sha256()
    for path in sorted(DATA.glob("*.toml")):
        lists.update(path.name.encode() + b"\0" + path.read_bytes())
    return lists.hexdigest()


def _tables(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    for part in text.split("\n[")[1:]:
        table, _, body = part.partition("]\n")
        head, _, rest = body.partition(_FENCE + "\n")
        fields = {"entries": rest.partition(_FENCE)[0]}
        for line in head.splitlines():
            key, equals, value = line.partition(" = ")
            if equals and value.startswith('"'):
                fields[key] = value[1:-1]
        yield table, fields
