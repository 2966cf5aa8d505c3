"""The reader's settings: a TOML file in the configuration folder, read when the app starts.

    theme = "light"
    library = "~/desk/library.sqlite"
    right_to_left = "terminal"

    [keys]
    "difference.next" = "n,ctrl+n"

Every key has an id, which the help shows; what is given there takes the place of its keys.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from storydiff.errors import StorydiffError
from storydiff_tui.keys import APP, GROUPS, READING
from storydiff_tui.render.palette import THEMES


class SettingsError(StorydiffError):
    """The settings cannot be read, or say something that is not known."""

    def __init__(self, path: Path, problem: str) -> None:
        super().__init__(f"{path}: {problem}")


ORDERS = ("reorder", "terminal")
"""Who puts words in order that are written from right to left: the app, or the terminal."""
LARGEST = 1 << 20
"""Bytes; no one writes more settings by hand."""


@dataclass(frozen=True)
class Settings:
    """What the reader has chosen for every story."""

    theme: str = THEMES[0].name
    library: Path | None = None
    """Where decisions are kept; None for the usual place."""
    right_to_left: str = ORDERS[0]
    keys: Mapping[str, str] = field(default_factory=dict)
    """Other keys, by the id of the binding, as Textual names keys, separated by commas."""


def read_settings(path: Path) -> Settings:
    """The settings in a file; the usual ones where there is no such file.

    Raises SettingsError where the file cannot be read or says something that is not known.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsError(path, f"{error.strerror}; set STORYDIFF_SETTINGS") from error
    if len(raw) > LARGEST:
        raise SettingsError(path, "this is too long for settings; set STORYDIFF_SETTINGS")
    import tomllib

    try:
        told = tomllib.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(path, f"this is no TOML ({error}); mend it or delete it") from error
    return _checked(path, told)


def _checked(path: Path, told: Mapping[str, object]) -> Settings:
    for name in told:
        _known(path, "setting", name, ("theme", "library", "right_to_left", "keys"))
    theme, library = _text(path, told, "theme"), _text(path, told, "library")
    if theme is not None:
        _known(path, "theme", theme, [theme.name for theme in THEMES])
    order = _text(path, told, "right_to_left") or ORDERS[0]
    _known(path, "order", order, ORDERS)
    keys = told.get("keys", {})
    if not isinstance(keys, dict):
        raise SettingsError(path, "keys is a table; write [keys] above them")
    ids = [key.id for _, group in GROUPS for key in group]
    for name in keys:
        _known(path, "key", name, ids)
    _check_conflicts(path, {name: _text(path, keys, name) or "" for name in keys})
    return Settings(
        theme or THEMES[0].name,
        Path(library).expanduser() if library else None,
        order,
        {name: _text(path, keys, name) or "" for name in keys},
    )


def _check_conflicts(path: Path, bound: Mapping[str, str]) -> None:
    """Raise where a key that was bound otherwise does something else in the same place already."""
    for _, group in (*GROUPS, ("the story", (*READING, *APP))):
        taken: dict[str, str] = {}
        for key in group:
            for name in bound.get(key.id, key.keys).split(","):
                other = taken.setdefault(name.strip(), key.id)
                if other != key.id and (other in bound or key.id in bound):
                    problem = f"{name.strip()!r} is the key of both {other!r} and {key.id!r}"
                    raise SettingsError(path, f"{problem}; give one of them another")


def _text(path: Path, told: Mapping[str, object], name: str) -> str | None:
    value = told.get(name)
    if value is not None and not isinstance(value, str):
        raise SettingsError(path, f"{name} is text; put it in quotation marks")
    return value


def _known(path: Path, what: str, name: str, names: "list[str] | tuple[str, ...]") -> None:
    """Raise where a name is none of those that there are, with the nearest of them."""
    if name in names:
        return
    from rapidfuzz.process import extractOne

    nearest = extractOne(name, names)[0]
    raise SettingsError(path, f"there is no {what} {name!r}; did you mean {nearest!r}?")
