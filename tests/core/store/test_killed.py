"""What is shown as kept is kept, whatever ends the app: kill -9, at any moment, two at once."""

from pathlib import Path

from tests.core.store.killed import killed


def test_no_note_that_was_shown_as_kept_is_lost_when_apps_are_killed(tmp_path: Path) -> None:
    kept, damage = killed(tmp_path / "library.sqlite", kills=12, seed=1)
    assert damage == []
    assert kept >= 12
