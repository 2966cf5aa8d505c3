"""How a command speaks: on a terminal or into a file, of failures, and when it leaves."""

import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

TROUBLE = 2
"""Exit status where nothing could be shown, as diff(1) has it."""


def on_terminal(plain: bool, width: int | None) -> bool:
    """Whether the app can be shown, and is wanted."""
    if plain or width:
        return False
    served = "TEXTUAL_DRIVER" in os.environ  # to a browser, where there is no terminal
    return served or (sys.stdout.isatty() and os.environ.get("TERM") not in ("dumb", ""))


def columns(width: int | None) -> int:
    """How wide to print: as asked for, as the terminal, or as a page."""
    import shutil

    return width or (shutil.get_terminal_size().columns if sys.stdout.isatty() else 100)


def in_colour() -> bool:
    """Whether what is printed may be in colour."""
    dumb = os.environ.get("TERM") in ("dumb", "")
    return sys.stdout.isatty() and not dumb and not os.environ.get("NO_COLOR")


_ENDINGS = {
    "": "text", ".txt": "text", ".md": "markdown", ".markdown": "markdown", ".htm": "html",
    ".html": "html",
}  # fmt: skip


def format_of(path: str) -> str:
    """The format that the ending of a path speaks of; text where it has none."""
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122 - pathlib need not be loaded
    if ending not in _ENDINGS:
        formats = ", ".join(dict.fromkeys(_ENDINGS.values()))
        leave(f"{path}: no format has this ending; choose one of {formats} with --format")
    return _ENDINGS[ending]


def forgive_terminal() -> None:
    """From here on, what the terminal cannot show is shown as question marks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def write(text: str, output: str | None) -> None:
    """To standard output, or into a file."""
    if output is None or output == "-":
        click.echo(text, nl=False)
        return
    try:
        with click.open_file(output, "w", encoding="utf-8") as file:
            file.write(text)
    except (OSError, ValueError) as error:
        leave(f"{output}: {why(error)}; choose another --output")


def warn(notices: Sequence[Exception | str]) -> None:
    """What could not be read, and what else the user should know, one line each."""
    from storydiff.language.safe import one_line

    for notice in notices:
        click.echo(f"storydiff: {one_line(str(notice))}", err=True)


def leave(error: Exception | str) -> NoReturn:
    """Say what is wrong, and leave."""
    from storydiff.language.safe import one_line

    warn(getattr(error, "failures", ()))
    click.echo(f"storydiff: {one_line(str(error))}", err=True)
    sys.exit(TROUBLE)


def why(error: Exception) -> str:
    """What the system says of an error, without its number and its path."""
    return (error.strerror if isinstance(error, OSError) else None) or str(error)
