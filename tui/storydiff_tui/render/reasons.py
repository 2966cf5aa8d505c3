"""Why something is a difference, in the order of the columns and with the names they go by.

What a reason lists, the core lists in an order that does not depend on how the pages were given.

    Different numbers: 40 / at least 14      the first column prints 14
    Different numbers: at least 14 / 40
"""

import re
from collections import Counter
from functools import lru_cache

from storydiff.language.safe import one_line
from storydiff.model import Variant
from storydiff_tui.render.places import words_at
from storydiff_tui.render.table import Table


def reason_of(table: Table, variant: Variant) -> str:
    """A variant's reason, on one line: the base first, then as the columns stand."""
    text = _listed(table, variant, one_line(variant.reason))
    named, names = _outlets(table)
    runs = named.sub(lambda run: _run(run.group(), names, table), text)
    return ". ".join(_clauses(sentence, table) for sentence in runs.split(". "))


def _ranks(table: Table) -> list[int]:
    """Of each column: its place where the base is the first."""
    base = table.collation.base
    return [-1 if column.article.id == base else k for k, column in enumerate(table.columns)]


def _by_name(table: Table, *, full: bool) -> dict[str, int]:
    """The same by the columns' names, in full or as they go by."""
    ranked = zip(table.columns, _ranks(table), strict=True)
    return {one_line(c.article.name) if full else c.short: rank for c, rank in ranked}


def _listed(table: Table, variant: Variant, text: str) -> str:
    """What is listed behind a colon, in order; as it is where it is not all found.

    Or where what comes first is said to be told in one, and what comes next in the other.
    """
    lead, colon, rest = text.rpartition(": ")
    parts = rest.split(" / ")
    if not colon or len(parts) == 1 or lead.endswith(" in the other"):
        return text
    ranks = _ranks(table)
    first: dict[str, int] = {}
    for reading in variant.readings:
        rank = ranks[table.positions[reading.article]]
        for told in (reading.value or "", words_at(table, reading)):
            first[told.casefold()] = min(rank, first.get(told.casefold(), rank))
    if any(part.casefold() not in first for part in parts):
        return text
    parts.sort(key=lambda part: first[part.casefold()])
    return f"{lead}: {' / '.join(parts)}"


@lru_cache(maxsize=4)
def _outlets(table: Table) -> tuple[re.Pattern[str], dict[str, str]]:
    """What finds one outlet's name or several in a row, and what each goes by.

    A name that two columns have stays as it is: which of them is meant is not said.
    """
    told = Counter(one_line(column.article.name) for column in table.columns)
    names = {
        one_line(c.article.name): c.short
        if told[one_line(c.article.name)] == 1
        else c.article.name
        for c in table.columns
    }
    one = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{one})(?:(?:, | and )(?:{one}))*(?!\w)"), names


def _run(run: str, names: dict[str, str], table: Table) -> str:
    """Outlets that are named one after the other, in order, by what they go by."""
    found = re.split(r", | and ", run)
    if run in names or any(name not in names for name in found):
        return names.get(run, run)
    ranks = _by_name(table, full=True)
    short = [names[name] for name in sorted(found, key=ranks.__getitem__)]
    return f"{', '.join(short[:-1])} and {short[-1]}"


def _clauses(sentence: str, table: Table) -> str:
    """Clauses that each begin with an outlet, in order."""
    clauses = sentence.split("; ")
    ranks = _by_name(table, full=False)
    begins = [next((r for name, r in ranks.items() if c.startswith(f"{name} ")), None)
              for c in clauses]  # fmt: skip
    if len(clauses) == 1 or None in begins:
        return sentence
    order = sorted(range(len(clauses)), key=lambda k: begins[k] or 0)
    return "; ".join(clauses[k] for k in order)
