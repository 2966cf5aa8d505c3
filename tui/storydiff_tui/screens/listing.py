"""The lists over a story: each fills the screen, and each of its lines leads into the text."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from textual.app import ComposeResult
from textual.screen import Screen

from storydiff.model import Decision
from storydiff_tui import state
from storydiff_tui.keys import APP, LIST, bindings
from storydiff_tui.render.document import Document, paragraph
from storydiff_tui.render.keyline import key_line, message_line
from storydiff_tui.render.names import name_stands, names_document
from storydiff_tui.render.places import Place, Stand, nearest_line, place_of
from storydiff_tui.render.queries import queries_document, query_stands
from storydiff_tui.render.quotations import quotation_stands, quotations_document
from storydiff_tui.render.readings import claim_stands, readings_document
from storydiff_tui.render.tabs import tab_line
from storydiff_tui.render.whole import whole_document
from storydiff_tui.widgets.bar import Bar
from storydiff_tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from storydiff_tui.screens.decisions import Decisions


class Listing(NamedTuple):
    """What one list writes, and where its lines lead."""

    title: str
    write: "Callable[[Decisions, int], Document]"
    stands: "Callable[[Decisions], Sequence[Sequence[Stand]]] | None" = None
    """Of each choice, where its words stand; None where choices are outlets."""


LISTINGS: Mapping[str, Listing] = {
    "readings": Listing(
        "readings",
        lambda of, width: readings_document(of.table, of.view.focus, width),
        lambda of: claim_stands(of.table),
    ),
    "quotations": Listing(
        "quotations",
        lambda of, _: quotations_document(of.table),
        lambda of: quotation_stands(of.table),
    ),
    "queries": Listing(
        "queries",
        lambda of, width: queries_document(of.table, of.board.passes, of.view.focus, width),
        lambda of: query_stands(of.table),
    ),
    "names": Listing(
        "names",
        lambda of, width: names_document(of.table, of.view.focus, width),
        lambda of: name_stands(of.table),
    ),
    "whole": Listing(
        "overview", lambda of, width: whole_document(of.table, of.view.cursor, width)
    ),
}
"""Every list by the name that its key gives."""


class ListScreen(Screen[Place | None]):
    """Shows a list of the story; its result is where the reader wants to go."""

    CSS_PATH = "listing.tcss"
    BINDINGS = bindings(LIST)
    AUTO_FOCUS = "Sheet"

    def __init__(self, reading: "Decisions", name: str) -> None:
        super().__init__()
        self.reading, self.listing = reading, name
        bar = reading.colours.bar.ground
        self.heading = Bar(id="list-heading", ground=bar)
        self.foot = Bar(id="list-foot", ground=bar)
        self.sheet = Sheet(self._write, reading.colours)

    def compose(self) -> ComposeResult:
        """Which lists there are, the list, and its keys."""
        yield self.heading
        yield self.foot
        yield self.sheet

    def on_mount(self) -> None:
        """Begin at what is nearest to where the reader was."""
        self.call_after_refresh(self._begin)

    def on_resize(self) -> None:
        """Write the bars for the new width."""
        self._show_bars()

    def action_list(self, name: str) -> None:
        """Show another list, or the one that is shown already from its beginning."""
        self.listing = name
        self.sheet.rewrite()
        self._begin()

    def action_line(self, step: int) -> None:
        """Move to the next line that leads somewhere, or scroll."""
        self.sheet.move(step)

    def action_page(self, step: int) -> None:
        """Move by a page."""
        self.sheet.move_pages(step)

    def action_edge(self, step: int) -> None:
        """Go to the top or to the end."""
        self.sheet.move_to_edge(step)

    def action_column(self, step: int) -> None:
        """Bring another outlet into focus: to its words a line leads."""
        reading = self.reading
        reading.look(state.stepped(reading.view, step, reading.room()))
        self.sheet.rewrite()
        self._show_bars()

    def action_take(self) -> None:
        """Go into the text."""
        self._go(self.sheet.choice)

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)

    def on_sheet_taken(self, message: Sheet.Taken) -> None:
        """Go where a line that was clicked leads."""
        self._go(message.choice)

    def action_decide(self, decision: str) -> None:
        """Decide on the difference under the cursor."""
        if self._difference is not None:
            self.reading.wish(Decision(decision), self._difference)

    def action_note(self) -> None:
        """Write a note on the difference under the cursor."""
        if self._difference is not None:
            self.reading.ask_note(self._difference)

    def action_undo(self) -> None:
        """Take the last decision back."""
        self.reading.action_undo()

    def action_redo(self) -> None:
        """Make the decision again that was taken back."""
        self.reading.action_redo()

    def survey_arrived(self) -> None:
        """Show what was still being gathered."""
        self.sheet.rewrite()
        self._begin()

    def decisions_arrived(self) -> None:
        """Show what is kept now, the cursor staying where it is."""
        self.sheet.rewrite()
        self._show_bars()

    @property
    def _difference(self) -> int | None:
        """The difference under the cursor; in the other lists, the one the line leads to."""
        choice, table = self.sheet.choice, self.reading.table
        if choice is None or table.survey is None:
            return None
        if self.listing == "queries":
            return choice
        if self.listing == "readings":
            named = table.survey.claims[choice].variant
            ids = {variant.id: k for k, variant in enumerate(table.differences)}
            return None if named is None else ids[named]
        return None

    def _write(self, width: int) -> Document:
        if self.reading.table.survey is None:
            return (paragraph(("gathering what is told across the rows …", "dim")),)
        return LISTINGS[self.listing].write(self.reading, width)

    def _begin(self) -> None:
        listing, reading = LISTINGS[self.listing], self.reading
        if reading.table.survey is not None:
            if reading.view.cursor == 0 and reading.view.current is None:
                self.sheet.move_to_edge(-1)
            elif listing.stands is None:
                self.sheet.choose(reading.view.focus)
            elif self.listing == "queries" and reading.view.current is not None:
                self.sheet.choose(reading.view.current)
            else:
                stands = listing.stands(reading)
                self.sheet.choose(nearest_line(reading.table, stands, reading.view.cursor))
        self._show_bars()

    def _go(self, choice: int | None) -> None:
        if choice is None or self.reading.table.survey is None:
            return
        stands = LISTINGS[self.listing].stands
        view = self.reading.view
        if stands is None:
            self.dismiss(Place(view.cursor, choice))
            return
        place = place_of(self.reading.table, stands(self.reading)[choice], view.focus)
        if place and self.listing == "queries":
            place = place._replace(difference=choice)
        if place:
            self.dismiss(place)

    def _show_bars(self) -> None:
        bar, width = self.reading.colours.bar, self.size.width
        names = [(name, listing.title) for name, listing in LISTINGS.items()]
        self.heading.show([tab_line(names, self.listing, bar, width)])
        note = self.reading.notice
        keys = key_line((*LIST, *APP), bar, width, self.reading.remapped)
        self.foot.show([message_line(note, bar, width) if note else keys])
