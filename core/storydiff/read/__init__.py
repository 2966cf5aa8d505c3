"""Sources into pages: files, folders and standard input, in the formats of `READERS`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from storydiff.errors import SourceError
from storydiff.model import Page, PageId, Stated
from storydiff.options import DEFAULTS, Options
from storydiff.read import html, plain
from storydiff.read.sources import expand, identify, load

READERS: Mapping[str, Callable[[bytes, str, PageId], Page]] = {
    "html": html.read,
    "text": plain.read,
}
"""The input formats: a source's bytes, its name and the page's id into a page."""

_FORMATS = {".txt": "text", ".html": "html", ".htm": "html", ".xhtml": "html"}


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The pages that could be read, and why the other sources could not."""

    pages: tuple[Page, ...]
    failures: tuple[SourceError, ...]


def read_pages(
    sources: Sequence[str],
    labels: Mapping[PageId, str] = {},
    options: Options = DEFAULTS,
    progress: Callable[[str], None] = lambda _: None,
) -> ReadResult:
    """The pages of files, folders (their .txt, .html and .htm files) and standard input (`-`).

    `labels` names the outlet of a page by the page's id. One bad source among good ones is a
    failure in the result, not an exception. `progress` hears of each source before it is read.

    Raises:
        SourceError: a label is for a page that is not there.
    """
    found, failures = expand(sources)
    ids = identify(found)
    _check_labels(labels, ids)
    pages: list[Page] = []
    unread: list[SourceError] = []
    for number, (source, page_id) in enumerate(zip(found, ids, strict=True), 1):
        progress(f"reading {number} of {len(found)} pages")
        try:
            page = read_bytes(load(source, options.max_size), source.name, page_id)
        except SourceError as failure:
            unread.append(failure)
            continue
        label = labels.get(page_id)
        pages.append(replace(page, label=Stated(label, "--label")) if label else page)
    return ReadResult(tuple(pages), (*failures, *unread))


def read_bytes(raw: bytes, source: str, page: PageId) -> Page:
    """The page that bytes hold, in the format that the source's name or the bytes show.

    Raises:
        SourceError: they are no text, or hold none.
    """
    if not raw.strip():
        raise SourceError(source, "is empty; save the page again")
    read = READERS[_format(raw, source)](raw, source, page)
    if not read.lines:
        raise SourceError(source, "shows no text; save the page once more when it has loaded")
    return read


def _format(raw: bytes, source: str) -> str:
    named = _FORMATS.get(PurePath(source).suffix.lower())
    if named:
        return named
    return "html" if html.looks_like(raw[:4096].decode("latin-1")) else "text"


def _check_labels(labels: Mapping[PageId, str], ids: Sequence[PageId]) -> None:
    for labelled in labels:
        if labelled not in ids:
            known = ", ".join(ids) or "none"
            raise SourceError(f"--label {labelled}", f"no page has this id; the ids are {known}")
