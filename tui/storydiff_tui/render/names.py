"""The name ledger: who and what the story is about, and what each outlet calls it."""

from collections import Counter
from collections.abc import Iterator

from storydiff.language.safe import one_line
from storydiff.model import Ladder, Naming, Referent
from storydiff_tui.render.arrange import Entry, Groups, folded, grouped
from storydiff_tui.render.document import BLANK, Document, Paragraph, Part, paragraph
from storydiff_tui.render.grid import Text, heads, line
from storydiff_tui.render.places import Stand, words_at
from storydiff_tui.render.table import Table

LEFT = 24
"""Cells of the referent's name."""
MOST = 6
"""Ways of naming one thing that are shown of an outlet; the others are counted."""


def names_document(table: Table, groups: Groups, focus: int, width: int) -> Document:
    """The referents that are shown; then, where that is all of them, the choice of words."""
    assert table.survey
    found = table.survey.referents
    parts: list[Part] = [*heads(table, min(LEFT, width // 3), width, focus)]
    parts += grouped(groups, lambda number: _referent(table, found[number], number, width))
    if sum(len(numbers) for _, numbers in groups) == len(found):
        for ladder in table.survey.ladders:
            parts += _ladder(table, ladder)
    return tuple(parts)


def name_entries(table: Table) -> Iterator[Entry]:
    """Every referent in the order in which the story brings it up."""
    assert table.survey
    for number, referent in enumerate(table.survey.referents):
        named = [m for m in referent.mentions if m.naming is not Naming.PRONOUN]
        yield Entry(
            number,
            rank=number,
            stands=tuple(Stand(m.article, m.span) for m in named),
            kind=referent.sort.value,
            spread=len({folded(words_at(table, m)) for m in named}),
            name=referent.name,
        )


def name_words(table: Table, number: int) -> str:
    """Everything that the line of a referent says, and what its lack of room leaves out."""
    assert table.survey
    referent = table.survey.referents[number]
    told = (words_at(table, m) for m in referent.mentions)
    return " ".join((referent.name, referent.sort.value, *told))


def _ladder(table: Table, ladder: Ladder) -> Iterator[Paragraph]:
    """The words that outlets choose for one thing, with how often each uses them."""
    yield BLANK
    yield paragraph((one_line(ladder.about), "key"))
    for rung in ladder.rungs:
        uses = [
            f"{k + 1}:{rung.counts[column.article.id]}"
            for k, column in enumerate(table.columns)
            if rung.counts.get(column.article.id)
        ]
        word = f"{one_line(rung.word):<24}"
        yield paragraph((word, "text"), ("  ".join(uses), "dim"), indent=2)


def _referent(table: Table, referent: Referent, number: int, width: int) -> list[Paragraph]:
    uses: list[Counter[str]] = [Counter() for _ in table.columns]
    for mention in referent.mentions:
        if mention.naming is not Naming.PRONOUN:
            words = words_at(table, mention)
            uses[table.positions[mention.article]][words] += 1
    told = [_namings(own) for own in uses]
    lead = f"{one_line(referent.name)} ({referent.sort.value})"
    return line(table, (lead, "strong"), told, min(LEFT, width // 3), width, number)


def _namings(uses: Counter[str]) -> list[Text]:
    """The ways of one outlet in the order in which it uses them, with how often."""
    told = [f"{words} ×{count}" if count > 1 else words for words, count in uses.items()]
    rest = len(told) - MOST
    return [(words, "text") for words in told[:MOST]] + ([(f"+{rest}", "dim")] if rest > 0 else [])
