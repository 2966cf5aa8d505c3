"""`storydiff notes`: what the user has said of stories, where it stands, and whether it is lost.

    Barge strikes lock gate at Oster (opened 2031-05-04)
    harbor.txt:5: false alarm: “30” / “40”
    harbor.txt:9: note on “Swans were fed by a crowd”: Ask. [moved: Reworded in harbor: “Gulls …”]
    lost: bookmark on “Divers will look at the hull”: The words “Divers …” are no longer in harbor

Without files, every story of the library is opened again to look.
"""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from storydiff.errors import StorydiffError
from storydiff.export.decisions import decision
from storydiff.language.safe import one_line
from storydiff.model import (
    VERDICTS,
    Article,
    Attached,
    Record,
    Standing,
    Story,
)
from storydiff.report.places import Places
from storydiff.store import Library
from storydiff_tui.folders import library_path
from storydiff_tui.render.kept import quoted
from storydiff_tui.work import Job, known_format, open_job

NOTHING = "Nothing is kept yet."
STANDARD_INPUT = "-"
"""What a page is called that came from no file and cannot be opened again."""


@dataclass(frozen=True)
class Noted:
    """A story of the library with what was said of it."""

    story: Story
    articles: tuple[Article, ...]
    """Empty where its pages can no longer be opened."""
    said: tuple[Attached, ...]


def notes(job: Job, form: str) -> tuple[str, tuple[Exception, ...]]:
    """What is kept of the story that a job's sources tell, or of every story; and the failures.

    Raises:
        LibraryError: the library cannot be read.
        StorydiffError: there is no such format, or no story in the sources.
    """
    known_format(form, FORMATS)
    library = Library(library_path(job.library))
    if not job.sources:
        return FORMATS[form](tuple(_every(library, job))), ()
    opened = open_job(job)
    found = opened.collation
    story = library.story(found.pages)
    told = (Noted(story, found.articles, found.decisions),) if story else ()
    return FORMATS[form](told), opened.failures


def _every(library: Library, job: Job) -> Iterator[Noted]:
    """Every story of which something is kept, its pages opened where they still can be."""
    for story in library.stories():
        records = library.records(story.id)
        if not records:
            continue
        files = tuple(page.source for page in story.pages if page.source != STANDARD_INPUT)
        try:
            opened = open_job(replace(job, sources=files))
        except StorydiffError as error:
            yield Noted(story, (), tuple(_lost(record, error) for record in records))
        else:
            yield Noted(story, opened.collation.articles, opened.collation.decisions)


def _lost(record: Record, error: StorydiffError) -> Attached:
    return Attached(record, Standing.LOST, (), f"Its pages cannot be opened: {error}")


# ---------------------------------------------------------------- formats


def _text(told: Sequence[Noted]) -> str:
    stories = ["\n".join([_heading(noted.story), *_lines(noted)]) for noted in told if noted.said]
    return "\n\n".join(stories or [NOTHING]) + "\n"


def _markdown(told: Sequence[Noted]) -> str:
    from storydiff.report.markdown import plain

    stories = [
        "\n".join([f"## {plain(_heading(n.story))}\n", *(f"- {plain(x)}" for x in _lines(n))])
        for n in told
        if n.said
    ]
    return "\n\n".join(stories or [NOTHING]) + "\n"


def _heading(story: Story) -> str:
    return f"{one_line(story.title)} (opened {story.last[:10]})"


def _lines(noted: Noted) -> Iterator[str]:
    places = {article.id: Places(article) for article in noted.articles}
    yield from (_line(said, places) for said in noted.said)


def _line(said: Attached, places: Mapping[str, Places]) -> str:
    """One decision: where it stands, what it is, on which words, and what has become of it."""
    record = said.record
    what = record.decision.value.replace("_", " ")
    words = quoted(record)
    about = f"{what}: {words}" if record.decision in VERDICTS else f"{what} on {words}"
    told = f"{about}: {one_line(record.text)}" if record.text else about
    if said.standing is Standing.LOST:
        return f"lost: {told}: {one_line(said.reason)}"
    passage = said.passages[0]
    source = places[passage.article]
    place = source.of(passage.spans[0]) if passage.spans else None
    where = (str(place) if place.extracted else place.pointer) if place else source.source
    moved = f" [moved: {one_line(said.reason)}]" if said.standing is Standing.MOVED else ""
    return f"{where}: {told}{moved}"


def _json(told: Sequence[Noted]) -> str:
    record = {
        "format": "storydiff-notes",
        "version": 1,
        "stories": [
            {
                "id": noted.story.id,
                "title": noted.story.title,
                "first": noted.story.first,
                "last": noted.story.last,
                "pages": [
                    {"id": page.page, "source": page.source, "name": page.name}
                    for page in noted.story.pages
                ],
                "decisions": [decision(said) for said in noted.said],
            }
            for noted in told
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Noted]], str]] = MappingProxyType(
    {"text": _text, "markdown": _markdown, "json": _json}
)
