"""What is measured: `python -m tests.benchmarks.apps bare`, or a number of rows."""

import sys


def bare() -> None:
    """The least that Textual can do, for comparison."""
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    class Bare(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("bare")

    Bare().run()


def story(rows: int) -> None:
    """The app on a story of so many rows, without the work of reading and aligning one."""
    from storydiff.pipeline import Opened
    from storydiff_tui.app import StorydiffApp
    from tests.tui.stories import big

    StorydiffApp(lambda *_: Opened(big(rows), ()), ("story",)).run()


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        story(int(sys.argv[1]))
