"""Corrections by hand: what storydiff took for linked, for a paragraph or for an outlet's name."""

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Vertical

from storydiff.language.safe import one_line
from storydiff.model import Decision, Passage, Span
from storydiff_tui.keys import CORRECT, bindings
from storydiff_tui.notebook import Wish
from storydiff_tui.render.keyline import key_line
from storydiff_tui.render.wrap import fit
from storydiff_tui.screens.glass import Glass
from storydiff_tui.screens.line import LineScreen
from storydiff_tui.widgets.bar import Bar

if TYPE_CHECKING:
    from storydiff_tui.render.table import Column
    from storydiff_tui.screens.decisions import Decisions


HELD = "link with the passage held"


class CorrectScreen(Glass[None]):
    """Corrects what the outlet in focus tells in the row the reader is at."""

    CSS_PATH = "filter.tcss"
    BINDINGS = bindings(CORRECT)

    def __init__(self, reading: "Decisions") -> None:
        super().__init__()
        self.reading = reading

    def compose(self) -> ComposeResult:
        """What can be corrected, and how to leave."""
        ground = self.reading.colours.panel.ground
        with Vertical():
            yield Bar(id="corrections", ground=ground, height=len(CORRECT))
            yield Bar(id="correct-keys", ground=ground)

    def on_mount(self) -> None:
        """Say what each key corrects."""
        palette, width = self.reading.colours.panel, self.app.size.width
        frame = self.query_one(Vertical)
        frame.border_title = "correct by hand"
        lines = [[Segment(fit(f" {self._told()}", 54), palette.dim)]]
        for key in CORRECT[:-1]:
            can = key.id == "correct.name" or self._passage() is not None
            label = HELD if key.id == "correct.link" and self.reading.held else key.label
            styles = (palette.key, palette.text) if can else (palette.dim, palette.dim)
            lines.append([Segment(f" {key.shown}  ", styles[0]), Segment(label, styles[1])])
        self.query_one("#corrections", Bar).show(lines)
        self.query_one("#correct-keys", Bar).show([key_line(CORRECT, palette, width)])

    def on_resize(self) -> None:
        """Stay whole on a small screen."""
        self.query_one("#corrections", Bar).styles.height = self.fit_frame(len(CORRECT))

    def action_link(self) -> None:
        """Hold this passage; or link it with the one that is held."""
        held, here = self.reading.held, self._passage()
        if here is None:
            self._leave(self._nothing())
        elif held is None or held.article == here.article:
            self.reading.held = here
            self._leave("held; go to what tells the same in another outlet, and press C l")
        else:
            self.reading.held = None
            self._keep(Wish(Decision.LINKED, passages=_in_order(held, here)))

    def action_unlink(self) -> None:
        """Say that this passage tells something else than the others of its row."""
        here, table, band = self._passage(), self.reading.table, self.reading.view.cursor
        others = [
            Passage(column.article.id, column.cells[band])
            for column in table.columns
            if column.cells[band] and here and column.article.id != here.article
        ]
        if here is None:
            self._leave(self._nothing())
        elif not others:
            self._leave("no other outlet is linked with this")
        else:
            wishes = [Wish(Decision.UNLINKED, passages=_in_order(here, one)) for one in others]
            self._keep(*wishes)

    def action_furniture(self) -> None:
        """Say that this is no part of the article."""
        here = self._passage()
        if here is None:
            self._leave(self._nothing())
        else:
            self._keep(Wish(Decision.FURNITURE, passages=(here,)))

    def action_split(self) -> None:
        """Begin a paragraph with this passage."""
        here, column = self._passage(), self._column()
        if here is None:
            self._leave(self._nothing())
        elif here.spans[0].start in column.openings:
            self._leave("a paragraph begins here already")
        else:
            first = Passage(here.article, here.spans[:1])
            self._keep(Wish(Decision.SPLIT, passages=(first,)))

    def action_join(self) -> None:
        """Let this passage's paragraph go on from the one before."""
        here, column = self._passage(), self._column()
        if here is None:
            self._leave(self._nothing())
            return
        sentences = column.article.sentences
        at = next((k for k, s in enumerate(sentences) if s.span == here.spans[0]), 0)
        own = sentences[at].paragraph if sentences else 0
        before = [s.span for s in sentences if s.paragraph == own - 1]
        first = next((s.span for s in sentences if s.paragraph == own), None)
        if not before or first is None:
            self._leave("there is no paragraph before this")
        else:
            joined = Passage(here.article, (before[-1], first))
            self._keep(Wish(Decision.JOINED, passages=(joined,)))

    def action_name(self) -> None:
        """Say who published this."""
        article, reading = self._column().article, self.reading
        self.dismiss()

        def keep(name: str | None) -> None:
            if name:
                reading.keep(Wish(Decision.OUTLET, article=article.id, text=name))

        reading.app.push_screen(
            LineScreen("the outlet's name; enter keeps it", article.name), keep
        )

    def _column(self) -> "Column":
        return self.reading.table.columns[self.reading.view.focus]

    def _passage(self) -> Passage | None:
        """What the outlet in focus tells here; None for headlines and where it is silent."""
        view, table = self.reading.view, self.reading.table
        cell: tuple[Span, ...] = self._column().cells[view.cursor]
        if not cell or table.row_of(view.cursor) is None:
            return None
        return Passage(self._column().article.id, cell)

    def _told(self) -> str:
        """What is corrected, or why only the outlet's name can be."""
        here, column = self._passage(), self._column()
        return f"in focus: {one_line(column.words(*here.spans[0]))}" if here else self._nothing()

    def _nothing(self) -> str:
        """Why there is no passage to correct."""
        if self.reading.table.row_of(self.reading.view.cursor) is None:
            return "headlines cannot be corrected; n names the outlet"
        return "this outlet is silent here; n names it"

    def _keep(self, *wishes: Wish) -> None:
        self.dismiss()
        self.reading.keep(*wishes)

    def _leave(self, notice: str) -> None:
        self.dismiss()
        self.reading.say(notice)


def _in_order(one: Passage, other: Passage) -> tuple[Passage, Passage]:
    return (one, other) if one.article < other.article else (other, one)
