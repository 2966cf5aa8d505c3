"""Measure the start, the keys, a resize and an export: `python -m tests.benchmarks`.

Shared machines are noisy: read ratios, and run it twice. The targets stand beside the figures.
"""

import compileall
import statistics
import subprocess
import sys
import time
from tempfile import TemporaryDirectory
from typing import NamedTuple

import storydiff
import storydiff_tui
from storydiff import samples
from tests.benchmarks.terminal import FRAME_END, Frame, Terminal

APPS = (sys.executable, "-m", "tests.benchmarks.apps")
SIZE = (200, 50)
ROWS = (40, 400, 4000)
STARTS = 7
REPEAT = 30
READY = b"outlets"
LEAVE = b"\x1b"
ENTER = b"\r"
SILENT = "┈ silent ┈".encode()
"""Only rows say so."""


class Measured(NamedTuple):
    """A key that is pressed again and again, and what is pressed before it, and after."""

    keys: bytes
    before: bytes = b""
    after: bytes = b""


KEYS = {
    "line down": Measured(b"j"),
    "page down": Measured(b" "),
    "page up": Measured(b"b"),
    "next difference": Measured(b"n"),
    "difference before": Measured(b"N"),
    "next row": Measured(b"J"),
    "outlet right and left": Measured(b"lh"),
    "outlet hidden and shown": Measured(b"3"),
    "stacked and side by side": Measured(b"s"),
    "style hidden and shown": Measured(b"."),
    "fold without style": Measured(b"z", before=b".", after=b"."),
    "a kind in the filter": Measured(b"~", before=b"f", after=LEAVE),
    "next line of a list": Measured(b"j", before=b"v", after=LEAVE),
    "page of a list": Measured(b" ", before=b"v", after=LEAVE),
}


def byte_code() -> None:
    """Write it, as users have it: not every editable installation does, and then compiles anew."""
    for package in (storydiff, storydiff_tui):
        compileall.compile_dir(package.__path__[0], quiet=1)


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


def opened() -> None:
    """A story opened from the library, from the key to its rows."""
    timed, shelf = [], str(samples.files(samples.NAMES[0])[0].parents[1])
    for _ in range(STARTS):
        with TemporaryDirectory() as folder:
            command = (sys.executable, "-m", "storydiff_tui", "--library", f"{folder}/kept", shelf)
            with Terminal(command, *SIZE) as terminal:
                terminal.settle()
                timed.append(terminal.key_until(ENTER, SILENT))
    print(f"a story opened       {statistics.median(timed):6.0f} ms, from the library (below 500)")


def keys(rows: int) -> None:
    """Every key on a story of so many rows."""
    with Terminal((*APPS, str(rows)), *SIZE) as terminal:
        terminal.until(READY)
        terminal.settle()
        lists = []
        for _ in range(2):
            lists.append(terminal.key(b"v"))
            terminal.key(LEAVE)
        for name, measured in KEYS.items():
            told = _pressed(terminal, measured)
            print(f"{rows:5} rows  {name:24} {told}")
        wraps = [terminal.resize(SIZE[0] - 20 * (k % 2 + 1), SIZE[1]) for k in range(4)]
        print(f"{rows:5} rows  {'a list opened':24} {_listed(lists)} ms, the first time and again")
        print(f"{rows:5} rows  {'resize':24} {_listed(wraps)} ms (below 150)")
        print(f"{rows:5} rows  {'memory':24} {terminal.memory():.0f} MiB (below 100)")


def _pressed(terminal: Terminal, measured: Measured) -> str:
    """The time until the last frame after a key, and the processor time that it took."""
    if measured.before:
        terminal.key(measured.before)
    frames = [terminal.key(measured.keys) for _ in range(REPEAT)]
    if measured.after:
        terminal.key(measured.after)
    painted = [frame.took for frame in frames if frame]
    worked = [frame.worked for frame in frames if frame]
    if not painted:
        return "paints nothing"
    return (
        f"p50 {statistics.median(painted):5.1f}  p95 {_high(painted):5.1f} ms (below 16);"
        f" at work {statistics.median(worked):4.1f} and {_high(worked):4.1f} ms"
    )


def _high(times: list[float]) -> float:
    """The 95th percentile."""
    return sorted(times)[round(0.95 * (len(times) - 1))]


def _listed(frames: list[Frame | None]) -> str:
    return ", ".join(f"{frame.took:.0f}" for frame in frames if frame)


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
    byte_code()
    starts()
    opened()
    for rows in ROWS:
        keys(rows)
    export()


if __name__ == "__main__":
    main()
