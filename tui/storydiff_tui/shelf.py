"""What can be opened: stories of the library, stories in a folder, text that is pasted.

Beside `work.py` and `notebook.py` a module that reaches files; screens only show what it gives.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

MOST = 500
"""Folders looked into; more is no folder of stories."""
GLANCE = 16_384
"""Bytes of a page that a preview reads."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A story that can be opened."""

    title: str
    sources: tuple[str, ...]
    names: tuple[str, ...]
    """Its outlets where they are known, else its files."""
    rows: int | None = None
    """None, as are the next three, for a story that was never opened."""
    queries: int | None = None
    undecided: int | None = None
    """Queries without a verdict."""
    opened: str = ""
    """When it was opened last, as ISO 8601."""


def recent(library: Path | None) -> tuple[Shelved, ...]:
    """The stories of the library, the one opened last first. Raises LibraryError."""
    if library is None or not library.exists():
        return ()
    from storydiff.store import Library

    return tuple(
        Shelved(
            story.title,
            tuple(page.source for page in story.pages),
            tuple(page.name for page in story.pages),
            story.rows,
            story.queries,
            story.open,
            story.last,
        )
        for story in Library(library).stories()
    )


def found(folder: Path | None) -> tuple[Shelved, ...]:
    """The stories in a folder: its own pages are one, those of each folder in it another."""
    if folder is None:
        return ()
    places = [folder, *_folders(folder)]
    told = ((place, _pages(place)) for place in places)
    return tuple(
        Shelved(place.name or str(place), tuple(map(str, pages)), tuple(p.stem for p in pages))
        for place, pages in told
        if len(pages) > 1
    )


def holds_folders(sources: Sequence[str]) -> bool:
    """Whether what is to be opened is one folder, with folders of pages in it."""
    if len(sources) != 1 or not Path(sources[0]).is_dir():
        return False
    return any(len(_pages(place)) > 1 for place in _folders(Path(sources[0])))


def glance(source: str) -> str:
    """The beginning of a page, for a preview; why there is none where it cannot be read."""
    try:
        with Path(source).open("rb") as file:
            begins = file.read(GLANCE).decode("utf-8", "replace")
    except OSError as error:
        return f"({error.strerror})"
    return _without_markup(begins) if begins.lstrip().startswith("<") else begins


def _without_markup(page: str) -> str:
    """The words of a page of HTML, roughly: this is a preview, and not how pages are read."""
    import re
    from html import unescape

    markup = r"<(script|style|svg)\b.*?(</\1>|$)|<!--.*?(-->|$)|<[^>]*(>|$)"
    return unescape(re.sub(markup, "\n", page, flags=re.DOTALL | re.IGNORECASE))


def completions(typed: str) -> tuple[str, ...]:
    """The paths that the last path typed may become, folders with a slash behind."""
    before, slash, name = typed.rpartition("/")
    try:
        inside = sorted(Path(before + slash or ".").expanduser().iterdir())
    except OSError:
        return ()
    return tuple(
        f"{before}{slash}{place.name}" + ("/" if place.is_dir() else "")
        for place in inside
        if place.name.startswith(name) and (name or not place.name.startswith("."))
    )


def completed(typed: str) -> str:
    """A path as far as all agree that it may become; itself where they do not, or none does."""
    paths = completions(typed)
    if not paths:
        return typed
    first, last = min(paths), max(paths)
    same = takewhile(lambda pair: pair[0] == pair[1], zip(first, last, strict=False))
    return "".join(character for character, _ in same)


def keep_pasted(text: str, folder: Path) -> Path:
    """A pasted article as a file of its own in a folder, which is made where it is not there.

    Raises OSError where it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    day = datetime.now(UTC).strftime("%Y-%m-%d")
    number = 1
    while True:
        path = folder / f"pasted-{day}-{number}.txt"
        try:
            with path.open("x", encoding="utf-8") as file:
                file.write(text)
        except FileExistsError:
            number += 1
        else:
            return path


def _folders(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(place for place in folder.iterdir() if not place.name.startswith("."))
    except OSError:
        return
    yield from [place for place in inside if place.is_dir()][:MOST]


def _pages(folder: Path) -> list[Path]:
    from storydiff.read.sources import SUFFIXES

    try:
        return sorted(
            file
            for file in folder.iterdir()
            if file.suffix.lower() in SUFFIXES and not file.name.startswith(".") and file.is_file()
        )
    except OSError:
        return []
