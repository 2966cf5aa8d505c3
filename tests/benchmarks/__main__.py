"""Measure the start, the keys, a resize and an export: `python -m tests.benchmarks`.

Shared machines are noisy: read ratios, and run it twice. The targets stand beside the figures.
"""

import statistics
import subprocess
import sys
import time

from storydiff import samples
from tests.benchmarks.terminal import FRAME_END, Terminal

APPS = (sys.executable, "-m", "tests.benchmarks.apps")
SIZE = (200, 50)
ROWS = (40, 400, 4000)
STARTS = 7
REPEAT = 30
READY = b"outlets"
KEYS = {
    "line down": b"j",
    "page down": b" ",
    "page up": b"b",
    "next difference": b"n",
    "difference before": b"N",
    "next row": b"J",
    "outlet right and left": b"lh",
    "fold": b"z",
}


def first_frame(*command: str) -> float:
    """From the start of a process to its first frame."""
    with Terminal(command, *SIZE) as terminal:
        return terminal.until(FRAME_END)


def starts() -> None:
    """The first frame of the app beside that of an empty one, started in turn."""
    files = [str(path) for path in samples.files(samples.NAMES[0])]
    pairs = [
        (first_frame(*APPS, "bare"), first_frame(sys.executable, "-m", "storydiff_tui", *files))
        for _ in range(STARTS)
    ]
    bare, ours = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"first frame          {ours:6.0f} ms, {ours / bare:.2f} of an empty app's (up to 1.3)")


def keys(rows: int) -> None:
    """Every key on a story of so many rows."""
    with Terminal((*APPS, str(rows)), *SIZE) as terminal:
        terminal.until(READY)
        terminal.settle()
        for name, data in KEYS.items():
            timed = [terminal.key(data) for _ in range(REPEAT)]
            painted = sorted(t for t in timed if t is not None)
            if not painted:
                print(f"{rows:5} rows  {name:22} paints nothing")
                continue
            high = painted[round(0.95 * (len(painted) - 1))]
            middle = statistics.median(painted)
            print(f"{rows:5} rows  {name:22} p50 {middle:5.1f}  p95 {high:5.1f} ms (below 16)")
        wraps = [terminal.resize(SIZE[0] - 20 * (k % 2 + 1), SIZE[1]) or 0 for k in range(4)]
        told = ", ".join(f"{wrap:.0f}" for wrap in wraps)
        print(f"{rows:5} rows  {'resize':22} {told} ms (below 150)")


def export() -> None:
    """The whole process of an export."""
    files = [str(path) for path in samples.files(samples.NAMES[0])]
    timed = []
    for _ in range(STARTS):
        begun = time.perf_counter()
        subprocess.run(
            [sys.executable, "-m", "storydiff_tui", "export", "--format", "json", *files],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        timed.append((time.perf_counter() - begun) * 1e3)
    print(f"export of {len(files)} pages    {statistics.median(timed):6.0f} ms (below 500)")


def main() -> None:
    """All of them."""
    starts()
    for rows in ROWS:
        keys(rows)
    export()


if __name__ == "__main__":
    main()
