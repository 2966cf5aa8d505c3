import io
import os
from pathlib import Path

import pytest

from storydiff.errors import SourceError
from storydiff.options import Options
from storydiff.read import ReadResult, read_pages


class Keyboard:
    """Standard input that holds these bytes."""

    def __init__(self, raw: bytes) -> None:
        self.buffer = io.BytesIO(raw)


def saved(folder: Path, **files: str) -> list[str]:
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name.replace("_", ".") for name in files]
    for path, text in zip(paths, files.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return [str(path) for path in paths]


def only_failure(result: ReadResult) -> str:
    assert result.pages == ()
    (failure,) = result.failures
    return str(failure)


def test_a_page_is_known_by_its_files_name(tmp_path: Path):
    (page,) = read_pages(saved(tmp_path, herald_txt="A ferry sank.")).pages
    assert (page.id, page.source) == ("herald", str(tmp_path / "herald.txt"))


def test_a_folder_gives_its_pages_in_order_and_no_other_files(tmp_path: Path):
    saved(tmp_path, b_txt="Two.", a_html="<p>One.", c_HTM="<p>Three.", notes_md="Mine.")
    (tmp_path / ".hidden.txt").write_text("Not this.")
    assert [page.id for page in read_pages([str(tmp_path)]).pages] == ["a", "b", "c"]


def test_files_of_one_name_are_told_apart_by_their_folders(tmp_path: Path):
    names = saved(tmp_path / "herald", page_txt="One.") + saved(tmp_path / "echo", page_txt="Two.")
    assert [page.id for page in read_pages(names).pages] == ["herald-page", "echo-page"]


def test_files_of_one_name_in_one_folder_are_told_apart_by_their_suffixes(tmp_path: Path):
    names = saved(tmp_path, page_txt="One.", page_html="<p>Two.")
    assert [page.id for page in read_pages(names).pages] == ["page.txt", "page.html"]


def test_ids_stay_unique_where_a_longer_name_is_taken_too(tmp_path: Path):
    names = saved(tmp_path / "a", page_txt="One.") + saved(tmp_path / "b", page_txt="Two.")
    names += saved(tmp_path, **{"a-page_txt": "Three."})
    assert [page.id for page in read_pages(names).pages] == ["a-page", "b-page", "a-page-2"]


def test_an_id_is_short_and_holds_nothing_odd(tmp_path: Path):
    odd = tmp_path / f"two words\x1b[31m#{'x' * 90}.txt"
    odd.write_text("A ferry sank.")
    (page,) = read_pages([str(odd)]).pages
    assert page.id == "two-words-31m-" + "x" * 26


def test_standard_input_is_read_in_the_format_it_shows(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", Keyboard(b"<!DOCTYPE html><p>A ferry sank.</p>"))
    (page,) = read_pages(["-"]).pages
    assert (page.id, page.source, page.text) == ("stdin", "-", "A ferry sank.")


def test_a_label_names_the_outlet(tmp_path: Path):
    names = saved(tmp_path, a_txt="One.", b_txt="Two.")
    a, b = read_pages(names, {"a": "The Herald"}).pages
    assert a.label is not None
    assert (a.label.value, a.label.where, b.label) == ("The Herald", "--label", None)


def test_a_label_for_an_unknown_page_lists_the_known_ones(tmp_path: Path):
    names = saved(tmp_path, a_txt="One.", b_txt="Two.")
    with pytest.raises(SourceError, match=r"--label c: no page has this id; the ids are a, b"):
        read_pages(names, {"c": "The Herald"})


def test_one_bad_file_among_good_ones_is_a_failure(tmp_path: Path):
    result = read_pages([*saved(tmp_path, a_txt="One.", b_txt=" \n\t"), "missing.txt"])
    assert [page.id for page in result.pages] == ["a"]
    assert [failure.source for failure in result.failures] == [
        str(tmp_path / "b.txt"),
        "missing.txt",
    ]


def test_a_missing_file_is_named():
    told = only_failure(read_pages(["missing.txt"]))
    assert told == "missing.txt: no such file; check the spelling, or the folder you are in"


def test_a_folder_without_pages_is_named(tmp_path: Path):
    told = only_failure(read_pages([str(tmp_path)]))
    assert told.endswith("is a folder without pages; pages end in .txt, .html, .htm")


def test_a_file_named_twice_is_named_by_both_names(tmp_path: Path):
    (name,) = saved(tmp_path, a_txt="One.")
    again = f"{tmp_path}/../{tmp_path.name}/a.txt"
    (failure,) = read_pages([name, again]).failures
    assert str(failure) == (
        f"{again}: is the same page as {name}, named before; name each page once"
    )


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(tmp_path: Path):
    (name,) = saved(tmp_path, a_txt="One.")
    Path(name).chmod(0)
    assert "may not be read; ask its owner for permission" in only_failure(read_pages([name]))


@pytest.mark.parametrize(
    ("size", "limit", "told"),
    [
        (3 << 20, 1 << 20, "3 MB is over the limit of 1 MB; raise it with --max-size 3M"),
        (2_200_000, 2 << 20, "2.1 MB is over the limit of 2 MB; raise it with --max-size 3M"),
        (12_000_000, 2 << 20, "11 MB is over the limit of 2 MB; raise it with --max-size 15M"),
        (600, 500, "600 bytes is over the limit of 500 bytes; raise it with --max-size 1M"),
    ],
)
def test_a_file_over_the_limit_says_how_to_raise_it(
    tmp_path: Path, size: int, limit: int, told: str
):
    file = tmp_path / "page.txt"
    file.write_bytes(b"x" * size)
    failure = only_failure(read_pages([str(file)], options=Options(max_size=limit)))
    assert failure == f"{file}: {told}"


def test_endless_input_stops_at_the_limit(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", Keyboard(b"x" * (6 << 20)))
    told = only_failure(read_pages(["-"], options=Options(max_size=5 << 20)))
    assert told.endswith("has more bytes than the limit of 5 MB; raise it with --max-size 10M")


def test_a_name_that_no_file_can_have_is_a_failure():
    assert "is no name that a file can have" in only_failure(read_pages(["a\x00b"]))


def test_a_name_that_is_no_utf8_is_written_as_text(tmp_path: Path):
    file = tmp_path / os.fsdecode(b"bad\xffname.txt")
    try:
        file.write_text("A ferry sank.")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    for given in (file, tmp_path):
        (page,) = read_pages([str(given)]).pages
        assert (page.id, page.source) == ("bad-name", str(tmp_path / "bad�name.txt"))


def test_a_missing_name_that_is_no_utf8_is_told_as_text():
    told = only_failure(read_pages([os.fsdecode(b"bad\xffname.txt")]))
    assert told.startswith("bad�name.txt: no such file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_or_a_device_is_refused_and_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.txt")
    for name in (str(tmp_path / "pipe.txt"), "/dev/zero"):
        assert "is no regular file" in only_failure(read_pages([name]))


@pytest.mark.skipif(not Path("/dev/fd").exists(), reason="the shell has no /dev/fd here")
def test_what_the_shell_hands_over_is_read():
    reading, writing = os.pipe()
    os.write(writing, b"A ferry sank.")
    os.close(writing)
    (page,) = read_pages([f"/dev/fd/{reading}"]).pages
    os.close(reading)
    assert page.text == "A ferry sank."


def test_an_address_is_to_be_saved_first():
    told = only_failure(read_pages(["https://example.org/ferry"]))
    assert told == (
        "https://example.org/ferry: is an address; save the page first, and name its file"
    )


def test_standard_input_is_given_once(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sys.stdin", Keyboard(b"A ferry sank."))
    result = read_pages(["-", "-"])
    assert len(result.pages) == 1
    (failure,) = result.failures
    assert str(failure).startswith("-: standard input can be given once")
