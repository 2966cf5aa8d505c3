"""Which library is meant: the one that is named, else the user's own."""

from pathlib import Path


def library_path(named: str | None) -> Path:
    """The path of the library; nothing need be there yet.

    The user's own is in the folder that the system has for the data of programs
    (`XDG_DATA_HOME` where that is set). A project hands its own over as a file beside its pages.
    """
    if named is not None:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("storydiff", appauthor=False) / "library.sqlite"
