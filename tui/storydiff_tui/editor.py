"""The reader's own editor: which it is, and how it is told to begin at a line of a file."""

import os
import re
import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path, PurePath

from storydiff.model import Page, Span

PLUS = frozenset(
    ["vi", "vim", "nvim", "gvim", "view", "ex", "nano", "pico", "emacs", "emacsclient", "micro",
     "kak", "joe", "jed", "ne", "mg", "mcedit", "less", "gedit"]
)  # fmt: skip
"""Take the line as `+12` before the file."""
COLON = frozenset(["hx", "helix", "subl", "zed"])
"""Take it as `file:12`."""
GOTO = frozenset(["code", "codium", "vscodium", "code-insiders", "cursor"])
"""Take it as `-g file:12`."""
USUAL = ("sensible-editor", "vim", "nano", "vi")
"""Editors where none is named."""
ENOUGH = 8
"""Words by which a passage is found again in its file."""

BETWEEN = r"(?>(?><[^<>]{0,400}>|&#?\w{1,8};|\W){1,40})"
"""What may stand between two words in a file: markup, entities, anything that is no word."""


def editor(environment: Mapping[str, str] = os.environ) -> str:
    """The reader's editor as a command: $VISUAL, else $EDITOR, else one that is usually there."""
    named = environment.get("VISUAL") or environment.get("EDITOR")
    return named or next((name for name in USUAL if shutil.which(name)), USUAL[-1])


def command(editor: str, file: str, line: int) -> list[str]:
    """The editor's command line for a file at a line, counted from 1; other editors get the file.

    >>> command("nvim -R", "a.txt", 12)
    ['nvim', '-R', '+12', 'a.txt']
    """
    words = shlex.split(editor)
    name = PurePath(words[0]).stem.lower() if words else ""
    if name in PLUS:
        return [*words, f"+{line}", file]
    if name in COLON:
        return [*words, f"{file}:{line}"]
    if name in GOTO:
        return [*words, "-g", f"{file}:{line}"]
    return [*words, file]


def line_in_file(page: Page, span: Span | None) -> int:
    """The line of a page's file on which a passage stands, as near as can be told; else 1.

    The file may hold more than the page's text, such as markup. So the passage's first words are
    looked for, and of several places the one that lies about as far on as in the text is taken.
    """
    words = re.findall(r"\w+", span.of(page.text))[:ENOUGH] if span else []
    try:
        raw = Path(page.source).read_bytes().decode(page.encoding, "replace")
    except (OSError, LookupError):
        return 1
    starts = [m.start() for m in re.finditer(BETWEEN.join(words), raw)] if words else []
    if not starts or span is None:
        return 1
    about = span.start * len(raw) // max(1, len(page.text))
    nearest = min(starts, key=lambda start: abs(start - about))
    return raw.count("\n", 0, nearest) + 1
