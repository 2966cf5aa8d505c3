"""An app that decides as fast as it can until it is killed.

`python -m tests.core.store.deciding PATH STORY NAME` prints each note once it is kept.
"""

import sys
from pathlib import Path

from storydiff.model import Anchor, Decision, Span, Subject
from storydiff.store import Act, Draft, Library

WORDS = Subject((Anchor("harbor", "0" * 64, Span(3, 7), "lock", "the ", " gate"),))


def decide(path: Path, story: int, name: str) -> None:
    """Keep note after note; every fifth takes the place of the one before."""
    library = Library(path)
    number, old = 0, 0
    while True:
        number += 1
        note = Draft(Decision.NOTE, WORDS, f"{name}-{number}")
        act = Act((note,), (old,) if number % 5 == 0 else ())
        old = library.act(story, lambda _, act=act: act).added[0].id
        print(f"kept {name}-{number}", flush=True)


if __name__ == "__main__":
    decide(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
