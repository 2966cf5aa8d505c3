"""Finding words in every outlet."""

import pytest

from storydiff_tui.render.search import find
from storydiff_tui.render.table import tabulate
from tests.tui.stories import build

TABLE = tabulate(build())


def found(needle: str) -> list[str]:
    return [TABLE.columns[m.column].words(m.start, m.end) for m in find(TABLE, needle)]


@pytest.mark.parametrize(
    ("needle", "words"),
    [
        ("mayor", ["mayor", "Mayor", "mayor", "mayor"]),
        ("Mayor", ["Mayor"]),
        ("400  carts", ["400 carts"] * 3),
        ('"we will', ["“We will"] * 3),
        ("(", []),
        ("   ", []),
        ("zebra", []),
    ],
)
def test_what_is_found(needle: str, words: list[str]) -> None:
    assert found(needle) == words


def test_matches_are_in_reading_order_and_only_where_something_is_shown() -> None:
    matches = find(TABLE, "bridge")
    assert list(matches) == sorted(matches)
    assert {match.band for match in matches} == {0, 1, 4}
