import tomllib

import pytest

from storydiff.language.lexicon import DATA, lexicon
from storydiff.language.stems import stem
from storydiff.language.tokens import tokenize
from storydiff.model import Span

NAMES = sorted(path.stem for path in DATA.glob("*.toml"))


@pytest.mark.parametrize("name", NAMES)
def test_the_reader_sees_what_tomllib_sees(name: str) -> None:
    with (DATA / f"{name}.toml").open("rb") as file:
        expected = tomllib.load(file)
    assert {table: family._asdict() for table, family in lexicon(name).items()} == expected


@pytest.mark.parametrize("name", NAMES)
def test_every_family_says_where_it_comes_from_and_shows_one_of_its_entries(name: str) -> None:
    for table, family in lexicon(name).items():
        assert all(family[:3]), table
        shown = {stem(t.key) for t in tokenize(family.test, Span(0, len(family.test)))}
        entries = tokenize(family.entries, Span(0, len(family.entries)))
        assert shown & {stem(t.key) for t in entries}, table
