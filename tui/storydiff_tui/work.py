"""The only module here that computes; slow imports happen inside the functions that need them.

The app calls these from a worker thread; the command line calls them as they are.
"""

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storydiff.model import Collation, Page, Record, Survey
    from storydiff.options import Options
    from storydiff.pipeline import Opened
    from storydiff.report.check import Finding

    Recall = Callable[[Sequence[Page]], Sequence[Record]]

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Job:
    """What the user asked to be read."""

    sources: tuple[str, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    base: str | None = None
    max_size: int | None = None
    """Bytes; None leaves the default."""
    vectors: str | None = None
    """A folder with vectors of words; None for none."""
    lexicon: str | None = None
    """A folder with word lists of the user's own; None for none."""
    library: str | None = None
    """The library that holds what was decided on the story; None for the user's own."""


def open_job(
    job: Job, progress: Progress = lambda _: None, heard: Collection[str] | None = None
) -> "Opened":
    """Read and collate what was asked for, and heed what was decided on it.

    `heard` are the decisions to take along, None for all. Where a verdict holds is known only once
    the whole story is surveyed: what is to be shown at once takes the corrections alone.

    Raises:
        StoryError: There is no story in it, or no article that could be the base.
        SourceError: Nothing in it could be read, or the vectors or word lists could not.
        LibraryError: What was decided on the story cannot be looked up.
    """
    progress("loading")
    with _unsearched():
        return _open(job, progress, heard)


LARGE = 400_000
"""Bytes of pages from which a story is opened in another process: that takes seconds, and leaves
this one twice the memory that the story itself takes."""


def open_apart(job: Job, progress: Progress, heard: Collection[str]) -> "Opened":
    """The same as `open_job`, worked out in another process where the pages are large."""
    if sum(map(_size, job.sources)) < LARGE:
        return open_job(job, progress, heard)
    from functools import partial

    from storydiff_tui.offload import offload_telling

    return offload_telling(partial(open_job, job, heard=heard), partial(load, job), progress)


def _size(source: str) -> int:
    """The bytes of a file; 0 for what is none, such as standard input."""
    try:
        return Path(source).stat().st_size
    except (OSError, ValueError):
        return 0


def load(job: Job) -> None:
    """Load what opening a story takes, so that the next one opens sooner."""
    _options(job)
    import storydiff.pipeline  # noqa: F401


@contextmanager
def _unsearched() -> Iterator[None]:
    """Search nothing for garbage: what is built here stays, and it takes an eighth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _open(
    job: Job, progress: Progress = lambda _: None, heard: Collection[str] | None = None
) -> "Opened":
    from dataclasses import replace

    options = _options(job)
    from storydiff.pipeline import open_story

    recall = _recalling(job, heard)
    opened = open_story(job.sources, job.labels, options, progress, recall)
    if job.base is None:
        return opened
    return replace(opened, collation=read_against(opened.collation, job.base))


def _recalling(job: Job, heard: Collection[str] | None = None) -> "Recall":
    """What looks up the decisions on pages, those of `heard` or all of them."""
    from storydiff_tui.folders import is_there, library_path

    path = library_path(job.library)

    def recall(pages: "Sequence[Page]") -> "list[Record]":
        if job.library is None and not is_there(path):
            return []
        from storydiff.store import Library

        records = Library(path).recall(pages)
        return [record for record in records if heard is None or record.decision in heard]

    return recall


def _options(job: Job) -> "Options":
    """The options of a job, its word lists in use: some are read when the pipeline is imported."""
    from storydiff.language.lexicon import use
    from storydiff.options import DEFAULTS, Options

    use(job.lexicon)
    size = DEFAULTS.max_size if job.max_size is None else job.max_size
    return Options(max_size=size, vectors=job.vectors, lexicon=job.lexicon)


def read_against(collation: "Collation", base: str | None) -> "Collation":
    """The collation with another base, given by its id or its outlet's name; None for none.

    A page that was folded into a column stands for that column. Raises StoryError where no article
    of the story has that id or name.
    """
    from storydiff.errors import StoryError
    from storydiff.pipeline import rebase

    if base is None:
        return rebase(collation, None)
    folded = [(a, column) for column in collation.columns for a in collation.told_by(column)]
    ids = {article.id: column.id for article, column in folded}
    names = {article.name.casefold(): column.id for article, column in reversed(folded)}
    chosen = ids.get(base) or names.get(base.casefold())
    if chosen is None:
        known = ", ".join(a.id if a.name == a.id else f"{a.id} ({a.name})" for a, _ in folded)
        problem = f"there is no article {base!r} to read the others against; have {known}"
        raise StoryError(problem)
    return rebase(collation, chosen)


LONG = 400
"""Sentences from which a story is long: surveying it takes a second or two, and a process of its
own a third of one to begin."""


def survey(collation: "Collation") -> "Survey":
    """What is told across the rows; that of a long story is worked out in another process."""
    from functools import partial

    from storydiff.language.lexicon import use
    from storydiff_tui.offload import offload

    if sum(len(article.sentences) for article in collation.columns) < LONG:
        return collation.survey
    words = dict(collation.options).get("lexicon")
    ready = partial(use, None if words is None else str(words))
    return collation.surveyed.get(partial(offload, before=ready))


def known_format(form: str, forms: Iterable[str]) -> None:
    """Raise StorydiffError where there is no such format; it says which there are."""
    from storydiff.errors import StorydiffError

    if form not in forms:
        *rest, last = forms
        either = f"{', '.join(rest)} or {last}" if rest else last
        raise StorydiffError(f"there is no format {form} here; say --format {either}")


def export(job: Job, form: str, text: bool) -> tuple[str, tuple[str, ...]]:
    """The export of a job in a format, and what to tell the user first."""
    from storydiff.export import EXPORTERS, ExportOptions

    known_format(form, EXPORTERS)
    with _unsearched():
        opened = _open(job)
        return EXPORTERS[form](opened.collation, ExportOptions(text=text)), opened.notices


def report(job: Job, form: str, width: int, colour: bool) -> tuple[str, tuple[str, ...]]:
    """The report on a job in a format, and what to tell the user first.

    `width` is in columns of a terminal and concerns text only, as `colour` does.
    """
    from storydiff.report import REPORTS, ReportOptions

    known_format(form, REPORTS)
    with _unsearched():
        opened = _open(job)
        return REPORTS[form](opened.collation, ReportOptions(width, colour)), opened.notices


@dataclass(frozen=True)
class Checked:
    """What a check found, and what it could not look at."""

    lines: tuple[str, ...]
    worst: int
    """The severity of the worst finding; -1 where there is none."""
    troubles: tuple[Exception, ...]


def check(job: Job, form: str, least: int) -> Checked:
    """Each page of a job against the first, by itself: naming one more changes no other's result.

    Findings below the severity `least` are left out. Raises StoryError or SourceError where the
    first page cannot be a base.
    """
    from storydiff.errors import StoryError
    from storydiff.report.check import CHECKS, findings

    known_format(form, CHECKS)
    options = _options(job)
    from storydiff.pipeline import tell
    from storydiff.read import read_pages

    read = read_pages(job.sources, job.labels, options)
    base = next((page for page in read.pages if page.source == job.sources[0]), None)
    if base is None:
        problem = f"{job.sources[0]}: cannot be the base; name one page"
        raise StoryError(problem, read.failures)
    records = _recalling(job)(read.pages)
    found: list[Finding] = []
    troubles: list[Exception] = [*read.failures]
    for page in read.pages:
        if page is not base:
            try:
                found += findings(tell([base, page], options, records=records), base.id)
            except StoryError as error:
                troubles.append(error)
    shown = [finding for finding in found if finding.severity >= least]
    worst = max((finding.severity for finding in found), default=-1)
    return Checked(tuple(CHECKS[form](f) for f in shown), worst, tuple(troubles))


def sample(name: str | None) -> tuple[str, ...]:
    """The files of a bundled story; of the first one where no name is given."""
    from storydiff import samples

    return tuple(str(path) for path in samples.files(name or samples.NAMES[0]))
