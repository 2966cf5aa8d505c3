"""A program in a pty of its own, and the time until it has painted."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

ASKED = b"\x1b[?2026$p"
"""A program asks whether the terminal knows synchronized output …"""
ANSWER = b"\x1b[?2026;2$y"
"""… this one does, and so every frame ends with a mark."""
FRAME_END = b"\x1b[?2026l"
IDLE = 20
"""Milliseconds of work in half a second that are none."""
QUIET = 0.06
"""Seconds without a byte after which a frame is taken for the last."""


class Frame(NamedTuple):
    """The last one that follows a key or a resize; milliseconds from there to its last byte."""

    took: float
    worked: float
    """Processor time of the first thread; 0 where the system does not tell."""


class Terminal:
    """Runs a command; times are milliseconds."""

    def __init__(self, command: Sequence[str], columns: int, lines: int) -> None:
        self.begun = time.perf_counter()
        self._seen, self._answered = b"", False
        self.pid, self._file = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
            os.environ.pop("NO_COLOR", None)
            os.execvp(command[0], list(command))
        self._set_size(columns, lines)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._file)

    def until(self, text: bytes, seconds: float = 120) -> float:
        """From the start until some text has come.

        Raises TimeoutError where it does not come, with the last of what did.
        """
        end = time.perf_counter() + seconds
        while text not in self._seen:
            if time.perf_counter() > end:
                raise TimeoutError(self._seen[-400:].decode(errors="replace"))
            self._read(0.5)
        return (time.perf_counter() - self.begun) * 1e3

    def settle(self) -> None:
        """Wait until nothing more comes, and nothing is worked out in the background."""
        before = -1.0
        while self._read(0.5) or self._all_threads() - before > IDLE:
            before = self._all_threads()

    def key(self, keys: bytes) -> Frame | None:
        """From a key to the end of the last frame that follows it; None where none does."""
        return self._last_frame(lambda: os.write(self._file, keys), QUIET)

    def key_until(self, keys: bytes, text: bytes) -> float:
        """From a key until some text has come; raises as `until` does."""
        self._seen, begun = b"", time.perf_counter()
        os.write(self._file, keys)
        self.until(text)
        return (time.perf_counter() - begun) * 1e3

    def _worked(self) -> float:
        try:
            told = Path(f"/proc/{self.pid}/task/{self.pid}/schedstat").read_text()
        except OSError:
            return 0
        return int(told.split()[0]) / 1e6

    def memory(self) -> float:
        """Resident memory in MiB; 0 where the system does not tell."""
        try:
            told = Path(f"/proc/{self.pid}/statm").read_text()
        except OSError:
            return 0
        return int(told.split()[1]) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)

    def _all_threads(self) -> float:
        try:
            told = Path(f"/proc/{self.pid}/stat").read_text()
        except OSError:
            return 0
        user, system = told.rsplit(")", 1)[1].split()[11:13]
        return (int(user) + int(system)) * 1e3 / os.sysconf("SC_CLK_TCK")

    def resize(self, columns: int, lines: int) -> Frame | None:
        """From another size to the end of the last frame that follows it."""
        self._set_size(columns, lines)
        return self._last_frame(lambda: os.kill(self.pid, signal.SIGWINCH), 0.4)

    def _last_frame(self, begin: Callable[[], object], quiet: float) -> Frame | None:
        worked, begun = self._worked(), time.perf_counter()
        begin()
        last, tail, wait = None, b"", 1.0
        while data := self._read(wait):
            if FRAME_END in tail + data:
                took = (time.perf_counter() - begun) * 1e3
                last, wait = Frame(took, self._worked() - worked), quiet
            tail = data[-len(FRAME_END) :]
        return last

    def _read(self, seconds: float) -> bytes:
        if not select.select([self._file], [], [], seconds)[0]:
            return b""
        data = os.read(self._file, 1 << 16)
        self._seen = (self._seen + data)[-(1 << 20) :]
        if not self._answered and ASKED in self._seen:
            self._answered = True
            os.write(self._file, ANSWER)
        return data

    def _set_size(self, columns: int, lines: int) -> None:
        size = struct.pack("HHHH", lines, columns, 0, 0)
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, size)
