"""How many differences there are, said in the same words wherever they are counted.

A *difference* is one inside a row or, once the survey is there, across rows. A *query* is one of
severity 2 and more that no other covers, as the survey and the library count them; a *grave* one
is a query of severity 3 or 4.
"""

from storydiff_tui.render.table import Table

GRAVE = 3
"""From this severity on a difference should be corrected before print."""


def number(count: int, one: str, several: str = "") -> str:
    """A number with its noun: "1 row", "2 rows"."""
    return f"{count:,} {one if count == 1 else several or f'{one}s'}"


def differences(table: Table) -> str:
    """How many differences a story has; until the survey is there, those inside rows."""
    told = number(len(table.differences), "difference")
    if table.survey is None:
        return f"{told} inside rows"
    return f"{told}, {number(len(table.queries), 'query', 'queries')}"


def overview(table: Table, passes: tuple[bool, ...]) -> str:
    """How many differences are shown, how many of them are grave, and which keys lead to those."""
    shown = number(passes.count(True), "difference")
    if table.survey is None:
        return f"{shown} inside rows; those across rows are being gathered"
    grave = sum(passes[number] for number in graves(table))
    first = f"{grave:,} grave: m goes to the first" if grave else "none grave: n goes to the first"
    return f"{shown}, {first}, v lists the worst first"


def listed(table: Table, shown: list[int]) -> str:
    """What a list of differences holds, of which some are shown: queries, and what is of style."""
    queries = number_of(sum(k in table.queries for k in shown), len(table.queries))
    style = len(table.differences) - len(table.queries) - len(table.covered)
    of_style = number_of(sum(k not in table.queries for k in shown), style)
    noun = "query" if queries == "1" else "queries"
    narrowed = len(shown) < len(table.queries) + style
    covered = 0 if narrowed else len(table.covered)
    rest = f" ({covered:,} more told by another)" if covered else ""
    return f"{queries} {noun}, {of_style} of style{rest}"


def number_of(shown: int, total: int) -> str:
    """A number, and of how many where that is not all."""
    return f"{total:,}" if shown == total else f"{shown:,} of {total:,}"


def graves(table: Table) -> list[int]:
    """The grave differences, in reading order."""
    return sorted(k for k in table.queries if table.differences[k].severity >= GRAVE)
