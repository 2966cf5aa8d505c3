"""The name ledger: who and what the story is about, and what each outlet calls it."""

from collections import Counter

from storydiff.language.safe import one_line
from storydiff.model import Naming, Referent
from storydiff_tui.render.document import BLANK, Document, Paragraph, paragraph
from storydiff_tui.render.grid import Text, heads, line
from storydiff_tui.render.places import Stand
from storydiff_tui.render.table import Table

LEFT = 24
"""Cells of the referent's name."""
MOST = 6
"""Ways of naming one thing that are shown of an outlet; the others are counted."""


def names_document(table: Table, focus: int, width: int) -> Document:
    """Each referent in the order in which the story brings it up."""
    assert table.survey
    parts: list[Paragraph] = heads(table, min(LEFT, width // 3), width, focus)
    for number, referent in enumerate(table.survey.referents):
        parts += _referent(table, referent, number, width)
    for ladder in table.survey.ladders:
        parts += [BLANK, paragraph((one_line(ladder.about), "key"))]
        for rung in ladder.rungs:
            uses = [
                f"{k + 1}:{rung.counts[column.article.id]}"
                for k, column in enumerate(table.columns)
                if rung.counts.get(column.article.id)
            ]
            parts.append(
                paragraph((f"{one_line(rung.word):<24}", "text"), ("  ".join(uses), "dim"),
                          indent=2)
            )  # fmt: skip
    return tuple(parts) if parts else (paragraph(("nobody is named twice", "dim")),)


def name_stands(table: Table) -> list[list[Stand]]:
    """Of each referent: where it is mentioned."""
    assert table.survey
    return [[Stand(m.article, m.span) for m in r.mentions] for r in table.survey.referents]


def _referent(table: Table, referent: Referent, number: int, width: int) -> list[Paragraph]:
    uses: list[Counter[str]] = [Counter() for _ in table.columns]
    for mention in referent.mentions:
        column = table.positions[mention.article]
        if mention.naming is not Naming.PRONOUN:
            uses[column][one_line(mention.span.of(table.columns[column].text))] += 1
    told = [_namings(own) for own in uses]
    lead = f"{one_line(referent.name)} ({referent.sort.value})"
    return line(table, (lead, "strong"), told, min(LEFT, width // 3), width, number)


def _namings(uses: Counter[str]) -> list[Text]:
    """The ways of one outlet in the order in which it uses them, with how often."""
    told = [f"{words} ×{count}" if count > 1 else words for words, count in uses.items()]
    rest = len(told) - MOST
    return [(words, "text") for words in told[:MOST]] + ([(f"+{rest}", "dim")] if rest > 0 else [])
