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

A process knows one set of words: those bundled, or those and a user's own (`use`), which it has
to be given before it reads the lists concerned. So what is built from a list is cached for good.
"""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from storydiff.errors import SourceError

if TYPE_CHECKING:
    from storydiff.language.own_words import OwnWords

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

    def is_grouped(self) -> bool:
        """Whether every line of the entries has a head."""
        heads = [line.partition(": ") for line in self.entries.strip().splitlines()]
        return all(sign and not set(head) <= _MARKS for head, sign, _ in heads)


Lists: TypeAlias = Mapping[str, Family]
"""The families of one word list by name."""
_MARKS = frozenset(" ,;:")


class _Words:
    """Which words this process knows: the user's own, set at most once, and what was read."""

    def __init__(self) -> None:
        self.folder: str | None = None
        self.own: OwnWords | None = None
        self.read: set[str] = set()


_WORDS = _Words()


def use(folder: str | None) -> None:
    """Know the word lists of a folder beside the bundled ones from here on; None for none.

    Asking again for what is in use does nothing.

    Raises:
        SourceError: the folder or a file in it cannot be used; or it comes too late, as one of its
            lists was read already, or another folder's are in use.
    """
    if folder == _WORDS.folder:
        return
    late = "a process reads word lists once; name the folder first, or start another process"
    if _WORDS.folder is not None:
        raise SourceError(folder or "no folder", f"{_WORDS.folder} is in use; {late}")
    from storydiff.language.own_words import load

    assert folder is not None
    own = load(folder, {path.stem: _bundled(path.stem) for path in _paths()})
    known = sorted(_WORDS.read.intersection(own.lists))
    if known:
        raise SourceError(folder, f"{', '.join(known)} is in use as bundled; {late}")
    _WORDS.folder, _WORDS.own = folder, own


@cache
def lexicon(name: str) -> Lists:
    """The families of a word list by name: `data/<name>.toml`, and the user's where there are any.

    Raises:
        FileNotFoundError: there is no such list; names are fixed in the code, so this is a bug.
    """
    _WORDS.read.add(name)
    if _WORDS.own and name in _WORDS.own.lists:
        return _WORDS.own.lists[name]
    return _bundled(name)


def digest() -> str:
    """SHA-256 over all word lists, in hexadecimal: runs of one digest knew the same words."""
    lists = hashlib.sha256()
    for path in _paths():
        lists.update(path.name.encode() + b"\0" + path.read_bytes())
    for name, data in _WORDS.own.printed if _WORDS.own else ():
        lists.update(b"\0" + name.encode() + b"\0" + data)
    return lists.hexdigest()


def _paths() -> list[Path]:
    return sorted(DATA.glob("*.toml"))


def _bundled(name: str) -> Lists:
    text = (DATA / f"{name}.toml").read_text(encoding="utf-8")
    return {table: Family(**fields) for table, fields in _tables(text)}


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
