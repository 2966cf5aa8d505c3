"""Work in a process of its own: the same answer, nothing left behind, and never no answer."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from storydiff import samples
from storydiff.errors import StorydiffError
from storydiff.model import CORRECTIONS
from storydiff.pipeline import open_story
from storydiff_tui import work
from storydiff_tui.offload import offload

SECONDS = 60
OPEN_JOB = work.open_job


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


def test_large_pages_are_opened_in_another_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The story is the same, and so is what one hears of how far it is."""
    files = tuple(str(path) for path in samples.files(samples.NAMES[0]))
    job = work.Job(files, library=str(tmp_path / "library"))
    heard: list[str] = []
    here = work.open_apart(job, heard.append, CORRECTIONS)
    monkeypatch.setattr(work, "LARGE", 0)
    monkeypatch.setattr(work, "open_job", partial(elsewhere, os.getpid()))
    told: list[str] = []
    there = work.open_apart(job, told.append, CORRECTIONS)
    assert there == here
    assert there.collation.survey == here.collation.survey
    assert told == heard


def elsewhere(process: int, *args: Any, **named: Any) -> object:
    """What `open_job` comes to anywhere but in one process."""
    assert os.getpid() != process
    return OPEN_JOB(*args, **named)


def test_who_no_longer_waits_for_large_pages_ends_the_other_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    files = tuple(str(path) for path in samples.files(samples.NAMES[0]))
    monkeypatch.setattr(work, "LARGE", 0)

    def hear(text: str) -> None:
        heard.append(text)
        raise KeyboardInterrupt

    heard: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        work.open_apart(work.Job(files), hear, CORRECTIONS)
    assert len(heard) == 1


def test_what_is_wrong_with_large_pages_is_said_as_of_any(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work, "LARGE", 0)
    job = work.Job((str(tmp_path / "none.txt"),))
    with pytest.raises(StorydiffError) as wrong:
        work.open_apart(job, lambda _: None, CORRECTIONS)
    assert [str(failure) for failure in getattr(wrong.value, "failures", ())]


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
