"""The sections of a page of HTML that are entries, one after the other."""

from collections.abc import Sequence

from storydiff.report.columns import Words
from storydiff.report.content import SEVERITIES, Query, Utterance
from storydiff.report.html.marked import anchored
from storydiff.report.html.markup import link, tag, text
from storydiff.report.html.sheet import Sheet


def quotations(sheet: Sheet) -> str:
    """The quotation board: each utterance in every outlet's words."""
    return "".join(_utterance(sheet, quotation) for quotation in sheet.content.quotations)


def _utterance(sheet: Sheet, quotation: Utterance) -> str:
    forms = "".join(
        tag("dt", sheet.name(form.words.column))
        + tag("dd", tag("q", sheet.to_sentence(form.words), dir="auto"), " ",
              tag("span", text(f"{form.manner}; {form.words.place}"), class_="place"))
        for form in quotation.forms
    )  # fmt: skip
    speaker = quotation.speaker or "An unnamed speaker"
    title = tag("h3", text(f"{speaker}: {quotation.how}"), id=quotation.id)
    return tag("article", title, tag("dl", forms), class_="entry") + "\n"


def adrift(sheet: Sheet) -> str:
    """Words that lean on what their article does not tell."""
    return _remarks(sheet, sheet.content.adrift)


def notes(sheet: Sheet) -> str:
    """The user's notes on passages."""
    return _remarks(sheet, sheet.content.notes)


def _remarks(sheet: Sheet, remarks: Sequence[tuple[Words, str]]) -> str:
    told = []
    for words, said in remarks:
        place = (text(words.before), sheet.to_sentence(words), text(words.after))
        told.append(tag("dt", sheet.name(words.column)))
        told.append(tag("dd", tag("span", *place, dir="auto"), ": ", text(said)))
    return tag("div", tag("dl", *told), class_="entry") if told else ""


def queries(sheet: Sheet) -> str:
    """Every difference, worst first, those of house style folded away."""
    queries = sheet.content.queries
    parts = [] if queries or sheet.content.small else [tag("p", "None.")]
    for severity in sorted({query.severity for query in queries}, reverse=True):
        same = [query for query in queries if query.severity == severity]
        grade = f"{severity}: {SEVERITIES[severity]} ({len(same)})"
        parts.append(tag("h3", text(grade), class_=f"s{severity}"))
        parts += [_query(sheet, query) for query in same]
    small = "\n".join(_query(sheet, query) for query in sheet.content.small)
    if small:
        count = text(f"House style, and mechanical ({len(sheet.content.small)})")
        parts.append(tag("details", tag("summary", count), small))
    return "\n".join(parts)


def _query(sheet: Sheet, query: Query) -> str:
    about = [] if query.row else [text(query.about)]
    place = [link(query.row, text(f"row {query.row.removeprefix('r')}"))] if query.row else []
    title = ", ".join([text(", ".join(query.kinds)), *about, *place])
    told = []
    for (words, to), change in zip(anchored(query), query.changes, strict=True):
        done = tag("span", text(change), class_="change") + " " if change else ""
        silent = done or tag("span", "silent", class_="silent")
        said = silent if words.text is None else done + _reading(sheet, words, to)
        told += [tag("dt", sheet.name(words.column)), tag("dd", said)]
    sign = tag("span", text(query.id.removeprefix("v")), class_="number")
    return tag(
        "article",
        tag("h4", sign, " ", title, id=query.id, tabindex="-1"),
        tag("p", text("; ".join([query.reason, *query.said]))),
        tag("dl", *told),
        class_=f"entry s{query.severity}",
    )


def _reading(sheet: Sheet, words: Words, to: str) -> str:
    """The words in their context, leading to where they are marked in the article."""
    mark = tag("mark", text(words.text or ""))
    told = link(to, mark) if to in sheet.marks[words.column].shown else mark
    place = tag("span", text(f"({words.place})"), class_="place")
    return f"{tag('span', text(words.before), told, text(words.after), dir='auto')} {place}"
