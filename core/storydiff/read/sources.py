"""What the user names: files, folders and standard input; their bytes and their short names."""

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from storydiff.errors import SourceError
from storydiff.model import PageId

STANDARD_INPUT = "-"
SUFFIXES = (".txt", ".html", ".htm")
"""Files of a folder that are taken for pages."""

_ADDRESS = re.compile(r"(?i:https?|ftp)://")
_HANDED_OVER = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""Where a shell puts the output of another command."""
_LONGEST_ID = 40  # characters; what one can still read in a column's head
_NOT_IN_IDS = re.compile(r"[^\w.]+")
_UNDECODED = re.compile("[\ud800-\udfff]")
"""A byte of a file's name that is no UTF-8, as the operating system hands it over."""
_MEBI = 1 << 20


@dataclass(frozen=True, slots=True)
class Source:
    """One page's source before it is read."""

    name: str
    """As the user gave it, or the folder they gave and the file in it; what is no text as �."""
    file: Path | None
    """None for standard input."""
    real: Path | None
    """The same with all links followed, by which a file named twice is known."""


def expand(names: Sequence[str]) -> tuple[tuple[Source, ...], tuple[SourceError, ...]]:
    """The sources that the names stand for, folders opened, and the names that cannot be used."""
    sources: list[Source] = []
    failures: list[SourceError] = []
    given: dict[Path | None, str] = {}
    for name in names:
        try:
            found = list(_opened(name))
        except (OSError, ValueError) as error:
            failures.append(SourceError(_written(name), _why(error)))
            continue
        except SourceError as failure:
            failures.append(failure)
            continue
        for source in found:
            if source.real in given:
                failures.append(SourceError(source.name, _again(source, given[source.real])))
            else:
                given[source.real] = source.name
                sources.append(source)
    return tuple(sources), tuple(failures)


def load(source: Source, limit: int) -> bytes:
    """The bytes of a source.

    Raises:
        SourceError: it is missing, may not be read, or has more than `limit` bytes.
    """
    try:
        if source.file is None:
            raw = sys.stdin.buffer.read(limit + 1)
            size = None
        else:
            with source.file.open("rb") as file:
                raw = file.read(limit + 1)
                size = os.fstat(file.fileno()).st_size
    except (OSError, ValueError) as error:
        raise SourceError(source.name, _why(error)) from error
    if len(raw) > limit:
        raise SourceError(source.name, _too_large(size if size and size > limit else None, limit))
    return raw


def identify(sources: Sequence[Source]) -> tuple[PageId, ...]:
    """A short, unique id for each source, from its file's name.

    Where two files have one name the folder's name goes before it, or the suffix behind:
    `ferry`, `strike`, or `herald-page` and `courier-page`, or `page.txt` and `page.html`.
    """
    shortest = [_id(_stem(source)) for source in sources]
    shared = Counter(shortest)
    chosen: list[PageId] = []
    for source, name in zip(sources, shortest, strict=True):
        rivals = [s for s, n in zip(sources, shortest, strict=True) if n == name]
        chosen.append(name if shared[name] == 1 else _id(_telling(source, rivals)))
    return _numbered(chosen)


def _opened(name: str) -> Iterator[Source]:
    if name == STANDARD_INPUT:
        yield Source(name, None, None)
        return
    place = Path(name)
    if not place.is_dir():
        yield _file(name, place)
        return
    files = sorted(
        file
        for file in place.iterdir()
        if file.suffix.lower() in SUFFIXES and not file.name.startswith(".")
    )
    if not files:
        suffixes = ", ".join(SUFFIXES)
        raise SourceError(_written(name), f"is a folder without pages; pages end in {suffixes}")
    for file in files:
        yield _file(str(file), file)


def _file(name: str, file: Path) -> Source:
    written = _written(name)
    if _ADDRESS.match(name) and not file.exists():
        raise SourceError(written, "is an address; save the page first, and name its file")
    if _may_never_end(file) and not name.startswith(_HANDED_OVER):
        problem = "is no regular file; save the page in one, or hand it to standard input (-)"
        raise SourceError(written, problem)
    return Source(written, file, Path(os.path.realpath(file)))


def _may_never_end(file: Path) -> bool:
    """Whether it is a pipe, a device or a socket, which may have no end, or no beginning."""
    return file.exists() and not file.is_file() and not file.is_dir()


def _written(name: str) -> str:
    """A name as text that every encoding and terminal can take."""
    return _UNDECODED.sub("\N{REPLACEMENT CHARACTER}", name)


def _again(source: Source, before: str) -> str:
    if source.file is None:
        return "standard input can be given once; save the other page, and name its file"
    return f"is the same page as {before}, named before; name each page once"


def _why(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file; check the spelling, or the folder you are in"
    if isinstance(error, PermissionError):
        return "may not be read; ask its owner for permission"
    if isinstance(error, IsADirectoryError):
        return "is a folder inside a folder; name it by itself"
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror.lower()}); check that the file is whole"
    return "is no name that a file can have; check the spelling"


def _too_large(size: int | None, limit: int) -> str:
    """The sentence for a source of `size` bytes, or of no one knows how many."""
    if size is None:
        much, enough = "has more bytes than", 2 * limit
    else:
        much, enough = f"{_megabytes(size)} is over", size
    step = max(_MEBI, 10 ** (len(str(enough // _MEBI)) - 1) * _MEBI // 2)
    roomy = -(-enough // step) * step // _MEBI
    return f"{much} the limit of {_megabytes(limit)}; raise it with --max-size {roomy}M"


def _megabytes(size: int) -> str:
    if size < _MEBI:
        return f"{size:,} bytes"
    exact = f"{size / _MEBI:.1f}".removesuffix(".0")
    return f"{exact if size < 10 * _MEBI or size % _MEBI == 0 else round(size / _MEBI)} MB"


# ---------------------------------------------------------------- ids


def _stem(source: Source) -> str:
    return source.file.stem if source.file else "stdin"


def _telling(source: Source, rivals: Sequence[Source]) -> str:
    """The first of a source's longer names that none of its rivals has."""
    forms: tuple[Callable[[Path], str], ...] = (
        lambda file: f"{file.parent.name}-{file.stem}",
        lambda file: file.name,
        lambda file: f"{file.parent.name}-{file.name}",
        lambda file: f"{file.parent.parent.name}-{file.parent.name}-{file.name}",
    )
    files = [rival.file.absolute() for rival in rivals if rival.file]
    for form in forms:
        if source.file and len({_id(form(file)) for file in files}) == len(files):
            return form(source.file.absolute())
    return _stem(source)


def _id(name: str) -> PageId:
    """A name as an id: letters, digits, dots, dashes and underscores, at most 40 of them."""
    plain = _NOT_IN_IDS.sub("-", name).strip("-.")
    return plain[:_LONGEST_ID].rstrip("-.") or "page"


def _numbered(ids: Sequence[PageId]) -> tuple[PageId, ...]:
    """The same ids, those that occurred before with the next free number behind them."""
    taken = set(ids)
    seen: set[PageId] = set()
    result: list[PageId] = []
    for wanted in ids:
        unique = wanted
        if wanted in seen:
            unique = next(n for i in count(2) if (n := f"{wanted}-{i}") not in taken)
        taken.add(unique)
        seen.add(unique)
        result.append(unique)
    return tuple(result)
