"""What each key of the reading screen does: a pure transition of the view, then a look."""

from abc import abstractmethod
from collections.abc import Container
from dataclasses import replace
from pathlib import Path

from textual.app import SuspendNotSupported
from textual.events import Key

from storydiff.language.safe import one_line
from storydiff_tui import state
from storydiff_tui.render.counts import graves
from storydiff_tui.render.palette import Colours
from storydiff_tui.render.places import Place
from storydiff_tui.render.search import find
from storydiff_tui.render.table import Table
from storydiff_tui.screens.covered import Covered
from storydiff_tui.state import View
from storydiff_tui.widgets.board import Board

QUERY = 2
"""From this severity on a difference is more than style."""
LETTERS = "asdfghjklqwertyuiopzxcvbnmASDFGHJKLQWERTYUIOPZXCVBNM"
"""For jumping; those under the fingers first."""


class Actions(Covered[None]):
    """The keys' actions; the reading screen mixes them in."""

    table: Table
    view: View
    colours: Colours
    board: Board
    notice: str

    @abstractmethod
    def look(self, view: View, *, reveal: bool = False, notice: str = "") -> None:
        """Look at the story in another way, and say something of it where the keys are."""

    @abstractmethod
    def refresh_bars(self) -> None:
        """Bring the lines around the table up to date."""

    @abstractmethod
    def room(self) -> int:
        """How many columns fit."""

    # ---- moving

    def action_line(self, step: int) -> None:
        """Scroll by a line; at the ends, move the cursor instead."""
        if self.board.scroll(step):
            self.follow()
        else:
            self.action_row(step)

    def action_page(self, halves: int) -> None:
        """Scroll by so many half pages; at the ends, move the cursor instead."""
        if self.board.scroll(halves * max(1, (self.board.size.height - 2) // 2)):
            self.follow()
        else:
            self.action_edge(halves)

    def action_edge(self, step: int) -> None:
        """Go to the first band or the last."""
        self.go_to_band(0 if step < 0 else self.table.bands - 1)

    def action_row(self, step: int) -> None:
        """Go to the next band, over folded ones."""
        plan = self.board.plan
        at = max(0, min(plan.count - 1, plan.item_of(self.view.cursor) + step))
        self.go_to_band(plan.firsts[at])

    def go_to_band(self, band: int) -> None:
        """Move the cursor, and scroll as little as shows it."""
        self.look(state.at_band(self.view, band), reveal=True)

    def follow(self) -> None:
        """Keep the cursor on the screen after scrolling."""
        band = self.board.band_in_sight(self.view.cursor)
        if band != self.view.cursor:
            self.look(state.at_band(self.view, band))
        else:
            self.refresh_bars()

    # ---- differences

    def action_difference(self, step: int) -> None:
        """Go to the next difference that passes the filter, or to the next match of a search."""
        if self.view.matches:
            self._step_match(step)
        else:
            self.step_difference(step)

    def action_grave(self, step: int) -> None:
        """Go to the next grave difference."""
        self._step(step, "grave difference", frozenset(graves(self.table)))

    def step_difference(self, step: int) -> bool:
        """Go to the next difference; whether there is one."""
        return self._step(step, "difference", range(len(self.table.differences)))

    def _step(self, step: int, what: str, among: Container[int]) -> bool:
        onward = state.onward(self.table.homes, self.view, step)
        at = next((k for k in onward if k in among and self.board.passes[k]), None)
        if at is None:
            self.say(f"no further {what}" if step > 0 else f"no {what} before this")
        else:
            self.go_to_difference(at)
        return at is not None

    def action_moved(self, step: int) -> None:
        """Go to the next band that some outlet tells at a place, or in a way, of its own."""
        here, bands = self.view.cursor, range(self.table.bands)
        onward = bands[here + 1 :] if step > 0 else bands[:here][::-1]
        noted = (b for b in onward if any(column.notes[b] for column in self.table.columns))
        band = next(noted, None)
        if band is None:
            self.say("nothing moved further on" if step > 0 else "nothing moved before this")
        else:
            self.go_to_band(band)

    def go_to_difference(self, number: int) -> None:
        """Go to a difference, and show it."""
        band = self.table.homes[number]
        self.look(state.at_difference(self.view, number, band), reveal=True)

    def action_style(self) -> None:
        """Hide differences of mere style, or show them again, and say how many they are."""
        view = state.at_least(self.view, QUERY)
        style = sum(variant.severity < QUERY for variant in self.table.differences)
        told = f"{style:,} differences of style hidden; . shows them"
        self.look(view, notice=told if view.lens.least else "")

    def go_to(self, place: Place | None) -> None:
        """Go where a line of a list leads; nowhere where it was left."""
        if place is None:
            self.refresh_bars()
            return
        view = replace(self.view, hidden=self.view.hidden - {place.column})
        view = state.focused(view, place.column, self.room())
        if place.difference is None:
            view = state.at_band(view, place.band)
        else:
            view = state.at_difference(view, place.difference, self.table.homes[place.difference])
        self.look(view, reveal=True)

    def action_fold(self) -> None:
        """Fold rows without differences, or unfold them."""
        self.look(replace(self.view, folded=not self.view.folded), reveal=True)

    def action_jump(self) -> None:
        """Ask for one of the rows in sight by a letter."""
        bands = [item.first for item in self.board.items_in_sight()]
        letters = LETTERS[: len(bands)]
        jumps = tuple(zip(letters, bands, strict=False))
        self.look(replace(self.view, jumps=jumps), notice="a letter goes to its row, esc to none")

    def on_key(self, event: Key) -> None:
        """While a letter is asked for, any key answers."""
        if not self.view.jumps:
            return
        event.stop()
        event.prevent_default()
        band = dict(self.view.jumps).get(event.character or "")
        self.look(replace(self.view, jumps=()))
        if band is not None:
            self.go_to_band(band)

    # ---- outlets

    def action_column(self, step: int) -> None:
        """Move to another outlet."""
        self.look(state.stepped(self.view, step, self.room()))

    def action_outlet(self, number: int) -> None:
        """Hide an outlet, or show it again."""
        if number > self.view.columns:
            self.say(f"there are {self.view.columns} outlets")
        else:
            self.look(state.toggled(self.view, number - 1, self.room()))

    def action_stack(self) -> None:
        """One under the other, or side by side."""
        self.look(replace(self.view, stacked=not self.view.stacked))

    def action_copy(self) -> None:
        """Copy the cell of the outlet in focus."""
        self._copy([self.view.focus])

    def action_copy_row(self) -> None:
        """Copy the row, each outlet on a line of its own."""
        self._copy(range(len(self.table.columns)))

    def _copy(self, columns: "range | list[int]") -> None:
        lines = []
        for k in columns:
            column = self.table.columns[k]
            cell = column.cells[self.view.cursor]
            told = one_line(" ".join(column.words(*span) for span in cell))
            lines.append(told if len(columns) == 1 else f"{one_line(column.article.name)}: {told}")
        self.app.copy_to_clipboard("\n".join(lines))
        self.say("copied" if any(lines) else "this outlet is silent here")

    def action_source(self) -> None:
        """Open the page of the outlet in focus in the reader's editor, at this row."""
        import subprocess

        from storydiff_tui.editor import command, editor, line_in_file

        column = self.table.columns[self.view.focus]
        page, cell = column.article.page, column.cells[self.view.cursor]
        if page.source == "-":
            self.say("this page came from standard input; there is no file to open")
            return
        try:
            line = line_in_file(page, cell[0] if cell else None)
            words = command(editor(), page.source, line)
            with self.app.suspend():
                subprocess.run(words, check=False)
        except (OSError, ValueError, SuspendNotSupported) as error:
            self.say(f"the editor did not start ({error}); set EDITOR to another")

    def action_picture(self) -> None:
        """Save the screen as a picture in the folder one is in."""
        number = 1
        while (path := Path(f"storydiff-{number}.svg")).exists():
            number += 1
        try:
            path.write_text(self.app.export_screenshot(), encoding="utf-8")
        except OSError as error:
            self.say(f"{path}: {error.strerror}; go to a folder of your own and start from there")
        else:
            self.say(f"saved as {path}")

    # ---- finding

    def search(self, needle: str | None) -> None:
        """Find words, and go to the first place at or after the cursor."""
        if not needle:
            return
        matches = find(self.table, needle)
        if not matches:
            self.say(f"no outlet says “{one_line(needle)}”")
            return
        first = next((k for k, m in enumerate(matches) if m.band >= self.view.cursor), 0)
        self._go_to_match(replace(self.view, matches=matches), first)

    def _step_match(self, step: int) -> None:
        count = len(self.view.matches)
        self._go_to_match(self.view, ((self.view.match or 0) + step) % count)

    def _go_to_match(self, view: View, at: int) -> None:
        match = view.matches[at]
        moved = replace(state.at_band(view, match.band), match=at, current=None)
        shown = replace(moved, hidden=moved.hidden - {match.column})
        told = f"match {at + 1} of {len(view.matches)}; n goes on, esc ends the search"
        self.look(state.focused(shown, match.column, self.room()), reveal=True, notice=told)

    def action_back(self) -> None:
        """End a search; where there is none, show every difference again."""
        if self.view.matches or self.view.selected:
            self.look(replace(self.view, matches=(), match=None, selected=None))
        else:
            self.look(state.unfiltered(self.view))

    def say(self, text: str) -> None:
        """Put a notice where the keys are, until the next key."""
        self.notice = text
        self.refresh_bars()
