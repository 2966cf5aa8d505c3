"""The bundled stories: fictional news, written for `storydiff demo` and for the tests.

Between them the stories hold every kind of difference and the usual furniture of a news page.
"""

from collections.abc import Mapping
from pathlib import Path

from storydiff.errors import StoryError

TITLES: Mapping[str, str] = {
    "ferry": "A ferry hits a pier: four outlets, a minute to read",
    "dam": "A dam floods a valley: five outlets, with all the disorder of real pages",
}
"""What each story is about, in a line of help."""

NAMES: tuple[str, ...] = tuple(TITLES)
"""The stories' names; the first is the one to show when none is asked for."""

_PAGES: Mapping[str, tuple[str, ...]] = {
    "ferry": ("ledger.txt", "bellman.html", "courier.txt", "sound-radio.txt"),
    "dam": (
        "estuary-times.txt",
        "oriel-post.html",
        "luma-today.txt",
        "broad-lantern.txt",
        "northgate-tribune.txt",
    ),
}
_FOLDER = Path(__file__).parent


def files(name: str) -> tuple[Path, ...]:
    """The pages of a bundled story, in the order in which they read best.

    Raises:
        StoryError: There is no story of that name.
    """
    if name not in _PAGES:
        raise StoryError(f"no bundled story is called {name!r}; there are {', '.join(NAMES)}")
    return tuple(_FOLDER / name / page for page in _PAGES[name])
