"""Utterances side by side, and where their forms differ."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storydiff.compare.linked import Linked
from storydiff.compare.quotations import altered, quotations
from storydiff.language.sentences import split
from storydiff.language.tokens import tokenize
from storydiff.model import (
    Article,
    Form,
    Kind,
    Level,
    Link,
    Page,
    Passage,
    Quotation,
    Reading,
    Relation,
    Sentence,
    Span,
    Variant,
)
from tests.core.compare.test_kinds import versions
from tests.golden.cases import Case, cases


def article(name: str, paragraphs: list[str]) -> Article:
    """An article of paragraphs, cut into sentences."""
    text, cut, at = "\n".join(paragraphs), list[Sentence](), 0
    for number, paragraph in enumerate(paragraphs, 1):
        spans = split(text, Span(at, at + len(paragraph)))
        cut += [
            Sentence(f"p{number}.s{n}", span, number, tokenize(text, span))
            for n, span in enumerate(spans, 1)
        ]
        at += len(paragraph) + 1
    return Article(name, Page(name, name, "", "utf-8", text, ()), (), tuple(cut))


def links(articles: list[Article]) -> list[Link]:
    """The first sentences of the n-th paragraphs of every two articles."""
    return [
        Link(
            Passage(a.id, (s.span,)),
            Passage(b.id, (t.span,)),
            Level.SENTENCE,
            Relation.PARAPHRASE,
            0.9,
            (),
        )
        for a, b in combinations(articles, 2)
        for s in a.sentences
        for t in b.sentences
        if s.id == t.id and s.id.endswith(".s1")
    ]


def story(**tellings: str) -> list[Article]:
    return [article(name, text.split(" ¶ ")) for name, text in tellings.items()]


def board(articles: list[Article]) -> tuple[Quotation, ...]:
    return quotations(articles, Linked(articles, links(articles)))


def shown(quotation: Quotation, texts: dict[str, str]) -> str:
    forms = " / ".join(_form(form, texts) for form in quotation.forms)
    return f"{quotation.wording} {quotation.speaker or '–'}: {forms}"


def _form(form: Form, texts: dict[str, str]) -> str:
    words = form.span.of(texts[form.article])
    cut = "cut " if form.cut else ""
    relay = f", by {form.relay}" if form.relay else ""
    return f"{form.article} {cut}{words} {form.verb or '–'}{relay}"


def told(variant: Variant, texts: dict[str, str]) -> str:
    readings = " / ".join(
        f"{r.article} {r.span.of(texts[r.article]) if r.span else '–'}" for r in variant.readings
    )
    return f"{'+'.join(variant.kinds)} {variant.severity}  {readings}"


@pytest.mark.parametrize("case", cases("utterances"), ids=lambda case: case.title)
def test_utterances_are_told_as_their_golden_case_says(case: Case) -> None:
    articles = story(**versions(case))
    texts = {a.id: a.page.text for a in articles}
    found = board(articles)
    lines = [shown(quotation, texts) for quotation in found]
    lines += [told(variant, texts) for variant in altered(articles, found, ())]
    assert lines == list(case.expected)


def test_what_a_row_already_marks_is_not_told_again() -> None:
    articles = story(
        A="“The pier has to stay shut for a week,” Ada Marsh said.",
        B="“The pier must stay shut for a week,” Ada Marsh said.",
    )
    (variant,) = altered(articles, board(articles), ())
    known = Variant("v1", "", (Kind.QUOTATION,), 4, "", "", "r1", variant.readings)
    assert altered(articles, board(articles), (known,)) == ()


def test_a_word_that_only_one_form_has_is_told_once() -> None:
    """The row marks *would* beside *would never*; the words around the gap are nobody's."""
    a = "“We would never do that to our friends in the harbour,” Ada Marsh said."
    b = "“We would do that to our friends in the harbour,” Ada Marsh said."
    articles = story(A=a, B=b)
    readings = reading("A", a, "would never"), reading("B", b, "would")
    known = Variant("v1", "", (Kind.NEGATION, Kind.QUOTATION), 4, "", "", "r1", readings)
    assert altered(articles, board(articles), ())
    assert altered(articles, board(articles), (known,)) == ()


def test_several_places_of_a_row_are_one_question() -> None:
    """Of words that are no wordings of one utterance, though a row lays them side by side."""
    a = "“Joan lied to the board and they ruined me,” Ada Marsh said."
    b = "“The crews lied to all of us, and it destroyed him,” Ada Marsh said."
    articles = story(A=a, B=b)
    pairs = (("they", "it"), ("ruined", "destroyed"))
    known = tuple(
        Variant(
            f"v{n}",
            "",
            (Kind.QUOTATION,),
            4,
            "",
            "",
            "r1",
            (reading("A", a, x), reading("B", b, y)),
        )
        for n, (x, y) in enumerate(pairs)
    )
    (variant,) = altered(articles, (), known)
    assert told(variant, {"A": a, "B": b}) == "quotation 4  A they ruined / B it destroyed"
    assert "“they” / “it”; “ruined” / “destroyed”" in variant.reason
    assert altered(articles, (), known[:1]) == ()


def reading(article: str, text: str, words: str) -> Reading:
    at = text.index(words)
    return Reading(article, Span(at, at + len(words)))


def test_a_mark_of_another_kind_does_not_silence_an_altered_quotation() -> None:
    articles = story(
        A="“The pier has to stay shut for a week,” Ada Marsh said.",
        B="“The pier must stay shut for a week,” Ada Marsh said.",
    )
    readings = tuple(Reading(a.id, a.sentences[0].span) for a in articles)
    known = Variant("v1", "", (Kind.PHRASING,), 1, "", "", "r1", readings)
    assert altered(articles, board(articles), (known,))


@pytest.mark.parametrize("marks", ["“”", '""', "«»", "„“"])
def test_marks_of_every_sort_quote(marks: str) -> None:
    opening, closing = marks
    articles = story(A=f"{opening}The pier was lost in a night,{closing} Ada Marsh said.")
    (quotation,) = board(articles)
    assert quotation.speaker == "Ada Marsh"


def test_utterances_do_not_depend_on_the_order_of_the_articles() -> None:
    texts = {
        "A": "“The pier has to stay shut for a week,” Ada Marsh said.",
        "B": "“The pier must stay shut for a week,” Ada Marsh said.",
        "C": "Ada Marsh said the pier has to stay shut for a week.",
    }
    articles = story(**texts)
    assert board(articles) == board(articles[::-1])


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "said",
        "Ada",
        "Marsh",
        ",",
        ".",
        "the pier",
        "¶",
        "told",
        "it",
        "n't",
        "&",
    ]
)


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=25), st.lists(PIECES, max_size=25))
def test_marks_in_any_order_are_read(one: list[str], two: list[str]) -> None:
    """Unbalanced and nested marks neither crash nor leave the page."""
    articles = story(A=" ".join(["The pier", *one]), B=" ".join(["The pier", *two]))
    found = board(articles)
    altered(articles, found, ())
    for form in (form for quotation in found for form in quotation.forms):
        text = next(a.page.text for a in articles if a.id == form.article)
        assert 0 <= form.span.start < form.span.end <= len(text)
    assert [quotation.id for quotation in found] == [f"q{n}" for n in range(1, len(found) + 1)]
