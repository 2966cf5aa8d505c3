"""Where the settings and the library are; nothing need be there yet.

Both are in the folders that the system has for such files (`XDG_CONFIG_HOME` and `XDG_DATA_HOME`
where those are set).
"""

import os
from pathlib import Path


def settings_file() -> Path:
    """Where the settings are: `STORYDIFF_SETTINGS`, else in the folder for configuration."""
    named = os.environ.get("STORYDIFF_SETTINGS")
    if named:
        return Path(named).expanduser()
    from platformdirs import user_config_path

    return user_config_path("storydiff", appauthor=False) / "settings.toml"


def library_path(named: str | None) -> Path:
    """Where the library is: the one named, else the one in the settings, else the user's own.

    A project hands its own over as a file beside its pages. Raises SettingsError where the
    settings cannot be read.
    """
    if named is not None:
        return Path(named).expanduser()
    settings = settings_file()
    if is_there(settings):
        from storydiff_tui.settings import read_settings  # it loads the app's keys and colours

        chosen = read_settings(settings).library
        if chosen is not None:
            return chosen
    from platformdirs import user_data_path

    return user_data_path("storydiff", appauthor=False) / "library.sqlite"


def is_there(path: Path) -> bool:
    """Whether there is such a file; there is none where one may not look.

    A command may run in the home of somebody else.
    """
    try:
        return path.exists()
    except OSError:
        return False
