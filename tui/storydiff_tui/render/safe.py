"""Text of pages made safe to print; the same as in reports and exports."""

from storydiff.language.safe import INVISIBLE, one_line, printable

__all__ = ["INVISIBLE", "one_line", "printable"]
