"""How a story is shown: in the app where there is a terminal that can, else as plain text."""

import os
import sys
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import click

from storydiff.errors import StorydiffError
from storydiff_tui.output import columns, leave, on_terminal, warn
from storydiff_tui.work import Job, Progress, load, open_apart, open_job

if TYPE_CHECKING:
    from storydiff.pipeline import Opened


def show(job: Job, plain: bool, width: int | None) -> None:
    """Show what was asked for; what cannot be read is told on standard error."""
    if on_terminal(plain, width):
        _run(job)
    else:
        _print(job, width)


def _run(job: Job) -> None:
    colour = not os.environ.get("NO_COLOR")
    if colour:
        os.environ.pop("NO_COLOR", None)  # empty, it does not count; Textual would heed it
    from storydiff.model import CORRECTIONS
    from storydiff_tui.app import StorydiffApp
    from storydiff_tui.folders import library_path, settings_file
    from storydiff_tui.settings import read_settings

    def opens(sources: tuple[str, ...], progress: Progress) -> "Opened":
        asked = (
            job if sources == job.sources else replace(job, sources=sources, labels={}, base=None)
        )
        return open_apart(asked, progress, CORRECTIONS)

    try:
        library, settings = library_path(job.library), read_settings(settings_file())
    except StorydiffError as wrong:
        leave(wrong)
    app = StorydiffApp(
        opens,
        job.sources,
        loads=partial(load, job),
        colour=colour,
        library=library,
        settings=settings,
    )
    error = app.run()
    if error is not None:
        leave(error)
    warn(app.notices)
    sys.exit(app.return_code or 0)


def _print(job: Job, width: int | None) -> None:
    try:
        opened = open_job(job)
    except StorydiffError as error:
        leave(error)
    from storydiff_tui.render.plain import plain_text

    warn(opened.notices)
    click.echo(plain_text(opened.collation, columns(width)))
