"""The filter: which kinds, from which severity, and between whom differences are shown."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Key as KeyEvent

from storydiff_tui import state
from storydiff_tui.keys import FILTER, bindings
from storydiff_tui.render.filters import counts
from storydiff_tui.render.keyline import key_line
from storydiff_tui.render.marks import ALL
from storydiff_tui.render.wrap import fit
from storydiff_tui.screens.glass import Glass
from storydiff_tui.state import View
from storydiff_tui.widgets.bar import Bar

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.segment import Segment

    from storydiff_tui.screens.actions import Actions

    Line = list[Segment]


LINES = len(ALL) + 6
"""Of the marks, of the other choices, and one between them."""


class FilterScreen(Glass[None]):
    """Changes the lens while the story stays in sight."""

    CSS_PATH = "filter.tcss"
    BINDINGS = bindings(FILTER)

    def __init__(self, reading: "Actions", changed: "Callable[[], None]" = lambda: None) -> None:
        super().__init__()
        self.reading, self.changed = reading, changed
        self.found = counts(reading.table)
        self._first = 0
        """The first line that is shown, where not all have room."""
        self._room = LINES
        """For how many lines there is some."""

    def compose(self) -> ComposeResult:
        """The marks, the other choices, and how to leave."""
        with Vertical():
            ground = self.reading.colours.panel.ground
            yield Bar(id="marks", ground=ground, height=LINES)
            yield Bar(id="filter-keys", ground=ground)

    def on_mount(self) -> None:
        """Say what is shown now."""
        keys = self.query_one("#filter-keys", Bar)
        keys.show([key_line(FILTER, self.reading.colours.panel, self.app.size.width)])
        self.query_one(Vertical).border_title = "press a key to hide or show"
        self._show()

    def on_resize(self) -> None:
        """Show as many lines as there is room for."""
        self._room = self.fit_frame(LINES)
        self.query_one("#marks", Bar).styles.height = self._room
        self._show()

    def action_line(self, step: int) -> None:
        """Scroll, where not all lines have room."""
        self._first += step
        self._show()

    def on_key(self, event: KeyEvent) -> None:
        """A sign toggles its kinds."""
        for mark in ALL:
            if event.character == mark.key:
                event.stop()
                self._look(state.muted(self.reading.view, mark.sign))

    def action_all(self) -> None:
        """Show every difference again."""
        self._look(state.unfiltered(self.reading.view))

    def action_least(self, severity: int) -> None:
        """Show only what is of a severity and above."""
        self._look(state.at_least(self.reading.view, severity))

    def action_one(self, alone: bool) -> None:
        """Show only what the outlet in focus tells otherwise than some other, or than all."""
        view = self.reading.view
        self._look(state.narrowed(view, view.focus, alone=alone))

    def action_two(self) -> None:
        """Show only what the outlet in focus and the one beside it tell otherwise."""
        view = self.reading.view
        self._look(state.narrowed(view, _beside(view), view.focus))

    def action_alarms(self) -> None:
        """Show false alarms too, or hide them again."""
        self._look(state.with_alarms(self.reading.view))

    def _look(self, view: View) -> None:
        self.reading.look(view)
        self.changed()
        self._show()

    def _show(self) -> None:
        lines = [self._mark(k) for k in range(len(ALL))]
        view, columns = self.reading.view, self.reading.table.columns
        focus, beside = (
            f"{k + 1} {fit(columns[k].short, 12)}" for k in (view.focus, _beside(view))
        )
        lens, two = view.lens, (_beside(view), view.focus)
        one = lens.among == (view.focus,)
        lines += [
            [],
            self._choice("2–4", f"only severity {lens.least or 2} and above", lens.least > 0),
            self._choice("o", f"only where {focus} differs", one and not lens.alone),
            self._choice("p", f"only {focus} against {beside}", lens.among == two),
            self._choice("u", f"only what {focus} alone tells so", one and lens.alone),
            self._choice("d", "your false alarms, too", lens.alarms),
        ]
        self._first = max(0, min(self._first, LINES - self._room))
        self.query_one("#marks", Bar).show(lines[self._first :])

    def _mark(self, k: int) -> "Line":
        from rich.segment import Segment

        mark, colours = ALL[k], self.reading.colours.panel
        hidden = mark.sign in self.reading.view.lens.muted
        state = "hidden" if hidden else "shown "
        count = self.found.get(mark, 0)
        return [
            Segment(f" {mark.key} ", colours.key),
            Segment(f"{state} ", colours.dim if hidden else colours.strong),
            Segment(f"{count:6,}  ", colours.dim),
            Segment(mark.name, colours.dim if hidden else colours.signs[mark.sign]),
        ]

    def _choice(self, key: str, text: str, on: bool) -> "Line":
        from rich.segment import Segment

        colours = self.reading.colours.panel
        return [
            Segment(f" {key:<4}", colours.key),
            Segment("on   " if on else "off  ", colours.strong if on else colours.dim),
            Segment(text, colours.strong if on else colours.text),
        ]


def _beside(view: View) -> int:
    """Whom the outlet in focus is compared with: the base, else the outlet left or right of it."""
    if view.base is not None and view.base != view.focus:
        return view.base
    order = state.pinned(view) + state.others(view)
    at = order.index(view.focus) if view.focus in order else 0
    rest = order[:at][-1:] + order[at + 1 :]
    return rest[0] if rest else view.focus
