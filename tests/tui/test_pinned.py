"""Columns stay put whatever the terminal makes of a character."""

import re

from rich.console import Console
from rich.segment import Segment
from rich.style import Style

from storydiff_tui.render.layout import frame, lay_out
from storydiff_tui.render.table import tabulate
from storydiff_tui.state import View
from storydiff_tui.widgets.pinned import Pinned
from tests.tui.conftest import OpenApp, reading
from tests.tui.stories import build

STORY = "A | B\nOne | Two\nदेखा जा सके 👩‍🚀 here | plain words\nplain | plain"


def test_each_column_is_told_where_it_begins() -> None:
    segments = [Segment("देखा", Style()), Segment(" │ ", Style()), Segment("right", Style())]
    strip = Pinned(segments, 10, frozenset({0, 2, 5, 10}), Style())
    console = Console(color_system="truecolor", force_terminal=True)
    rendered = strip.render(console)
    assert re.findall(r"\x1b\[(\d+)G", rendered) == ["1", "3", "6", "11"]
    assert strip.text == "देखा │ right"


async def test_only_lines_with_such_characters_are_pinned(opened: OpenApp) -> None:
    async with opened(build(STORY), (100, 24)) as pilot:
        board = reading(pilot).board
        kinds = [type(board.render_line(y)).__name__ for y in range(board.plan.height)]
        assert kinds == ["Encoded", "Encoded", "Pinned", "Encoded", "Encoded", "Encoded"]
        line = board.render_line(2)
        starts = re.findall(r"\x1b\[(\d+)G", line.render(pilot.app.console))
        left, right = board.plan.widths
        margin = board.plan.margin
        end = margin + left + 3 + right
        assert {0, margin, margin + left, margin + left + 3, end} <= {int(s) - 1 for s in starts}
        assert end == board.plan.width


def test_where_the_columns_of_a_layout_begin() -> None:
    table = tabulate(build())
    plan = lay_out(frame(table, View(3), 100), [2] * table.bands, bytes(table.bands))
    assert {0, plan.margin, plan.width} <= plan.starts


def test_blanks_at_the_edge_of_a_column_are_written_before_its_words() -> None:
    words, blank = Segment("कि", Style(bold=True)), Segment("   ", Style(bgcolor="red"))
    strip = Pinned([words, blank], 4, frozenset({0, 4}), Style())
    console = Console(color_system="truecolor", force_terminal=True)
    rendered = strip.render(console)
    assert rendered.index("\x1b[41m   ") < rendered.index("कि")
    assert rendered.endswith("\x1b[5G")
