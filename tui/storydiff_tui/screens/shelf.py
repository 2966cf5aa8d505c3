"""The library screen: choose a story, type paths, or paste an article."""

import re
import shlex
from pathlib import Path

from rich.segment import Segment
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.suggester import Suggester
from textual.widgets import TextArea

from storydiff.language.safe import one_line
from storydiff_tui.keys import HELP, PASTE, SHELF, bindings
from storydiff_tui.render.document import Document
from storydiff_tui.render.keyline import key_line, message_line
from storydiff_tui.render.palette import Colours
from storydiff_tui.render.shelf import preview_document, shelf_document
from storydiff_tui.screens.line import LineScreen
from storydiff_tui.shelf import Shelved, completions, glance, keep_pasted
from storydiff_tui.widgets.bar import Bar
from storydiff_tui.widgets.sheet import Sheet

PATHS = "paths of pages or a folder; → completes, enter opens, esc leaves"
_LAST = re.compile(r"(?:[^ \\]|\\.)+$")
"""The last of several paths, its blanks written as shells have them."""
WIDE = 100
"""Cells from which on there is room for a preview."""


class ShelfScreen(Screen[None]):
    """Lists what can be opened."""

    CSS_PATH = "shelf.tcss"
    BINDINGS = bindings(SHELF)
    AUTO_FOCUS = "#stories"

    class Chosen(Message):
        """A story is to be opened."""

        def __init__(self, sources: tuple[str, ...]) -> None:
            super().__init__()
            self.sources = sources

    def __init__(
        self,
        recent: tuple[Shelved, ...],
        found: tuple[Shelved, ...],
        colours: Colours,
        pasted: Path | None,
        notice: str = "",
    ) -> None:
        super().__init__()
        self.recent, self.found, self.colours, self.notice = recent, found, colours, notice
        self.pasted = pasted
        """The folder that pasted articles are put in."""
        self.typed = ""
        """Paths that were typed or pasted, and are not opened yet."""
        self.stories = Sheet(self._write, colours)
        self.stories.id = "stories"
        self.preview = Sheet(self._write_preview, colours)
        self.preview.id = "preview"
        self.preview.can_focus = False
        self.heading = Bar(id="shelf-heading", ground=colours.bar.ground)
        self.foot = Bar(id="shelf-foot", ground=colours.bar.ground)

    def compose(self) -> ComposeResult:
        """The stories, a preview beside them, and the keys."""
        yield self.heading
        yield self.foot
        yield Horizontal(self.stories, self.preview)

    def on_mount(self) -> None:
        """Show what the first story would open."""
        self.call_after_refresh(self._look)

    def on_resize(self) -> None:
        """Show the preview where there is room for it."""
        self.preview.display = self.size.width >= WIDE
        self._show_bars()

    def say(self, notice: str) -> None:
        """Put a notice where the keys are."""
        self.notice = notice
        self._show_bars()

    # ---- keys

    def action_line(self, step: int) -> None:
        """Go to another story."""
        self.stories.move(step)
        self._look()

    def action_page(self, step: int) -> None:
        """Go on by a page of stories."""
        self.stories.move_pages(step)
        self._look()

    def action_edge(self, step: int) -> None:
        """Go to the first story, or to the last."""
        self.stories.move_to_edge(step)
        self._look()

    def action_take(self) -> None:
        """Open the story."""
        story = self._chosen
        if story:
            self._open(story.sources)

    def action_paths(self) -> None:
        """Type the paths of pages."""

        def go(typed: str | None) -> None:
            self.typed = self.typed if typed is None else typed
            try:
                paths = tuple(shlex.split(typed or ""))
            except ValueError:
                self.say("a quotation mark is not closed; type the paths again")
                return
            if paths:
                self._open(tuple(str(Path(path).expanduser()) for path in paths))

        self.app.push_screen(LineScreen(PATHS, self.typed, _Paths()), go)

    def action_paste(self) -> None:
        """Take an article that is pasted; it is kept as a file, and its path is filled in."""

        def take(text: str | None) -> None:
            if not text or not text.strip() or self.pasted is None:
                return
            try:
                path = keep_pasted(text, self.pasted)
            except OSError as error:
                self.say(f"{self.pasted}: {error.strerror}; the text was not kept")
                return
            self.typed = f"{self.typed} {shlex.quote(str(path))} ".lstrip()
            self.action_paths()

        self.app.push_screen(PasteScreen(), take)

    def action_leave(self) -> None:
        """Back to the story that is open, if there is one."""
        if len(self.app.screen_stack) > 2:
            self.dismiss()
        else:
            self.app.exit()

    def on_sheet_taken(self, message: Sheet.Taken) -> None:
        """Open the story that was clicked."""
        self.stories.choose(message.choice)
        self.action_take()

    # ---- showing

    @property
    def _chosen(self) -> Shelved | None:
        choice = self.stories.choice
        return None if choice is None else (*self.recent, *self.found)[choice]

    def _open(self, sources: tuple[str, ...]) -> None:
        self.say(f"opening {len(sources)} sources …")
        self.post_message(self.Chosen(sources))

    def _write(self, width: int) -> Document:
        return shelf_document(self.recent, self.found, width)

    def _write_preview(self, width: int) -> Document:
        story = self._chosen
        if story is None:
            return ()
        return preview_document(story, [glance(source) for source in story.sources], width)

    def _look(self) -> None:
        if self.preview.display:
            self.preview.rewrite()

    def _show_bars(self) -> None:
        bar, width = self.colours.bar, self.size.width
        count = len(self.recent) + len(self.found)
        title = f" storydiff ▸ library  {count} {'story' if count == 1 else 'stories'}"
        self.heading.show([[Segment(title, bar.strong)]])
        keys = key_line((*SHELF[:-1], HELP, SHELF[-1]), bar, width)
        told = one_line(self.notice)
        self.foot.show([message_line(told, bar, width) if told else keys])


class _Paths(Suggester):
    """Completes the last path of a line."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last path completed as far as one file has it."""
        last = _LAST.search(value)
        typed = last.group().replace("\\ ", " ") if last else ""
        paths = completions(typed) if typed else ()
        return value + paths[0][len(typed) :].replace(" ", "\\ ") if paths else None


class PasteScreen(ModalScreen[str | None]):
    """Takes a text that is pasted; gives it back, or None."""

    CSS_PATH = "paste.tcss"
    BINDINGS = bindings(PASTE)

    def compose(self) -> ComposeResult:
        """A field of many lines."""
        area = TextArea(tab_behavior="focus")
        area.border_title = "paste one article; ^s keeps it as a file, esc leaves"
        yield area

    def action_keep(self) -> None:
        """Give the text back."""
        self.dismiss(self.query_one(TextArea).text)

    def action_leave(self) -> None:
        """Give nothing back."""
        self.dismiss(None)
