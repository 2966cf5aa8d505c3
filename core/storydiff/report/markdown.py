"""The report as Markdown (CommonMark, and tables as GitHub has them), to paste."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from storydiff.model import Collation
from storydiff.report.agreement import REWORDED, pairs, taken
from storydiff.report.columns import Words, shortened
from storydiff.report.content import SEVERITIES, SILENT, Content, Query
from storydiff.report.gather import gather
from storydiff.report.settings import ReportOptions
from storydiff.report.summary import headline, summary

_ESCAPES = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>|~#&"})


def report(collation: Collation, options: ReportOptions) -> str:  # noqa: ARG001 - as all reports
    """The whole report, a newline after it."""
    content = gather(collation)
    sections: Sequence[Callable[[Content], Iterator[str]]] = (
        _summary, _outlets, _board, _quotations, _queries, _passages, _names, _choices,
        _agreement, _adrift, _notes,
    )  # fmt: skip
    return "\n".join(line for section in sections for line in section(content)) + "\n"


def plain(words: str) -> str:
    r"""Words that mean nothing in Markdown: no markup, no link, no cell of a table.

    >>> plain("*one* <b>two</b> | three")
    '\\*one\\* \\<b\\>two\\</b\\> \\| three'
    """
    return words.translate(_ESCAPES)


def _table(heads: Iterable[str], lines: Iterable[Iterable[str]]) -> Iterator[str]:
    heads = list(heads)
    yield ""
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for line in lines:
        yield f"| {' | '.join(line)} |"


def _head(title: str) -> Iterator[str]:
    yield ""
    yield f"## {title}"


def _named(content: Content) -> list[str]:
    return [plain(column.name) for column in content.columns]


def _summary(content: Content) -> Iterator[str]:
    yield f"# {plain(headline(content))}"
    yield ""
    yield plain(" ".join(summary(content)))


def _outlets(content: Content) -> Iterator[str]:
    yield from _head("Outlets")
    lines = []
    for column in content.columns:
        based = " (the base)" if column.article.id == content.collation.base else ""
        facts = "; ".join(column.facts) or SILENT
        told = (f"{column.number} {column.name}{based}", column.places.source, facts)
        lead = content.leads[column.number - 1]
        last = (", ".join(column.same) or SILENT, shortened(lead.text or "") if lead else SILENT)
        lines.append([plain(text) for text in (*told, *last)])
    heads = ("outlet", "source", "says of itself", "same text", "begins with")
    yield from _table(heads, lines)


def _board(content: Content) -> Iterator[str]:
    if not content.board:
        return
    yield from _head("The readings board")
    lines = []
    for line in content.board:
        grade = f" (severity {line.variant.severity})" if line.variant else ""
        cells = ["; ".join(plain(w.text or "") for w in cell) or SILENT for cell in line.cells]
        lines.append([f"**{plain(line.label)}**{grade}", *cells])
    yield from _table(["about", *_named(content)], lines)


def _quotations(content: Content) -> Iterator[str]:
    if content.quotations:
        yield from _head("Quotations")
    for quotation in content.quotations:
        speaker = plain(quotation.speaker or "an unnamed speaker")
        yield ""
        yield f"**{speaker}**: {quotation.how}"
        yield ""
        for form in quotation.forms:
            name = plain(content.columns[form.words.column].name)
            where = plain(f"({form.manner}; {form.words.place})")
            yield f"- {name}: {plain(form.words.text or '')} {where}"


def _queries(content: Content) -> Iterator[str]:
    yield from _head("Queries, worst first")
    if not content.queries:
        yield "\nNone."
    for severity in sorted({query.severity for query in content.queries}, reverse=True):
        yield ""
        yield f"### {severity}: {SEVERITIES[severity]}"
        for query in content.queries:
            if query.severity == severity:
                yield from _query(content, query)
    if content.small:
        yield f"\nAnd {len(content.small)} of house style, or mechanical."


def _query(content: Content, query: Query) -> Iterator[str]:
    about = "" if query.row else f", {query.about}"
    told = "; ".join([query.reason, *query.said])
    yield ""
    yield f"**{plain(', '.join(query.kinds) + about)}** ({query.id}): {plain(told)}"
    yield ""
    for words, change in zip(query.words, query.changes, strict=True):
        name = plain(content.columns[words.column].name)
        yield f"- {name}: {_reading(words, change)}"


def _reading(words: Words, change: str | None) -> str:
    if words.text is None:
        return f"*{change or 'silent'}*"
    done = f"*{change}:* " if change else ""
    return f"{done}{plain(words.in_context)} ({plain(str(words.place))})"


def _passages(content: Content) -> Iterator[str]:
    if not content.passages:
        return
    yield from _head("Told by some")
    lines = []
    for passage in content.passages:
        change = f"*{passage.change}:* " if passage.change else ""
        signs = [passage.sign(k, "told") for k in range(len(content.columns))]
        lines.append([change + plain(passage.words.text or ""), *signs])
    yield from _table(["passage", *_named(content)], lines)


def _names(content: Content) -> Iterator[str]:
    if not content.names:
        return
    yield from _head("Names")
    lines = []
    for named in content.names:
        cells = [
            ", ".join(plain(w.text or "") + (f" ×{n}" if n > 1 else "") for w, n in cell) or SILENT
            for cell in named.cells
        ]
        lines.append([plain(f"{named.name} ({named.sort})"), *cells])
    yield from _table(["who or what", *_named(content)], lines)


def _choices(content: Content) -> Iterator[str]:
    if content.choices:
        yield from _head("Choice of words")
    for choice in content.choices:
        lines = ([plain(word), *map(_times, counts)] for word, counts in choice.counts)
        yield from _table([plain(choice.about), *_named(content)], lines)


def _times(count: int) -> str:
    return str(count) if count else SILENT


def _adrift(content: Content) -> Iterator[str]:
    yield from _remarks(content, "Signs of a cut", content.adrift)


def _notes(content: Content) -> Iterator[str]:
    yield from _remarks(content, "Notes", content.notes)


def _remarks(content: Content, title: str, remarks: Sequence[tuple[Words, str]]) -> Iterator[str]:
    if remarks:
        yield from _head(title)
        yield ""
    for words, reason in remarks:
        name = content.columns[words.column].name
        yield f"- {plain(f'{name}: {words.in_context} ({words.place}): {reason}')}"


def _agreement(content: Content) -> Iterator[str]:
    names, together, reused = _named(content), pairs(content), taken(content)
    if together or reused:
        yield from _head("Who goes with whom")
    if together:
        yield from _table(
            ("outlets", "passages in common", "same order, −1 to 1", "claims agreed on"),
            (
                [f"{names[pair.one]} and {names[pair.other]}", str(pair.rows),
                 SILENT if pair.tau is None else f"{pair.tau:+.2f}",
                 f"{pair.agreed} of {pair.claims}" if pair.claims else SILENT]
                for pair in together
            ),
        )  # fmt: skip
    if reused:
        yield from _table(
            ("outlet", "most alike", "words in common", REWORDED, "its own", "credit"),
            (
                [names[found.column], names[found.source], f"{found.alike:.0%}",
                 f"{found.rewritten:.0%}", f"{found.new:.0%}", found.credit]
                for found in reused
            ),
        )  # fmt: skip
