"""The library: stories opened lately and stories in a folder, with how far each is reviewed."""

from collections.abc import Sequence

from storydiff.language.safe import one_line
from storydiff_tui.render.document import BLANK, Document, Paragraph, paragraph
from storydiff_tui.render.wrap import fit
from storydiff_tui.shelf import Shelved

DOTS = 5
"""Marks that show how far a story is reviewed."""
LINES = 3
"""Lines of each page in a preview."""


def shelf_document(recent: Sequence[Shelved], found: Sequence[Shelved], width: int) -> Document:
    """Two lines for each story; its choice is its place, those of the folder behind the rest."""
    parts: list[Paragraph] = []
    for title, stories, first in (
        ("opened lately", recent, 0),
        ("in this folder", found, len(recent)),
    ):
        if stories:
            parts += [BLANK] if parts else []
            parts.append(paragraph((title, "key")))
        for number, story in enumerate(stories, first):
            parts += _story(story, number, width)
    if not parts:
        told = "nothing was opened yet; i opens files, p takes an article that you paste"
        parts.append(paragraph((told, "dim")))
    return tuple(parts)


def preview_document(story: Shelved, glances: Sequence[str], width: int) -> Document:
    """What a story would open: each page with its first lines."""
    parts: list[Paragraph] = [paragraph((one_line(story.title), "strong")), BLANK]
    for source, glance in zip(story.sources, glances, strict=True):
        parts.append(paragraph((fit(one_line(source), width), "key")))
        lines = [one_line(line) for line in glance.splitlines() if line.strip()]
        parts += [paragraph((line, "text"), indent=2, hang=2) for line in lines[:LINES]]
        parts.append(BLANK)
    return tuple(parts)


def _story(story: Shelved, number: int, width: int) -> list[Paragraph]:
    day = story.opened[:10]
    head = f"{day}  " if day else ""
    lines = [
        paragraph(
            (head, "dim"), (fit(one_line(story.title), width - len(head)), "strong"), choice=number
        )
    ]
    facts = f"{len(story.sources)} pages: {', '.join(map(one_line, story.names))}"
    if story.queries is not None and story.undecided is not None:
        done = story.queries - story.undecided
        dots = DOTS if not story.queries else DOTS * done // story.queries
        review = "●" * dots + "○" * (DOTS - dots)
        undecided = f"{story.undecided} of {story.queries} queries open"
        facts = f"{review} {undecided}, {story.rows} rows; {facts}"
    lines.append(paragraph((fit(facts, width - 2), "dim"), indent=2, choice=number))
    return lines
