"""The reading screen: outlets side by side, one row cursor, the difference at hand below."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from textual.app import ComposeResult

from storydiff.model import Collation
from storydiff_tui.keys import APP, READING, bindings
from storydiff_tui.render import overview
from storydiff_tui.render.filters import told
from storydiff_tui.render.heading import names_line, title_line
from storydiff_tui.render.keyline import key_line, message_line
from storydiff_tui.render.layout import room
from storydiff_tui.render.palette import Colours
from storydiff_tui.render.places import same_place
from storydiff_tui.render.summary import summary
from storydiff_tui.render.table import Table, tabulate
from storydiff_tui.screens.panels import Panels
from storydiff_tui.state import View, at_band, at_difference, focused
from storydiff_tui.widgets.bar import Bar
from storydiff_tui.widgets.board import Board
from storydiff_tui.widgets.overview import Overview


def first_view(table: Table) -> View:
    """How a story is looked at when it is opened."""
    base = table.collation.base
    at = None if base is None else table.positions[base]
    return View(columns=len(table.columns), base=at, focus=at or 0)


class ReadingScreen(Panels):
    """Shows one story."""

    CSS_PATH = "reading.tcss"
    BINDINGS = bindings(READING)
    AUTO_FOCUS = "Board"

    def __init__(
        self,
        table: Table,
        colours: Colours,
        notices: tuple[str, ...] = (),
        remapped: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        super().__init__()
        self.remapped, self.lists = remapped, {}
        self.table, self.colours, self.notices = table, colours, notices
        self.view = first_view(table)
        self.notice = notices[0] if notices else ""
        self._told: tuple[object, ...] = ()
        bar = colours.bar.ground
        self.heading = Bar(id="heading", ground=bar, height=2)
        self.foot = Bar(id="foot", ground=bar, height=3)
        self.board = Board(table, self.view, colours)
        self.overview = Overview(colours)

    def compose(self) -> ComposeResult:
        """Two lines above, the table with its strip, three lines below."""
        yield self.heading
        yield self.foot
        yield self.board
        yield self.overview

    # ---- showing

    def look(self, view: View, *, reveal: bool = False, notice: str = "") -> None:
        """Look at the story in another way, and say something of it where the keys are."""
        self.view, self.notice = view, notice
        self.board.show(view)
        if reveal:
            self.board.reveal(view.cursor)
        self.refresh_bars()

    def refresh_bars(self) -> None:
        """Bring the lines around the table up to date."""
        board, view, bar = self.board, self.view, self.colours.bar
        state = (board.plan, view, board.line, board.size, self.notice, self.colours)
        width, height = self.size.width, board.size.height
        if state == self._told or not width or not height:
            return
        self._told = state
        layout = board.plan
        seen = told(view.lens, board.passes)
        share = 100 * min(layout.height, board.line + height) // max(1, layout.height)
        title = title_line(self.table, view, layout, bar, width, share, seen)
        self.heading.show(
            [title, names_line(self.table, board.frame, view.focus, view.base, bar, width)]
        )
        about, readings = summary(self.table, view, board.passes, bar, width)
        keys = key_line((*READING, *APP), bar, width, self.remapped)
        last = message_line(self.notice, bar, width) if self.notice else keys
        self.foot.show([about, readings, last])
        weights = overview.weights(layout, board.graves, height)
        self.overview.show(weights, overview.thumb(layout, board.line, height))

    def recolour(self, colours: Colours) -> None:
        """Show everything in other colours."""
        self.colours = colours
        self.overview.colours = colours
        self.board.recolour(colours)
        for bar in (self.heading, self.foot):
            bar.recolour(colours.bar.ground)
        self.refresh_bars()
        self.overview.refresh()

    def show_collation(self, collation: Collation) -> None:
        """Show the story read against another base, at the same place."""
        survey = collation.survey if self.table.survey else None
        self.show_corrected(tabulate(collation, survey))

    def show_corrected(self, table: Table) -> None:
        """Show the story in other rows, at the same place."""
        old, self.table = self.table, table
        self.lists = {
            name: replace(listed, choice=None, left_at=None) for name, listed in self.lists.items()
        }
        fresh = first_view(self.table)
        current = None
        if self.view.current is not None and old.collation.variants == table.collation.variants:
            held = old.differences[self.view.current].id
            ids = {variant.id: k for k, variant in enumerate(self.table.differences)}
            current = ids.get(held)
        place = same_place(old, self.view.cursor, self.table)
        cursor = place if current is None else self.table.homes[current]
        view = replace(
            self.view, columns=fresh.columns, base=fresh.base, start=0,
            cursor=cursor, current=current,
            hidden=self.view.hidden - {fresh.focus}, matches=(), match=None,
        )  # fmt: skip
        self.view = focused(view, view.focus if fresh.base is None else fresh.focus, self.room())
        self.board.show_table(self.table, self.view)
        self.look(self.view, reveal=True)

    def show_survey(self, table: Table) -> None:
        """Show what was found across the rows as well, the reader staying where she is."""
        if table.collation.rows is not self.table.collation.rows:
            self.show_corrected(table)
            return
        old, self.table = self.table, table
        view = self.view
        if view.current is not None:
            held = old.differences[view.current].id
            ids = {variant.id: k for k, variant in enumerate(table.differences)}
            view = replace(view, current=ids[held])
        self.view = view
        self.board.show_table(table, view)
        self.refresh_bars()

    def room(self) -> int:
        """How many columns fit."""
        return room(self.board.size.width or self.size.width)

    # ---- what the widgets report

    def on_board_moved(self) -> None:
        """Keep the cursor in sight when the wheel scrolls."""
        self.follow()

    def on_board_resized(self) -> None:
        """The window may hold other outlets now."""
        self.look(focused(self.view, self.view.focus, self.room()), notice=self.notice)

    def on_board_chosen(self, message: Board.Chosen) -> None:
        """Move to what was clicked: the difference there, or else the band, and the outlet."""
        view = focused(replace(self.view, selected=None), message.column, self.room())
        if message.difference is None:
            self.look(replace(at_band(view, message.band), current=None), reveal=True)
        else:
            self.look(at_difference(view, message.difference, message.band), reveal=True)

    def on_board_drawn(self, message: Board.Drawn) -> None:
        """Show which words are drawn over; once that is done, copy them as the page has them."""
        chosen = message.column, message.start, message.end
        view = replace(self.view, selected=chosen)
        if not message.done:
            self.look(view)
            return
        words = self.table.columns[message.column].words(message.start, message.end)
        self.app.copy_to_clipboard(words)
        self.look(view, notice=f"copied {len(words)} characters")

    def on_overview_pointed(self, message: Overview.Pointed) -> None:
        """Go to the part of the story that was clicked."""
        height = self.board.plan.height
        self.board.to_line(int(message.share * height) - self.board.size.height // 2)
        self.follow()
