"""The reading screen: outlets side by side, one row cursor, the difference at hand below."""

from dataclasses import replace

from textual.app import ComposeResult
from textual.containers import Horizontal

from storydiff.model import Collation
from storydiff_tui.keys import READING, bindings
from storydiff_tui.render import overview
from storydiff_tui.render.heading import names_line, title_line
from storydiff_tui.render.keyline import key_line, message_line
from storydiff_tui.render.layout import room
from storydiff_tui.render.palette import Palette
from storydiff_tui.render.summary import summary
from storydiff_tui.render.table import Table, tabulate
from storydiff_tui.screens.panels import Panels
from storydiff_tui.state import View, focused
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

    def __init__(self, table: Table, colours: Palette, notices: tuple[str, ...] = ()) -> None:
        super().__init__()
        self.table, self.colours, self.notices = table, colours, notices
        self.view = first_view(table)
        self.notice = notices[0] if notices else ""

    def compose(self) -> ComposeResult:
        """Two lines above, the table with its strip, three lines below."""
        yield Bar(id="heading", height=2)
        yield Bar(id="foot", height=3)
        with Horizontal():
            yield Board(self.table, self.view, self.colours)
            yield Overview(self.colours)

    def on_mount(self) -> None:
        """Find the parts once; they never change."""
        self.board = self.query_one(Board)
        self.heading = self.query_one("#heading", Bar)
        self.foot = self.query_one("#foot", Bar)
        self.overview = self.query_one(Overview)
        self._ground()

    # ---- showing

    def look(self, view: View, *, reveal: bool = False) -> None:
        """Look at the story in another way, and keep the reader's band on the screen."""
        self.view = view
        self.notice = ""
        self.board.show(view)
        if reveal:
            self.board.reveal(view.cursor)
        self.refresh_bars()

    def refresh_bars(self) -> None:
        """Bring the lines around the table up to date."""
        layout, width = self.board.plan, self.size.width
        if not width or not self.board.size.height:
            return
        height = self.board.size.height
        bottom = min(layout.height, self.board.line + height)
        share = 100 * bottom // max(1, layout.height)
        self.heading.show(
            [
                title_line(self.table, self.view, layout, self.colours, width, share),
                names_line(self.table, self.view, layout, self.colours, width),
            ]
        )
        about, readings = summary(self.table, self.view, self.colours, width)
        if self.notice:
            last = message_line(self.notice, self.colours, width)
        else:
            last = key_line(READING, self.colours, width)
        self.foot.show([about, readings, last])
        self.overview.show(self._weights(height), overview.thumb(layout, self.board.line, height))

    def _weights(self, height: int) -> list[int]:
        """The overview's shades, computed again only when the layout or the filter is another."""
        key = (self.board.plan, self.board.passes, height)
        if getattr(self, "_weighed", (None,))[0] != key:
            self._weighed = (key, overview.weights(self.table, *key))
        return self._weighed[1]

    def recolour(self, colours: Palette) -> None:
        """Show everything in other colours."""
        self.colours = colours
        self.overview.colours = colours
        self.board.recolour(colours)
        self._ground()
        self.refresh_bars()
        self.overview.refresh()

    def _ground(self) -> None:
        for bar in (self.heading, self.foot):
            bar.recolour(self.colours.bar)

    def show_collation(self, collation: Collation) -> None:
        """Show the story read against another base, at the same difference."""
        held = None if self.view.current is None else self.table.differences[self.view.current].id
        self.table = tabulate(collation)
        fresh = first_view(self.table)
        ids = {variant.id: k for k, variant in enumerate(self.table.differences)}
        current = ids.get(held) if held is not None else None
        cursor = 0 if current is None else self.table.homes[current]
        view = replace(
            self.view, base=fresh.base, start=0, cursor=cursor, current=current,
            hidden=self.view.hidden - {fresh.focus}, matches=(), match=None,
        )  # fmt: skip
        self.view = focused(view, view.focus if fresh.base is None else fresh.focus, self.room())
        self.board.show_table(self.table, self.view)
        self.look(self.view, reveal=True)

    def room(self) -> int:
        """How many columns fit."""
        return room(self.board.size.width or self.size.width)

    # ---- what the widgets report

    def on_board_moved(self) -> None:
        """Keep the cursor in sight when the wheel scrolls."""
        self.follow()

    def on_board_resized(self) -> None:
        """The window may hold other outlets now."""
        self.look(focused(self.view, self.view.focus, self.room()))

    def on_board_chosen(self, message: Board.Chosen) -> None:
        """Move the cursor to the band that was clicked."""
        self.go_to_band(message.band)

    def on_overview_pointed(self, message: Overview.Pointed) -> None:
        """Go to the part of the story that was clicked."""
        height = self.board.plan.height
        self.board.to_line(int(message.share * height) - self.board.size.height // 2)
        self.follow()
