"""Kill apps that are deciding, and look at what the library holds then."""

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from random import Random

from storydiff.store import Library
from tests.core.store.openings import barge

LONGEST = 0.06
"""Seconds that an app lives after its first note; a note takes some milliseconds."""


def killed(path: Path, kills: int, seed: int, apps: int = 2) -> tuple[int, list[str]]:
    """Kill so many apps, some at a time, at random moments.

    How many notes they said were kept, and what is wrong: those that are not there, any damage.
    """
    story = Library(path).remember(barge()).id
    random = Random(seed)
    said = 0
    for first in range(0, kills, apps):
        names = [f"app{first + n}" for n in range(apps)]
        told = _until_killed(path, story, names, [random.uniform(0, LONGEST) for _ in names])
        said += len(told)
        damage = _damage(path, told)
        if damage:
            return said, damage
    return said, []


def _until_killed(path: Path, story: int, names: list[str], lives: list[float]) -> set[str]:
    """What apps said was kept until they were killed, each after its time."""
    module = [sys.executable, "-m", "tests.core.store.deciding", str(path), str(story)]
    running = [
        subprocess.Popen(
            [*module, name], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for name in names
    ]
    told = [app.stdout.readline() for app in running if app.stdout]
    for app, life in zip(running, lives, strict=True):
        time.sleep(life / len(lives))
        app.kill()
    for app in running:
        rest, trouble = app.communicate()
        assert (app.returncode, trouble) == (-signal.SIGKILL, "")
        told += rest.splitlines(keepends=True)
    return {line.removeprefix("kept ").strip() for line in told if line.endswith("\n")}


def _damage(path: Path, told: set[str]) -> list[str]:
    """What is wrong with a library after its apps were killed."""
    Library(path).records(1)  # whoever opens it next puts back what was left half written
    connection = sqlite3.connect(path)
    there = {text for (text,) in connection.execute("SELECT text FROM record")}
    (verdict,) = connection.execute("PRAGMA integrity_check").fetchone()
    connection.close()
    lost = [f"{text} was shown as kept and is lost" for text in sorted(told - there)]
    return lost if verdict == "ok" else [*lost, verdict]
