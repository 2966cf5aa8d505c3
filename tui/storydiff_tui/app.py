"""The terminal app: opens at once, reads in the background, then shows the story."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import App, ComposeResult
from textual.widgets import Static
from textual.worker import Worker, WorkerState, get_current_worker

from storydiff.errors import SourceError, StorydiffError
from storydiff_tui.work import Job, open_job, read_against

if TYPE_CHECKING:
    from storydiff_tui.render.table import Table
    from storydiff_tui.screens.panels import Panels
    from storydiff_tui.screens.reading import ReadingScreen


class Stopped(Exception):  # noqa: N818  not an error: the reader left
    """The reader left while work was under way."""


class StorydiffApp(App[StorydiffError | None]):
    """Reads what a job names, and shows it; its result is the error that prevented that."""

    CSS_PATH = "app.tcss"
    TITLE = "storydiff"

    def __init__(self, job: Job, *, colour: bool = True) -> None:
        # With colours removed, RGB greys would remain, or black on black: take the terminal's own.
        super().__init__(ansi_color=None if colour else True)
        self.job = job
        self.reading: ReadingScreen | None = None
        self.failures: tuple[SourceError, ...] = ()
        """Sources that could not be read while others could."""

    def compose(self) -> ComposeResult:
        """One line, until there is a story."""
        count = len(self.job.sources)
        yield Static(f" reading {count} sources …", id="progress", markup=False)

    def on_ready(self) -> None:
        """Begin to read once the first frame is out."""
        self.run_worker(self._open, thread=True, exit_on_error=False)

    # ---- work in threads

    def _progress(self, text: str) -> None:
        if get_current_worker().is_cancelled:
            raise Stopped
        self.call_from_thread(self.query_one("#progress", Static).update, f" {text} …")

    def _open(self) -> Callable[[], None]:
        """Runs in a thread; gives what is to be done in the app afterwards."""
        opened = open_job(self.job, self._progress)
        from storydiff_tui.render.table import tabulate
        from storydiff_tui.screens import reading  # noqa: F401  loaded here, not before the user

        table = tabulate(opened.collation)
        return lambda: self._show(table, opened.failures)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Show what a worker brings, or leave with what went wrong."""
        worker = event.worker
        if event.state is WorkerState.ERROR:
            error = worker.error
            if isinstance(error, StorydiffError):
                self.exit(error, return_code=2)
            elif error is not None and not isinstance(error, Stopped):
                raise error
        elif event.state is WorkerState.SUCCESS and worker.result:
            worker.result()

    def _show(self, table: "Table", failures: tuple[SourceError, ...]) -> None:
        from storydiff_tui.render.palette import palette
        from storydiff_tui.render.safe import one_line
        from storydiff_tui.screens.reading import ReadingScreen

        self.failures = failures
        notices = tuple(one_line(str(failure)) for failure in failures)
        self.reading = ReadingScreen(table, palette(self.current_theme.dark), notices)
        self.push_screen(self.reading)
        self.call_after_refresh(_settle_memory)

    def on_panels_base_wanted(self, message: "Panels.BaseWanted") -> None:
        """Begin to put the rows in another outlet's order."""
        reading = self.reading

        def rebase() -> Callable[[], None]:
            collation = read_against(message.collation, message.base)
            return lambda: reading.show_collation(collation) if reading else None

        self.run_worker(rebase, thread=True, exclusive=True, exit_on_error=False)

    def action_theme(self) -> None:
        """Switch between a dark and a light ground."""
        from storydiff_tui.render.palette import palette

        self.theme = "textual-light" if self.current_theme.dark else "textual-dark"
        if self.reading:
            self.reading.recolour(palette(self.current_theme.dark))


def _settle_memory() -> None:
    """Spare the collector what lives as long as the app: pauses of its last generation show."""
    import gc

    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
