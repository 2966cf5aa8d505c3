"""The `storydiff` command: opens the app, or prints, or exports.

Nothing slow is imported before it is needed: `--version` and `--help` answer at once.
"""

import os
import sys
from collections.abc import Sequence
from functools import partial
from typing import NoReturn

import click

from storydiff import __version__
from storydiff.errors import StorydiffError
from storydiff_tui.work import Job

TROUBLE = 2
"""Exit status where nothing could be shown, as diff(1) has it."""
UNITS = {"": 1, "K": 1 << 10, "M": 1 << 20, "G": 1 << 30}


class Size(click.ParamType[int]):
    """A number of bytes: 500000, 800K, 50M, 1G."""

    name = "size"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """The bytes."""
        text = str(value).upper().removesuffix("B").removesuffix("I")
        number, unit = (text[:-1], text[-1]) if text[-1:] in UNITS and text else (text, "")
        if not (number.isascii() and number.isdigit() and int(number)):
            self.fail(f"{value!r} is not a size; write it like 50M", param, ctx)
        return int(number) * UNITS[unit]


class Label(click.ParamType[tuple[str, str]]):
    """An outlet's name for an article: ID=NAME."""

    name = "id=name"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        """The id and the name."""
        if isinstance(value, tuple):
            return value
        key, sign, name = str(value).partition("=")
        if not (key and sign and name):
            self.fail(f"{value!r} is not a label; write it like ID=NAME", param, ctx)
        return key, name


class Commands(click.Group):
    """A group whose first argument may be a file: then it opens the files."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take anything but a command's name, or an option of the group, for files."""
        if args and args[0] not in (*self.commands, "--version", "--help", "-h"):
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The three ways to call it."""
        name = ctx.command_path
        formatter.write_usage(name, "[OPTIONS] FILE…")
        formatter.write_usage(name, "demo [OPTIONS] [NAME]")
        formatter.write_usage(name, "export [OPTIONS] FILE…")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of opening files, then the other commands."""
        options = (*self.commands["open"].params[1:], *self.get_params(ctx))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(records)
        self.format_commands(ctx, formatter)


def _reading_options(command: click.Command) -> click.Command:
    """Give a command the options that say what is read, and how."""
    command.params += [
        click.Option(["--label", "labels"], type=Label(), multiple=True, metavar="ID=NAME",
                     help="Name the outlet of an article; may be given for each."),
        click.Option(["--base"], metavar="ID",
                     help="Read the others against this article (its id, or its outlet's name)."),
        click.Option(["--max-size"], type=Size(), metavar="SIZE",
                     help="Take sources up to this size, such as 50M."),
        click.Option(["--vectors"], metavar="DIR",
                     help="Link by meaning too, with the model2vec model in this folder."),
    ]  # fmt: skip
    return command


def _showing_options(command: click.Command) -> click.Command:
    """Give a command the options that say how a story is shown."""
    command.params += [
        click.Option(["--plain"], is_flag=True, help="Print the story; do not open the app."),
        click.Option(["--width"], type=click.IntRange(20, 1000), metavar="N",
                     help="Print in this many columns."),
    ]  # fmt: skip
    return command


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="storydiff %(version)s")
def cli() -> None:
    """See how different outlets tell the same story.

    FILE is a page of news as text or HTML, a folder of them, or - for standard input. A file that
    is called like a command is given as ./export. What cannot be read is told on standard error,
    and the rest is shown. The exit status is 2 where nothing could be shown.
    """


@cli.command("open", hidden=True)
@click.argument("sources", nargs=-1, required=True, metavar="FILE…")
def open_files(
    sources: tuple[str, ...],
    labels: Sequence[tuple[str, str]],
    base: str | None,
    max_size: int | None,
    vectors: str | None,
    plain: bool,
    width: int | None,
) -> None:
    """Open files: the app on a terminal, plain text elsewhere."""
    _show(Job(sources, dict(labels), base, max_size, vectors), plain, width)


@cli.command()
@click.argument("name", required=False)
def demo(
    name: str | None,
    labels: Sequence[tuple[str, str]],
    base: str | None,
    max_size: int | None,
    vectors: str | None,
    plain: bool,
    width: int | None,
) -> None:
    """Open a bundled story."""
    from storydiff_tui.work import sample

    try:
        sources = sample(name)
    except StorydiffError as error:
        _fail(error)
    _show(Job(sources, dict(labels), base, max_size, vectors), plain, width)


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
    labels: Sequence[tuple[str, str]],
    base: str | None,
    max_size: int | None,
    vectors: str | None,
) -> None:
    """Write the collation for other programs."""
    from storydiff_tui.work import export as exported

    job = Job(sources, dict(labels), base, max_size, vectors)
    try:
        text, failures = exported(job, form, not no_text)
    except StorydiffError as error:
        _fail(error)
    _report(failures)
    try:
        with click.open_file(output or "-", "w", encoding="utf-8") as file:
            file.write(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        _fail(f"{output}: {error.strerror or error}; choose another --output")


for _command in (open_files, demo, export):
    _reading_options(_command)
for _command in (open_files, demo):
    _showing_options(_command)


def _show(job: Job, plain: bool, width: int | None) -> None:
    """In the app where there is a terminal that can, else as plain text."""
    if plain or width or not sys.stdout.isatty() or os.environ.get("TERM") in ("dumb", ""):
        _print(job, width)
        return
    colour = not os.environ.get("NO_COLOR")
    if colour:
        os.environ.pop("NO_COLOR", None)  # empty, it does not count; Textual would heed it
    from storydiff_tui.app import StorydiffApp
    from storydiff_tui.work import open_job

    app = StorydiffApp(partial(open_job, job), colour=colour)
    error = app.run()
    if error is not None:
        _fail(error)
    _report(app.failures)
    sys.exit(app.return_code or 0)


def _print(job: Job, width: int | None) -> None:
    import shutil

    from storydiff_tui.work import open_job

    try:
        opened = open_job(job)
    except StorydiffError as error:
        _fail(error)
    from storydiff_tui.render.plain import plain_text

    _report(opened.failures)
    columns = width or (shutil.get_terminal_size().columns if sys.stdout.isatty() else 100)
    click.echo(plain_text(opened.collation, columns))


def _report(failures: Sequence[Exception]) -> None:
    """What could not be read, one line each."""
    from storydiff_tui.render.safe import one_line

    for failure in failures:
        click.echo(f"storydiff: {one_line(str(failure))}", err=True)


def _fail(error: Exception | str) -> NoReturn:
    """Say what is wrong, and leave."""
    from storydiff_tui.render.safe import one_line

    _report(getattr(error, "failures", ()))
    click.echo(f"storydiff: {one_line(str(error))}", err=True)
    sys.exit(TROUBLE)


def main() -> None:
    """Run the command; text that the terminal cannot show is shown as question marks."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")
    cli(prog_name="storydiff")
