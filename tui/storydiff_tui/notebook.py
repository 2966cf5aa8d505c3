"""What the reader decides, kept in the library at once and attached to the story on the screen.

Beside `work.py` the only module here that computes; the app calls it from a worker thread.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storydiff.errors import LibraryError
from storydiff.model import VERDICTS, ArticleId, Attached, Collation, Decision, Passage, Record
from storydiff_tui.render.kept import SPOKEN

if TYPE_CHECKING:
    from storydiff.model import Subject
    from storydiff.store import Act, Library


UNSEEN = "something else was decided in another window; it is shown now, the key again goes on"


@dataclass(frozen=True, slots=True)
class Wish:
    """A decision that the reader has just made: on a variant, a row, passages or an article."""

    decision: Decision
    variant: str | None = None
    """Id of the variant, where it is about one."""
    row: str | None = None
    """Id of the row, where it is about one."""
    passages: tuple[Passage, ...] = ()
    """What is corrected; in order."""
    article: ArticleId | None = None
    """The article that is named or becomes the base; of a base, the text is its id."""
    text: str = ""
    """The words of a note, the name of an outlet; an empty note is taken away."""


@dataclass(frozen=True, slots=True)
class Kept:
    """The story with its decisions as they are on the disk now, and what to tell the reader."""

    collation: Collation
    notice: str


class Notebook:
    """The decisions on one story."""

    def __init__(self, library: "Library", story: int) -> None:
        self._library, self._story = library, story

    def keep(self, collation: Collation, *wishes: Wish) -> Kept:
        """Keep what the reader decides at once; it is one step to take back.

        The same decision again takes it away; a verdict takes the place of any other, also of
        one that another app has kept meanwhile.

        Raises LibraryError where it cannot be kept.
        """
        from storydiff.store import Act

        def decide(records: tuple[Record, ...]) -> Act:
            acts = [_act(collation, _held(collation, records), wish) for wish in wishes]
            keep = tuple(draft for act in acts for draft in act.keep)
            return Act(keep, tuple(number for act in acts for number in act.drop))

        change = self._library.act(self._story, decide)
        if not (change.added or change.removed):
            return Kept(collation, "")
        said = SPOKEN[wishes[0].decision]
        told = f"kept: {said}; u takes it back" if change.added else f"taken away: {said}"
        return self._now(collation, told)

    def step(self, collation: Collation, *, back: bool) -> Kept:
        """Take the latest change back, or make the one again that was taken back last.

        What another app has kept meanwhile is shown first. Raises LibraryError where it cannot be.
        """
        seen = {said.record.id for said in collation.decisions}
        if seen != {record.id for record in self._library.records(self._story)}:
            return self._now(collation, UNSEEN)
        change = (self._library.undo if back else self._library.redo)(self._story)
        done = "taken back" if back else "made again"
        records = (change.added or change.removed) if change else ()
        said = "".join(SPOKEN[record.decision] for record in records[:1])
        told = f"{done}: {said}" if said else f"there is nothing to be {done}"
        return self._now(collation, told)

    def attached(self, collation: Collation) -> Collation:
        """The collation with all that is kept of it; made anew where that corrects it.

        How far the review has come is entered in the library, where it can be written.
        """
        from storydiff.pipeline import heed, rebase

        told = heed(collation, self._library.records(self._story))
        if self._library.writable:
            with suppress(LibraryError):  # the decision is kept; the next opening enters this
                self._library.remember(told)
        said = {said.record.decision for said in (*collation.decisions, *told.decisions)}
        columns = {article.id for article in told.columns}
        if Decision.BASE in said or collation.base not in columns or told.base == collation.base:
            return told
        return rebase(told, collation.base)

    def _now(self, collation: Collation, notice: str) -> Kept:
        return Kept(self.attached(collation), notice)


def open_notebook(path: Path, collation: Collation) -> tuple[Notebook | None, str]:
    """The notebook of a story in the library at a path, where the story is entered.

    And what the reader is to be told: that the library can only be read, or not even that; then
    there is no notebook.
    """
    from storydiff.store import Library

    library = Library(path)
    try:
        if library.writable:
            return Notebook(library, library.remember(collation).id), ""
        story = library.story(collation.pages)
    except LibraryError as error:
        return None, f"decisions cannot be kept: {error}"
    told = f"{path} can only be read: what you decide now is not kept"
    return Notebook(library, story.id if story else _UNKNOWN), told


_UNKNOWN = 0
"""The id of no story."""


class _Held(NamedTuple):
    """The decisions that are on the disk at one moment."""

    seen: tuple[Attached, ...]
    """Those that the reader had before her."""
    unseen: tuple[Attached, ...]
    """Those that another app has kept meanwhile."""


def _held(collation: Collation, records: tuple[Record, ...]) -> _Held:
    from storydiff.store import attach

    there = {record.id for record in records}
    known = {said.record.id for said in collation.decisions}
    seen = tuple(said for said in collation.decisions if said.record.id in there)
    return _Held(seen, attach(collation, [r for r in records if r.id not in known]))


def _act(collation: Collation, held: _Held, wish: Wish) -> "Act":
    """What a wish keeps, and what it takes away or the place of: the same, or other verdicts.

    A note that the reader has not seen stays beside hers.
    """
    from storydiff.store import Act, Draft

    same = VERDICTS if wish.decision in VERDICTS else {wish.decision}
    seen, unseen = (
        [said.record for said in some if said.record.decision in same and _about(said, wish)]
        for some in held
    )
    drop = tuple(record.id for record in seen)
    emptied = wish.decision is Decision.NOTE and not wish.text
    if emptied or (seen and _says(seen[-1], wish)):
        return Act(drop=drop)
    if wish.decision is not Decision.NOTE:
        drop += tuple(record.id for record in unseen)
    return Act((Draft(wish.decision, _subject(collation, wish), wish.text),), drop)


def _says(record: Record, wish: Wish) -> bool:
    return (record.decision, record.text) == (wish.decision, wish.text)


def _about(said: Attached, wish: Wish) -> bool:
    if wish.variant is not None:
        return wish.variant in said.variants
    if wish.decision is Decision.BASE:
        return True
    if wish.article is not None:
        return any(passage.article == wish.article for passage in said.passages)
    if wish.passages:
        return set(said.passages) == set(wish.passages)
    return said.variant is None and not said.record.subject.kinds and said.row == wish.row


def _subject(collation: Collation, wish: Wish) -> "Subject":
    from storydiff.store import about_article, about_passages, about_row, about_variant

    if wish.article is not None:
        return about_article(collation.articles, wish.article)
    if wish.passages:
        return about_passages(collation.articles, wish.passages)
    if wish.variant is not None:
        variant = next(v for v in collation.differences if v.id == wish.variant)
        return about_variant(collation, variant)
    row = next(row for row in collation.rows if row.id == wish.row)
    return about_row(collation, row)
