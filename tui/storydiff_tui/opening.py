"""The part of the app that opens stories: in the background, telling how far, until cancelled."""

from abc import abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual.widgets import Static

from storydiff.errors import StorydiffError
from storydiff.language.safe import one_line
from storydiff_tui.keeping import CancelledError, KeepingApp, Then
from storydiff_tui.memory import settle
from storydiff_tui.work import Progress

if TYPE_CHECKING:
    from storydiff.pipeline import Opened
    from storydiff_tui.render.table import Table


@runtime_checkable
class Saying(Protocol):
    """A screen that has a line for notices: known by that, so that none is loaded to ask."""

    def say(self, text: str) -> None:
        """Put a notice on it."""


@dataclass(frozen=True, eq=False)
class Read:
    """What is being read."""

    sources: tuple[str, ...]
    cancelled: Event = field(default_factory=Event)
    """Set where the reader does not want to wait for it; the thread looks before every step."""


class OpeningApp(KeepingApp):
    """Reads pages in a thread that ends as soon as nobody waits for it."""

    opens: "Callable[[tuple[str, ...], Progress], Opened]"
    waited_for: Read | None = None
    """What is being read, until it is shown, refused or cancelled."""

    @abstractmethod
    def show_story(self, table: "Table", notices: tuple[str, ...]) -> None:
        """Show a story in the place of everything else."""

    @abstractmethod
    def show_library(
        self, folder: Path | None = None, notice: str = "", typed: tuple[str, ...] = ()
    ) -> None:
        """Show what can be opened."""

    def begin(self, sources: tuple[str, ...]) -> None:
        """Begin to read; what was being read before is waited for no longer."""
        if self.waited_for:
            self.waited_for.cancelled.set()
        self.waited_for = read = Read(sources)
        self.in_background(partial(self._open, read))

    def _open(self, read: Read) -> Then:
        def progress(text: str) -> None:
            if read.cancelled.is_set():
                raise CancelledError
            self.call_later(self._show_progress, read, text)

        try:
            opened = self.opens(read.sources, progress)
        except StorydiffError as error:
            return partial(self._show_refused, read, error)
        from storydiff_tui.render.table import tabulate
        from storydiff_tui.screens import reading  # noqa: F401  loaded here, not before the user

        progress("laying out the rows")
        table = tabulate(opened.collation)
        settle()
        return partial(self._show_opened, read, table, opened.notices)

    def _show_progress(self, read: Read, text: str) -> None:
        if read is self.waited_for:
            told = f"{text} …   esc cancels"
            if not self.say(told):
                self.query_one("#progress", Static).update(f" {told}")

    def _show_opened(self, read: Read, table: "Table", notices: tuple[str, ...]) -> None:
        if read is self.waited_for:
            self.waited_for = None
            self.show_story(table, notices)

    def _show_refused(self, read: Read, error: StorydiffError) -> None:
        if read is self.waited_for:
            self.waited_for = None
            self.not_done(error)

    def not_done(self, error: StorydiffError) -> None:
        """Say so where there is a screen to stay on; else leave with the error."""
        failures = getattr(error, "failures", ())
        if not self.say("; ".join(map(str, (*failures, error)))):
            self.exit(error, return_code=2)

    def say(self, text: str) -> bool:
        """Put a notice on the library or the story, the upper one; whether either is open."""
        for screen in reversed(self.screen_stack):
            if isinstance(screen, Saying):
                screen.say(one_line(text))
                return True
        return False

    def cancel(self) -> bool:
        """Wait no longer for what is being read; whether anything was."""
        read, self.waited_for = self.waited_for, None
        if read is None:
            return False
        read.cancelled.set()
        notice = "cancelled; i opens the same files or others, q leaves"
        if not self.say(notice):
            self.show_library(notice=notice, typed=read.sources)
        return True

    def action_cancel(self) -> None:
        """Cancel what is being read."""
        self.cancel()

    def action_stop(self) -> None:
        """Cancel what is being read; where nothing is, leave."""
        if not self.cancel():
            self.exit()
