"""The report as one page of HTML that stands alone: no script, no network, no other file.

It can be read with a keyboard, a screen reader, on paper and on a phone; what colours say is said
in words or by the kind of underline too.
"""

from base64 import b64encode
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path

from storydiff import __version__
from storydiff.model import Collation
from storydiff.report.gather import gather
from storydiff.report.html.aligned import aligned
from storydiff.report.html.entries import adrift, notes, queries, quotations
from storydiff.report.html.marked import marks
from storydiff.report.html.markup import link, tag, text
from storydiff.report.html.sheet import Sheet
from storydiff.report.html.tables import (
    agreement,
    asides,
    board,
    choices,
    names,
    outlets,
    passages,
)
from storydiff.report.settings import ReportOptions
from storydiff.report.summary import headline, summary

STYLE = Path(__file__).with_name("report.css")


def report(collation: Collation, options: ReportOptions) -> str:  # noqa: ARG001 - as all reports
    """The whole page, a newline after it."""
    content = gather(collation)
    sheet = Sheet(content, marks(content))
    articles = aligned(content, sheet.marks)  # first, for it tells which marks can be linked to
    parts = [(name, title, make(sheet)) for name, title, make in SECTIONS]
    parts.insert(ARTICLES, ("articles", "The articles side by side", articles))
    told = [part for part in parts if part[2]]
    title = headline(content)
    contents = "".join(tag("li", link(name, text(label))) for name, label, _ in told)
    body = (
        tag("a", "Skip to the summary", class_="skip", href="#summary"),
        tag("header", tag("h1", text(title), dir="auto")),
        tag("nav", tag("ul", contents), aria_label="Sections"),
        tag("main", *(_section(*part) for part in told)),
        tag("footer", tag("p", text(f"Made by storydiff {__version__}. {_NOTE}"))),
    )
    lines = "\n".join(body)
    return (
        f'<!doctype html>\n<html lang="en">\n{_head(title)}\n<body>\n{lines}\n</body>\n</html>\n'
    )


_NOTE = (
    "It shows who says what, who is silent, and in which words; it does not say who is right. "
    "The words of the articles are their outlets’."
)


def _head(title: str) -> str:
    style = STYLE.read_text(encoding="utf-8")
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    return (
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{text(title)} – storydiff</title>\n<style>{style}</style>\n</head>"
    )


def _section(name: str, title: str, inside: str) -> str:
    heading = tag("h2", text(title), id=f"{name}-title")
    return tag("section", heading, "\n", inside, id=name, aria_labelledby=f"{name}-title")


def _summary(sheet: Sheet) -> str:
    return tag("p", text(" ".join(summary(sheet.content))))


SECTIONS: Sequence[tuple[str, str, Callable[[Sheet], str]]] = (
    ("summary", "Summary", _summary),
    ("outlets", "Outlets", outlets),
    ("board", "The readings board", board),
    ("quotations", "Quotations", quotations),
    ("queries", "Queries, worst first", queries),
    ("passages", "Told by some", passages),
    ("names", "Names", names),
    ("choices", "Choice of words", choices),
    ("agreement", "Who goes with whom", agreement),
    ("adrift", "Signs of a cut", adrift),
    ("notes", "Notes", notes),
    ("asides", "What was left out", asides),
)
"""The sections in order: id, title, what makes it; one that has nothing to tell is left out."""
ARTICLES = 5
"""Where among them the articles stand: after the queries, which lead there."""
