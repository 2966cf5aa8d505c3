"""The bundled stories hold what they promise: `<story>.kinds` lists words that show each kind."""

import pytest

from storydiff import samples
from storydiff.errors import StoryError
from storydiff.model import Kind
from tests.core.samples.kinds import SILENT, printed, shown


@pytest.mark.parametrize("name", samples.NAMES)
def test_the_words_that_show_a_kind_stand_on_their_pages(name: str) -> None:
    pages = {page.name: printed(page) for page in samples.files(name)}
    told = [words for line in shown(name) for words in (line.a, line.b) if words.words != SILENT]
    assert [words for words in told if words.words not in pages[words.page]] == []


@pytest.mark.parametrize("name", samples.NAMES)
def test_the_two_readings_of_a_kind_are_of_different_pages(name: str) -> None:
    assert [line for line in shown(name) if line.a.page == line.b.page] == []


def test_between_them_the_stories_show_every_kind() -> None:
    assert {line.kind for name in samples.NAMES for line in shown(name)} == set(Kind)


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
