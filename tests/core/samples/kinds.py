"""The tables `<story>.kinds`: each kind of difference with words of two pages that show it.

python -m tests.core.samples.kinds      which of them the collation of the story shows
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from storydiff import samples
from storydiff.model import ArticleId, Collation, Kind, Reading, Variant

SILENT = "–"


class Words(NamedTuple):
    """What one page prints; `SILENT` where it tells nothing of it."""

    page: str
    words: str


class Shown(NamedTuple):
    """A line of a table: one kind of difference in the words of two pages."""

    kind: Kind
    a: Words
    b: Words


def shown(name: str) -> list[Shown]:
    """The table of a bundled story."""
    table = Path(__file__).with_name(f"{name}.kinds").read_text(encoding="utf-8")
    cells = [line.split(" | ") for line in table.splitlines() if not line.startswith("#")]
    return [Shown(Kind(kind.strip()), _words(a), _words(b)) for kind, a, b in cells]


def _words(cell: str) -> Words:
    page, words = cell.split(": ", 1)
    return Words(page, words)


def printed(page: Path) -> str:
    """The words of a page as a reader sees them."""
    text = page.read_text(encoding="utf-8")
    if page.suffix != ".html":
        return text
    parser = _Printed()
    parser.feed(text)
    return "".join(parser.words)


class _Printed(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


# ---------------------------------------------------------------- which of them are found


def variants_of(line: Shown, collation: Collation) -> Iterator[Variant]:
    """The variants whose readings overlap the words of both pages."""
    texts = {article.id: article.page.text for article in collation.articles}
    for variant in collation.variants:
        readings = {_file(reading.article): reading for reading in variant.readings}
        if all(_meets(words, readings, texts) for words in (line.a, line.b)):
            yield variant


def _meets(words: Words, readings: dict[str, Reading], texts: dict[ArticleId, str]) -> bool:
    reading = readings.get(words.page.partition(".")[0])
    if reading is None or reading.span is None:
        return reading is not None and words.words == SILENT
    start = texts[reading.article].find(words.words)
    return 0 <= start < reading.span.end and reading.span.start < start + len(words.words)


def _file(article: ArticleId) -> str:
    return article.partition("#")[0]


def main() -> None:
    """Print what is not found, and how much is."""
    from storydiff.pipeline import open_story

    for name in samples.NAMES:
        collation = open_story([str(page) for page in samples.files(name)]).collation
        table = shown(name)
        missed = [
            line for line in table
            if not any(line.kind in variant.kinds for variant in variants_of(line, collation))
        ]  # fmt: skip
        for line in missed:
            print(f"{name}: {line.kind}: {line.a.words} / {line.b.words}")
        print(
            f"{name}: {len(table) - len(missed)} of {len(table)} differences shown as their kind"
        )


if __name__ == "__main__":
    main()
