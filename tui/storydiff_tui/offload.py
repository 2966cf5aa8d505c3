"""Work done in a process of its own, so that a long one leaves the screen to the reader.

A thread that computes takes turns with the app that paints: a key would wait for its turn three or
four times over. Another process shares nothing with it but what is sent to and fro.
"""

import os
import pickle
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from threading import Thread
from typing import IO, NamedTuple, TypeVar

Value = TypeVar("Value")
Tell = Callable[[str], None]

PAUSE = 0.004
"""Seconds in which the app may paint, about as long as a frame takes to pickle."""
NICENESS = 5
"""How far the other process stands back, in steps of nice(1), where there is but one processor."""


class Unhurried:
    """A file that lets other threads go first after every frame of a pickle, some 64 KiB."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file

    def write(self, data: bytes) -> None:
        """Write all of it."""
        self._file.write(data)
        time.sleep(PAUSE)


def offload(work: Callable[[], Value], before: Callable[[], object]) -> Value:
    """What `work` comes to, worked out in a new process once that has done what comes `before`.

    Both must be functions of modules, or partials of such, since they are sent there. Where no
    process can be had, or it ends without an answer, the work is done here.
    """
    return offload_telling(partial(_untold, work), before, _nothing)


def offload_telling(
    work: Callable[[Tell], Value], before: Callable[[], object], hear: Tell
) -> Value:
    """The same for work that tells how far it is: `hear` is told, and ends it where it raises."""
    try:
        with _begun() as process:
            try:
                return _answer(process, work, before, hear)
            except BaseException:
                process.kill()
                raise
    except (OSError, EOFError, pickle.UnpicklingError):
        return work(hear)


def _begun() -> "subprocess.Popen[bytes]":
    """A process that waits to be told what to do, and finds modules where this one does."""
    return subprocess.Popen(
        (sys.executable, "-P", "-c", f"from {__name__} import main; main()"),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip


def _answer(
    process: "subprocess.Popen[bytes]",
    work: Callable[[Tell], Value],
    before: Callable[[], object],
    hear: Tell,
) -> Value:
    """What the work comes to in a process that waits for it."""
    assert process.stdin
    assert process.stdout
    for step in (before, work):
        pickle.dump(step, Unhurried(process.stdin))
    process.stdin.flush()
    while isinstance(said := pickle.load(process.stdout), Told):
        hear(said.text)
    value: Value = said
    return value


class Told(NamedTuple):
    """What the other process says of how far it is."""

    text: str


def _untold(work: Callable[[], Value], _: Tell) -> Value:
    return work()


def _nothing(_: str) -> None:
    """Hear nothing."""


def main() -> None:
    """Do what standard input says, and write what comes of it to standard output."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    asked, answer = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # whatever prints must not get into the answer
    pickle.load(asked)()
    work = pickle.load(asked)
    Thread(target=_end_with, args=(asked.fileno(),), daemon=True).start()
    pickle.dump(work(partial(_tell, answer)), answer)


def _tell(answer: IO[bytes], text: str) -> None:
    pickle.dump(Told(text), answer)
    answer.flush()


def _end_with(pipe: int) -> None:
    """Leave as soon as the process that asked is gone: it holds the other end of the pipe."""
    os.read(pipe, 1)
    os._exit(1)
