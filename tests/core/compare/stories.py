"""Small stories: one article a text, one paragraph a sentence, the n-th sentences in one row."""

from collections.abc import Mapping, Sequence
from itertools import combinations

from storydiff.compare import compare
from storydiff.language.tokens import tokenize
from storydiff.model import (
    Article,
    Level,
    Link,
    Page,
    Passage,
    Relation,
    Row,
    Sentence,
    Span,
    Variant,
)


def article(name: str, sentences: Sequence[str]) -> Article:
    """An article whose paragraphs are one sentence each."""
    text, cut = "\n".join(sentences), []
    at = 0
    for number, sentence in enumerate(sentences, 1):
        span = Span(at, at + len(sentence))
        cut.append(Sentence(f"p{number}.s1", span, number, tokenize(text, span)))
        at = span.end + 1
    page = Page(name, f"{name}.txt", "", "utf-8", text, ())
    return Article(name, page, (), tuple(cut))


def rows(articles: Sequence[Article]) -> tuple[Row, ...]:
    """The n-th sentences of all articles side by side; an empty sentence is silence."""
    longest = max(len(article.sentences) for article in articles)
    return tuple(
        Row(
            f"r{n + 1}",
            {
                a.id: tuple(s.span for s in a.sentences[n : n + 1] if s.span.start < s.span.end)
                for a in articles
            },
        )
        for n in range(longest)
    )


def links(table: Sequence[Row]) -> tuple[Link, ...]:
    """Every two sentences of a row, linked."""
    return tuple(
        Link(
            Passage(a, (row.cells[a][0],)),
            Passage(b, (row.cells[b][0],)),
            Level.SENTENCE,
            Relation.PARAPHRASE,
            0.5,
            (),
        )
        for row in table
        for a, b in combinations(sorted(row.cells), 2)
        if row.cells[a] and row.cells[b]
    )


def compared(**tellings: str) -> tuple[Variant, ...]:
    """The variants of a story whose articles have one line a sentence, all linked."""
    articles = [article(name, text.split("\n")) for name, text in tellings.items()]
    table = rows(articles)
    return compare(articles, links(table), table)


def readings(variant: Variant, **tellings: str) -> Mapping[str, str | None]:
    """What each article says in a variant; None where it is silent."""
    return {
        reading.article: reading.span.of(tellings[reading.article]) if reading.span else None
        for reading in variant.readings
    }


def crossed(**tellings: str) -> tuple[list[Article], tuple[Row, ...]]:
    """Articles of one line a sentence, and rows that hold equal lines wherever they stand."""
    articles = [article(name, text.split("\n")) for name, text in tellings.items()]
    lines = dict.fromkeys(s.span.of(a.page.text) for a in articles for s in a.sentences)
    return articles, tuple(
        Row(
            f"r{number}",
            {
                a.id: tuple(s.span for s in a.sentences if s.span.of(a.page.text) == line)
                for a in articles
            },
        )
        for number, line in enumerate(lines, 1)
    )
