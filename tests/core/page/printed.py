"""Pages for tests, as the reader makes them of a text file."""

from storydiff.model import Page
from storydiff.read.plain import lines


def page(text: str, name: str = "page") -> Page:
    return Page(name, f"{name}.txt", "", "utf-8", text, lines(text))
