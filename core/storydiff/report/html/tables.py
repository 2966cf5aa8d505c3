"""The sections of a page of HTML that are tables."""

from collections.abc import Iterator

from storydiff.report.agreement import REWORDED, pairs, taken
from storydiff.report.columns import Words, shortened
from storydiff.report.content import ELSEWHERE, Line
from storydiff.report.html.markup import cell, head, link, table, tag, text
from storydiff.report.html.sheet import Sheet


def outlets(sheet: Sheet) -> str:
    """Where each telling comes from."""
    lines = []
    for column in sheet.content.columns:
        based = column.article.id == sheet.content.collation.base
        base = tag("span", " (the base)") if based else ""
        lines.append([
            head(text(f"{column.number} {column.name}") + base),
            cell(text(column.places.source), "source"),
            cell(text("; ".join(column.facts)) or "–", "says of itself"),
            cell(text(", ".join(column.same)) or "–", "same text"),
            cell(_lead(sheet, column.number - 1), "begins with"),
        ])  # fmt: skip
    heads = ("outlet", "source", "says of itself", "same text", "begins with")
    return table("Where each telling comes from", heads, lines)


def _lead(sheet: Sheet, column: int) -> str:
    lead = sheet.content.leads[column]
    return sheet.to_sentence(lead, shortened(lead.text or "")) if lead else "–"


def board(sheet: Sheet) -> str:
    """The readings board: what each outlet tells of the same thing."""
    if not sheet.content.board:
        return ""
    return table(
        "What each outlet tells of the same thing",
        ["about", *(column.name for column in sheet.content.columns)],
        (_claim(sheet, line) for line in sheet.content.board),
        class_="board",
    )


def _claim(sheet: Sheet, line: Line) -> Iterator[str]:
    grade = ""
    if line.variant:
        told = f"severity {line.variant.severity}"
        known = {query.id for query in (*sheet.content.queries, *sheet.content.small)}
        inside = link(line.variant.id, told) if line.variant.id in known else told
        grade = " " + tag("span", inside, class_=f"grade s{line.variant.severity}")
    yield head(text(line.label) + grade)
    for number, words in enumerate(line.cells):
        told = "; ".join(sheet.to_sentence(w) for w in words)
        silent = tag("span", "silent", class_="silent")
        yield cell(told or silent, sheet.content.columns[number].name)


_SIGNS = {"told": "told", ELSEWHERE: "in another row"}


def passages(sheet: Sheet) -> str:
    """The rows that some outlets do not tell."""
    if not sheet.content.passages:
        return ""
    lines = []
    for passage in sheet.content.passages:
        change = f"{passage.change}: " if passage.change else ""
        told = link(passage.row, text(passage.words.text or ""))
        signs = [
            cell(_SIGNS.get(sign) or tag("span", "silent", class_="silent"), column.name)
            for column in sheet.content.columns
            for sign in [passage.sign(column.number - 1, "told")]
        ]
        lines.append([head(text(change) + told), *signs])
    heads = ["passage", *(column.name for column in sheet.content.columns)]
    return table("Passages that some outlets tell and others do not", heads, lines, class_="signs")


def names(sheet: Sheet) -> str:
    """The name ledger."""
    if not sheet.content.names:
        return ""
    lines = [
        [
            head(text(f"{named.name} ({named.sort})")),
            *(
                cell(", ".join(_called(sheet, w, count) for w, count in called) or "–",
                     sheet.content.columns[column].name)
                for column, called in enumerate(named.cells)
            ),
        ]
        for named in sheet.content.names
    ]  # fmt: skip
    heads = ["who or what", *(column.name for column in sheet.content.columns)]
    return table("What each outlet calls whom, and how often", heads, lines)


def _called(sheet: Sheet, words: Words, count: int) -> str:
    return sheet.to_sentence(words) + (f" ×{count}" if count > 1 else "")


def choices(sheet: Sheet) -> str:
    """The words that the outlets choose for one thing, a table for each thing."""
    names = [column.name for column in sheet.content.columns]
    return "\n".join(
        table(
            f"{choice.about}: which words, how often",
            ["word", *names],
            (
                [head(text(word)), *(cell(str(n or "–"), names[k]) for k, n in enumerate(counts))]
                for word, counts in choice.counts
            ),
        )
        for choice in sheet.content.choices
    )


def asides(sheet: Sheet) -> str:
    """What was left out of each page, folded away, with the reason for each part of it."""
    parts = []
    for aside in sheet.content.asides:
        lines = (
            [head(text(kind)), cell(text(words), "words"), cell(text(reason), "why")]
            for kind, words, reason in aside.blocks
        )
        title = tag("summary", text(f"{aside.source} ({len(aside.blocks)})"))
        inside = table(f"Left out of {aside.source}", ("kind", "words", "why"), lines)
        parts.append(tag("details", title, inside))
    return "\n".join(parts)


def agreement(sheet: Sheet) -> str:
    """Who goes with whom, and who takes whose words."""
    lines = [
        [
            head(f"{sheet.name(pair.one)} and {sheet.name(pair.other)}"),
            cell(f"{pair.rows}", "passages in common"),
            cell("–" if pair.tau is None else f"{pair.tau:+.2f}", "same order, −1 to 1"),
            cell(f"{pair.agreed} of {pair.claims}" if pair.claims else "–", "claims agreed on"),
        ]
        for pair in pairs(sheet.content)
    ]
    heads = ("outlets", "passages in common", "same order, −1 to 1", "claims agreed on")
    together = table("What every two outlets have in common", heads, lines) if lines else ""
    return together + _reuse(sheet)


def _reuse(sheet: Sheet) -> str:
    heads = ("outlet", "most alike", "words in common", REWORDED, "its own", "credit")
    lines = [
        [
            head(sheet.name(found.column)),
            cell(sheet.name(found.source), heads[1]),
            cell(f"{found.alike:.0%}", heads[2]),
            cell(f"{found.rewritten:.0%}", heads[3]),
            cell(f"{found.new:.0%}", heads[4]),
            cell(found.credit, heads[5]),
        ]
        for found in taken(sheet.content)
    ]
    return table("Whose words each outlet has most of", heads, lines) if lines else ""
