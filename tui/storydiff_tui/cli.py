"""The `storydiff` command: opens the app, or prints, or exports.

Nothing slow is imported before it is needed: `--version` and `--help` answer at once.
"""

import gc
import os
import sys
from pathlib import Path
from typing import Unpack

import click

from storydiff import __version__
from storydiff.errors import StorydiffError
from storydiff_tui.arguments import OPEN, Asked, Based, Commands, reading_options, showing_options
from storydiff_tui.memory import SELDOM
from storydiff_tui.output import (
    TROUBLE,
    columns,
    forgive_terminal,
    format_of,
    in_colour,
    leave,
    on_terminal,
    warn,
    why,
    write,
)
from storydiff_tui.showing import show
from storydiff_tui.work import Job

QUERY = 2
"""Severity from which a difference is worth a question."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="storydiff %(version)s")
def cli() -> None:
    """See how different outlets tell the same story.

    FILE is a page of news as text or HTML, a folder of them, or - for standard input. A file named
    like a command is given with its folder: ./demo. What cannot be read is told on standard error,
    and the rest is shown. The exit status is 2 where nothing could be shown.
    """


@cli.command(OPEN, hidden=True)
@click.argument("sources", nargs=-1, metavar="FILE…")
def open_files(
    sources: tuple[str, ...],
    plain: bool,
    width: int | None,
    **asked: Unpack[Based],
) -> None:
    """Open files: the app on a terminal, plain text elsewhere; without any, the library."""
    if not sources and not on_terminal(plain, width):
        raise click.UsageError("name the pages of a story")
    show(Job(sources, **asked), plain, width)


@cli.command()
@click.argument("name", required=False)
def demo(
    name: str | None,
    plain: bool,
    width: int | None,
    **asked: Unpack[Based],
) -> None:
    """Open a bundled story."""
    from storydiff_tui.work import sample

    try:
        sources = sample(name)
    except StorydiffError as error:
        leave(error)
    show(Job(sources, **asked), plain, width)


@cli.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE…")
@click.option("--format", "form", default="json", show_default=True, help="What to write.")
@click.option("-o", "--output", type=click.Path(dir_okay=False), metavar="PATH",
              help="Write here instead of to standard output.")  # fmt: skip
@click.option("--no-text", is_flag=True, help="Leave the pages' texts and words out.")
def export(
    sources: tuple[str, ...],
    form: str,
    output: str | None,
    no_text: bool,
    **asked: Unpack[Based],
) -> None:
    """Write the collation for other programs."""
    from storydiff_tui.work import export as exported

    job = Job(sources, **asked)
    try:
        text, notices = exported(job, form, not no_text)
    except StorydiffError as error:
        leave(error)
    warn(notices)
    write(text, output)


@cli.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format",
    "form",
    metavar="FORMAT",
    help="text, markdown or html; by the ending of PATH, or else text.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False),
    metavar="PATH",
    help="Write here instead of to standard output.",
)
@click.option("--width", type=click.IntRange(20, 1000), metavar="N",
              help="Wrap text to this many columns.")  # fmt: skip
def report(
    sources: tuple[str, ...],
    form: str | None,
    output: str | None,
    width: int | None,
    **asked: Unpack[Based],
) -> None:
    """Write a report for people without the app."""
    from storydiff_tui.work import report as reported

    job = Job(sources, **asked)
    on_screen = output in (None, "-")
    form = form or format_of(output or "")
    try:
        text, notices = reported(job, form, columns(width), on_screen and in_colour())
    except StorydiffError as error:
        leave(error)
    warn(notices)
    write(text, output)


@cli.command()
@click.argument("base", metavar="BASE")
@click.argument("others", nargs=-1, required=True, metavar="OTHER…")
@click.option(
    "--fail-on",
    type=click.IntRange(0, 4),
    default=3,
    show_default=True,
    metavar="SEVERITY",
    help="Exit with 1 from this severity on.",
)
@click.option("--format", "form", default="text", show_default=True, metavar="FORMAT",
              help="text, or github for notes beside the lines there.")  # fmt: skip
def check(
    base: str, others: tuple[str, ...], fail_on: int, form: str, **asked: Unpack[Asked]
) -> None:
    """Say what others add to a base, cut from it or change.

    A line for each query, with the place of the words in the other page, or in the base where
    they were cut. Severities are 4 stop the page, 3 correct it, 2 query it, 1 house style and 0
    mechanical; those below 2 are told only where --fail-on asks for them. The exit status is 0
    where nothing is as severe as --fail-on, 1 where something is, 2 where there was trouble.
    """
    from storydiff_tui.work import check as checked

    try:
        told = checked(Job((base, *others), **asked), form, min(fail_on, QUERY))
    except StorydiffError as error:
        leave(error)
    warn(told.troubles)
    write("".join(f"{line}\n" for line in told.lines), None)
    sys.exit(TROUBLE if told.troubles else told.worst >= fail_on)


@cli.command()
@click.argument("sources", nargs=-1, metavar="[FILE…]")
@click.option("--format", "form", default="text", show_default=True, metavar="FORMAT",
              help="text, markdown or json.")  # fmt: skip
def notes(sources: tuple[str, ...], form: str, **asked: Unpack[Based]) -> None:
    """List what you have noted, bookmarked and decided.

    Of the story that FILEs tell, or of every story. Each line says where the words stand now, that
    they have moved, or that they are lost.
    """
    from storydiff_tui.notes import notes as noted

    try:
        text, failures = noted(Job(sources, **asked), form)
    except StorydiffError as error:
        leave(error)
    warn(failures)
    write(text, None)


@cli.command()
@click.argument("sources", nargs=-1, required=True, metavar="FILE…")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True,
              help="Listen here.")  # fmt: skip
def serve(sources: tuple[str, ...], port: int, **asked: Unpack[Based]) -> None:
    """Show the app in a browser on this machine."""
    try:
        from storydiff_tui.serve import Loopback
    except ImportError:
        leave(
            "serving needs textual-serve; install it beside storydiff: pip install textual-serve"
        )
    missing = next((name for name in sources if name != "-" and not Path(name).exists()), None)
    if missing is not None:
        leave(f"{missing}: there is no such file; name the pages of a story")
    if "-" in sources:
        leave("a browser cannot be given standard input; name files")
    try:
        Loopback(_arguments(Job(sources, **asked)), port).serve()
    except OSError as error:
        leave(f"port {port}: {why(error)}; choose another --port")


def _arguments(job: Job) -> list[str]:
    """The arguments that open a job again."""
    named = (("--base", job.base), ("--max-size", job.max_size), ("--vectors", job.vectors),
             ("--lexicon", job.lexicon), ("--library", job.library))  # fmt: skip
    options = [part for name, value in named if value is not None for part in (name, str(value))]
    labels = [
        part for name, label in job.labels.items() for part in ("--label", f"{name}={label}")
    ]
    return [*options, *labels, "--", *job.sources]


for _command in (open_files, demo, export, report, check, notes, serve):
    reading_options(_command)
for _command in (open_files, demo):
    showing_options(_command)


def main() -> None:
    """Run the command."""
    gc.set_threshold(*SELDOM)
    forgive_terminal()
    try:
        status = cli.main(prog_name="storydiff", standalone_mode=False)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        status = TROUBLE
    except click.ClickException as error:
        leave(f"{error.format_message().rstrip('.')}; see storydiff --help")
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what was not written stays unwritten
        leave(f"cannot write to standard output ({why(error)}); choose another place")
    gc.freeze()  # all of it goes with the process: to search it for garbage first takes longer
    sys.exit(status)
