"""The grammar of the command line: what an argument may be, and which command it goes to."""

import sys
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, TypedDict

import click

from storydiff.language.safe import printable

OPEN = "open"
"""The command for files without one, which no one can type: a file called so is a file."""
INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it."""
MISSPELT = 0.75
"""Share of letters by which a word that is no file is taken for a command misspelt."""
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
        return key, printable(name)


class Asked(TypedDict):
    """What the options say that every reading command has."""

    labels: Mapping[str, str]
    max_size: int | None
    vectors: str | None
    lexicon: str | None
    library: str | None


class Based(Asked):
    """What they say of commands whose base is an option."""

    base: str | None


def reading_options(command: click.Command) -> click.Command:
    """Give a command the options that say what is read, and how."""
    based = any(parameter.name == "base" for parameter in command.params)
    options = [
        click.Option(["--label", "labels"], type=Label(), multiple=True, metavar="ID=NAME",
                     callback=lambda _, __, pairs: dict(pairs),
                     help="Name the outlet of an article; may be given for each."),
        click.Option(["--base"], metavar="ID",
                     help="Read the others against this article (its id, or its outlet's name)."),
        click.Option(["--max-size"], type=Size(), metavar="SIZE",
                     help="Take sources up to this size, such as 50M."),
        click.Option(["--vectors"], metavar="DIR",
                     help="Link by meaning too, with the model2vec model in this folder."),
        click.Option(["--lexicon"], metavar="DIR",
                     help="Know the words that the lists in this folder give, too."),
        click.Option(["--library"], metavar="PATH",
                     help="Look up and keep decisions here, not in your own library."),
    ]  # fmt: skip
    command.params += [option for option in options if not (based and option.name == "base")]
    return command


def showing_options(command: click.Command) -> click.Command:
    """Give a command the options that say how a story is shown."""
    command.params += [
        click.Option(["--plain"], is_flag=True, help="Print the story; do not open the app."),
        click.Option(["--width"], type=click.IntRange(20, 1000), metavar="N",
                     help="Print in this many columns."),
    ]  # fmt: skip
    return command


def _refuse_misspelt(word: str, commands: Collection[str]) -> None:
    """End with a usage error where a word is no file and nearly a command's name."""
    if not word.isalpha() or Path(word).exists():
        return
    from difflib import get_close_matches

    for meant in get_close_matches(word, commands, n=1, cutoff=MISSPELT):
        raise click.UsageError(f"{word}: no such file, nor a command; did you mean {meant}?")


class Commands(click.Group):
    """A group whose first argument may be a file: then it opens the files.

    A command may come after its options: `--library X demo` is `demo --library X`.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take anything but a command's name, or an option of the group, for files."""
        known = {name for name, command in self.commands.items() if not command.hidden}
        own = ("--version", "--help", "-h")
        at = self._first_word(args)
        if at < len(args) and args[at] in known and args[0] not in own:
            args = [args[at], *args[:at], *args[at + 1 :]]
        if not args or args[0] not in (*known, *own):
            _refuse_misspelt(args[at] if at < len(args) else "", known)
            options = args[: args.index("--")] if "--" in args else args
            asked = {"--help", "-h"}.intersection(options)
            args = ["--help"] if asked else [OPEN, *args]
        return super().parse_args(ctx, args)

    def _first_word(self, args: list[str]) -> int:
        """Where the first argument stands that is no option and no option's value."""
        parameters = (param for command in self.commands.values() for param in command.params)
        options = [param for param in parameters if isinstance(param, click.Option)]
        valued = {name for option in options if not option.is_flag for name in option.opts}
        at = 0
        while at < len(args) and args[at].startswith("-") and args[at] not in ("-", "--"):
            at += 2 if args[at] in valued else 1
        return at

    def invoke(self, ctx: click.Context) -> Any:  # Any: as click has it
        """Run the command; Ctrl-C ends it without a word."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            sys.exit(INTERRUPTED)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The ways to call it."""
        name = ctx.command_path
        formatter.write_usage(name, "[OPTIONS] FILE…")
        formatter.write_usage(name, "demo [OPTIONS] [NAME]")
        formatter.write_usage(name, "report [OPTIONS] FILE…")
        formatter.write_usage(name, "check [OPTIONS] BASE OTHER…")
        formatter.write_usage(name, "export [OPTIONS] FILE…")
        formatter.write_usage(name, "notes [OPTIONS] [FILE…]")
        formatter.write_usage(name, "serve [OPTIONS] FILE…")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of opening files, then the other commands."""
        options = (*self.commands[OPEN].params[1:], *self.get_params(ctx))
        records = [record for option in options if (record := option.get_help_record(ctx))]
        with formatter.section("Options"):
            formatter.write_dl(records)
        self.format_commands(ctx, formatter)
