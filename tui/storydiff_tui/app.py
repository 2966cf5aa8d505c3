"""The terminal app: opens at once, reads in the background, then shows the story."""

import shlex
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.widgets import Static

from storydiff.errors import LibraryError
from storydiff.language.safe import one_line
from storydiff_tui.keeping import Then
from storydiff_tui.keys import APP, bindings
from storydiff_tui.memory import clear, settle
from storydiff_tui.opening import OpeningApp
from storydiff_tui.render.palette import THEMES
from storydiff_tui.settings import Settings
from storydiff_tui.shelf import holds_folders
from storydiff_tui.work import Progress, read_against, survey

if TYPE_CHECKING:
    from storydiff.model import Collation
    from storydiff.pipeline import Opened
    from storydiff_tui.render.bidi import Way
    from storydiff_tui.render.table import Table
    from storydiff_tui.screens.panels import Panels
    from storydiff_tui.screens.shelf import ShelfScreen


ORDERED, UNORDERED = "\x1b[8l", "\x1b[8h"
"""Tells a terminal that characters come in the order of the screen, or that it has to order them
(ECMA-48, mode BDSM); those that order none do nothing."""


class StorydiffApp(OpeningApp):
    """Shows the story that a function opens; its result is the error that prevented that."""

    CSS_PATH = "app.tcss"
    TITLE = "storydiff"
    BINDINGS = bindings(APP)
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        opens: "Callable[[tuple[str, ...], Progress], Opened]",
        sources: tuple[str, ...] = (),
        *,
        loads: "Callable[[], None]" = lambda: None,
        colour: bool = True,
        library: Path | None = None,
        settings: Settings = Settings(),  # noqa: B008  frozen
    ) -> None:
        # With colours removed, RGB greys would remain, or black on black: take the terminal's own.
        super().__init__(ansi_color=None if colour else True)
        self.opens = opens
        self.loads = loads
        """Loads what opening takes, while the reader chooses what to open."""
        self.sources = sources
        """What is opened first; without any, the library is shown."""
        self.library = library
        """Where decisions are kept; None keeps none."""
        self.settings = settings
        self.reorders = settings.right_to_left == "reorder"
        """Whether words from right to left are put in order here, and not by the terminal."""
        self._ordered = False
        """Whether the terminal has been told so."""
        self.look = next(theme for theme in THEMES if theme.name == settings.theme)
        """The theme that is shown."""
        self.set_keymap(dict(settings.keys))
        if library is None:
            self.unkept = "there is no library to keep that in"
        self.notices: tuple[str, ...] = ()
        """Of the story that is open: what could not be read, and what is one page, edited."""

    def compose(self) -> ComposeResult:
        """One line, until there is a story."""
        yield Static(" storydiff …", id="progress", markup=False)

    def on_ready(self) -> None:
        """Begin to read once the first frame is out."""
        self._take_ground()
        if not self.sources or holds_folders(self.sources):
            self.show_library()
        else:
            self.begin(self.sources)

    def on_unmount(self) -> None:
        """Leave the terminal as it was."""
        if self._ordered and self._driver:
            self._driver.write(UNORDERED)

    def _tell_order(self, ways: "Iterable[Way]") -> None:
        """Have the terminal keep our order, where there is anything to put in order."""
        from storydiff_tui.render.bidi import Way

        if self.reorders and self._driver and any(way is not Way.LEFT for way in ways):
            self._ordered = True
            self._driver.write(ORDERED)

    def show_story(self, table: "Table", notices: tuple[str, ...]) -> None:
        """Show a story in the place of everything else, and begin to survey it."""
        from storydiff_tui.render.palette import colours
        from storydiff_tui.screens.reading import ReadingScreen

        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.notebook = None
        self.notices = tuple(map(one_line, notices))
        if self.reading:
            clear()
        self.reading = ReadingScreen(table, colours(self.look), self.notices, self.settings.keys)
        self._tell_order(column.way for column in table.columns)
        self.push_screen(self.reading)
        self.call_after_refresh(self.in_background, partial(self._survey, table))

    def _survey(self, shown: "Table") -> Then:
        """Work out what is told across the rows, once the rows are on the screen."""
        from storydiff_tui.render.kept import adrift
        from storydiff_tui.render.lists import make_ready
        from storydiff_tui.render.table import tabulate
        from storydiff_tui.screens import listing  # noqa: F401  loaded here, not at its key

        notice, collation = "", shown.collation
        told_across = survey(collation)
        if self.library and self.notebook is None:
            from storydiff_tui.notebook import open_notebook

            self.notebook, notice = open_notebook(self.library, collation)
            self.unkept = notice or self.unkept
        told = self.notebook.attached(collation) if self.notebook else collation
        notice = notice or adrift(told)
        table = tabulate(told, told_across, shown)
        make_ready(table)
        settle()
        return lambda: self._show_survey(table, collation, notice)

    def _show_survey(self, table: "Table", read: "Collation", notice: str) -> None:
        from storydiff_tui.screens.listing import ListScreen

        assert self.reading
        current = self.reading.table
        if current.collation is not read:  # another base was chosen meanwhile
            self.in_background(partial(self._survey, current))
            return
        self.reading.show_survey(table)
        if notice:
            self.reading.say(one_line(notice))
        for screen in self.screen_stack:
            if isinstance(screen, ListScreen):
                screen.survey_arrived()

    def on_panels_base_wanted(self, message: "Panels.BaseWanted") -> None:
        """Begin to put the rows in another outlet's order."""
        reading = self.reading
        if reading and self.notebook:
            self.choose_base(message.base or message.collation.base)
            return

        def rebase() -> Then:
            collation = read_against(message.collation, message.base)
            return lambda: reading.show_collation(collation) if reading else None

        self.in_background(rebase)

    def on_shelf_screen_chosen(self, message: "ShelfScreen.Chosen") -> None:
        """Begin to open a story of the library."""
        if holds_folders(message.sources):
            self.show_library(Path(message.sources[0]))
        else:
            self.begin(message.sources)

    def on_shelf_screen_left(self) -> None:
        """Wait no longer for what is being read; else go back to the story, if there is one."""
        if self.cancel():
            return
        if self.reading:
            self.pop_screen()
        else:
            self.say("no story is open to go back to; enter opens one, q leaves")

    def action_library(self) -> None:
        """Show what else can be opened."""
        self.show_library()

    def show_library(
        self, folder: Path | None = None, notice: str = "", typed: tuple[str, ...] = ()
    ) -> None:
        """Show the stories of the library and of a folder, and paths that were typed."""
        from storydiff_tui.render.bidi import way
        from storydiff_tui.render.palette import colours
        from storydiff_tui.screens.shelf import ShelfScreen
        from storydiff_tui.shelf import found, recent

        if isinstance(self.screen, ShelfScreen):
            self.pop_screen()
        if folder is None:
            folder = Path(self.sources[0]) if holds_folders(self.sources) else Path.cwd()
        try:
            lately = recent(self.library)
        except LibraryError as error:
            lately, notice = (), str(error)
        pasted = self.library.parent / "pasted" if self.library else None
        here = found(folder)
        self._tell_order(way(story.title) for story in (*lately, *here))
        shelf = ShelfScreen(lately, here, colours(self.look), pasted, notice)
        shelf.typed = shlex.join(typed)
        self.push_screen(shelf)
        if not self.reading:
            self.call_after_refresh(self.in_background, self._load)

    def _load(self) -> Then:
        self.loads()
        from storydiff_tui.screens import reading  # noqa: F401  loaded here, not before the user

        return lambda: None

    def action_theme(self) -> None:
        """Go on to the next theme."""
        from storydiff_tui.render.palette import colours

        self.look = THEMES[(THEMES.index(self.look) + 1) % len(THEMES)]
        self._take_ground()
        if self.reading:
            self.reading.recolour(colours(self.look))
            self.reading.say(f"theme: {self.look.name}")

    def action_help(self) -> None:
        """Show marks and keys, those of the screen first."""
        from storydiff_tui.render.help import help_document
        from storydiff_tui.render.palette import colours
        from storydiff_tui.screens.panel import Panel

        first = getattr(self.screen, "HELP_GROUP", "")
        document = help_document(self.settings.keys, first)
        self.push_screen(Panel[None]("help", lambda _: document, colours(self.look)))

    def action_commands(self) -> None:
        """Find a command by its name."""
        from textual.command import CommandPalette

        from storydiff_tui.screens.commands import Commands

        if self.reading:
            self.push_screen(CommandPalette(providers=[Commands], placeholder="find a command"))

    def _take_ground(self) -> None:
        """Have Textual's own parts on a ground like ours."""
        self.theme = "textual-dark" if self.look.dark else "textual-light"
