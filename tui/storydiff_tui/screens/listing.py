"""The lists over a story: each fills the screen, and each of its lines leads into the text."""

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from storydiff.language.safe import one_line
from storydiff_tui import state
from storydiff_tui.keys import HELP, LIST, bindings
from storydiff_tui.render.arrange import Entry, arranged
from storydiff_tui.render.document import Document, paragraph
from storydiff_tui.render.keyline import key_line, message_line
from storydiff_tui.render.lists import LISTINGS, Listing, count_of, entries_of, lines, narrowed_by
from storydiff_tui.render.places import Place, nearest_line, place_of
from storydiff_tui.render.tabs import shown_line, tab_line
from storydiff_tui.screens.deciding import Deciding
from storydiff_tui.state import Listed
from storydiff_tui.widgets.bar import Bar
from storydiff_tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from rich.segment import Segment

    from storydiff_tui.screens.decisions import Decisions

ABOUT = "an outlet's line leads to that outlet"
ARRANGING = frozenset({"in_list.sort", "in_list.find", "in_list.filter"})
"""Keys of lists whose lines can be put in order, and left out."""
FIND = "show only lines that say these words; enter shows them, esc leaves"


class ListScreen(Deciding):
    """Shows a list of the story; its result is where the reader wants to go."""

    CSS_PATH = "listing.tcss"
    BINDINGS = bindings(LIST)
    AUTO_FOCUS = "Sheet"
    HELP_GROUP = "In a list"

    def __init__(self, reading: "Decisions", name: str) -> None:
        super().__init__()
        self.reading, self.listing = reading, name
        self.lens_before = reading.view.lens
        """The lens that the reader came with."""
        self._shown: tuple[Entry, ...] = ()
        bar = reading.colours.bar.ground
        self.heading = Bar(id="list-heading", ground=bar, height=2)
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
        self._hold()

    def action_page(self, step: int) -> None:
        """Move by a page."""
        self.sheet.move_pages(step)
        self._hold()

    def action_edge(self, step: int) -> None:
        """Go to the top or to the end."""
        self.sheet.move_to_edge(step)
        self._hold()

    def action_column(self, step: int) -> None:
        """Bring another outlet into focus: to its words a line leads."""
        reading = self.reading
        reading.look(state.stepped(reading.view, step, reading.room()))
        self._rewrite()

    def action_sort(self, step: int) -> None:
        """Sort the list in another of its orders, the cursor staying on its line."""
        orders = len(self._of.orders)
        if orders:
            self._listed = replace(self._listed, order=(self._listed.order + step) % orders)
            self._rewrite()

    def action_find(self) -> None:
        """Ask for words, and show only the lines that say them."""
        from storydiff_tui.screens.line import LineScreen

        def narrow(words: str | None) -> None:
            if words is not None:
                self._listed = replace(self._listed, words=one_line(words))
                self._rewrite()

        if self._of.orders:
            self.app.push_screen(LineScreen(FIND, self._listed.words), narrow)

    def action_filter(self) -> None:
        """Choose which differences are shown."""
        from storydiff_tui.screens.filter import FilterScreen

        self.app.push_screen(FilterScreen(self.reading, self._rewrite))

    def action_style(self) -> None:
        """Hide differences of mere style, or show them again."""
        self.reading.action_style()
        self._rewrite()

    def action_back(self) -> None:
        """Show again what was left out here; where nothing was, go back to the text."""
        reading = self.reading
        if self._listed.words:
            self._listed = replace(self._listed, words="")
        elif reading.view.lens != self.lens_before:
            reading.look(replace(reading.view, lens=self.lens_before))
        else:
            self.action_leave()
            return
        self._rewrite()

    def action_take(self) -> None:
        """Go into the text."""
        self._go(self.sheet.choice)

    def action_leave(self) -> None:
        """Back to where the reader was."""
        self.dismiss(None)

    def on_sheet_taken(self, message: Sheet.Taken) -> None:
        """Go where a line that was clicked leads."""
        self._go(message.choice)

    def survey_arrived(self) -> None:
        """Show what was still being gathered."""
        self.sheet.rewrite()
        self._begin()

    def decisions_arrived(self) -> None:
        """Show what is kept now, the cursor staying where it is."""
        self._rewrite()

    @property
    def _of(self) -> Listing:
        return LISTINGS[self.listing]

    @property
    def _listed(self) -> Listed:
        return self.reading.listed(self.listing)

    @_listed.setter
    def _listed(self, listed: Listed) -> None:
        self.reading.lists[self.listing] = listed

    def _hold(self) -> None:
        """Keep which line the reader is at."""
        if self.sheet.choice is not None:
            view = self.reading.view
            here = view.cursor, view.current
            self._listed = replace(self._listed, choice=self.sheet.choice, left_at=here)

    def _rewrite(self) -> None:
        """Write the list anew, the cursor on the same line, or near where it was."""
        self.sheet.rewrite()
        if self._listed.choice is not None:
            self.sheet.choose(self._listed.choice)
        self._show_bars()

    @property
    def at_hand(self) -> Entry | None:
        """The line under the cursor."""
        return self._entry(self.sheet.choice)

    @property
    def names_lines(self) -> bool:
        """In the list of decisions a line is of what was decided already."""
        return self.listing != "decisions"

    def _entry(self, choice: int | None) -> Entry | None:
        return next((entry for entry in self._shown if entry.number == choice), None)

    def _write(self, width: int) -> Document:
        table, view = self.reading.table, self.reading.view
        if table.survey is None:
            return (paragraph(("gathering what is told across the rows …", "dim")),)
        listing, listed = self._of, self._listed
        passes = self.reading.board.passes
        self._shown = tuple(lines(table, self.listing, view.lens, passes, listed.words))
        groups = arranged(table, self._shown, listing.orders[listed.order]) if self._shown else ()
        if listing.orders and not groups and entries_of(table, self.listing):
            return (paragraph((f"no {listing.things[0]} is shown", "dim")),)
        return listing.write(table, view, groups, width)

    def _begin(self) -> None:
        reading, view, listed = self.reading, self.reading.view, self._listed
        if reading.table.survey is not None:
            if listed.choice is not None and listed.left_at == (view.cursor, view.current):
                self.sheet.choose(listed.choice)
            elif view.cursor == 0 and view.current is None:
                self.sheet.move_to_edge(-1)
            elif not self._of.orders:
                self.sheet.choose(view.focus)
            elif self.listing == "queries" and self._entry(view.current):
                self.sheet.choose(view.current or 0)
            elif self._shown:
                stands = (entry.stands for entry in self._shown)
                nearest = nearest_line(reading.table, stands, view.cursor)
                self.sheet.choose(self._shown[nearest].number)
            self._hold()
        self._show_bars()

    def _go(self, choice: int | None) -> None:
        table, view = self.reading.table, self.reading.view
        if choice is None or table.survey is None:
            return
        self._listed = replace(self._listed, choice=choice)
        if not self._of.orders:
            self.dismiss(Place(view.cursor, choice))
            return
        entry = self._entry(choice)
        place = place_of(table, entry.stands, view.focus) if entry else None
        shown = entry.difference if entry else None
        if shown is not None and not self.reading.board.passes[shown]:
            shown = None
        if place and self.listing in ("queries", "decisions"):
            place = place._replace(difference=shown)
        if place:
            self.dismiss(place)
        elif self.listing == "decisions":
            self.say("its words are no longer on these pages; there is no place to go to")

    def say(self, text: str) -> None:
        """Say something where the keys are."""
        self.reading.say(text)
        self._show_bars()

    def _show_bars(self) -> None:
        bar, width = self.reading.colours.bar, self.size.width
        names = [(name, listing.title) for name, listing in LISTINGS.items()]
        self.heading.show([tab_line(names, self.listing, bar, width), self._shown_line()])
        note = self.reading.notice
        own = [key for key in LIST if self._of.orders or key.id not in ARRANGING]
        keys = key_line((*own[:-1], HELP, own[-1]), bar, width, self.reading.remapped)
        self.foot.show([message_line(note, bar, width) if note else keys])

    def _shown_line(self) -> "list[Segment]":
        listing, table = self._of, self.reading.table
        if not listing.orders or table.survey is None:
            return shown_line(ABOUT, "", "", "", self.reading.colours.bar, self.size.width)
        count = count_of(table, self.listing, self._shown)
        words, lens = self._listed.words, self.reading.view.lens
        back = "esc" if words or lens != self.lens_before else "f f"
        return shown_line(
            count, narrowed_by(self.listing, lens, words), back,
            listing.orders[self._listed.order].told, self.reading.colours.bar, self.size.width,
        )  # fmt: skip
