"""The library screen: choose a story, type paths, or paste an article."""

import shlex
from dataclasses import replace
from pathlib import Path

from textual.app import ComposeResult
from textual.containers import Container
from textual.message import Message
from textual.screen import ModalScreen, Screen
from textual.widgets import TextArea

from storydiff.language.safe import one_line
from storydiff_tui.keys import HELP, PASTE, SHELF, bindings
from storydiff_tui.render.arrange import Groups
from storydiff_tui.render.document import Document
from storydiff_tui.render.keyline import key_line, wrapped_message
from storydiff_tui.render.palette import Colours
from storydiff_tui.render.shelf import (
    SHELF_ORDERS,
    preview_document,
    shelf_document,
    shelf_groups,
)
from storydiff_tui.render.tabs import shown_line
from storydiff_tui.screens.line import LineScreen
from storydiff_tui.screens.paths import PathsScreen
from storydiff_tui.shelf import Shelved, glance, keep_pasted
from storydiff_tui.state import Listed
from storydiff_tui.widgets.bar import Bar
from storydiff_tui.widgets.sheet import Sheet

FIND = "show only stories that say these words; enter shows them, esc leaves"
WIDE = 100
"""Cells from which on there is room for a preview beside the stories."""


class ShelfScreen(Screen[None]):
    """Lists what can be opened."""

    CSS_PATH = "shelf.tcss"
    BINDINGS = bindings(SHELF)
    AUTO_FOCUS = "#stories"
    HELP_GROUP = "In the library"

    class Chosen(Message):
        """A story is to be opened."""

        def __init__(self, sources: tuple[str, ...]) -> None:
            super().__init__()
            self.sources = sources

    class Left(Message):
        """The reader wants to go back."""

    def __init__(
        self,
        recent: tuple[Shelved, ...],
        found: tuple[Shelved, ...],
        colours: Colours,
        pasted: Path | None,
        notice: str = "",
    ) -> None:
        super().__init__()
        self.known, self.colours, self.notice = (*recent, *found), colours, notice
        self.recent = len(recent)
        """How many of the stories were opened lately; the others are in the folder."""
        self.listed = Listed()
        self.groups: Groups = ()
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
        yield Container(self.stories, self.preview)

    def on_mount(self) -> None:
        """Show what the first story would open."""
        self.call_after_refresh(self._look)

    def on_resize(self) -> None:
        """Show the preview beside the stories, or below them where there is no room beside."""
        self.set_class(self.size.width < WIDE, "-narrow")
        self._show_bars()

    def say(self, notice: str) -> None:
        """Put a notice where the keys are, until the next key."""
        self.notice = notice
        self._show_bars()

    # ---- keys

    def on_key(self) -> None:
        """A notice has been read."""
        self.say("")

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

        self.app.push_screen(PathsScreen(self.typed, self.colours.bar), go)

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

    def action_find(self) -> None:
        """Ask for words, and show only the stories that have them."""

        def narrow(words: str | None) -> None:
            if words is not None:
                self.listed = replace(self.listed, words=one_line(words))
                self._rewrite()

        self.app.push_screen(LineScreen(FIND, self.listed.words), narrow)

    def action_sort(self, step: int) -> None:
        """Sort the stories in another order."""
        order = (self.listed.order + step) % len(SHELF_ORDERS)
        self.listed = replace(self.listed, order=order)
        self._rewrite()

    def action_back(self) -> None:
        """Show all stories again; where all are shown, leave."""
        if self.listed.words:
            self.listed = replace(self.listed, words="")
            self._rewrite()
        else:
            self.post_message(self.Left())

    def on_sheet_taken(self, message: Sheet.Taken) -> None:
        """Open the story that was clicked."""
        self.stories.choose(message.choice)
        self.action_take()

    # ---- showing

    @property
    def _chosen(self) -> Shelved | None:
        choice = self.stories.choice
        return None if choice is None else self.known[choice]

    def _open(self, sources: tuple[str, ...]) -> None:
        self.say(f"opening {len(sources)} sources …")
        self.post_message(self.Chosen(sources))

    def _write(self, width: int) -> Document:
        order = SHELF_ORDERS[self.listed.order]
        self.groups = shelf_groups(self.known, self.recent, order, self.listed.words)
        return shelf_document(self.known, self.groups, width)

    def _write_preview(self, width: int) -> Document:
        story = self._chosen
        if story is None:
            return ()
        return preview_document(story, [glance(source) for source in story.sources], width)

    def _rewrite(self) -> None:
        held = self.stories.choice
        self.stories.rewrite()
        if held is not None:
            self.stories.choose(held)
        self._look()
        self._show_bars()

    def _look(self) -> None:
        self.preview.rewrite()
        self.preview.move_to_edge(-1)

    def _show_bars(self) -> None:
        bar, width = self.colours.bar, self.size.width
        shown = sum(len(numbers) for _, numbers in self.groups)
        words, total = self.listed.words, len(self.known)
        count = f"{shown} of {total}" if words else f"{total}"
        title = f"storydiff ▸ library  {count} {'story' if total == 1 else 'stories'}"
        order = SHELF_ORDERS[self.listed.order].told
        narrowed = f"“{words}”" if words else ""
        self.heading.show([shown_line(title, narrowed, "esc", order, bar, width)])
        lines = wrapped_message(one_line(self.notice), bar, width) if self.notice else []
        self.foot.show(lines or [key_line((*SHELF[:-1], HELP, SHELF[-1]), bar, width)])
        self.foot.styles.height = max(1, len(lines))


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
