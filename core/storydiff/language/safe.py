"""Text of pages made safe to print: nothing of it may reach the terminal as a command.

Every character is replaced by exactly one other, so that positions on the page stay positions in
what is shown.
"""

import re

INVISIBLE = "\u200b"
"""Stands for a character that takes no room; left out when a line is painted."""

_WHITE = "\t\n\v\f\r\x1c-\x1f\x85\u2028\u2029"
_UNSEEN = (
    "\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f"
)
_COMMANDS = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff"
_UNSAFE = re.compile(f"([{_WHITE}])|([{_UNSEEN}])|[{_COMMANDS}]")


def printable(text: str) -> str:
    r"""The text with white space as spaces, bidi controls unseen, and commands as �.

    >>> printable("one\ttwo\x1b[2J")
    'one two�[2J'

    It is as long as the text it is given, position for position.
    """
    return text if text.isprintable() else _UNSAFE.sub(_stand_in, text)


def _stand_in(match: re.Match[str]) -> str:
    if match.group(1):
        return " "
    return INVISIBLE if match.group(2) else "\ufffd"


def one_line(text: str) -> str:
    """A short text from a page (a name, a date, a path) made printable on a single line."""
    return " ".join(printable(text).replace(INVISIBLE, "").split())
