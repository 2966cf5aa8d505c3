"""Work in a process of its own: the same answer, nothing left behind, and never no answer."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from storydiff import samples
from storydiff.pipeline import open_story
from storydiff_tui import work
from storydiff_tui.offload import offload

SECONDS = 60


def nothing() -> None:
    """What comes before work that needs nothing."""


def only_in(process: int) -> str:
    """A word in one process, and the end of any other."""
    if os.getpid() != process:
        os._exit(3)
    return "done"


def wait(file: str) -> None:
    """Say who waits, and wait for longer than anybody looks."""
    Path(file).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(10 * SECONDS)


def test_another_process_does_the_work() -> None:
    assert offload(os.getpid, before=nothing) != os.getpid()


def test_what_comes_before_is_done_in_that_process_first(tmp_path: Path) -> None:
    made = tmp_path / "made"
    assert offload(partial(os.path.isdir, made), before=partial(os.mkdir, made))


def test_work_whose_process_ends_without_an_answer_is_done_here() -> None:
    assert offload(partial(only_in, os.getpid()), before=nothing) == "done"


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        offload(partial(divmod, 1, 0), before=nothing)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="processes are looked up in /proc")
def test_the_other_process_ends_when_this_one_is_killed(tmp_path: Path) -> None:
    said = tmp_path / "pid"
    code = (
        "from functools import partial; from storydiff_tui.offload import offload;"
        "from tests.tui.test_offload import nothing, wait;"
        f"offload(partial(wait, {str(said)!r}), before=nothing)"
    )
    asking = subprocess.Popen([sys.executable, "-c", code])
    until(lambda: said.is_file() and bool(said.read_text("utf-8")))
    working = int(said.read_text("utf-8"))
    asking.send_signal(signal.SIGKILL)
    asking.wait()
    until(lambda: not runs(working))


def test_the_survey_of_a_long_story_is_that_of_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [str(path) for path in samples.files(samples.NAMES[0])]
    here, there = (open_story(files).collation for _ in range(2))
    monkeypatch.setattr(work, "LONG", 0)
    assert work.survey(there) == here.survey
    assert there.survey is work.survey(there)


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def runs(process: int) -> bool:
    """Whether a process is alive; one that nobody has waited for is not."""
    try:
        return Path(f"/proc/{process}/stat").read_text("utf-8").rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
