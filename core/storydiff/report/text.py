"""The report as text for a terminal or a file, wrapped to a width."""

from collections.abc import Callable, Iterator, Sequence

from storydiff.model import Collation
from storydiff.report.agreement import REWORDED, pairs, taken
from storydiff.report.columns import Words, listed, shortened
from storydiff.report.content import SEVERITIES, SILENT, Content, Line, Named, Query, Utterance
from storydiff.report.gather import gather
from storydiff.report.layout import beside, cells, padded, rule, shares, wrapped
from storydiff.report.settings import ReportOptions
from storydiff.report.summary import headline, summary

LABEL = 14
"""Cells for what a line of a table is about; more where there is more room."""
_BOLD, _PLAIN = "\x1b[1m", "\x1b[0m"
_HUES = {4: "\x1b[1;31m", 3: "\x1b[33m", 2: "\x1b[36m"}


class Page:
    """A report being laid out: how wide, and whether in colour."""

    def __init__(self, content: Content, options: ReportOptions) -> None:
        self.content = content
        self.width = max(20, options.width)
        self._colour = options.colour

    def head(self, title: str) -> Iterator[str]:
        """A heading with a line of air above it."""
        yield ""
        yield self.bold(title.upper())

    def bold(self, text: str) -> str:
        """A text that stands out where there is colour."""
        return f"{_BOLD}{text}{_PLAIN}" if self._colour and text else text

    def weighed(self, text: str, severity: int) -> str:
        """A text in the colour of a severity."""
        hue = _HUES.get(severity) if self._colour else None
        return f"{hue}{text}{_PLAIN}" if hue else text

    def name(self, column: int) -> str:
        """What a column is called here: its number and its name."""
        return f"{column + 1} {self.content.columns[column].name}"

    def outlet(self, column: int, told: str) -> Iterator[str]:
        """What one outlet has, below a line that says of what."""
        return wrapped(told, self.width, f"   {self.name(column)}: ", "      ")


def report(collation: Collation, options: ReportOptions) -> str:
    """The whole report, a newline after it."""
    page = Page(gather(collation), options)
    sections: Sequence[Callable[[Page], Iterator[str]]] = (
        _summary, _outlets, _board, _quotations, _queries, _passages, _names, _choices,
        _agreement, _adrift, _notes,
    )  # fmt: skip
    lines = [line.rstrip() for section in sections for line in section(page)]
    return "\n".join(lines) + "\n"


def _summary(page: Page) -> Iterator[str]:
    yield from map(page.bold, wrapped(headline(page.content), page.width))
    yield ""
    yield from wrapped(" ".join(summary(page.content)), page.width)


def _outlets(page: Page) -> Iterator[str]:
    yield from page.head("Outlets")
    for column in page.content.columns:
        base = ["the base"] if column.article.id == page.content.collation.base else []
        same = [f"same text: {listed(column.same)}"] if column.same else []
        facts = [*base, column.places.source, *column.facts, *same]
        lead = page.content.leads[column.number - 1]
        facts += [f"begins: {shortened(lead.text or '')}"] if lead else []
        yield from wrapped(
            " · ".join([column.name, *facts]), page.width, f"{column.number:>2} ", "   "
        )


def _board(page: Page) -> Iterator[str]:
    lines = page.content.board
    if not lines:
        return
    yield from page.head("The readings board")
    grades = ", ".join(f"{grade} {said}" for grade, said in SEVERITIES.items())
    yield from wrapped(f"In brackets, where readings differ: {grades}.", page.width)
    widths = shares(page.width, len(page.content.columns), max(LABEL, page.width // 6))
    if widths is None:
        for line in lines:
            yield from _stacked(page, line)
        return
    names = [[page.name(k)] for k in range(len(page.content.columns))]
    yield from beside([["about"], *names], widths)
    yield rule(widths)
    for line in lines:
        told = ([words.text or SILENT for words in cell] or [SILENT] for cell in line.cells)
        yield from beside([[_label(line)], *told], widths)


def _label(line: Line) -> str:
    differs = f" [{line.variant.severity}]" if line.variant else ""
    return line.label + differs


def _stacked(page: Page, line: Line) -> Iterator[str]:
    yield from wrapped(_label(line), page.width)
    for column, cell in enumerate(line.cells):
        told = "; ".join(words.text or SILENT for words in cell) or SILENT
        yield from page.outlet(column, told)


def _quotations(page: Page) -> Iterator[str]:
    if page.content.quotations:
        yield from page.head("Quotations")
    for quotation in page.content.quotations:
        yield from _utterance(page, quotation)


def _utterance(page: Page, quotation: Utterance) -> Iterator[str]:
    speaker = quotation.speaker or "an unnamed speaker"
    yield from wrapped(f"{speaker}: {quotation.how}", page.width, f"{quotation.id} ")
    for form in quotation.forms:
        told = f"{form.words.text} ({form.manner}; {form.words.place})"
        yield from page.outlet(form.words.column, told)


def _queries(page: Page) -> Iterator[str]:
    yield from page.head("Queries, worst first")
    if not page.content.queries:
        yield "None."
    for query in page.content.queries:
        yield from _query(page, query)
    small = len(page.content.small)
    if small:
        yield from wrapped(f"and {small} of house style, or mechanical", page.width)


def _query(page: Page, query: Query) -> Iterator[str]:
    grade = f"[{query.severity} {SEVERITIES[query.severity]}]"
    about = "" if query.row else f", {query.about}"
    first, *more = wrapped(f"{grade} {', '.join(query.kinds)}{about} ({query.id})", page.width)
    yield page.weighed(first, query.severity)
    yield from more
    yield from wrapped("; ".join([query.reason, *query.said]), page.width, "   ")
    for words, change in zip(query.words, query.changes, strict=True):
        if words.text is None:
            told = change or "silent"
        else:
            told = f"{change + ': ' if change else ''}{words.in_context} ({words.place})"
        yield from page.outlet(words.column, told)


def _passages(page: Page) -> Iterator[str]:
    passages = page.content.passages
    if not passages:
        return
    yield from page.head("Told by some")
    count = len(page.content.columns)
    yield from wrapped(
        "A number stands for each outlet that tells it, – for one that is silent, "
        "… for one that tells it in another row.",
        page.width,
    )
    for passage in passages:
        signs = " ".join(passage.sign(k, str(k + 1)) for k in range(count))
        told = f"{passage.change + ': ' if passage.change else ''}{passage.words.text}"
        if cells(signs) > page.width // 2:
            yield from wrapped(signs, page.width)
            signs = " "
        yield from wrapped(told, page.width, f"{signs}  ")


def _names(page: Page) -> Iterator[str]:
    if page.content.names:
        yield from page.head("Names")
    for named in page.content.names:
        yield from _named(page, named)


def _named(page: Page, named: Named) -> Iterator[str]:
    yield from wrapped(f"{named.name} ({named.sort})", page.width)
    for column, cell in enumerate(named.cells):
        told = ", ".join(_times(words.text or "", count) for words, count in cell)
        yield from page.outlet(column, told or SILENT)


def _choices(page: Page) -> Iterator[str]:
    if page.content.choices:
        yield from page.head("Choice of words")
    for choice in page.content.choices:
        yield from wrapped(choice.about, page.width)
        for column in range(len(page.content.columns)):
            used = [_times(word, counts[column]) for word, counts in choice.counts]
            told = ", ".join(filter(None, used)) or SILENT
            yield from page.outlet(column, told)


def _times(word: str, count: int) -> str:
    """A word and how often it is used: `say ×3`; nothing where it is not."""
    return f"{word} ×{count}" if count > 1 else word * count


def _adrift(page: Page) -> Iterator[str]:
    yield from _remarks(page, "Signs of a cut", page.content.adrift)


def _notes(page: Page) -> Iterator[str]:
    yield from _remarks(page, "Notes", page.content.notes)


def _remarks(page: Page, title: str, remarks: Sequence[tuple[Words, str]]) -> Iterator[str]:
    if remarks:
        yield from page.head(title)
    for words, said in remarks:
        told = f"{words.in_context} ({words.place}): {said}"
        yield from wrapped(told, page.width, f"{page.name(words.column)}: ", "   ")


def _agreement(page: Page) -> Iterator[str]:
    beside_each_other = pairs(page.content)
    if beside_each_other:
        yield from page.head("Who goes with whom")
        yield from wrapped(
            "Order is +1.00 where it is the same, -1.00 where reversed.", page.width
        )
    for pair in beside_each_other:
        order = "" if pair.tau is None else f", order {pair.tau:+.2f}"
        board = f"; agree on {pair.agreed} of {pair.claims} claims" if pair.claims else ""
        told = f"{pair.rows} passages in common{order}{board}"
        yield from wrapped(
            told, page.width, f"{padded(f'{pair.one + 1} and {pair.other + 1}', 8)} "
        )
    for found in taken(page.content):
        credit = f" ({found.credit})" if found.credit else ""
        told = (
            f"{page.name(found.column)} has {found.alike:.0%} of its words in common with "
            f"{page.name(found.source)}{credit}, {found.rewritten:.0%} {REWORDED}, "
            f"{found.new:.0%} its own"
        )
        yield from wrapped(told, page.width)
