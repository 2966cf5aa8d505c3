"""The table: golden cases of rows, and what holds of rows whatever is linked."""

from collections.abc import Sequence
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storydiff.align import table
from storydiff.model import Article, Hint, Level, Link, Passage, Relation, Row, Sentence, Span
from tests.core.align.stories import article
from tests.golden.cases import Case, cases

BASE = "base"
PARAGRAPH = "|"


def told(line: str) -> Article:
    """The article that `A: fire | rescue` stands for."""
    name, _, words = line.partition(": ")
    return article(name, [part.split() for part in words.split(PARAGRAPH)])


def on_one_topic(articles: Sequence[Article], score: float = 0.9) -> tuple[Link, ...]:
    """Links between all sentences of two articles that are on one topic."""
    return tuple(
        joined(a, s, b, t, score)
        for a, b in combinations(sorted(articles, key=lambda x: x.id), 2)
        for s in a.sentences
        for t in b.sentences
        if _topic(a, s) == _topic(b, t)
    )


def joined(a: Article, s: Sentence, b: Article, t: Sentence, score: float) -> Link:
    ends = (Passage(a.id, (s.span,)), Passage(b.id, (t.span,)))
    return Link(*ends, Level.SENTENCE, Relation.PARAPHRASE, score, ())


def _topic(told_by: Article, sentence: Sentence) -> str:
    return sentence.span.of(told_by.page.text).partition(".")[0]


def shown(row: Row, articles: Sequence[Article]) -> str:
    """`fire.1 fire.2 (split) / –`."""
    return " / ".join(_cell(row, a) for a in articles)


def _cell(row: Row, told_by: Article) -> str:
    words = " ".join(span.of(told_by.page.text) for span in row.cells[told_by.id]) or "–"
    known = {"moved": row.moved, "split": row.split, "merged": row.merged}
    marks = [mark for mark, whose in known.items() if told_by.id in whose]
    return f"{words} ({', '.join(marks)})" if marks else words


@pytest.mark.parametrize("case", [pytest.param(c, id=c.title) for c in cases("rows")])
def test_rows_are_as_their_golden_case_says(case: Case) -> None:
    asked = [line.partition(": ")[2] for line in case.given if line.startswith(BASE)]
    articles = [told(line) for line in case.given if not line.startswith(BASE)]
    rows = table(articles, on_one_topic(articles), asked[0] if asked else None)
    assert [shown(row, articles) for row in rows] == list(case.expected)


def test_two_tellings_that_only_resemble_a_third_do_not_share_its_row() -> None:
    """One strong link into a row is not enough where the rest of the row tells something else."""
    a, b, c = told("A: fire"), told("B: fire"), told("C: blaze")
    links = (*on_one_topic([a, b]), joined(a, a.sentences[0], c, c.sentences[0], 0.5))
    rows = {shown(row, (a, b, c)) for row in table((a, b, c), links)}
    assert rows == {"fire / fire / –", "– / – / blaze"}


def test_who_tells_a_row_in_another_row_is_said_with_it() -> None:
    a, b = told("A: fire | price | rescue"), told("B: rescue | weather")
    fire, _, rescue = a.sentences
    both = b.sentences[0]
    rows = table((a, b), (joined(a, rescue, b, both, 0.9), joined(a, fire, b, both, 0.8)))
    at = {row.id: shown(row, (a, b)) for row in rows}
    found = {shown(row, (a, b)): [at[to] for to in row.elsewhere.values()] for row in rows}
    assert found == {
        "fire / –": ["rescue / rescue"],
        "price / –": [],
        "rescue / rescue": [],
        "– / weather": [],
    }


@pytest.mark.parametrize("score", [0.55, 0.65])
def test_an_unsure_link_into_another_row_is_a_hint_and_no_more(score: float) -> None:
    a, b = told("A: fire | price | rescue"), told("B: rescue | weather")
    fire, _, rescue = a.sentences
    both = b.sentences[0]
    links = (joined(a, rescue, b, both, 0.9), joined(a, fire, b, both, score))
    first, _, last, _ = table((a, b), links)
    assert first.elsewhere == {}
    assert first.hints == {"B": Hint(last.id, both.span)}


@pytest.mark.parametrize(("held", "tells"), [(0.25, False), (0.75, True)])
def test_a_sure_link_to_a_part_of_what_is_told_is_a_hint(held: float, tells: bool) -> None:
    a, b = told("A: fire | price | rescue"), told("B: rescue | weather")
    (start, end), _, rescue = (sentence.span for sentence in a.sentences)
    part = Passage("A", (Span(start, start + round(held * (end - start))),))
    both = b.sentences[0].span
    ends = part, Passage("B", (both,))
    links = (
        joined(a, a.sentences[2], b, b.sentences[0], 1.0),
        Link(*ends, Level.CLAUSE, Relation.PARTIAL, 0.9, ()),
    )
    first, _, last, _ = table((a, b), links)
    assert last.cells == {"A": (rescue,), "B": (both,)}
    assert (first.elsewhere, first.hints) == (
        ({"B": last.id}, {}) if tells else ({}, {"B": Hint(last.id, both)})
    )


def test_no_articles_make_no_rows() -> None:
    assert table((), ()) == ()


TOPICS = st.sampled_from(("fire", "rescue", "weather", "price", "vote", "music"))
BODIES = st.lists(st.lists(TOPICS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=5)
STORIES = st.lists(BODIES.map(" | ".join), min_size=1, max_size=4)


@given(STORIES, st.integers(0, 3))
def test_every_sentence_is_in_one_row_and_every_cell_is_a_stretch_of_its_article(
    bodies: list[str], based: int
) -> None:
    articles = [told(f"{name}: {body}") for name, body in zip("ABCD", bodies, strict=False)]
    base = articles[based].id if based < len(articles) else None
    rows = table(articles, on_one_topic(articles), base)
    for outlet in articles:
        spans = [s.span for s in outlet.sentences]
        cells = [row.cells[outlet.id] for row in rows]
        assert sorted(span for cell in cells for span in cell) == spans
        for cell in filter(None, cells):
            first = spans.index(cell[0])
            assert list(cell) == spans[first : first + len(cell)]


@given(STORIES)
def test_rows_know_who_splits_and_who_merges(bodies: list[str]) -> None:
    articles = [told(f"{name}: {body}") for name, body in zip("ABCD", bodies, strict=False)]
    for row in table(articles, on_one_topic(articles)):
        told_in = {outlet: len(cell) for outlet, cell in row.cells.items() if cell}
        if row.split or row.merged:
            assert set(row.split) == {outlet for outlet, n in told_in.items() if n > 1}
            assert set(row.merged) == {outlet for outlet, n in told_in.items() if n == 1}
            assert row.split
            assert row.merged


@given(STORIES, st.integers(0, 3))
def test_a_row_keeps_its_id_whatever_the_base(bodies: list[str], based: int) -> None:
    articles = [told(f"{name}: {body}") for name, body in zip("ABCD", bodies, strict=False)]
    links = on_one_topic(articles)
    base = articles[based % len(articles)].id
    led, unled = table(articles, links, base), table(articles, links)
    assert {row.id: row.cells for row in led} == {row.id: row.cells for row in unled}
    assert [row.id for row in unled] == [f"r{n}" for n in range(1, len(unled) + 1)]
