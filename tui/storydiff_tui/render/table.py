"""A collation made ready to be shown: columns of cells, and the differences in reading order.

A *band* is a stretch of the screen: the headlines, then the rows. Everything is found by its place
on the page, so that a difference gathered across rows is marked wherever its words stand.
"""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from rich.cells import cell_len

from storydiff.language.safe import one_line, printable
from storydiff.model import Article, ArticleId, Collation, Kind, Row, Span, Survey, Variant
from storydiff_tui.render.bands import Places
from storydiff_tui.render.bidi import Way, way
from storydiff_tui.render.kept import Decided, decided
from storydiff_tui.render.marks import marks_of
from storydiff_tui.render.notes import notes
from storydiff_tui.render.outlets import short_names
from storydiff_tui.render.touches import Touch, touches_of
from storydiff_tui.render.wrap import odd_characters

Cell = tuple[Span, ...]
ASKED = 2
"""From this severity on a difference is worth a query, unless another covers it."""
SAMPLE = 2000
"""Characters that tell how wide those of a page are."""


@dataclass(frozen=True, eq=False)
class Column:
    """One article as it is shown."""

    article: Article
    short: str
    """What it goes by where there is little room."""
    name: str
    """The same, and what those go by that print the same text."""
    full: str
    """The same with ids as long as they are."""
    odd: frozenset[str]
    """Its characters that are not one cell wide."""
    places: Places
    """Where its cells stand on the page."""
    cells: tuple[Cell, ...]
    """What it tells in each band; empty where it is silent."""
    lengths: Sequence[int]
    """Cells that its text in each band takes on one line, roughly where characters are wide."""
    notes: tuple[str, ...]
    """What is peculiar to its place in each band, such as a move; mostly empty."""
    openings: Mapping[int, int]
    """Where a paragraph begins on the page, and its number."""
    touches: Mapping[int, tuple[Touch, ...]]
    """Band → the words in it that differ, in order."""

    def words(self, start: int, end: int) -> str:
        """The words of a stretch of the page, printable, position for position."""
        return printable(self.article.page.text[start:end])

    @cached_property
    def way(self) -> Way:
        """How the article is written."""
        if way(self.article.page.text) is Way.LEFT:
            return Way.LEFT
        return way(" ".join(self.words(*sentence.span) for sentence in self.article.sentences))


@dataclass(frozen=True, eq=False)
class Table:
    """What the reading screen shows, whatever its size."""

    collation: Collation
    survey: Survey | None
    """What is told across the rows; None until it is worked out."""
    columns: tuple[Column, ...]
    bands: int
    first_row: int
    """The band of the first row: 1 below headlines, 0 without any."""
    differences: tuple[Variant, ...]
    """In reading order."""
    homes: tuple[int, ...]
    """Of each difference: the band it is read in."""
    within: tuple[tuple[int, ...], ...]
    """Of each band: the differences that touch it or are at home there."""
    silences: tuple[bool, ...]
    """Of each band: whether any column is silent there."""
    signs: tuple[frozenset[str], ...]
    """Of each difference: the signs of its marks."""
    touched: Sequence[tuple[int, int, int]]
    """How grave a difference is (1 to 4), its number, a band of it; the mildest first."""

    @cached_property
    def decided(self) -> Decided:
        """What the reader has decided of it."""
        return decided(self.collation)

    @cached_property
    def queries(self) -> Set[int]:
        """The differences that are worth a query: grave enough, and covered by no other."""
        asked = self.survey.queries if self.survey else ()
        if not asked:
            return self._grave
        names = frozenset(asked)
        return frozenset(k for k, variant in enumerate(self.differences) if variant.id in names)

    @cached_property
    def covered(self) -> Set[int]:
        """The differences as grave as a query that another one tells as well."""
        return self._grave - self.queries

    @cached_property
    def _grave(self) -> Set[int]:
        return frozenset(k for k, v in enumerate(self.differences) if v.severity >= ASKED)

    def row_of(self, band: int) -> str | None:
        """The id of the row in a band; None for the headlines."""
        at = band - self.first_row
        return self.collation.rows[at].id if at >= 0 else None

    def band_of(self, row: str) -> int:
        """The band of a row, by its id."""
        return self._bands[row]

    @cached_property
    def _bands(self) -> Mapping[str, int]:
        return {row.id: band for band, row in enumerate(self.collation.rows, self.first_row)}

    @cached_property
    def odd(self) -> frozenset[str]:
        """The characters of all columns that are not one cell wide."""
        return frozenset().union(*(column.odd for column in self.columns))

    @cached_property
    def positions(self) -> Mapping[ArticleId, int]:
        """Of each article of the story: its column."""
        return {column.article.id: k for k, column in enumerate(self.columns)}


def tabulate(
    collation: Collation, survey: Survey | None = None, like: Table | None = None
) -> Table:
    """The table of a collation, with the differences across its rows once those are known.

    `like` is a table of the same story: where only what differs or was decided can be another
    now, its columns are taken over, which are most of a table.
    """
    variants = collation.differences if survey else collation.variants
    headed = any(article.headline for article in collation.columns)
    if like and _laid_alike(collation, like.collation):
        columns = like.columns
    else:
        columns = tuple(_columns(collation, headed))
    homes, order = _reading_order(columns, variants)
    differences = tuple(variants[k] for k in order)
    columns = tuple(
        replace(column, touches=touches_of(column.article.id, differences, column.places))
        for column in columns
    )
    within: list[set[int]] = [set() for _ in range(len(collation.rows) + headed)]
    for number, home in enumerate(homes):
        within[home].add(number)
    for column in columns:
        for band, found in column.touches.items():
            within[band].update(touch.difference for touch in found)
    told = zip(*(column.cells for column in columns), strict=True)
    return Table(
        collation, survey, columns, len(within), int(headed), differences, tuple(homes),
        tuple(tuple(sorted(numbers)) for numbers in within),
        silences=tuple(not all(cells) for cells in told),
        signs=tuple(_signs(variant.kinds) for variant in differences),
        touched=_touched(differences, within),
    )  # fmt: skip


def _laid_alike(one: Collation, two: Collation) -> bool:
    return one.rows is two.rows and one.articles is two.articles and one.base == two.base


def _columns(collation: Collation, headed: bool) -> Iterator[Column]:
    """The columns, before it is known what differs in them."""
    told = notes(collation, headed)
    names = short_names(collation.articles)
    full = {article.id: one_line(article.name) for article in collation.articles}
    for article, own in zip(collation.columns, told, strict=True):
        text = article.page.text
        odd = odd_characters(printable("".join(sorted(set(text)))))
        cells = _cells(article, collation.rows, headed)
        yield Column(
            article,
            names[article.id],
            _name(collation, article, names),
            _name(collation, article, full),
            odd,
            _places(cells),
            cells,
            _lengths(cells, _cells_each(printable(text[:SAMPLE])) if odd else 1),
            own,
            _openings(article),
            touches={},
        )


def _openings(article: Article) -> Mapping[int, int]:
    openings: dict[int, int] = {}
    paragraph = 0
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            openings[sentence.span.start] = paragraph
    return openings


def _lengths(cells: Sequence[Cell], each: float) -> Sequence[int]:
    return array("l", (round(each * sum(end - start for start, end in cell)) for cell in cells))


def _cells_each(text: str) -> float:
    """The cells that a character of a text takes, on the average."""
    return cell_len(text) / max(1, len(text))


def _name(collation: Collation, article: Article, names: Mapping[ArticleId, str]) -> str:
    """AP, or AP = Daily where both print the same text."""
    return " = ".join(dict.fromkeys(names[a.id] for a in collation.told_by(article)))


def _cells(article: Article, rows: Sequence[Row], headed: bool) -> tuple[Cell, ...]:
    top: tuple[Cell, ...] = ((article.headline,) if article.headline else (),) if headed else ()
    return top + tuple(row.cells.get(article.id, ()) for row in rows)


def _places(cells: Sequence[Cell]) -> Places:
    spans = sorted((*span, band) for band, cell in enumerate(cells) for span in cell)
    return Places([s for s, _, _ in spans], [e for _, e, _ in spans], [b for _, _, b in spans])


def _reading_order(
    columns: Sequence[Column], variants: Sequence[Variant]
) -> tuple[list[int], list[int]]:
    """Bands of the variants, and their positions, both in the order in which one reads them."""
    column = {column.article.id: k for k, column in enumerate(columns)}
    keyed = []
    for number, variant in enumerate(variants):
        told = sorted(
            (column[reading.article], reading.span)
            for reading in variant.readings
            if reading.span and reading.article in column
        )
        if told:
            home = min(columns[k].places.nearest(span) for k, span in told)
            keyed.append((home, *told[0], -variant.severity, number))
        else:
            keyed.append((0, 0, Span(0, 0), -variant.severity, number))
    keyed.sort()
    return [key[0] for key in keyed], [key[-1] for key in keyed]


@lru_cache(maxsize=1024)
def _signs(kinds: tuple[Kind, ...]) -> frozenset[str]:
    return frozenset(mark.sign for mark in marks_of(kinds))


def _touched(
    differences: Sequence[Variant], within: Sequence[Iterable[int]]
) -> list[tuple[int, int, int]]:
    graves = [min(4, max(1, variant.severity)) for variant in differences]
    told = ((band, number) for band, numbers in enumerate(within) for number in numbers)
    return sorted((graves[number], number, band) for band, number in told)
