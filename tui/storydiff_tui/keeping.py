"""The part of the app that keeps what the reader decides, and works in the background."""

from abc import abstractmethod
from collections.abc import Callable
from threading import Lock, Thread
from typing import TYPE_CHECKING

from textual.app import App

from storydiff.errors import LibraryError, StorydiffError

if TYPE_CHECKING:
    from storydiff.model import ArticleId, Collation
    from storydiff_tui.notebook import Kept, Notebook
    from storydiff_tui.render.table import Table
    from storydiff_tui.screens.decisions import Decisions
    from storydiff_tui.screens.reading import ReadingScreen

Then = Callable[[], None]
"""What is to be done in the app with what a thread has worked out."""


class CancelledError(Exception):
    """The reader did not want to wait for what a thread was doing."""


class KeepingApp(App[StorydiffError | None]):
    """Keeps decisions in a notebook, and shows them once they are on the disk."""

    reading: "ReadingScreen | None" = None
    notebook: "Notebook | None" = None
    unkept = "the library is still being opened; once more, please"
    """Why nothing can be kept, as long as there is no notebook."""

    def __init__(self, *, ansi_color: bool | None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._keeping = Lock()

    @abstractmethod
    def not_done(self, error: StorydiffError) -> None:
        """Say what could not be done in the background."""

    def in_background(self, work: Callable[[], Then]) -> None:
        """Do work in a thread that does not keep the reader from leaving."""

        def run() -> None:
            try:
                then = work()
            except CancelledError:
                pass
            except StorydiffError as error:
                self.call_later(self.not_done, error)
            except Exception as error:
                self.call_later(_raise, error)
            else:
                self.call_later(then)

        Thread(target=run, daemon=True).start()

    def on_decisions_wished(self, message: "Decisions.Wished") -> None:
        """Keep what the reader has decided, then show it as kept."""
        self._note(lambda notebook, told: notebook.keep(told, *message.wishes))

    def on_decisions_step_wanted(self, message: "Decisions.StepWanted") -> None:
        """Take the last decision back, or make it again."""
        self._note(lambda notebook, told: notebook.step(told, back=message.back))

    def _note(self, change: "Callable[[Notebook, Collation], Kept]") -> None:
        reading, notebook = self.reading, self.notebook
        if not reading:
            return
        if notebook is None:
            reading.say(self.unkept)
            return

        def keep() -> Then:
            try:
                with self._keeping:  # one change at a time, each on what the last has left
                    kept = change(notebook, reading.table.collation)
                    table = self._tabulated(kept.collation, reading.table)
                    self.call_from_thread(self._show_decisions, kept, table)
            except LibraryError as error:
                problem = str(error)
                return lambda: reading.say(one_line(problem))
            return lambda: None

        from storydiff.language.safe import one_line

        self.in_background(keep)

    def _tabulated(self, collation: "Collation", shown: "Table") -> "Table | None":
        """The table of a story that was corrected; None where only decisions were added."""
        if collation.rows is shown.collation.rows:
            return None
        from storydiff_tui.render.table import tabulate
        from storydiff_tui.work import survey

        return tabulate(collation, survey(collation))

    def _show_decisions(self, kept: "Kept", corrected: "Table | None") -> None:
        from storydiff_tui.screens.listing import ListScreen

        assert self.reading
        if corrected:
            self.reading.show_corrected(corrected)
        self.reading.show_decisions(kept.collation, kept.notice)
        for screen in self.screen_stack:
            if isinstance(screen, ListScreen):
                screen.decisions_arrived()

    def choose_base(self, article: "ArticleId | None") -> None:
        """Keep an article as the base, or no longer where it is."""
        from storydiff.model import Decision
        from storydiff_tui.notebook import Wish

        wish = Wish(Decision.BASE, article=article, text=article or "")
        self._note(lambda notebook, told: notebook.keep(told, wish))


def _raise(error: Exception) -> None:
    """Let the app fail with what went wrong in a thread."""
    raise error
