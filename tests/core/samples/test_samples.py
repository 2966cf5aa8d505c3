"""The bundled stories hold what they promise: `<story>.kinds` lists words that show each kind."""

from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

import pytest

from storydiff import samples
from storydiff.errors import StoryError
from storydiff.model import Kind

SILENT = "–"


class Shown(NamedTuple):
    """A line of a table: one kind of difference as two pages print it."""

    kind: str
    readings: tuple[tuple[str, str], tuple[str, str]]


class _Words(HTMLParser):
    """The printed words of a page, as a reader sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def printed(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    if page.suffix != ".html":
        return text
    parser = _Words()
    parser.feed(text)
    return "".join(parser.words)


def shown(name: str) -> list[Shown]:
    table = Path(__file__).with_name(f"{name}.kinds").read_text(encoding="utf-8")
    lines = [line.split(" | ") for line in table.splitlines() if not line.startswith("#")]
    return [Shown(kind.strip(), (reading(a), reading(b))) for kind, a, b in lines]


def reading(cell: str) -> tuple[str, str]:
    page, words = cell.split(": ", 1)
    return page, words


@pytest.mark.parametrize("name", samples.NAMES)
def test_the_words_that_show_a_kind_stand_on_their_pages(name: str) -> None:
    pages = {page.name: printed(page) for page in samples.files(name)}
    absent = [
        (line.kind, page, words)
        for line in shown(name)
        for page, words in line.readings
        if words != SILENT and words not in pages[page]
    ]
    assert absent == []


@pytest.mark.parametrize("name", samples.NAMES)
def test_the_two_readings_of_a_kind_are_of_different_pages(name: str) -> None:
    assert [line for line in shown(name) if len({page for page, _ in line.readings}) < 2] == []


def test_between_them_the_stories_show_every_kind() -> None:
    kinds = {line.kind for name in samples.NAMES for line in shown(name)}
    assert kinds == {kind.value for kind in Kind}


@pytest.mark.parametrize("name", samples.NAMES)
def test_every_page_in_a_storys_folder_is_listed_once(name: str) -> None:
    listed = samples.files(name)
    assert sorted(listed) == sorted(listed[0].parent.iterdir())


@pytest.mark.parametrize("name", samples.NAMES)
def test_each_story_has_a_saved_web_page_among_its_pages(name: str) -> None:
    assert any(page.suffix == ".html" for page in samples.files(name))


def test_each_story_has_a_title() -> None:
    assert all(samples.TITLES[name] for name in samples.NAMES)


def test_an_unknown_story_is_refused_with_the_names_there_are() -> None:
    with pytest.raises(StoryError, match="no bundled story is called 'wedding'; there are ferry"):
        samples.files("wedding")
