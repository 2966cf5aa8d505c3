"""The summary of a report: a handful of plain sentences, what matters most first."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from storydiff.language.safe import one_line
from storydiff.model import Role, Slot, Wording
from storydiff.report.agreement import taken
from storydiff.report.columns import listed, short_names
from storydiff.report.content import SEVERITIES, Content, Line

NUMBERS = (
    "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven",
    "Twelve",
)  # fmt: skip
TOPICS: Mapping[Slot, str] = {
    Slot.CONDITION: "what became of {}",
    Slot.COUNT: "the number of {}",
    Slot.LABEL: "what to call {}",
    Slot.TITLE: "the title of {}",
    Slot.AGENT: "who is behind {}",
    Slot.TIME: "the time ({})",
    Slot.PLACE: "the place ({})",
}
DISAGREE = 3
"""Severity from which readings contradict each other; below it they choose other words."""
NAMED_TOPICS = 4
"""Topics that a sentence names; a reader takes in no more at once."""
AGREEING = 3
"""Articles that have to say the same before a sentence says that they agree; and things it names,
as what all say is less to a reader than where they part."""
MOSTLY = 0.5
"""Share of an article's words from which it is worth a sentence that another has them too."""


def summary(content: Content) -> tuple[str, ...]:
    """The sentences."""
    return tuple(
        sentence
        for part in (_tellings, _base, _folded, _disagreements, _quotations, _queries, _reuse)
        for sentence in part(content)
    )


def headline(content: Content) -> str:
    """What the story is called: the first headline there is."""
    for column in content.columns:
        article = column.article
        if article.headline:
            return one_line(article.headline.of(article.page.text))
    return "A story without a headline"


def topic(line: Line) -> str:
    """What a line of the board is about: `what became of Ada Marsh`."""
    return _named(line) if ": " in line.about else TOPICS[line.slot].format(line.about)


def _named(line: Line) -> str:
    """What a line is about, in a sentence: `who did it (attack)`."""
    thing, sign, what = line.about.partition(": ")
    return f"{what} ({thing})" if sign else thing


def counted(count: int, thing: str) -> str:
    """`three pages`, `1 page`: a number with its noun."""
    return f"{number(count)} {thing}{'' if count == 1 else 's'}"


def number(count: int) -> str:
    """A small number as a word, as at the beginning of a sentence."""
    return NUMBERS[count] if count < len(NUMBERS) else f"{count:,}"


def _tellings(content: Content) -> Iterator[str]:
    count = len(content.columns)
    if count == 1:
        yield "One text only, with nothing to compare it with."
    else:
        yield f"{number(count)} tellings of one story."


def _base(content: Content) -> Iterator[str]:
    if content.collation.base is not None and len(content.columns) > 1:
        yield f"They are read against {content.columns[0].name}."


def _folded(content: Content) -> Iterator[str]:
    for column in content.columns:
        if column.same:
            yield f"{listed([column.name, *column.same])} print the same text."
    articles = content.collation.articles
    names = short_names([a for a in articles if a.id == a.page.id])
    others = [names[a.page.id] for a in articles if a.role is Role.OTHER and a.page.id in names]
    if others:
        pages = listed(list(dict.fromkeys(others)))
        yield f"The page of {pages} holds another story too, which is set aside."


def _disagreements(content: Content) -> Iterator[str]:
    board = [line for line in content.board if line.slot is not Slot.SOURCE]  # it names no topic
    differing = [(line, line.variant.severity) for line in board if line.variant]
    grave = [topic(line) for line, severity in differing if severity >= DISAGREE]
    worded = [_named(line) for line, severity in differing if severity < DISAGREE]
    same = [line for line in board if not line.variant and sum(map(bool, line.cells)) >= AGREEING]
    agreed = list(dict.fromkeys(topic(line) for line in same))
    if grave:
        yield f"They disagree on {_some(grave)}."
    if worded:
        yield f"They have different words for {_some(worded)}."
    if agreed:
        yield f"They agree on {listed(agreed[:AGREEING])}."


def _some(topics: Sequence[str]) -> str:
    """The first few, and how many more there are."""
    topics = list(dict.fromkeys(topics))
    more = len(topics) - NAMED_TOPICS
    if more < 2:
        return listed(topics)
    return listed([*topics[:NAMED_TOPICS], f"{number(more).lower()} things more"])


def _quotations(content: Content) -> Iterator[str]:
    if content.quotations:
        altered = sum(q.wording is Wording.ALTERED for q in content.quotations)
        count = len(content.quotations)
        told = f"{number(altered).lower()} in other words" if altered else "all in the same words"
        what = f"{counted(count, 'utterance')} {'is' if count == 1 else 'are'}"
        yield f"{what} quoted by two outlets or more, {told}."


def _queries(content: Content) -> Iterator[str]:
    by_severity = Counter(query.severity for query in content.queries)
    if by_severity:
        asked = [(by_severity[s], SEVERITIES[s]) for s in sorted(by_severity, reverse=True)]
        told = listed([f"{count} to {what.replace(' it', '')}" for count, what in asked])
        count = len(content.queries)
        yield f"There {'is' if count == 1 else 'are'} {_of(count, 'query', 'queries')}: {told}."
    if content.dismissed:
        are = "is" if content.dismissed == 1 else "are"
        yield f"{_of(content.dismissed, 'false alarm')} {are} left out."
    if content.passages:
        count, total = len(content.passages), _of(len(content.collation.rows), "passage")
        are = "is" if count == 1 else "are"
        yield f"Of {total} {count} {are} told by some and not by others."


def _of(count: int, one: str, several: str = "") -> str:
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def _reuse(content: Content) -> Iterator[str]:
    told: set[frozenset[int]] = set()
    found = {(t.column, t.source): t for t in taken(content)}
    for (column, source), ours in found.items():
        pair = frozenset((column, source))
        if ours.alike < MOSTLY or pair in told:
            continue
        told.add(pair)
        here, there = content.listed([column]), content.listed([source])
        theirs = found.get((source, column))
        credits_ = ["credits it"] if ours.credited else ["does not credit it"] if ours.runs else []
        theirs = found.get((source, column))
        here, there = content.listed([column]), content.listed([source])
        shares = f"{here} has {ours.alike:.0%} of its words in common with {there}"
        back = f"; {there} credits {here}" if theirs and theirs.credited else ""
        yield f"{', and '.join([shares, *credits_])}{back}."
