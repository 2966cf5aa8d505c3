"""The library: stories opened lately and stories in a folder, with how far each is reviewed."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from storydiff.language.safe import one_line
from storydiff_tui.render.arrange import Groups, grouped, says
from storydiff_tui.render.document import BLANK, Document, Paragraph, paragraph
from storydiff_tui.render.wrap import fit
from storydiff_tui.shelf import Shelved

DOTS = 5
"""Marks that show how far a story is reviewed."""
LINES = 3
"""Lines of each page in a preview."""


class ShelfOrder(NamedTuple):
    """A way to sort stories, as the heading calls it."""

    told: str
    key: Callable[[Shelved], tuple[object, ...]]


SHELF_ORDERS = (
    ShelfOrder("opened last first", lambda _: ()),
    ShelfOrder("most open queries first", lambda story: (-(story.undecided or 0),)),
    ShelfOrder("least reviewed first", lambda story: (story.queries is None, _reviewed(story))),
    ShelfOrder("by title", lambda story: (story.title.casefold(),)),
)
"""The first is that of the library, which begins with the story opened last."""


def shelf_groups(stories: Sequence[Shelved], recent: int, order: ShelfOrder, words: str) -> Groups:
    """The stories that say some words, in an order: first those opened lately, `recent` many."""
    parts = (("opened lately", range(recent)), ("in this folder", range(recent, len(stories))))
    groups = []
    for heading, numbers in parts:
        chosen = [k for k in numbers if not words or says(_words(stories[k]), words)]
        if chosen:
            groups.append((heading, sorted(chosen, key=lambda k: order.key(stories[k]))))
    return groups


def shelf_document(stories: Sequence[Shelved], groups: Groups, width: int) -> Document:
    """Two lines for each story that is shown; its choice is its place among all."""
    if not stories:
        told = "nothing was opened yet; i opens files, p takes an article that you paste"
        return (paragraph((told, "dim")),)
    if not groups:
        return (paragraph(("no story is shown", "dim")),)
    return tuple(grouped(groups, lambda number: _story(stories[number], number, width)))


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


def _reviewed(story: Shelved) -> float:
    """The share of its queries that have a verdict."""
    if not story.queries or story.undecided is None:
        return 1.0
    return 1 - story.undecided / story.queries


def _words(story: Shelved) -> str:
    return " ".join((story.title, story.opened[:10], *story.names, *story.sources))
