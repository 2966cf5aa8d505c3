"""The library keeps what it was told to, through restarts, other apps and damage."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.errors import LibraryError
from storydiff.model import Anchor, Decision, Record, Span, Subject
from storydiff.store import Act, Change, Draft, Library, about_variant
from storydiff.store.codec import stored_subject
from storydiff.store.schema import MIGRATIONS, migrate
from tests.core.store.openings import GAZETTE, HARBOR, HARBOUR, barge, opened, tons

WORDS = Subject((Anchor("harbor", "0" * 64, Span(3, 7), "lock", "the\ud800 ", " gate"),), ("x",))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    times = iter(f"2031-05-04T10:{n // 60:02}:{n % 60:02}+00:00" for n in range(3600))
    return Library(tmp_path / "data" / "library.sqlite", times.__next__)


@pytest.fixture
def story(library: Library) -> int:
    return library.remember(barge()).id


# ---------------------------------------------------------------- records


def test_what_is_kept_is_there_for_whoever_opens_the_library_next(
    library: Library, story: int
) -> None:
    note = library.keep(story, Decision.NOTE, WORDS, "Ask\nthe keeper\udcff.")
    verdict = library.keep(story, Decision.ACCEPTED, about_variant(barge(), tons(barge())))
    assert Library(library.path).records(story) == (note, verdict)
    assert (note.subject, note.text) == (WORDS, "Ask\nthe keeper\\udcff.")


def test_nothing_is_made_before_something_is_kept(library: Library) -> None:
    assert (library.stories(), library.records(1), library.story(barge().pages)) == ((), (), None)
    assert library.writable
    assert not library.path.parent.exists()


def test_a_library_is_for_its_owner_alone(library: Library, story: int) -> None:
    assert story
    assert library.path.stat().st_mode & 0o077 == 0


def test_a_record_takes_the_place_of_another_in_one_step(library: Library, story: int) -> None:
    first = library.keep(story, Decision.NOTE, WORDS, "Ask.")
    instead = Act((Draft(Decision.NOTE, WORDS, "Ask twice."),), (first.id,))
    change = library.act(story, lambda _: instead)
    assert change.removed == (first,)
    assert library.records(story) == change.added
    library.undo(story)
    assert library.records(story) == (first,)


def test_what_is_kept_at_once_is_taken_back_at_once(library: Library, story: int) -> None:
    alone = library.keep(story, Decision.BOOKMARK, WORDS)
    drafts = tuple(Draft(Decision.UNLINKED, WORDS, text) for text in ("one", "two", "three"))
    change = library.act(story, lambda _: Act(drafts, (alone.id,)))
    assert [record.text for record in change.added] == ["one", "two", "three"]
    assert library.undo(story) == change
    assert library.records(story) == (alone,)
    assert library.redo(story) == change
    assert library.records(story) == change.added


def test_an_act_that_fails_leaves_everything_as_it_was(library: Library, story: int) -> None:
    note = library.keep(story, Decision.NOTE, WORDS)
    broken = Draft(Decision.NOTE, Subject((("no", "anchor"),)))  # type: ignore[arg-type]  on purpose
    with pytest.raises(AttributeError):
        library.act(story, lambda _: Act((Draft(Decision.NOTE, WORDS), broken), (note.id,)))
    assert library.records(story) == (note,)
    assert Library(library.path).undo(story) == Change((note,), ())


def test_who_decides_sees_what_another_has_kept_meanwhile(library: Library, story: int) -> None:
    seen: list[tuple[Record, ...]] = []

    def look(records: tuple[Record, ...]) -> Act:
        seen.append(records)
        return Act()

    note = Library(library.path).keep(story, Decision.NOTE, WORDS)
    assert library.act(story, look) == Change((), ())
    assert seen == [(note,)]
    assert library.undo(story) == Change((note,), ())


def test_dropping_twice_is_dropping_once(library: Library, story: int) -> None:
    note = library.keep(story, Decision.NOTE, WORDS)
    library.drop(story, note.id)
    library.drop(story, note.id)
    library.undo(story)
    assert library.records(story) == (note,)


def test_a_decision_on_a_story_that_is_not_there_is_refused(library: Library) -> None:
    with pytest.raises(LibraryError, match="holds no story 7; open its pages once more"):
        library.keep(7, Decision.NOTE, WORDS)


# ---------------------------------------------------------------- history


def test_a_change_is_taken_back_and_made_again_across_restarts(
    library: Library, story: int
) -> None:
    note = library.keep(story, Decision.NOTE, WORDS)
    back = Library(library.path).undo(story)
    assert back is not None
    assert back == Change((note,), ())
    assert library.records(story) == ()
    assert Library(library.path).redo(story) == back
    assert library.records(story) == (note,)


def test_there_is_nothing_to_take_back_in_a_story_just_opened(
    library: Library, story: int
) -> None:
    assert (library.undo(story), library.redo(story)) == (None, None)


def test_stories_have_histories_of_their_own(library: Library, story: int) -> None:
    other = library.remember(opened(one=HARBOR + "Rain.\n", two=HARBOUR + "Rain.\n")).id
    note = library.keep(story, Decision.NOTE, WORDS)
    library.keep(other, Decision.BOOKMARK, WORDS)
    library.undo(other)
    assert (library.records(story), library.records(other)) == ((note,), ())


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("keep"), st.just(0)),
        st.tuples(st.sampled_from(("drop", "replace")), st.integers(0, 5)),
        st.tuples(st.sampled_from(("undo", "redo")), st.just(0)),
    ),
    max_size=14,
)


@given(steps=STEPS)
def test_undo_takes_back_exactly_what_was_done(
    steps: list[tuple[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    library = Library(tmp_path_factory.mktemp("undo") / "library.sqlite")
    story = library.remember(barge()).id
    states: list[tuple[Record, ...]] = [()]
    at = 0
    for step, which in steps:
        now = states[at]
        if step in ("undo", "redo"):
            target = at + (1 if step == "redo" else -1)
            changed = getattr(library, step)(story) is not None
            assert changed == (0 <= target < len(states))
            at = target if changed else at
        elif step == "keep" or which < len(now):
            states[at + 1 :] = [_done(library, story, now, step, which)]
            at += 1
        assert library.records(story) == states[at]


def _done(
    library: Library, story: int, now: tuple[Record, ...], step: str, which: int
) -> tuple[Record, ...]:
    """Do a step; what an evidently right library then holds."""
    left = now if step == "keep" else (*now[:which], *now[which + 1 :])
    if step == "drop":
        library.drop(story, now[which].id)
        return left
    drop = () if step == "keep" else (now[which].id,)
    act = Act((Draft(Decision.NOTE, WORDS, step),) * (1 + which % 2), drop)
    return (*left, *library.act(story, lambda _: act).added)


# ---------------------------------------------------------------- stories


def test_a_story_is_listed_with_its_figures(library: Library) -> None:
    collation = barge()
    story = library.remember(collation)
    assert library.stories() == (story,)
    assert story.title == "Lock at Oster is shut after a barge hits its gate"
    assert [page.name for page in story.pages] == ["harbor", "harbour"]
    assert [Path(page.source).is_absolute() for page in story.pages] == [True, True]
    assert (story.rows, story.variants) == (len(collation.rows), len(collation.differences))
    assert story.open == story.queries == len(collation.survey.queries)
    assert story.first == story.last


def test_a_story_opened_again_is_the_same_story(library: Library) -> None:
    first = library.remember(barge())
    again = library.remember(opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE))
    assert (again.id, again.first, len(again.pages)) == (first.id, first.first, 3)
    assert again.last > first.last
    assert len(library.stories()) == 1


def test_a_story_is_known_by_its_files_when_their_texts_have_changed(
    library: Library, story: int
) -> None:
    changed = opened(harbor=HARBOR + "It rained.\n", harbour=HARBOUR + "It rained.\n")
    found = library.story(changed.pages)
    assert found is not None
    assert found.id == story


def test_a_story_is_known_by_its_texts_when_its_files_have_other_names(
    library: Library, story: int
) -> None:
    note = library.keep(story, Decision.NOTE, WORDS)
    assert library.recall(opened(one=HARBOR, two=HARBOUR).pages) == (note,)


def test_one_page_in_common_does_not_make_one_story_of_two(library: Library, story: int) -> None:
    other = opened(harbor=HARBOR, gazette=GAZETTE)
    assert library.story(other.pages) is None
    assert library.remember(other).id != story


def test_an_opening_of_some_pages_takes_none_from_the_story(library: Library) -> None:
    all_three = opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE)
    first = library.remember(all_three)
    some = library.remember(opened(harbour=HARBOUR, gazette=GAZETTE))
    assert some == first._replace(last=some.last)
    again = library.remember(all_three)
    assert again == first._replace(last=again.last)


def test_pages_join_a_story_and_its_figures_wait_for_a_reading_of_all(library: Library) -> None:
    first = library.remember(opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE))
    more = {"mail": GAZETTE + "It rained.\n", "post": HARBOR + "It rained.\n"}
    joined = library.remember(opened(harbor=HARBOR, harbour=HARBOUR, **more))
    assert joined.id == first.id
    assert [page.page for page in joined.pages] == ["harbor", "harbour", "mail", "post", "gazette"]
    assert (joined.rows, joined.open) == (first.rows, first.open)
    whole = opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE, **more)
    assert library.remember(whole).rows == len(whole.rows)


def test_a_page_that_has_changed_takes_the_place_of_what_it_was(library: Library) -> None:
    first = library.remember(opened(harbor=HARBOR, harbour=HARBOUR, gazette=GAZETTE))
    edited = library.remember(opened(harbour=HARBOUR + "It rained.\n", renamed=GAZETTE))
    assert edited.id == first.id
    assert [page.page for page in edited.pages] == ["harbor", "harbour", "renamed"]
    assert edited.pages[1].digest != first.pages[1].digest


def test_an_edited_copy_under_another_name_is_known_beside_a_page_of_the_story(
    library: Library, story: int
) -> None:
    note = library.keep(story, Decision.NOTE, WORDS)
    copy = opened(harbor=HARBOR, draft=HARBOUR.replace("40 tons", "50 tons"))
    assert library.recall(copy.pages) == (note,)
    known = library.story(copy.pages)
    assert known is not None
    assert library.remember(copy).id == known.id == story


def test_copies_alone_do_not_make_a_story_known(library: Library, story: int) -> None:
    copies = opened(one=HARBOR + "It rained.\n", two=HARBOUR + "It rained.\n")
    assert story
    assert library.story(copies.pages) is None


# ---------------------------------------------------------------- two at once


def test_two_apps_write_at_once_and_lose_nothing(library: Library, story: int) -> None:
    def write(name: str) -> None:
        for n in range(20):
            Library(library.path).keep(story, Decision.NOTE, WORDS, f"{name}{n}")

    apps = [Thread(target=write, args=(name,)) for name in "ab"]
    for app in apps:
        app.start()
    for app in apps:
        app.join()
    texts = [record.text for record in library.records(story)]
    assert sorted(texts) == sorted(f"{name}{n}" for name in "ab" for n in range(20))


def test_one_app_sees_what_the_other_has_kept(library: Library, story: int) -> None:
    one, two = Library(library.path), Library(library.path)
    note = one.keep(story, Decision.NOTE, WORDS)
    assert two.records(story) == (note,)
    two.undo(story)
    assert one.records(story) == ()


def test_a_library_held_by_another_program_is_named(
    library: Library, story: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storydiff.store.schema.PATIENCE", 0.01)
    holder = sqlite3.connect(library.path, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryError, match="is held by another program; close that"):
        library.keep(story, Decision.NOTE, WORDS)
    holder.close()


# ---------------------------------------------------------------- files that are not ours


def _sqlite(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def _text(path: Path) -> None:
    path.write_text("Notes for Monday: call the lock keeper about the gravel.\n" * 40)


def _another_programs(path: Path) -> None:
    _sqlite(path, "CREATE TABLE bookmarks (url TEXT)")


def _marked_by_another(path: Path) -> None:
    _sqlite(path, "PRAGMA application_id = 7")


def _newer(path: Path) -> None:
    Library(path).remember(barge())
    _sqlite(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")


def _damaged(path: Path) -> None:
    library = Library(path)
    story = library.remember(barge()).id
    for _ in range(30):
        library.keep(story, Decision.NOTE, WORDS, "x" * 2000)
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\xa5" * (len(whole) - 4096))


def _not_as_written(path: Path) -> None:
    library = Library(path)
    library.keep(library.remember(barge()).id, Decision.NOTE, WORDS)
    _sqlite(path, "UPDATE record SET subject = '{}'", "UPDATE story SET pages = '7'")


UNUSABLE: dict[Callable[[Path], None], str] = {
    _text: "is not a library of storydiff; name another file with --library",
    _another_programs: "is not a library of storydiff",
    _marked_by_another: "is not a library of storydiff",
    _newer: "was written by a newer storydiff .* update storydiff",
    _damaged: "is damaged; put back a copy of it",
    Path.mkdir: "cannot be opened; check that the file",
}


@pytest.mark.parametrize(("spoil", "problem"), UNUSABLE.items())
def test_a_file_that_is_not_ours_is_named_and_left_as_it_is(
    tmp_path: Path, spoil: Callable[[Path], None], problem: str
) -> None:
    path = tmp_path / "library.sqlite"
    spoil(path)
    before = path.read_bytes() if path.is_file() else b""
    library = Library(path)
    for use in (
        library.stories,
        lambda: library.remember(barge()),
        lambda: library.keep(1, Decision.NOTE, WORDS),
        lambda: library.undo(1),
    ):
        with pytest.raises(LibraryError, match=f"library.sqlite: {problem}"):
            use()
    assert (path.read_bytes() if path.is_file() else b"") == before


def test_rows_that_are_not_as_we_write_them_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    _not_as_written(path)
    with pytest.raises(LibraryError, match="is damaged"):
        Library(path).records(1)
    with pytest.raises(LibraryError, match="is damaged"):
        Library(path).stories()


def test_an_empty_file_becomes_a_library(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    path.touch()
    assert Library(path).stories() == ()
    assert Library(path).remember(barge()).id == 1


READ_ONLY = """
import os, sqlite3, sys
from pathlib import Path
from storydiff.errors import LibraryError
from storydiff.model import Decision, Subject
from storydiff.store import Library

if os.getuid() == 0:
    os.setuid(65534)  # root may write anything; nobody may not
library = Library(Path(sys.argv[1]))
print(library.writable, [record.text for record in library.records(1)])
try:
    library.keep(1, Decision.NOTE, Subject(()))
except LibraryError as error:
    print(error.problem)
"""


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, as pytest's own are not."""
    with TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)
        Path(name).chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "setuid"), reason="needs the users of a Unix system")
def test_a_library_that_cannot_be_written_is_read_and_says_so(open_folder: Path) -> None:
    library = Library(open_folder / "library.sqlite")
    library.keep(library.remember(barge()).id, Decision.NOTE, WORDS, "Ask.")
    library.path.chmod(0o444)
    open_folder.chmod(0o555)
    command = [sys.executable, "-c", READ_ONLY, str(library.path)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    told, problem = done.stdout.splitlines()
    assert told == "False ['Ask.']"
    assert problem.startswith("cannot be written, so nothing new is kept; make it writable")


# ---------------------------------------------------------------- versions of the file


def test_only_the_migrations_that_a_file_lacks_are_run() -> None:
    steps = [["CREATE TABLE a (x)"], ["ALTER TABLE a ADD y", "INSERT INTO a VALUES (1, 2)"]]
    connection = sqlite3.connect(":memory:")
    migrate(connection, 0, steps[:1])
    migrate(connection, 1, steps)
    migrate(connection, 2, steps)
    assert connection.execute("SELECT * FROM a").fetchall() == [(1, 2)]
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_an_older_library_is_read_as_it_is_and_brought_up_to_date_when_written(
    library: Library, story: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = library.keep(story, Decision.NOTE, WORDS)
    newer = (*MIGRATIONS, ("ALTER TABLE record ADD colour TEXT NOT NULL DEFAULT ''",))
    monkeypatch.setattr("storydiff.store.schema.MIGRATIONS", newer)
    before = library.path.read_bytes()
    assert library.records(story) == (note,)
    assert library.path.read_bytes() == before
    library.keep(story, Decision.BOOKMARK, WORDS)
    connection = sqlite3.connect(library.path)
    assert connection.execute("SELECT colour FROM record").fetchall() == [("",), ("",)]
    connection.close()
    assert library.records(story)[0] == note


def test_steps_of_a_library_of_the_first_version_can_still_be_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library(tmp_path / "library.sqlite")
    with monkeypatch.context() as first:
        first.setattr("storydiff.store.schema.MIGRATIONS", MIGRATIONS[:1])
        story = library.remember(barge()).id
    insert = "INSERT INTO record (story, decision, subject, text, at, kept) VALUES"
    _sqlite(
        library.path,
        *(f"{insert} ({story}, 'note', '{stored_subject(WORDS)}', '{n}', '', 1)" for n in (1, 2)),
        *(f"INSERT INTO change (story, added) VALUES ({story}, {n})" for n in (1, 2)),
    )
    library.undo(story)
    assert [record.text for record in library.records(story)] == ["1"]
    library.undo(story)
    assert library.records(story) == ()


def test_a_migration_that_fails_changes_nothing(
    library: Library, story: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = library.path.read_bytes()
    broken = (*MIGRATIONS, ("ALTER TABLE record ADD colour TEXT", "ALTER TABLE nothing ADD x"))
    monkeypatch.setattr("storydiff.store.schema.MIGRATIONS", broken)
    with pytest.raises(LibraryError):
        library.keep(story, Decision.NOTE, WORDS)
    assert library.path.read_bytes() == before
