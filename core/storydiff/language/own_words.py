"""Word lists of the user's own: a folder of TOML files, named and shaped as those in `data/`.

    # words/synonyms.toml
    [acts]
    entries = '''
    kill: neutralise, liquidate
    '''

Entries are added to the bundled ones, and where a word has one meaning the user's wins; with
`replace = true` the bundled entries of that family are left out. In a family of groups such as
`head: member, member` what is listed under a known head joins its group. Where heads mean
something to the program (`gravely`, `at least`) there are no others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from storydiff.errors import SourceError
from storydiff.language.lexicon import Family, Lists

MAX_SIZE = 1 << 20
"""Bytes of one file; the largest bundled list has a hundredth of it."""
OPEN = frozenset({
    "agencies.agencies", "kinds.styles", "names.nicknames", "names.shortened", "names.spelled",
    "places.capitals", "places.countries", "places.demonyms", "stems.kin", "stems.nouns",
    "stems.spellings", "stems.verbs", "synonyms.acts", "synonyms.people", "synonyms.qualities",
    "synonyms.things",
})  # fmt: skip
"""Families of groups to which any head may be added; the heads of others are the program's."""
SCALES = frozenset({"outcomes.outcomes"})
"""Families whose lines are the degrees of a scale, the mildest first."""
_FIELDS = frozenset({"entries", "replace", "source", "licence", "note", "test"})
_MARKS = frozenset(" \n\t'’&,-./:_$¢£¥€₹₺₽")


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The lists of a folder: by name the families they give, as the program is to read them."""

    lists: Mapping[str, Lists]
    printed: tuple[tuple[str, bytes], ...]
    """Names and bytes of the files, in the order of the names."""


def load(folder: str, bundled: Mapping[str, Lists]) -> OwnWords:
    """The user's lists, joined with the bundled ones.

    Raises:
        SourceError: the folder or a file in it cannot be used; the message says which and why.
    """
    path = Path(folder)
    if not (folder and path.is_dir()):
        raise SourceError(folder or "--lexicon", "is no folder; name one with word lists in it")
    known = ", ".join(sorted(bundled))
    files = sorted(path.glob("*.toml"))
    if not files:
        raise SourceError(folder, f"holds no word list; the lists are files NAME.toml of {known}")
    for file in files:
        if file.stem not in bundled:
            raise SourceError(str(file), f"there is no list of that name; there are {known}")
    read = {file: _bytes(file) for file in files}
    lists = {file.stem: _joined(file, data, bundled[file.stem]) for file, data in read.items()}
    return OwnWords(lists, tuple((file.name, data) for file, data in read.items()))


def _bytes(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            data = opened.read(MAX_SIZE + 1)
    except OSError as error:
        raise SourceError(str(file), f"cannot be read ({error.strerror})") from error
    if len(data) > MAX_SIZE:
        problem = f"is over the limit of {MAX_SIZE >> 20} MiB for a word list; split or shorten it"
        raise SourceError(str(file), problem)
    return data


def _joined(file: Path, data: bytes, bundled: Lists) -> Lists:
    """The families of a bundled list, those that the file gives in the user's form."""
    told = dict(bundled)
    for name, table in _tables(file, data).items():
        where = f"[{name}] "
        if name not in bundled:
            raise SourceError(str(file), f"{where}is no family of this list; it has "
                              + ", ".join(bundled))  # fmt: skip
        try:
            told[name] = _family(f"{file.stem}.{name}", table, bundled[name])
        except ValueError as error:
            raise SourceError(str(file), f"{where}{error}") from error
    return told


def _tables(file: Path, data: bytes) -> Mapping[str, object]:
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise SourceError(
            str(file), f"is not UTF-8 (byte {error.start}); save it as UTF-8"
        ) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise SourceError(str(file), f"is no TOML: {error}; mend that place") from error


def _family(name: str, table: object, bundled: Family) -> Family:
    """One family as the program is to read it; a ValueError says what is wrong with it."""
    if not isinstance(table, dict):
        raise ValueError("is no table; write entries = '''…''' below a line with the name alone")
    unknown = sorted(set(table) - _FIELDS)
    if unknown:
        raise ValueError(f"has a field {unknown[0]!r}; a family has {', '.join(sorted(_FIELDS))}")
    replace = table.get("replace", False)
    if not isinstance(replace, bool):
        raise ValueError("has a replace that is neither true nor false")
    entries = _entries(table.get("entries"))
    if name in SCALES:
        return bundled._replace(entries=_scale(entries, replace, bundled))
    if bundled.is_grouped():
        _check_groups(name, entries, bundled, replace=replace)
        return bundled._replace(entries=entries if replace else _grouped(name, bundled, entries))
    if ":" in entries and ":" not in bundled.entries:
        raise ValueError("takes words alone, and no groups with a colon")
    if "," not in bundled.entries:
        entries = entries.replace(",", "\n")  # commas between words are natural, and harmless
    return bundled._replace(entries=entries if replace else f"{bundled.entries}{entries}\n")


def _entries(told: object) -> str:
    """The entries as text, a line for each group or phrase."""
    parts: list[object] = told if isinstance(told, list) else [told]
    lines = [line.strip() for part in parts if isinstance(part, str) for line in part.splitlines()]
    if not all(isinstance(part, str) for part in parts):
        raise ValueError("has no entries; write entries = '''…''' with the words in it")
    text = "\n".join(filter(None, lines))
    strange = next((c for c in text if not (c.isalnum() or c in _MARKS or _is_mark(c))), None)
    if strange:
        raise ValueError(f"has the character {strange!a} in its entries; leave it out")
    if not text:
        raise ValueError("has no entries; leave the family out, or list words")
    return text


def _is_mark(char: str) -> bool:
    import unicodedata

    return unicodedata.combining(char) > 0


def _scale(entries: str, replace: bool, bundled: Family) -> str:
    degrees = len(bundled.entries.strip().splitlines())
    if not replace or len(entries.splitlines()) != degrees:
        raise ValueError(
            f"is a scale; say replace = true, and list all {degrees} degrees, one a line"
        )
    return entries


def _check_groups(name: str, entries: str, bundled: Family, *, replace: bool) -> None:
    """Whether each line is `head: member, member`, and each head one that the program knows."""
    heads = [head for head, _ in bundled.groups()]
    given = []
    for line in entries.splitlines():
        head, sign, members = (part.strip() for part in line.partition(":"))
        if not (head and sign and all(member.strip() for member in members.split(","))):
            raise ValueError(f"has the line {line!r}; write it as head: member, member")
        given.append(head)
    if name in OPEN or all(map(_is_number, [*heads, *given])):
        return
    strange = sorted(set(given).difference(heads))
    if strange:
        raise ValueError(f"has the head {strange[0]!r}; its heads are {', '.join(heads)}")
    missing = [head for head in heads if head not in given]
    if replace and missing:
        raise ValueError(f"lacks the head {missing[0]!r}; list all: {', '.join(heads)}")


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdecimal() and text.isascii()


def _grouped(name: str, bundled: Family, entries: str) -> str:
    """Both in one, members of one head in one group, so that the user's meaning of a word wins.

    Where heads are free the user's groups go last, as later ones win. Where they are the program's
    their order says something; there a word leaves the groups that the user does not list it in.
    """
    groups = dict(bundled.groups())
    for head, members in bundled._replace(entries=entries).groups():
        if name in OPEN:
            groups[head] = [*groups.pop(head, []), *members]
            continue
        kept = {other: [m for m in known if m not in members] for other, known in groups.items()}
        groups = kept | {head: [*kept.get(head, []), *members]}
    return "".join(f"{head}: {', '.join(members)}\n" for head, members in groups.items())
